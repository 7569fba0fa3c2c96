/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of the interview guide; see the header. */
#include "analysis/mnd-guide-item.h"
#include "analysis/mnd-names.h"

#include "mnd-config.h"

#include <glib/gi18n.h>

struct _MndGuideItem
{
  GObject parent_instance;
  MndId actor;
  char *name; /* for the order alone */
  guint questions;
  guint unclear;
  GListStore *unknowns;
};

G_DEFINE_FINAL_TYPE (MndGuideItem, mnd_guide_item, G_TYPE_OBJECT)

static const char *const sentences[MND_N_QUESTIONS] = {
  [MND_QUESTION_PARLIAMENTARY] =
      NC_ ("interview", "Which committee or member of parliament oversees %s, with what powers?"),
  [MND_QUESTION_EXECUTIVE] = NC_ ("interview", "Which ministry or office of the executive oversees %s?"),
  [MND_QUESTION_AUDIT] = NC_ ("interview", "Who audits the accounts of %s, and who sees the report?"),
  [MND_QUESTION_JUDICIAL] = NC_ ("interview", "Which court or judge reviews what %s does?"),
  [MND_QUESTION_COMPLAINTS] = NC_ ("interview", "Where can people complain about %s, and what comes of it?"),
  [MND_QUESTION_INTERNAL] = NC_ ("interview", "Who within %s looks into misconduct?"),
  [MND_QUESTION_CIVIL_SOCIETY] = NC_ ("interview", "Which organisations of civil society watch the work of %s?"),
  [MND_QUESTION_BUDGET] = NC_ ("interview", "Who decides on the budget of %s, and who checks how it is spent?"),
  [MND_QUESTION_MANDATE] = NC_ ("interview", "By what law, decree or agreement does %s act?"),
  [MND_QUESTION_COMMAND] = NC_ ("interview", "Who commands %s, and to whom does its head report?"),
  [MND_QUESTION_MEMBERSHIP] = NC_ ("interview", "Who sits in %s, and who chairs it?"),
  [MND_QUESTION_FUNDING] = NC_ ("interview", "Who pays for %s?"),
  [MND_QUESTION_SUPPORT] = NC_ ("interview", "Which partners from abroad support %s, and with what?"),
};

static void
mnd_guide_item_finalize (GObject *object)
{
  MndGuideItem *self = MND_GUIDE_ITEM (object);

  g_free (self->name);
  g_object_unref (self->unknowns);

  G_OBJECT_CLASS (mnd_guide_item_parent_class)->finalize (object);
}

static void
mnd_guide_item_class_init (MndGuideItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_guide_item_finalize;
}

static void
mnd_guide_item_init (MndGuideItem *self)
{
  self->unknowns = g_list_store_new (MND_TYPE_FINDING);
}

/* --- the guide: a page an actor, by place in the state; NULL where there is nothing to ask */

static MndGuideItem *
get_page (GPtrArray *pages, const MndState *state, guint actor)
{
  MndGuideItem *page = g_ptr_array_index (pages, actor);
  const MndId *id = &state->actors[actor].id;

  if (page != NULL)
    return page;
  page = g_object_new (MND_TYPE_GUIDE_ITEM, NULL);
  page->actor = *id;
  page->name = g_strdup (mnd_map_get_name (state->map, id, (const char *const *) state->languages));
  pages->pdata[actor] = page;
  return page;
}

/* Several questions about one actor are asked one by one; a finding that rests on a single one puts it better itself.
 */
static gboolean
is_bundle (MndFinding *unknown)
{
  guint questions = mnd_finding_get_questions (unknown);

  return mnd_finding_get_n_subjects (unknown) == 1 && (questions & (questions - 1)) != 0;
}

/* TRUE where it is asked as a sentence of its own. Else the questions about its subject ask for it, or do so now. */
static gboolean
stands_apart (MndFinding *unknown, guint *questions)
{
  guint own = mnd_finding_get_questions (unknown);

  if (own != 0 && (own & ~*questions) == 0)
    return FALSE;
  if (!is_bundle (unknown))
    return TRUE;
  *questions |= own;
  return FALSE;
}

static void
add_unknown (GPtrArray *pages, const MndState *state, MndFinding *unknown)
{
  for (guint i = 0; i < mnd_finding_get_n_subjects (unknown); i++)
    {
      guint actor = mnd_state_find_actor (state, mnd_finding_get_subject (unknown, i));
      MndGuideItem *page;
      if (actor == MND_NOTHING)
        continue;
      page = get_page (pages, state, actor);
      if (stands_apart (unknown, &page->questions))
        g_list_store_append (page->unknowns, unknown);
    }
}

static int
compare_pages_cb (gconstpointer a, gconstpointer b)
{
  const MndGuideItem *left = *(MndGuideItem *const *) a, *right = *(MndGuideItem *const *) b;
  int order = g_strcmp0 (left->name, right->name);

  return order != 0 ? order : mnd_id_compare (&left->actor, &right->actor);
}

