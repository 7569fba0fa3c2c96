/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a person sees all of a widget; see the header. */
#include "cut-off.h"

/* What is rounded. */
#define TOLERANCE 2
/* By so much a style pulls what it lines up out of a box, which cuts nothing off. */
#define PULL 8

gboolean
cut_off_concerns (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_child_visible (widget)
         && (GTK_IS_LABEL (widget) || GTK_IS_BUTTON (widget) || GTK_IS_TEXT (widget));
}

static gboolean
says_in_tooltip (GtkWidget *label)
{
  for (GtkWidget *outer = gtk_widget_get_parent (label); outer != NULL; outer = gtk_widget_get_parent (outer))
    if (g_strcmp0 (gtk_widget_get_tooltip_text (outer), gtk_label_get_text (GTK_LABEL (label))) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_ellipsized (GtkWidget *widget)
{
  /* GTK gives the question in an empty entry no room of its own: where it is too long, a tooltip says it. */
  if (GTK_IS_LABEL (widget) && GTK_IS_TEXT (gtk_widget_get_parent (widget)) && says_in_tooltip (widget))
    return FALSE;
  return GTK_IS_LABEL (widget) && gtk_label_get_text (GTK_LABEL (widget))[0] != '\0'
         && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)));
}

/* Along which axes a widget can be scrolled. */
static void
find_scrolled (GtkWidget *widget, gboolean *across, gboolean *down)
{
  GtkPolicyType horizontal, vertical;

  if (!GTK_IS_SCROLLED_WINDOW (widget))
    return;
  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &horizontal, &vertical);
  *across = *across || horizontal != GTK_POLICY_NEVER;
  *down = *down || vertical != GTK_POLICY_NEVER;
}

static char *
dup_place (GtkWidget *outer, int over)
{
  return g_strdup_printf ("%d px beyond %s %s", over, G_OBJECT_TYPE_NAME (outer), gtk_widget_get_css_name (outer));
}

/* What slides in or out is not where it will be. */
static gboolean
is_moving (GtkWidget *widget)
{
  return (GTK_IS_REVEALER (widget)
          && gtk_revealer_get_reveal_child (GTK_REVEALER (widget))
                 != gtk_revealer_get_child_revealed (GTK_REVEALER (widget)))
         || (GTK_IS_STACK (widget) && gtk_stack_get_transition_running (GTK_STACK (widget)));
}

static int
get_tolerance (GtkWidget *outer)
{
  return GTK_IS_NATIVE (outer) || gtk_widget_get_overflow (outer) == GTK_OVERFLOW_HIDDEN ? TOLERANCE : PULL;
}

/* How far it stands out of what it is in. */
static char *
dup_beyond (GtkWidget *widget)
{
  gboolean across = FALSE, down = FALSE;

  for (GtkWidget *outer = gtk_widget_get_parent (widget); outer != NULL; outer = gtk_widget_get_parent (outer))
    {
      graphene_rect_t bounds;
      double over_x, over_y;

      find_scrolled (outer, &across, &down);
      if (is_moving (outer) || GTK_IS_POPOVER (outer) || !gtk_widget_compute_bounds (widget, outer, &bounds))
        return NULL;
      over_x = MAX (-bounds.origin.x, bounds.origin.x + bounds.size.width - gtk_widget_get_width (outer));
      over_y = MAX (-bounds.origin.y, bounds.origin.y + bounds.size.height - gtk_widget_get_height (outer));
      if (GTK_IS_VIEWPORT (outer) || GTK_IS_SCROLLABLE (outer))
        /* Its children are where they are scrolled to: the scroller around it says which way that is. */
        find_scrolled (gtk_widget_get_parent (outer), &across, &down);
      if (!across && over_x > get_tolerance (outer))
        return dup_place (outer, (int) over_x);
      if (!down && over_y > get_tolerance (outer))
        return dup_place (outer, (int) over_y);
      if (across && down)
        return NULL;
    }
  return NULL;
}

/* Of a label: what its text takes beside what it has. */
static char *
dup_too_small (GtkWidget *widget)
{
  int width, height;

  if (!GTK_IS_LABEL (widget))
    return NULL;
  pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (widget)), &width, &height);
  if (gtk_widget_get_width (widget) + TOLERANCE < width)
    return g_strdup_printf ("%d px wide, not %d", gtk_widget_get_width (widget), width);
  if (gtk_widget_get_height (widget) + TOLERANCE < height)
    return g_strdup_printf ("%d px high, not %d", gtk_widget_get_height (widget), height);
  return NULL;
}

char *
cut_off_dup_reason (GtkWidget *widget)
{
  char *reason;

  if (is_ellipsized (widget))
    return g_strdup ("ends in an ellipsis");
  reason = dup_too_small (widget);
  return reason != NULL ? reason : dup_beyond (widget);
}
