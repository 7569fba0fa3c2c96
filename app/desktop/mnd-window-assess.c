/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From question to question, institution by institution: commands of the window for whoever assesses. */
#include "desktop/mnd-window-private.h"

#include "analysis/mnd-guide-item.h"

#include <glib/gi18n.h>

/* Where the selected actor stands in the guide; G_MAXUINT where it does not. */
static guint
find_place (MndWindow *self, GListModel *guide)
{
  MndRecord *focus = mnd_view_get_focus (self->view);

  for (guint i = 0; focus != NULL && i < g_list_model_get_n_items (guide); i++)
    {
      g_autoptr (MndGuideItem) item = g_list_model_get_item (guide, i);
      if (mnd_id_equal (mnd_guide_item_get_actor (item), mnd_record_get_id (focus)))
        return i;
    }
  return G_MAXUINT;
}

/* The next institution behind the selected one in the interview guide about which something has not been asked, round
 * the end; selected. FALSE where there is none. */
static gboolean
select_next (MndWindow *self)
{
  g_autoptr (GListModel) guide = mnd_analysis_list_guide (mnd_findings_get_analysis (self->findings));
  guint n = g_list_model_get_n_items (guide), place = find_place (self, guide);

  for (guint i = 1; i <= n; i++)
    {
      g_autoptr (MndGuideItem) item = g_list_model_get_item (guide, (place == G_MAXUINT ? i - 1 : place + i) % n);
      if (mnd_guide_item_get_questions (item) == 0)
        continue;
      mnd_view_select (self->view, mnd_guide_item_get_actor (item));
      mnd_canvas_reveal (self->canvas, mnd_guide_item_get_actor (item));
      return TRUE;
    }
  return FALSE;
}

static void
assess_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);

  gtk_widget_set_visible (self->details, TRUE);
  /* Whoever has just been added raises questions too. */
  mnd_findings_get_analysis (self->findings);
  if (mnd_inspector_focus_question (self->inspector))
    return;
  if (!select_next (self) || !mnd_inspector_focus_question (self->inspector))
    mnd_window_toast (self, _ ("Every question about every institution has been assessed."));
}

static const GActionEntry entries[] = { { .name = "assess", .activate = assess_cb } };

void
mnd_window_add_assess_actions (MndWindow *self)
{
  g_autoptr (GPropertyAction) marks = g_property_action_new ("marks", self->canvas, "marks");

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (marks));
}

void
mnd_window_update_assess_actions (MndWindow *self)
{
  GAction *assess = g_action_map_lookup_action (G_ACTION_MAP (self), "assess");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (assess), self->document != NULL);
}