static GListModel *
bind_pages (const GPtrArray *pages)
{
  GListStore *guide = g_list_store_new (MND_TYPE_GUIDE_ITEM);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < pages->len; i++)
    if (pages->pdata[i] != NULL)
      g_ptr_array_add (sorted, pages->pdata[i]);
  g_ptr_array_sort (sorted, compare_pages_cb);
  g_list_store_splice (guide, 0, 0, sorted->pdata, sorted->len);
  return G_LIST_MODEL (guide);
}

GListModel *
mnd_analysis_list_guide (MndAnalysis *analysis)
{
  const MndState *state = mnd_analysis_get_state (analysis);
  const MndCoverage *coverage = mnd_analysis_get_coverage (analysis);
  MndFindingList *unknowns = mnd_analysis_get_findings (analysis, MND_FINDING_UNKNOWN);
  g_autoptr (GPtrArray) pages = g_ptr_array_new ();

  g_return_val_if_fail (state != NULL, NULL);

  g_ptr_array_set_size (pages, (int) state->n_actors);
  for (guint actor = 0; actor < state->n_actors; actor++)
    {
      MndAnswers answers = mnd_coverage_get_answers (coverage, actor);
      if (answers.open == 0)
        continue;
      get_page (pages, state, actor)->questions = answers.open;
      get_page (pages, state, actor)->unclear = answers.unclear;
    }
  for (guint i = 0; i < mnd_finding_list_get_size (unknowns); i++)
    add_unknown (pages, state, mnd_finding_list_get (unknowns, i));
  return bind_pages (pages);
}

/* What an unknown adds to the guide. `raised`: by actor, questions that unknowns have brought in so far. */
static guint
count_unknown (const MndCoverage *coverage, const MndState *state, MndFinding *unknown, guint *raised)
{
  guint n = 0;

  for (guint i = 0; i < mnd_finding_get_n_subjects (unknown); i++)
    {
      guint actor = mnd_state_find_actor (state, mnd_finding_get_subject (unknown, i));
      guint before, after;
      if (actor == MND_NOTHING)
        continue;
      before = after = mnd_coverage_get_answers (coverage, actor).open | raised[actor];
      if (stands_apart (unknown, &after))
        n++;
      n += (guint) __builtin_popcount (after ^ before);
      raised[actor] |= after;
    }
  return n;
}

guint
mnd_analysis_count_questions (MndAnalysis *analysis)
{
  const MndState *state = mnd_analysis_get_state (analysis);
  const MndCoverage *coverage = mnd_analysis_get_coverage (analysis);
  MndFindingList *unknowns = mnd_analysis_get_findings (analysis, MND_FINDING_UNKNOWN);
  g_autofree guint *raised = NULL;
  guint n;

  g_return_val_if_fail (state != NULL, 0);

  raised = g_new0 (guint, state->n_actors);
  n = mnd_coverage_get_n_open (coverage);
  for (guint i = 0; i < mnd_finding_list_get_size (unknowns); i++)
    n += count_unknown (coverage, state, mnd_finding_list_get (unknowns, i), raised);
  return n;
}

/* --- */

const MndId *
mnd_guide_item_get_actor (MndGuideItem *self)
{
  g_return_val_if_fail (MND_IS_GUIDE_ITEM (self), NULL);

  return &self->actor;
}

guint
mnd_guide_item_get_questions (MndGuideItem *self)
{
  g_return_val_if_fail (MND_IS_GUIDE_ITEM (self), 0);

  return self->questions;
}

guint
mnd_guide_item_get_unclear (MndGuideItem *self)
{
  g_return_val_if_fail (MND_IS_GUIDE_ITEM (self), 0);

  return self->unclear;
}

GListModel *
mnd_guide_item_get_unknowns (MndGuideItem *self)
{
  g_return_val_if_fail (MND_IS_GUIDE_ITEM (self), NULL);

  return G_LIST_MODEL (self->unknowns);
}

/* The name goes in the place of "%s"; the sentence is a translator's, and so no format to trust. */
static char *
put_name (const char *sentence, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (sentence, "%s", -1);

  return g_strjoinv (name, parts);
}

char *
mnd_question_dup_text (MndQuestion question, const MndId *actor, MndMap *map, const char *const *languages)
{
  const MndNames names = { map, languages };

  g_return_val_if_fail (question < MND_N_QUESTIONS, NULL);
  g_return_val_if_fail (actor != NULL && MND_IS_MAP (map), NULL);

  return put_name (g_dpgettext2 (MND_GETTEXT_DOMAIN, "interview", sentences[question]), mnd_names_get (&names, actor));
}

char *
mnd_guide_item_dup_question (MndGuideItem *self, MndQuestion question, MndMap *map, const char *const *languages)
{
  g_return_val_if_fail (MND_IS_GUIDE_ITEM (self), NULL);

  return mnd_question_dup_text (question, &self->actor, map, languages);
}
