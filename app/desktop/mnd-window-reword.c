/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window in another language: all that its template holds is made anew beside what was there, takes over from that
 * what a person has done to it, and stands in its place before the next frame. The canvas is the same as before. */
#include "desktop/mnd-window-private.h"

#include "desktop/mnd-keeping.h"

/* What was there: out of the window, and not gone yet. */
typedef struct
{
  GtkWidget *content;
  GtkWidget *focus; /* NULL: nothing had it */
  GtkStack *views;
  char *page;
  char *side_page;
  char *view;
  GtkTextDirection direction;
  gboolean sidebar, details, minimap, time_bar;
  int sidebar_width, details_width; /* 0: not known */
} Before;

static char *
dup_shown (GtkWidget *stack)
{
  return g_strdup (gtk_stack_get_visible_child_name (GTK_STACK (stack)));
}

static void
look (MndWindow *self, Before *before)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  before->content = g_object_ref (adw_application_window_get_content (ADW_APPLICATION_WINDOW (self)));
  before->focus = focus != NULL ? g_object_ref (focus) : NULL;
  before->direction = self->direction;
  before->views = GTK_STACK (self->views);
  before->page = dup_shown (self->pages);
  before->side_page = dup_shown (self->side_pages);
  before->view = dup_shown (self->views);
  before->sidebar = gtk_widget_get_visible (self->sidebar);
  before->details = gtk_widget_get_visible (self->details);
  before->time_bar = gtk_widget_get_visible (GTK_WIDGET (self->time_bar));
  before->minimap = mnd_minimap_get_enabled (self->minimap);
  before->sidebar_width = gtk_widget_get_mapped (self->sidebar) ? gtk_widget_get_width (self->sidebar) : 0;
  before->details_width = gtk_widget_get_mapped (self->details) ? gtk_widget_get_width (self->details) : 0;
}

static void
before_clear (Before *before)
{
  g_clear_object (&before->focus);
  g_clear_object (&before->content);
  g_free (before->page);
  g_free (before->side_page);
  g_free (before->view);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Before, before_clear)

static gboolean
is_on_canvas (MndWindow *self, GtkWidget *focus)
{
  return focus != NULL
         && (focus == GTK_WIDGET (self->canvas) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->canvas)));
}

/* What is half typed beside the map is entered, as when somebody clicks elsewhere; the canvas goes on with it. */
static void
take_down (MndWindow *self, const Before *before)
{
  mnd_palette_close (self->palette);
  if (!is_on_canvas (self, before->focus))
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  mnd_inspector_commit (self->inspector);
  self->undo_toast = NULL;
  g_object_set (self->minimap, "canvas", NULL, NULL);
  mnd_canvas_drop_floats (self->canvas);
  gtk_overlay_set_child (GTK_OVERLAY (self->map_place), NULL);
  mnd_window_forget_pages (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), MND_TYPE_WINDOW);
}

static void
show_page (MndWindow *self, const char *page)
{
  if (self->document != NULL)
    mnd_window_show_document (self);
  else if (g_str_equal (page, "opening"))
    mnd_window_show_opening (self);
  else if (g_str_equal (page, "problem"))
    mnd_window_reword_problem (self);
  else if (g_str_equal (page, "welcome"))
    mnd_window_show_page (self, page);
}

static void
put_back (MndWindow *self, const Before *before)
{
  gboolean compares = self->view != NULL && mnd_view_get_comparison (self->view) != NULL;

  gtk_widget_set_visible (self->sidebar, before->sidebar);
  gtk_widget_set_visible (self->details, before->details);
  gtk_widget_set_visible (GTK_WIDGET (self->time_bar), before->time_bar);
  mnd_minimap_set_enabled (self->minimap, before->minimap);
  gtk_stack_set_visible_child_name (GTK_STACK (self->history_pages), compares ? "compare" : "list");
  gtk_stack_set_visible_child_name (GTK_STACK (self->side_pages), before->side_page);
  mnd_window_renew_views (self, before->views);
  mnd_window_show_view (self, before->view);
  if (before->sidebar_width > 0 && before->details_width > 0)
    mnd_window_set_widths (self, before->sidebar_width, before->details_width);
}

/* The keyboard is where it was, unless something that is being typed took it. */
static void
put_focus_back (MndWindow *self, const Before *before)
{
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (self));
  gboolean asking;

  mnd_keeping_take_over (content, before->content, before->focus, before->direction != self->direction);
  g_object_get (self->canvas, "asking", &asking, NULL);
  if (is_on_canvas (self, before->focus) && !asking)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

void
mnd_window_reword (MndWindow *self)
{
  g_auto (Before) before = { NULL };
  g_autoptr (GHashTable) light = NULL;

  g_return_if_fail (MND_IS_WINDOW (self));

  light = self->view != NULL ? mnd_view_get_spotlight (self->view) : NULL;
  if (light != NULL)
    g_hash_table_ref (light);
  self->is_rewording = TRUE;
  mnd_window_end_view_edits (self);
  look (self, &before);
  take_down (self, &before);
  mnd_window_build (self);
  mnd_window_hand_findings (self);
  show_page (self, before.page);
  put_back (self, &before);
  mnd_canvas_reword (self->canvas);
  put_focus_back (self, &before);
  mnd_window_reword_banner (self);
  if (self->view != NULL)
    mnd_view_set_spotlight (self->view, light);
  g_object_notify (G_OBJECT (self->canvas), "busy");
  self->is_rewording = FALSE;
  mnd_window_update_actions (self);
}
