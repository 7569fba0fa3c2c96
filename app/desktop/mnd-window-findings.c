/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window does for findings: who has them, what of the one that is selected the map and the inspector show, and
 * the commands that lead through them. */
#include "desktop/mnd-window-private.h"

#include "desktop/mnd-compat.h"
#include "desktop/mnd-settings.h"
#include "document/mnd-guide-export.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

/* --- the map and the inspector */

/* Whom it is about, and what makes it true. */
static GHashTable *
new_light (MndFinding *finding)
{
  GHashTable *light = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);

  for (guint i = 0; i < mnd_finding_get_n_subjects (finding); i++)
    g_hash_table_add (light, g_memdup2 (mnd_finding_get_subject (finding, i), sizeof (MndId)));
  for (guint i = 0; i < mnd_finding_get_n_witness (finding); i++)
    g_hash_table_add (light, g_memdup2 (mnd_finding_get_witness (finding, i), sizeof (MndId)));
  return light;
}

static void
show_finding (MndWindow *self, MndFinding *finding)
{
  g_autoptr (GHashTable) light = new_light (finding);

  mnd_view_select (self->view, NULL);
  mnd_view_set_spotlight (self->view, light);
  mnd_inspector_show_finding (self->inspector, finding);
}

static void
show_question (MndWindow *self, const MndId *actor)
{
  mnd_view_set_spotlight (self->view, NULL);
  mnd_view_select (self->view, actor);
  mnd_canvas_reveal (self->canvas, actor);
}

static void
show_selected (MndWindow *self)
{
  MndFindingsRow *row = mnd_findings_panel_get_selected (self->findings_panel);
  MndId actor;
  MndQuestion question;

  if (row == NULL)
    mnd_window_end_spotlight (self);
  else if (mnd_findings_row_get_question (row, &actor, &question))
    show_question (self, &actor);
  else
    show_finding (self, mnd_findings_row_get_finding (row));
}

gboolean
mnd_window_end_spotlight (MndWindow *self)
{
  if (self->view == NULL || mnd_view_get_spotlight (self->view) == NULL)
    return FALSE;
  mnd_view_set_spotlight (self->view, NULL);
  return TRUE;
}

/* Whoever goes elsewhere on the map wants to see what is there. */
static void
selection_changed_cb (MndWindow *self)
{
  MndRecord *focus = mnd_view_get_focus (self->view);
  GHashTable *light = mnd_view_get_spotlight (self->view);

  if (focus != NULL && light != NULL && !g_hash_table_contains (light, mnd_record_get_id (focus)))
    mnd_window_end_spotlight (self);
}

/* --- what the panel tells */

static void
chosen_cb (MndWindow *self)
{
  if (self->view == NULL || self->is_rewording)
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self->findings_panel)))
    show_selected (self);
  mnd_window_update_findings_actions (self);
}

static void
activated_cb (MndWindow *self)
{
  show_selected (self);
  gtk_widget_set_visible (self->details, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->inspector), GTK_DIR_TAB_FORWARD);
}

static void
acting_cb (MndWindow *self)
{
  mnd_inspector_commit (self->inspector);
}

static void
problem_cb (MndWindow *self, const GError *error)
{
  mnd_window_tell_problem (self, MND_TRIED_EDIT, error);
}

/* The light belongs to the list: with another list beside the map it goes. */
static void
side_page_cb (MndWindow *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->side_pages)), "findings") != 0)
    mnd_window_end_spotlight (self);
}

static void
update_count (MndWindow *self)
{
  guint n_open = 0;
  g_autofree char *count = NULL;
  g_autofree char *name = NULL;

  if (self->findings != NULL)
    g_object_get (self->findings, "n-open", &n_open, NULL);
  count = mnd_format_dup_count (n_open);
  name = g_strdup_printf (ngettext ("Findings, %u open", "Findings, %u open", n_open), n_open);
  gtk_label_set_label (self->findings_count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->findings_count), n_open > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->findings_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
mnd_window_connect_findings (MndWindow *self)
{
  update_count (self);
  g_signal_connect_swapped (self->findings_panel, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->findings_panel, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->findings_panel, "acting", G_CALLBACK (acting_cb), self);
  g_signal_connect_swapped (self->findings_panel, "problem", G_CALLBACK (problem_cb), self);
  g_signal_connect_object (self->side_pages, "notify::visible-child-name", G_CALLBACK (side_page_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
hand_over (MndWindow *self, MndFindings *findings)
{
  mnd_findings_panel_set_findings (self->findings_panel, findings);
  mnd_outline_set_findings (self->outline, findings);
  mnd_canvas_set_findings (self->canvas, findings);
  mnd_window_show_reading (self, findings);
  mnd_inspector_set_findings (self->inspector, findings);
  mnd_window_set_view_findings (self, findings);
}

void
mnd_window_hand_findings (MndWindow *self)
{
  hand_over (self, self->findings);
  update_count (self);
}

void
mnd_window_take_findings (MndWindow *self, MndFindings *findings)
{
  if (self->findings != NULL)
    g_signal_handlers_disconnect_by_data (self->findings, self);
  hand_over (self, findings);
  g_clear_object (&self->findings);
  self->findings = findings;
  update_count (self);
  if (findings == NULL)
    return;
  g_signal_connect_swapped (findings, "notify::n-open", G_CALLBACK (update_count), self);
  g_signal_connect_object (mnd_findings_get_view (findings), "notify::date",
                           G_CALLBACK (mnd_window_update_findings_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mnd_findings_get_view (findings), "notify::lens",
                           G_CALLBACK (mnd_window_update_reading_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mnd_findings_get_view (findings), "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

/* --- commands */

void
mnd_window_show_findings (MndWindow *self)
{
  mnd_window_show_side_page (self, "findings");
  mnd_findings_panel_focus_list (self->findings_panel);
  show_selected (self);
}

static void
show_findings_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_show_findings (MND_WINDOW (user_data));
}

/* The first one where none is selected yet; at the end nothing happens. */
static void
step (MndWindow *self, gboolean forward)
{
  mnd_window_show_side_page (self, "findings");
  mnd_findings_panel_step (self->findings_panel, forward);
  show_selected (self);
}

static void
next_finding_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  step (MND_WINDOW (user_data), TRUE);
}

static void
previous_finding_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  step (MND_WINDOW (user_data), FALSE);
}

/* "R05" and its subjects, as a verdict has them. */
static MndFinding *
find_finding (MndWindow *self, const char *rule, const char *subjects)
{
  MndAnalysis *analysis = mnd_findings_get_analysis (self->findings);

  for (int state = MND_FINDING_GAP; state <= MND_FINDING_NOTE; state++)
    {
      MndFindingList *list = mnd_analysis_get_findings (analysis, (MndFindingState) state);

      for (guint i = 0; i < mnd_finding_list_get_size (list); i++)
        {
          MndFinding *finding = mnd_finding_list_get (list, i);
          g_autofree char *own = mnd_finding_dup_subjects (finding);

          if (g_str_equal (mnd_rule_get_id (mnd_finding_get_rule (finding)), rule) && g_str_equal (own, subjects))
            return finding;
        }
    }
  return NULL;
}

/* Settled ones may be hidden in the list: they are shown all the same. */
static void
show_finding_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);
  g_autoptr (MndFinding) finding = NULL;
  const char *rule, *subjects;

  g_variant_get (parameter, "(&s&s)", &rule, &subjects);
  g_set_object (&finding, find_finding (self, rule, subjects));
  if (finding == NULL)
    return;
  mnd_window_show_side_page (self, "findings");
  mnd_findings_panel_show_finding (self->findings_panel, finding);
  show_finding (self, finding);
}

static void
verdict_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_findings_panel_give_verdict (MND_WINDOW (user_data)->findings_panel, g_variant_get_string (parameter, NULL));
}

static void
choose_day_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);

  mnd_window_show_side_page (self, "findings");
  mnd_findings_panel_choose_day (self->findings_panel);
}

