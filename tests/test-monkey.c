/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A thousand random edits, undos and redos on the sample, through the document alone. After every step the model is
 * what a fresh reading of the disk gives; after undoing everything the content is the first one, row for row. The seed
 * is fixed; another one comes from MANDATE_TEST_SEED.
 */
#include "document-fixture.h"

#include "document/mnd-document-private.h"
#include "model/mnd-checklist.h"

#define STEPS 1000

typedef struct
{
  MndDocument *document;
  GRand *random;
} Monkey;

static MndRecord *
pick (Monkey *monkey, MndTable table)
{
  MndRecordList *records = mnd_map_get_records (mnd_document_get_map (monkey->document), table);
  guint n = mnd_record_list_get_size (records);

  return n > 0 ? mnd_record_list_get (records, (guint) g_rand_int_range (monkey->random, 0, (gint32) n)) : NULL;
}

static const char *
pick_word (Monkey *monkey, MndVocabulary vocabulary)
{
  return mnd_catalogue_get_word (vocabulary, (guint) g_rand_int_range (monkey->random, 0,
                                                                       (gint32) mnd_catalogue_get_size (vocabulary)));
}

static void
do_add_actor (Monkey *monkey, GError **error)
{
  g_autofree char *name = g_strdup_printf ("Actor %u", g_rand_int (monkey->random));

  mnd_document_add_actor (monkey->document, pick_word (monkey, MND_VOCABULARY_KIND), name,
                          g_rand_double_range (monkey->random, -500, 500), 0.1, NULL, error);
}

static void
do_connect (Monkey *monkey, GError **error)
{
  MndRecord *from = pick (monkey, MND_TABLE_ACTOR);
  MndRecord *to = pick (monkey, MND_TABLE_ACTOR);

  if (from != NULL && to != NULL)
    mnd_document_connect (monkey->document, mnd_record_get_id (from), mnd_record_get_id (to), "oversees",
                          pick_word (monkey, MND_VOCABULARY_MODE), NULL, error);
}

static void
do_add_support (Monkey *monkey, GError **error)
{
  MndRecord *funder = pick (monkey, MND_TABLE_ACTOR);
  MndRecord *beneficiary = pick (monkey, MND_TABLE_ACTOR);

  if (funder != NULL && beneficiary != NULL)
    mnd_document_add_support (monkey->document, "Some support", mnd_record_get_id (funder),
                              mnd_record_get_id (beneficiary), pick_word (monkey, MND_VOCABULARY_FIELD), NULL, error);
}

static void
do_cite (Monkey *monkey, GError **error)
{
  static const MndTable claims[] = { MND_TABLE_ACTOR, MND_TABLE_LINK, MND_TABLE_SUPPORT };
  MndRecord *claim = pick (monkey, claims[g_rand_int_range (monkey->random, 0, G_N_ELEMENTS (claims))]);
  MndRecord *source = pick (monkey, MND_TABLE_SOURCE);

  if (claim != NULL)
    mnd_document_cite (monkey->document, claim, source != NULL ? mnd_record_get_id (source) : NULL,
                       pick_word (monkey, MND_VOCABULARY_CONFIDENCE), NULL, error);
}

static void
do_set_word (Monkey *monkey, GError **error)
{
  static const guint columns[] = { MND_ACTOR_KIND, MND_ACTOR_BRANCH, MND_ACTOR_STATEHOOD, MND_ACTOR_ARMED,
                                   MND_ACTOR_LEVEL };
  MndRecord *actor = pick (monkey, MND_TABLE_ACTOR);
  guint column = columns[g_rand_int_range (monkey->random, 0, G_N_ELEMENTS (columns))];
  g_auto (MndValue) value = { .type = MND_VALUE_NULL };

  if (actor == NULL)
    return;
  if (column == MND_ACTOR_KIND || g_rand_boolean (monkey->random))
    value = mnd_value_text (pick_word (monkey, mnd_table_get_column (MND_TABLE_ACTOR, column)->vocabulary));
  mnd_document_set_value (monkey->document, actor, column, &value, error);
}

static void
do_set_text (Monkey *monkey, GError **error)
{
  static const char *const languages[] = { "en", "fr", "ar" };
  static const char *const values[] = { "", "Police", "Ministère", "شرطة" };
  MndRecord *actor = pick (monkey, MND_TABLE_ACTOR);

  if (actor != NULL)
    mnd_document_set_text (monkey->document, mnd_record_get_id (actor), pick_word (monkey, MND_VOCABULARY_PROPERTY),
                           languages[g_rand_int_range (monkey->random, 0, 3)],
                           values[g_rand_int_range (monkey->random, 0, 4)], error);
}

/* Half of them of the map, as chance has it: whom a checklist is asked of decides. */
static void
do_answer (Monkey *monkey, GError **error)
{
  const MndChecklist *checklist =
      mnd_checklist_get_nth ((guint) g_rand_int_range (monkey->random, 0, (gint32) mnd_checklist_get_count ()));
  guint item = (guint) g_rand_int_range (monkey->random, 0, (gint32) checklist->n_items);
  g_autofree char *word = mnd_checklist_dup_item_word (checklist, item);
  MndRecord *actor = pick (monkey, MND_TABLE_ACTOR);
  MndRecord *source = pick (monkey, MND_TABLE_SOURCE);
  const MndAnswerDraft draft = {
    .subject = checklist->asked_of == MND_ASKED_OF_MAP || actor == NULL ? NULL : mnd_record_get_id (actor),
    .item = word,
    .answer = pick_word (monkey, MND_VOCABULARY_ANSWER),
    .source = source != NULL && g_rand_boolean (monkey->random) ? mnd_record_get_id (source) : NULL,
    .note = g_rand_boolean (monkey->random) ? "Seen" : NULL,
  };

  if (!mnd_checklist_is_heading (checklist, item) && (checklist->asked_of == MND_ASKED_OF_MAP || actor != NULL))
    mnd_document_answer_item (monkey->document, &draft, NULL, error);
}

