/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What rows of the legend mean, and what is hidden by them; see the header. */
#include "scene/mnd-scene-hidden.h"

#include "scene/mnd-scene-private.h"

#include <string.h>

static const char *const sections[MND_N_LEGEND_SECTIONS] = {
  [MND_LEGEND_FUNCTIONS] = "functions", [MND_LEGEND_SHAPES] = "statehood", [MND_LEGEND_LINKS] = "links",
  [MND_LEGEND_SUPPORT] = "support",     [MND_LEGEND_MARKS] = "marks",
};

static gboolean
is_informal (MndDash dash)
{
  return dash == MND_DASH_INFORMAL || dash == MND_DASH_INFORMAL_PLANNED;
}

static gboolean
is_planned (MndDash dash)
{
  return dash == MND_DASH_PLANNED || dash == MND_DASH_INFORMAL_PLANNED;
}

static gboolean
node_has_mark (const MndSceneNode *node, const char *word)
{
  if (g_str_equal (word, "armed"))
    return node->armed;
  if (g_str_equal (word, "confidential"))
    return node->confidential;
  if (g_str_equal (word, "placeholder"))
    return node->placeholder;
  if (g_str_equal (word, "unstatutory"))
    return !node->is_support && node->border != MND_DASH_SOLID;
  return g_str_equal (word, "planned") && node->is_support && is_planned (node->border);
}

gboolean
mnd_scene_node_means (const MndSceneNode *node, MndLegendSection section, const char *word)
{
  const char *role;

  g_return_val_if_fail (node != NULL && word != NULL, FALSE);

  if (section == MND_LEGEND_MARKS)
    return node_has_mark (node, word);
  if (section == MND_LEGEND_SUPPORT)
    return node->is_support && g_str_equal (word, "project");
  if (node->is_support)
    return FALSE;
  if (section == MND_LEGEND_SHAPES)
    return g_strcmp0 (mnd_shape_get_word (node->shape), word) == 0;
  role = mnd_role_get_word (node->role);
  return section == MND_LEGEND_FUNCTIONS && g_str_equal (role != NULL ? role : "none", word);
}

gboolean
mnd_scene_line_means (const MndSceneLine *line, MndLegendSection section, const char *word)
{
  g_return_val_if_fail (line != NULL && word != NULL, FALSE);

  if (section == MND_LEGEND_LINKS || section == MND_LEGEND_SUPPORT)
    return g_str_equal (line->kind, word);
  if (section != MND_LEGEND_MARKS)
    return FALSE;
  if (g_str_equal (word, "informal"))
    return is_informal (line->dash);
  return g_str_equal (word, "planned") && is_planned (line->dash) && line->line_kind != MND_LINE_PARTY;
}

char *
mnd_legend_row_dup_name (const MndLegendRow *row)
{
  g_return_val_if_fail (row != NULL && row->section < MND_N_LEGEND_SECTIONS, NULL);

  return sections[row->section] == NULL ? NULL : g_strconcat (sections[row->section], "/", row->word, NULL);
}

/* FALSE for a name that is none. `word` is borrowed from it. */
static gboolean
parse (const char *name, MndLegendSection *section, const char **word)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      gsize length = sections[i] == NULL ? 0 : strlen (sections[i]);

      if (length == 0 || strncmp (name, sections[i], length) != 0 || name[length] != '/')
        continue;
      *section = (MndLegendSection) i;
      *word = name + length + 1;
      return TRUE;
    }
  return FALSE;
}

static void
hide (MndScene *self, const MndId *id)
{
  g_hash_table_add (self->hidden_items, g_memdup2 (id, sizeof *id));
}

static void
hide_nodes (MndScene *self, GPtrArray *nodes, MndLegendSection section, const char *word)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const MndSceneNode *node = nodes->pdata[i];

      if (mnd_scene_node_means (node, section, word))
        hide (self, node->id);
    }
}

static void
hide_lines (MndScene *self, GPtrArray *lines, MndLegendSection section, const char *word)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const MndSceneLine *line = lines->pdata[i];

      /* A bundle holds others too. */
      if (line->line_kind != MND_LINE_BUNDLE && mnd_scene_line_means (line, section, word))
        hide (self, line->id);
    }
}

static void
hide_loose_ends (MndScene *self, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const MndSceneLine *line = lines->pdata[i];

      if (mnd_scene_is_hidden (self, line->from->id) || mnd_scene_is_hidden (self, line->to->id))
        hide (self, line->id);
    }
}

void
mnd_scene_read_hidden (MndScene *self)
{
  g_clear_pointer (&self->hidden_items, g_hash_table_unref);
  self->extents_known = FALSE;
  if (self->hidden == NULL)
    return;
  self->hidden_items = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  for (guint i = 0; self->hidden[i] != NULL; i++)
    {
      MndLegendSection section;
      const char *word;

      if (!parse (self->hidden[i], &section, &word))
        continue;
      hide_nodes (self, self->actors, section, word);
      hide_nodes (self, self->supports, section, word);
      hide_lines (self, self->links, section, word);
      hide_lines (self, self->ties, section, word);
      hide_lines (self, self->bundles, section, word);
    }
  hide_loose_ends (self, self->links);
  hide_loose_ends (self, self->ties);
  hide_loose_ends (self, self->bundles);
}

void
mnd_scene_set_hidden (MndScene *self, const char *const *rows)
{
  gboolean none = rows == NULL || rows[0] == NULL;

  g_return_if_fail (MND_IS_SCENE (self));

  if (none ? self->hidden == NULL : self->hidden != NULL && g_strv_equal ((const char *const *) self->hidden, rows))
    return;
  mnd_scene_lock (self);
  g_strfreev (self->hidden);
  self->hidden = none ? NULL : g_strdupv ((char **) rows);
  if (none)
    mnd_scene_read_hidden (self);
  mnd_scene_unlock (self);
  mnd_scene_emit_changed (self, NULL);
}

const char *const *
mnd_scene_get_hidden (MndScene *self)
{
  g_return_val_if_fail (MND_IS_SCENE (self), NULL);

  return (const char *const *) self->hidden;
}

gboolean
mnd_scene_is_hidden (MndScene *self, const MndId *id)
{
  return self->hidden_items != NULL && g_hash_table_contains (self->hidden_items, id);
}