static void
all_times_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_view_set_date (MND_WINDOW (user_data)->view, NULL);
}

/* --- the interview guide */

void
mnd_window_export_guide (MndWindow *self, GFile *target)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (MND_IS_WINDOW (self) && self->document != NULL && G_IS_FILE (target));

  mnd_inspector_commit (self->inspector);
  if (!mnd_document_export_guide (self->document, mnd_findings_get_analysis (self->findings),
                                  mnd_view_get_languages (self->view), target, &error))
    {
      mnd_window_tell_problem (self, MND_TRIED_EXPORT, error);
      return;
    }
  mnd_settings_set_folder_of (self->settings, "export-folder", target);
  name = g_file_get_basename (target);
  /* Translators: %s is the name of a file or folder. */
  text = g_strdup_printf (_ ("Exported to “%s”"), name);
  mnd_window_toast (self, text);
}

static void
guide_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (MndWindow) self = user_data;

  if (file != NULL && self->document != NULL)
    mnd_window_export_guide (self, file);
}

static void
export_guide_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);
  g_autoptr (GFile) folder = mnd_settings_dup_folder (self->settings, "export-folder", mnd_window_get_file (self));
  g_autofree char *title = mnd_window_dup_title (self);
  /* Translators: the name of a file; %s is the title of the map */
  g_autofree char *name = g_strdup_printf (_ ("%s - interview guide.md"), title);
  const MndChooseTask task = { .kind = MND_CHOOSE_SAVE,
                               .title = _ ("Export the Interview Guide"),
                               .accept = C_ ("button", "_Export"),
                               .name = name,
                               .folder = folder,
                               .filter_name = _ ("Text (.md) and tables (.csv)"),
                               .filter_globs = "*.md *.csv" };

  mnd_choose_file (GTK_WINDOW (self), &task, guide_chosen_cb, g_object_ref (self));
}

static const GActionEntry entries[] = {
  { .name = "show-findings", .activate = show_findings_cb },
  { .name = "next-finding", .activate = next_finding_cb },
  { .name = "previous-finding", .activate = previous_finding_cb },
  { .name = "show-finding", .activate = show_finding_cb, .parameter_type = "(ss)" },
  { .name = "verdict", .activate = verdict_cb, .parameter_type = "s" },
  { .name = "choose-day", .activate = choose_day_cb },
  { .name = "all-times", .activate = all_times_cb },
  { .name = "export-guide", .activate = export_guide_cb },
};

static void
add_property (MndWindow *self, const char *name, const char *property)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, self->findings_panel, property);

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

void
mnd_window_add_findings_actions (MndWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
mnd_window_bind_findings_actions (MndWindow *self)
{
  add_property (self, "findings-by", "group-by");
  add_property (self, "findings-plans", "show-plans");
  add_property (self, "findings-hide-settled", "hide-settled");
}

static void
set_enabled (MndWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

void
mnd_window_update_findings_actions (MndWindow *self)
{
  gboolean has_map = self->document != NULL;
  MndFindingsRow *row = has_map ? mnd_findings_panel_get_selected (self->findings_panel) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    set_enabled (self, entries[i].name, has_map);
  set_enabled (self, "verdict",
               row != NULL && mnd_findings_row_get_finding (row) != NULL
                   && mnd_findings_row_get_effect (row) != MND_FINDINGS_EFFECT_OPENS
                   && !mnd_document_is_read_only (self->document));
  set_enabled (self, "all-times", has_map && mnd_view_get_date (self->view) != NULL);
}