static void
do_move (Monkey *monkey, GError **error)
{
  MndPlacement placements[3];
  guint n = 0;

  for (; n < G_N_ELEMENTS (placements); n++)
    {
      MndRecord *actor = pick (monkey, n == 2 ? MND_TABLE_SUPPORT : MND_TABLE_ACTOR);
      if (actor == NULL)
        return;
      placements[n] = (MndPlacement){ *mnd_record_get_id (actor), (double) g_rand_int_range (monkey->random, -900, 900),
                                      g_rand_double_range (monkey->random, -900, 900) };
    }
  if (mnd_id_equal (&placements[0].item, &placements[1].item))
    return;
  if (g_rand_boolean (monkey->random))
    mnd_document_nudge (monkey->document, placements, n, error);
  else
    mnd_document_move (monkey->document, placements, n, error);
}

static void
do_pin (Monkey *monkey, GError **error)
{
  MndRecord *actor = pick (monkey, MND_TABLE_ACTOR);

  if (actor != NULL)
    mnd_document_set_pinned (monkey->document, mnd_record_get_id (actor), 1, g_rand_boolean (monkey->random), error);
}

static void
do_place (Monkey *monkey, GError **error)
{
  static const char *const names[] = { "", "Freetown", "Bo", "freetown" };
  MndRecord *actor = pick (monkey, MND_TABLE_ACTOR);

  if (actor != NULL)
    mnd_document_set_place (monkey->document, actor, names[g_rand_int_range (monkey->random, 0, 4)], error);
}

static void
do_setting (Monkey *monkey, GError **error)
{
  static const char *const values[] = { "", "One", "Two" };

  mnd_document_set_setting (monkey->document, MND_MAP_TITLE, values[g_rand_int_range (monkey->random, 0, 3)], error);
}

static void
do_delete (Monkey *monkey, GError **error)
{
  static const MndTable tables[] = { MND_TABLE_ACTOR,  MND_TABLE_LINK,  MND_TABLE_LINK,  MND_TABLE_SUPPORT,
                                     MND_TABLE_SOURCE, MND_TABLE_PARTY, MND_TABLE_PLACE, MND_TABLE_ASSESSMENT };
  MndRecord *records[2];

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      records[i] = pick (monkey, tables[g_rand_int_range (monkey->random, 0, G_N_ELEMENTS (tables))]);
      if (records[i] == NULL)
        return;
    }
  mnd_document_delete (monkey->document, records, G_N_ELEMENTS (records), error);
}

static void
do_undo (Monkey *monkey, GError **error)
{
  if (mnd_document_get_undo_label (monkey->document) != NULL)
    mnd_document_undo (monkey->document, error);
}

static void
do_redo (Monkey *monkey, GError **error)
{
  if (mnd_document_get_redo_label (monkey->document) != NULL)
    mnd_document_redo (monkey->document, error);
}

static guint32
get_seed (void)
{
  const char *given = g_getenv ("MANDATE_TEST_SEED");
  guint64 seed = 20261122;

  if (given != NULL)
    g_assert_true (g_ascii_string_to_unsigned (given, 10, 0, G_MAXUINT32, &seed, NULL));
  return (guint32) seed;
}

static void
test_monkey (void)
{
  static void (*const actions[]) (Monkey *, GError **) = {
    do_add_actor, do_connect, do_connect, do_add_support, do_cite,   do_set_word, do_set_text, do_move, do_pin,
    do_place,     do_setting, do_delete,  do_answer,      do_answer, do_undo,     do_undo,     do_redo
  };
  g_autoptr (MndDocument) document = fixture_new_sample ();
  g_autoptr (GRand) random = g_rand_new_with_seed (get_seed ());
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  g_autoptr (GError) error = NULL;
  Monkey monkey = { document, random };

  /* Undo everything goes to before the import; what is compared is the content after it. */
  start = fixture_dup_map_text (mnd_document_get_map (document));
  for (guint i = 0; i < STEPS; i++)
    {
      actions[g_rand_int_range (random, 0, G_N_ELEMENTS (actions))](&monkey, &error);
      g_assert_no_error (error);
      fixture_assert_same_as_disk (document);
    }
  g_test_message ("%" G_GINT64_FORMAT " rows of history", mnd_document_count_history (document, NULL));
  while (g_strcmp0 (mnd_document_get_undo_label (document), "Import sierra-leone") != 0)
    assert_done (mnd_document_undo (document, &error), error);
  end = fixture_dup_map_text (mnd_document_get_map (document));
  g_assert_cmpstr (end, ==, start);
  fixture_assert_same_as_disk (document);
  assert_done (mnd_store_quick_check (document->store, &error), error);
  assert_done (mnd_document_undo (document, &error), error);
  g_assert_null (mnd_document_get_undo_label (document));
  g_assert_cmpuint (mnd_record_list_get_size (mnd_map_get_records (mnd_document_get_map (document), MND_TABLE_ACTOR)),
                    ==, 0);
  fixture_assert_same_as_disk (document);
  mnd_document_close (document, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/document/monkey", test_monkey);
  return g_test_run ();
}
