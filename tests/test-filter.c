/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What passes a filter, chip by chip, and a filter as text. */
#include "document-fixture.h"

#include "document/mnd-filter.h"

typedef struct
{
  MndDocument *document;
  MndMap *map;
  GHashTable *names; /* of rows: MndId -> text */
} Stage;

static void
name_row (Stage *stage, const MndId *id, const char *name)
{
  g_hash_table_insert (stage->names, g_memdup2 (id, sizeof *id), g_strdup (name));
}

static MndId
add_link (Stage *stage, const MndId *from, const MndId *to, const char *kind, const char *name)
{
  g_autoptr (GError) error = NULL;
  MndId id;

  assert_done (mnd_document_connect (stage->document, from, to, kind, NULL, &id, &error), error);
  name_row (stage, &id, name);
  return id;
}

static void
set_word (Stage *stage, MndTable table, const MndId *id, guint column, const char *word)
{
  g_auto (MndValue) value = mnd_value_text (word);
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_set_value (stage->document, fixture_find (stage->document, table, id), column, &value,
                                       &error),
               error);
}

/* Actors A (police, in Bo), B (militia, local), C (parliament); links ab, cb; support s from C to A. */
static void
set_up (Stage *stage, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MndId a, b, c, ab, cb, support, citation;

  stage->document = fixture_new_document ();
  stage->map = mnd_document_get_map (stage->document);
  stage->names = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, g_free);
  a = fixture_add_actor (stage->document, "police", "City police");
  b = fixture_add_actor (stage->document, "militia", "Hunters");
  c = fixture_add_actor (stage->document, "parliament", "Assembly");
  name_row (stage, &a, "A");
  name_row (stage, &b, "B");
  name_row (stage, &c, "C");
  ab = add_link (stage, &a, &b, "contests", "ab");
  cb = add_link (stage, &c, &b, "oversees", "cb");
  assert_done (mnd_document_add_support (stage->document, "Training", &c, &a, NULL, &support, &error), error);
  name_row (stage, &support, "s");
  set_word (stage, MND_TABLE_ACTOR, &b, MND_ACTOR_LEVEL, "local");
  set_word (stage, MND_TABLE_LINK, &ab, MND_LINK_FORMALITY, "informal");
  set_word (stage, MND_TABLE_LINK, &cb, MND_LINK_STATUS, "planned");
  assert_done (mnd_document_set_place (stage->document, fixture_find (stage->document, MND_TABLE_ACTOR, &a), "Bo",
                                       &error),
               error);
  assert_done (mnd_document_cite (stage->document, fixture_find (stage->document, MND_TABLE_LINK, &ab), NULL, "high",
                                  &citation, &error),
               error);
}

static void
tear_down (Stage *stage, gconstpointer data)
{
  mnd_document_close (stage->document, TRUE);
  g_object_unref (stage->document);
  g_hash_table_unref (stage->names);
}

/* The names of what does not pass, in order. */
static char *
dup_left_out (Stage *stage, const char *text)
{
  static const char *const all[] = { "A", "B", "C", "ab", "cb", "s" };
  g_autoptr (GError) error = NULL;
  g_autoptr (MndFilter) filter = mnd_filter_new_from_text (text, &error);
  g_autoptr (GHashTable) left_out = NULL;
  GString *names = g_string_new (NULL);

  g_assert_no_error (error);
  left_out = mnd_filter_dup_left_out (filter, stage->map);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      GHashTableIter iter;
      gpointer id, name;
      g_hash_table_iter_init (&iter, stage->names);
      while (g_hash_table_iter_next (&iter, &id, &name))
        {
          gboolean out = left_out != NULL && g_hash_table_contains (left_out, id);
          if (!g_str_equal (name, all[i]))
            continue;
          g_assert_cmpint (out, ==, !mnd_filter_passes (filter, stage->map, mnd_map_find_any (stage->map, id)));
          g_string_append_printf (names, "%s", out ? all[i] : "");
        }
    }
  return g_string_free (names, FALSE);
}

static void
test_chips (Stage *stage, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *left_out;
  } rows[] = {
    { "kind=police", "BCabcb" },
    { "kind=police+militia", "Ccb" },
    { "kind=police+militia,level=local", "ACabcbs" },
    { "function=oversight", "ABabcb" },
    { "branch=uniformed+legislature", "Babcb" },
    { "level=national", "Babcb" },
    { "place=bo", "BCabcb" },
    { "place=kenema", "ABCabcbs" },
    { "status=actual", "cb" },
    { "status=planned", "abs" },
    { "formality=formal", "ab" },
    { "confidence=high", "cbs" },
    { "confidence=low+medium", "abcbs" },
    { "text=police", "BCabcb" },
    { "text=training", "ABCabcb" },
    { "text=hunt+assem", "Aab" },
    { "hide=links/funds", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *left_out = dup_left_out (stage, rows[i].text);
      g_test_message ("%s", rows[i].text);
      g_assert_cmpstr (left_out, ==, rows[i].left_out);
    }
}

static void
test_text (void)
{
  static const char *const same[] = { "kind=police", "kind=militia+police,level=local,text=a%20b%2C%3D",
                                      "hide=links/funds" };
  static const char *const wrong[] = { "kind",       "kind=",        "kind=wizard",
                                       "colour=red", "kind=police,", "kind=police,kind=militia",
                                       "text=%ff",   "text=%zz",     "level=National" };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MndFilter) filter = mnd_filter_new_from_text (same[i], &error);
      g_autofree char *text = NULL;
      g_assert_no_error (error);
      text = mnd_filter_dup_text (filter);
      g_assert_cmpstr (text, ==, same[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_test_message ("%s", wrong[i]);
      g_assert_null (mnd_filter_new_from_text (wrong[i], &error));
      g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
    }
}

static void
test_toggle (void)
{
  g_autoptr (MndFilter) none = mnd_filter_new ();
  g_autoptr (MndFilter) police = mnd_filter_new_toggled (none, MND_FILTER_KIND, "police");
  g_autoptr (MndFilter) both = mnd_filter_new_toggled (police, MND_FILTER_KIND, "audit");
  g_autoptr (MndFilter) audit = mnd_filter_new_toggled (both, MND_FILTER_KIND, "police");
  g_autoptr (MndFilter) again = mnd_filter_new_toggled (audit, MND_FILTER_KIND, "audit");
  g_autoptr (MndFilter) wrong = mnd_filter_new_toggled (none, MND_FILTER_KIND, "wizard");
  g_autoptr (MndFilter) hidden = mnd_filter_new_toggled (none, MND_FILTER_HIDE, "links/funds");

  g_assert_false (mnd_filter_is_active (none));
  g_assert_true (mnd_filter_is_active (police));
  g_assert_true (mnd_filter_has_value (both, MND_FILTER_KIND, "audit"));
  g_assert_false (mnd_filter_has_value (audit, MND_FILTER_KIND, "police"));
  g_assert_true (mnd_filter_equal (again, none));
  g_assert_true (mnd_filter_equal (wrong, none));
  g_assert_false (mnd_filter_equal (hidden, none));
  g_assert_false (mnd_filter_is_active (hidden));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/filter/chips", Stage, NULL, set_up, test_chips, tear_down);
  g_test_add_func ("/filter/text", test_text);
  g_test_add_func ("/filter/toggle", test_toggle);

  return g_test_run ();
}
