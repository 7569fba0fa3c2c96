/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture in words: a line for each tie under the role that it gives, or the chains that were found. */
#include "desktop/mnd-ego-desk-private.h"

#include "model/mnd-format.h"

#include <glib/gi18n.h>

/* Under one role; a list of more is no help. */
#define MOST_ROWS 400

static GVariant *
new_target (const MndId *id)
{
  char hex[MND_ID_TEXT_SIZE];

  return g_variant_new_string (mnd_id_format (id, hex));
}

/* --- ties */

static void
add_part (GPtrArray *parts, const char *part)
{
  if (part != NULL)
    g_ptr_array_add (parts, (gpointer) part);
}

/* "oversees", or read from the other end: "overseen by". */
static const char *
get_relation (const MndState *state, const MndTie *tie, guint from)
{
  const MndStateLink *link = &state->links[tie->link];
  const char *word = mnd_catalogue_get_word (MND_VOCABULARY_LINK_KIND, (guint) link->relation);

  return link->from == from ? mnd_catalogue_get_label (MND_VOCABULARY_LINK_KIND, word)
                            : mnd_catalogue_get_inverse_label (word);
}

/* "Parliament · oversees · parliamentary", "Norway · Police training · planned". */
static char *
dup_tie_words (MndEgoDesk *self, const MndEgoTie *tie)
{
  const MndState *state = self->state;
  MndNames names = mnd_ego_desk_get_names (self);
  MndRecord *record = mnd_tie_get_record (state, &tie->tie);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  add_part (parts, mnd_names_get (&names, &state->actors[tie->actor].id));
  if (tie->tie.link == MND_NOTHING)
    add_part (parts, mnd_names_get (&names, mnd_record_get_id (record)));
  else
    {
      const char *mode = mnd_record_get_text (record, MND_LINK_MODE);
      add_part (parts, get_relation (state, &tie->tie, tie->actor));
      add_part (parts, mode != NULL ? mnd_catalogue_get_label (MND_VOCABULARY_MODE, mode) : NULL);
    }
  if (tie->through != MND_NOTHING)
    add_part (parts, mnd_names_get (&names, &state->actors[tie->through].id));
  if (tie->tie.planned)
    add_part (parts, mnd_catalogue_get_label (MND_VOCABULARY_LINK_STATUS, "planned"));
  g_ptr_array_add (parts, NULL);
  return mnd_format_join ((const char *const *) parts->pdata);
}

static int
compare_rows_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  MndEgoDesk *self = data;
  const MndEgoTie *one = *(const MndEgoTie *const *) a, *other = *(const MndEgoTie *const *) b;
  MndNames names = mnd_ego_desk_get_names (self);
  int order = one->is_behind - other->is_behind;

  if (order == 0)
    order = (one->through != MND_NOTHING) - (other->through != MND_NOTHING);
  if (order == 0)
    order = mnd_format_compare (mnd_names_get (&names, &self->state->actors[one->actor].id),
                                mnd_names_get (&names, &self->state->actors[other->actor].id));
  return order;
}

static void
add_role (MndEgoDesk *self, MndEgoRole role)
{
  MndDeskPage *page = MND_DESK_PAGE (self->page);
  g_autoptr (GPtrArray) ties = g_ptr_array_new ();

  for (guint i = 0; i < mnd_ego_get_size (self->ego); i++)
    if (mnd_ego_get (self->ego, i)->role == role)
      g_ptr_array_add (ties, (gpointer) mnd_ego_get (self->ego, i));
  if (ties->len == 0)
    return;
  mnd_desk_page_add_heading (page, mnd_ego_role_get_label (role));
  g_ptr_array_sort_with_data (ties, compare_rows_cb, self);
  for (guint i = 0; i < MIN (ties->len, MOST_ROWS); i++)
    {
      const MndEgoTie *tie = g_ptr_array_index (ties, i);
      g_autofree char *words = dup_tie_words (self, tie);
      mnd_desk_page_add_row (page, words, "ego.show",
                             new_target (mnd_record_get_id (mnd_tie_get_record (self->state, &tie->tie))));
    }
}

static void
add_neighbourhood (MndEgoDesk *self)
{
  MndDeskPage *page = MND_DESK_PAGE (self->page);
  MndNames names = mnd_ego_desk_get_names (self);

  mnd_desk_page_add_title (page, mnd_names_get (&names, &self->center));
  if (self->ego == NULL)
    mnd_desk_page_add_text (page, _ ("It does not exist on this day."));
  else if (mnd_ego_get_size (self->ego) == 0)
    mnd_desk_page_add_text (page, _ ("Nothing ties it to anybody on this day."));
  for (guint i = 0; self->ego != NULL && i < MND_N_EGO_ROLES; i++)
    add_role (self, (MndEgoRole) i);
}

/* --- chains */

static void
add_steps (MndEgoDesk *self, const MndPath *path)
{
  MndNames names = mnd_ego_desk_get_names (self);

  for (guint step = 0; step + 1 < path->n_actors; step++)
    {
      g_autoptr (GArray) ties = mnd_path_dup_ties (path, self->state, step, &self->wish);
      for (guint i = 0; i < ties->len; i++)
        {
          const MndTie *tie = &g_array_index (ties, MndTie, i);
          g_autofree char *sentence =
              mnd_tie_dup_sentence (self->state, path->actors[step], path->actors[step + 1], tie, &names);
          mnd_desk_page_add_row (MND_DESK_PAGE (self->page), sentence, "ego.show",
                                 new_target (mnd_record_get_id (mnd_tie_get_record (self->state, tie))));
        }
    }
}

