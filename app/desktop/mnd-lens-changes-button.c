/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a lens changes; see the header. */
#include "desktop/mnd-lens-changes-button.h"

#include "analysis/mnd-lens-changes.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

#define WIDTH 380
#define MOST_HEIGHT 420
#define MARGIN 6

struct _MndLensChangesButton
{
  AdwBin parent_instance;
  GtkWidget *button;
  GtkWidget *list;
  MndFindings *findings;
  MndView *view;
  MndLens *before; /* the lens before this one; NULL: none */
  MndLens *now;
};

G_DEFINE_FINAL_TYPE (MndLensChangesButton, mnd_lens_changes_button, ADW_TYPE_BIN)

static MndMap *
get_map (MndLensChangesButton *self)
{
  return mnd_document_get_map (mnd_view_get_document (self->view));
}

static void
add_line (MndLensChangesButton *self, const char *text, const char *detail, const char *style)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *const lines[] = { text, detail };

  for (guint i = 0; i < G_N_ELEMENTS (lines) && lines[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (lines[i]);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, i > 0 ? "caption" : style);
      if (i > 0)
        gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_box_append (GTK_BOX (self->list), box);
}

static const char *
get_label (MndLens *lens, const MndLensPlace *place)
{
  return lens != NULL && place->category >= 0 ? mnd_lens_get_category (lens, (guint) place->category)->label : NULL;
}

/* "Civil control → Penal institutions", or why it is out or in. */
static char *
dup_detail (MndLensChangesButton *self, const MndLensChange *change)
{
  const char *before = get_label (self->before, &change->from), *after = get_label (self->now, &change->to);
  g_autofree char *why = change->to.rule >= 0 ? mnd_lens_dup_reason (self->now, &change->to) : NULL;

  if (change->kind == MND_LENS_CHANGE_MOVES)
    /* Translators: from one category to another: "Civil control → Penal institutions". Turn the arrow around in a
     * language that runs from right to left. */
    return g_strdup_printf (_ ("%1$s → %2$s"), before, after);
  if (change->kind == MND_LENS_CHANGE_ENTERS)
    return g_strdup (after);
  return why != NULL ? g_steal_pointer (&why) : g_strdup (before);
}

static char *
dup_heading (MndLensChangeKind kind, guint n)
{
  switch (kind)
    {
    case MND_LENS_CHANGE_LEAVES:
      return g_strdup_printf (ngettext ("%u actor leaves the frame", "%u actors leave the frame", n), n);
    case MND_LENS_CHANGE_ENTERS:
      return g_strdup_printf (ngettext ("%u actor enters the frame", "%u actors enter the frame", n), n);
    case MND_LENS_CHANGE_MOVES:
    default:
      return g_strdup_printf (ngettext ("%u actor stands in another category", "%u actors stand in other categories",
                                        n),
                              n);
    }
}

static void
add_changes (MndLensChangesButton *self, GArray *changes, MndLensChangeKind kind)
{
  const char *const *languages = mnd_view_get_languages (self->view);
  g_autofree char *heading = NULL;
  guint n = 0;

  for (guint i = 0; i < changes->len; i++)
    n += g_array_index (changes, MndLensChange, i).kind == kind;
  if (n == 0)
    return;
  heading = dup_heading (kind, n);
  add_line (self, heading, NULL, "heading");
  for (guint i = 0; i < changes->len; i++)
    {
      const MndLensChange *change = &g_array_index (changes, MndLensChange, i);
      const char *name = mnd_map_get_name (get_map (self), &change->actor, languages);
      g_autofree char *detail = change->kind == kind ? dup_detail (self, change) : NULL;
      if (change->kind == kind)
        add_line (self, name != NULL ? name : "", detail, "body");
    }
}

