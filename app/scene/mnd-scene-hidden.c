/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What rows of the legend mean, and what is hidden by them; see the header. */
#include "scene/mnd-scene-hidden.h"

#include "scene/mnd-scene-private.h"

#include <string.h>

static const char *const sections[MND_N_LEGEND_SECTIONS] = {
  [MND_LEGEND_FUNCTIONS] = "functions", [MND_LEGEND_SHAPES] = "statehood", [MND_LEGEND_LINKS] = "links",
  [MND_LEGEND_SUPPORT] = "support",     [MND_LEGEND_MARKS] = "marks",      [MND_LEGEND_LENS] = "lens",
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
  if (g_str_equal (word, "other-language"))
    return node->language != NULL;
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

  return sections[row->section] == NULL || *row->word == '\0'
             ? NULL
             : g_strconcat (sections[row->section], "/", row->word, NULL);
}

/* The lens' own words, and "-" for whoever stands outside. */
static gboolean
is_in_category (MndScene *self, const MndSceneNode *node, const char *word)
{
  return self->lens != NULL && !node->is_support
         && (g_str_equal (word, "-")
                 ? node->category < 0
                 : node->category >= 0 && node->category == mnd_lens_find_category (self->lens, word));
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
add_id (GHashTable **set, const MndId *id)
{
  if (*set == NULL)
    *set = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  if (!g_hash_table_contains (*set, id))
    g_hash_table_add (*set, g_memdup2 (id, sizeof *id));
}

static void
hide (MndScene *self, const MndId *id)
{
  add_id (&self->hidden_items, id);
}

/* What filter or lens leave out. */
static void
leave_out (MndScene *self, const MndId *id)
{
  add_id (self->fades ? &self->faded_items : &self->hidden_items, id);
}

static gboolean
is_filtered (MndScene *self, const MndId *id)
{
  return self->filtered != NULL && g_hash_table_contains (self->filtered, id);
}

/* Of the frame of the lens. */
static gboolean
is_outside (MndScene *self, const MndSceneNode *node)
{
  return self->lens != NULL && !node->is_support && node->category < 0;
}

/* A programme that two have between them passes the filter by one of them, and shows though the other one is pale. */
static gboolean
passes_alone (MndScene *self, const MndSceneLine *line)
{
  return line->line_kind == MND_LINE_PAIR && !is_filtered (self, line->id) && !is_outside (self, line->from)
         && !is_outside (self, line->to);
}

static void
filter_nodes (MndScene *self, GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const MndSceneNode *node = nodes->pdata[i];
      if (is_outside (self, node) || is_filtered (self, node->id))
        leave_out (self, node->id);
    }
}

static void
filter_lines (MndScene *self, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const MndSceneLine *line = lines->pdata[i];
      if (line->line_kind != MND_LINE_BUNDLE && is_filtered (self, line->id))
        leave_out (self, line->id);
    }
}

static void
hide_nodes (MndScene *self, GPtrArray *nodes, MndLegendSection section, const char *word)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const MndSceneNode *node = nodes->pdata[i];

      if (mnd_scene_is_in_row (self, node, section, word))
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
      else if ((mnd_scene_is_faded (self, line->from->id) || mnd_scene_is_faded (self, line->to->id))
               && !passes_alone (self, line))
        leave_out (self, line->id);
    }
}

/* The rows of the legend that are switched off. */
static void
hide_rows (MndScene *self)
{
  for (guint i = 0; self->hidden != NULL && self->hidden[i] != NULL; i++)
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
}

void
mnd_scene_read_hidden (MndScene *self)
{
  g_clear_pointer (&self->hidden_items, g_hash_table_unref);
  g_clear_pointer (&self->faded_items, g_hash_table_unref);
  self->extents_known = FALSE;
  hide_rows (self);
  filter_nodes (self, self->actors);
  filter_nodes (self, self->supports);
  filter_lines (self, self->links);
  filter_lines (self, self->ties);
  if (self->hidden_items == NULL && self->faded_items == NULL)
    return;
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

void
mnd_scene_set_filtered (MndScene *self, GHashTable *ids)
{
  g_return_if_fail (MND_IS_SCENE (self));

  if (self->filtered == ids)
    return;
  mnd_scene_lock (self);
  g_clear_pointer (&self->filtered, g_hash_table_unref);
  self->filtered = ids != NULL ? g_hash_table_ref (ids) : NULL;
  mnd_scene_read_hidden (self);
  mnd_scene_unlock (self);
  mnd_scene_emit_changed (self, NULL);
}

void
mnd_scene_set_fades (MndScene *self, gboolean fades)
{
  g_return_if_fail (MND_IS_SCENE (self));

  if (self->fades == !!fades)
    return;
  mnd_scene_lock (self);
  self->fades = !!fades;
  mnd_scene_read_hidden (self);
  mnd_scene_unlock (self);
  mnd_scene_emit_changed (self, NULL);
}

gboolean
mnd_scene_is_faded (MndScene *self, const MndId *id)
{
  return self->faded_items != NULL && g_hash_table_contains (self->faded_items, id);
}

gboolean
mnd_scene_is_in_row (MndScene *self, const MndSceneNode *node, MndLegendSection section, const char *word)
{
  g_return_val_if_fail (MND_IS_SCENE (self) && node != NULL && word != NULL, FALSE);

  return section == MND_LEGEND_LENS ? is_in_category (self, node, word) : mnd_scene_node_means (node, section, word);
}