/* What would have to be otherwise for there to be one. */
static void
say_none (MndEgoDesk *self)
{
  MndPathWish wide = { MND_ALL_TIE_FAMILIES, FALSE };
  guint from = mnd_state_find_actor (self->state, &self->center);
  guint to = mnd_state_find_actor (self->state, &self->target);
  g_autoptr (GPtrArray) others = mnd_state_dup_paths (self->state, from, to, &wide, 1);
  MndDeskPage *page = MND_DESK_PAGE (self->page);

  mnd_desk_page_add_text (page, _ ("No chain of such ties leads there on this day, nor with what is planned."));
  if (others->len > 0)
    mnd_desk_page_add_text (page, _ ("There is one with all ties, followed either way."));
}

char *
mnd_ego_desk_dup_title (MndEgoDesk *self)
{
  MndNames names = mnd_ego_desk_get_names (self);

  if (!self->has_target)
    return mnd_format_join (
        (const char *const[]){ C_ ("heading", "Neighbourhood"), mnd_names_get (&names, &self->center), NULL });
  /* Translators: a chain of links: from one institution to another one. */
  return g_strdup_printf (_ ("From %1$s to %2$s"), mnd_names_get (&names, &self->center),
                          mnd_names_get (&names, &self->target));
}

static void
add_chains (MndEgoDesk *self)
{
  MndDeskPage *page = MND_DESK_PAGE (self->page);
  MndNames names = mnd_ego_desk_get_names (self);
  g_autofree char *title = mnd_ego_desk_dup_title (self);

  mnd_desk_page_add_title (page, title);
  if (self->paths->len == 0)
    {
      say_none (self);
      return;
    }
  if (self->is_planned)
    mnd_desk_page_add_text (page, _ ("No chain of such ties leads there on this day. With what is planned there is:"));
  mnd_desk_page_add_heading (page, _ ("Shortest chains"));
  for (guint i = 0; i < self->paths->len; i++)
    {
      g_autofree char *sentence =
          mnd_path_dup_sentence (g_ptr_array_index (self->paths, i), self->state, &self->wish, &names);
      mnd_desk_page_add_choice (page, sentence, i == self->chain, "ego.chain", g_variant_new_uint32 (i));
    }
  mnd_desk_page_add_heading (page, _ ("Step by step"));
  add_steps (self, g_ptr_array_index (self->paths, self->chain));
  mnd_desk_page_add_button (page, _ ("Show on the Map"), "ego.on-map", NULL);
}

void
mnd_ego_desk_update_page (MndEgoDesk *self)
{
  mnd_desk_page_clear (MND_DESK_PAGE (self->page));
  if (self->has_target)
    add_chains (self);
  else
    add_neighbourhood (self);
}

/* --- one item */

/* "Parliament, Overseen by": the roles of a neighbour after its name. */
static char *
dup_node_words (MndEgoDesk *self, const MndId *id)
{
  MndNames names = mnd_ego_desk_get_names (self);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  guint roles = 0, actor = mnd_state_find_actor (self->state, id);

  add_part (parts, mnd_names_get (&names, id));
  for (guint i = 0; self->ego != NULL && i < mnd_ego_get_size (self->ego); i++)
    {
      const MndEgoTie *tie = mnd_ego_get (self->ego, i);
      if (tie->actor != actor || (roles & MND_BIT (tie->role)) != 0)
        continue;
      roles |= MND_BIT (tie->role);
      add_part (parts, mnd_ego_role_get_label (tie->role));
    }
  g_ptr_array_add (parts, NULL);
  return mnd_format_join ((const char *const *) parts->pdata);
}

static char *
dup_line_words (MndEgoDesk *self, const MndSceneLine *line)
{
  guint from = mnd_state_find_actor (self->state, line->from->id);
  guint to = mnd_state_find_actor (self->state, line->to->id);
  const MndId *row = mnd_ego_picture_find_row (mnd_ego_chart_get_picture (MND_EGO_CHART (self->chart)), line->id);
  MndNames names = mnd_ego_desk_get_names (self);
  g_autoptr (GArray) ties = NULL;
  GString *text = g_string_new (NULL);

  if (from == MND_NOTHING || to == MND_NOTHING || row == NULL)
    return g_string_free (text, FALSE);
  ties = mnd_state_dup_ties (self->state, from, to, MND_ALL_TIE_FAMILIES, FALSE);
  for (guint i = 0; i < ties->len; i++)
    {
      const MndTie *tie = &g_array_index (ties, MndTie, i);
      g_autofree char *sentence = NULL;
      /* One line stands for all support between the two. */
      if (line->line_kind == MND_LINE_PAIR
              ? tie->link != MND_NOTHING
              : !mnd_id_equal (mnd_record_get_id (mnd_tie_get_record (self->state, tie)), row))
        continue;
      sentence = mnd_tie_dup_sentence (self->state, from, to, tie, &names);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
    }
  return g_string_free (text, FALSE);
}

char *
mnd_ego_desk_dup_words (const MndId *item, gpointer user_data)
{
  MndEgoDesk *self = MND_EGO_DESK (user_data);
  MndEgoPicture *picture = mnd_ego_chart_get_picture (MND_EGO_CHART (self->chart));
  const MndSceneLine *line;
  MndEgoRole role;

  if (picture == NULL || self->state == NULL)
    return NULL;
  if (mnd_ego_picture_find_more (picture, item, &role))
    return g_strdup (mnd_ego_role_get_label (role));
  line = mnd_scene_find_line (mnd_ego_picture_get_scene (picture), item);
  return line != NULL ? dup_line_words (self, line) : dup_node_words (self, item);
}