/* Gaps only: what nobody has looked into is no statement about anybody. */
static void
add_gaps (MndLensChangesButton *self, gboolean leaving)
{
  MndAnalysis *analysis = mnd_findings_get_latest (self->findings);
  MndFindingList *gaps = analysis != NULL ? mnd_analysis_get_findings (analysis, MND_FINDING_GAP) : NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *heading = NULL;

  if (gaps == NULL)
    return;
  findings = mnd_lens_changes_dup_findings (get_map (self), gaps, leaving ? self->before : self->now,
                                            leaving ? self->now : self->before);
  if (findings->len == 0)
    return;
  if (leaving)
    heading = g_strdup_printf (ngettext ("%u finding is about nobody in the frame",
                                         "%u findings are about nobody in the frame", findings->len),
                               findings->len);
  else
    heading =
        g_strdup_printf (ngettext ("%u finding comes into the frame", "%u findings come into the frame", findings->len),
                         findings->len);
  /* Rules ask what is on the map, and no lens. */
  add_line (self, heading,
            leaving ? _ ("They are as true as before; the lens does not speak of whom they are about.") : NULL,
            "heading");
  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *text =
          mnd_finding_dup_text (g_ptr_array_index (findings, i), get_map (self), mnd_view_get_languages (self->view));
      add_line (self, text, NULL, "body");
    }
}

static void
fill (MndLensChangesButton *self)
{
  g_autoptr (GArray) changes = NULL;
  GtkWidget *child;
  g_autofree char *against = self->before != NULL
                                 /* Translators: %s is the name of a lens */
                                 ? g_strdup_printf (_ ("Compared with the lens %s"), mnd_lens_get_name (self->before))
                                 : g_strdup (_ ("Compared with no lens"));

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  if (self->view == NULL)
    return;
  add_line (self, against, NULL, "dim-label");
  changes = mnd_lens_changes_dup (get_map (self), self->before, self->now);
  add_changes (self, changes, MND_LENS_CHANGE_LEAVES);
  add_changes (self, changes, MND_LENS_CHANGE_ENTERS);
  add_gaps (self, TRUE);
  add_gaps (self, FALSE);
  add_changes (self, changes, MND_LENS_CHANGE_MOVES);
  if (changes->len == 0)
    add_line (self, _ ("Everybody stands where they stood before."), NULL, "body");
}

/* What is worked out of findings comes later than the list is opened. */
static void
updated_cb (MndLensChangesButton *self)
{
  if (gtk_widget_get_mapped (self->list))
    fill (self);
}

static void
lens_cb (MndLensChangesButton *self)
{
  MndLens *lens = mnd_view_find_lens (self->view);

  if (lens == self->now)
    return;
  /* While a lens is being changed, it is held against the one before it, and not against itself. */
  if (lens == NULL || self->now == NULL || !g_str_equal (mnd_lens_get_word (lens), mnd_lens_get_word (self->now)))
    g_set_object (&self->before, self->now);
  g_set_object (&self->now, lens);
}

static void
mnd_lens_changes_button_dispose (GObject *object)
{
  mnd_lens_changes_button_set_findings (MND_LENS_CHANGES_BUTTON (object), NULL);
  G_OBJECT_CLASS (mnd_lens_changes_button_parent_class)->dispose (object);
}

static void
mnd_lens_changes_button_class_init (MndLensChangesButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mnd_lens_changes_button_dispose;
}

static void
mnd_lens_changes_button_init (MndLensChangesButton *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, MARGIN);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _ ("What changes"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_margin_start (self->list, MARGIN);
  gtk_widget_set_margin_end (self->list, MARGIN);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_widget_set_size_request (scroller, WIDTH, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  adw_bin_set_child (ADW_BIN (self), self->button);
  g_signal_connect_object (popover, "show", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
}

GtkWidget *
mnd_lens_changes_button_new (void)
{
  return g_object_new (MND_TYPE_LENS_CHANGES_BUTTON, NULL);
}

void
mnd_lens_changes_button_set_findings (MndLensChangesButton *self, MndFindings *findings)
{
  g_return_if_fail (MND_IS_LENS_CHANGES_BUTTON (self));

  if (self->findings == findings)
    return;
  if (self->view != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->view, self);
      g_signal_handlers_disconnect_by_data (self->findings, self);
    }
  g_set_object (&self->findings, findings);
  g_clear_object (&self->view);
  g_clear_object (&self->before);
  g_clear_object (&self->now);
  if (findings == NULL)
    return;
  self->view = g_object_ref (mnd_findings_get_view (findings));
  g_set_object (&self->now, mnd_view_find_lens (self->view));
  g_signal_connect_object (self->view, "notify::lens", G_CALLBACK (lens_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (findings, "updated", G_CALLBACK (updated_cb), self, G_CONNECT_SWAPPED);
}
