/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures of the network, on graphs whose measures are known. */
#include "analysis/mnd-network.h"

#include "rule-cases.h"

typedef struct
{
  GMainLoop *loop;
  MndNetwork *network;
  GError *error;
} Answer;

static void
measured_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->network = mnd_network_measure_finish (result, &answer->error);
  g_main_loop_quit (answer->loop);
}

static MndNetwork *
measure (const char *rows, guint relations, GCancellable *cancellable, GError **error)
{
  g_autoptr (MndMap) map = map_from_text (rows);
  g_autoptr (MndState) state = mnd_state_new (map, day_of ("2005-12-31"), FALSE);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Answer answer = { loop, NULL, NULL };

  mnd_network_measure_async (state, relations, cancellable, measured_cb, &answer);
  g_main_loop_run (loop);
  if (answer.error != NULL)
    g_propagate_error (error, answer.error);
  return answer.network;
}

static const MndMeasure *
find (MndNetwork *network, const char *name)
{
  MndId id = id_of (name);
  const MndMeasure *found = mnd_network_find (network, &id);

  g_assert_nonnull (found);
  return found;
}

static void
test_path (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MndNetwork) network = measure ("actor a police; actor b police; actor c police; actor d police;"
                                            "a funds b; c funds b; b funds a; d oversees d",
                                            0, NULL, &error);
  MndId nobody = id_of ("nobody");

  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (find (network, "b")->betweenness, 1.0 / 3, 1e-9);
  g_assert_cmpfloat (find (network, "a")->betweenness, ==, 0);
  g_assert_true (find (network, "b")->is_cut_point);
  g_assert_false (find (network, "a")->is_cut_point);
  g_assert_cmpuint (mnd_network_get_n_components (network), ==, 2);
  g_assert_cmpuint (find (network, "c")->component, ==, 0);
  g_assert_cmpuint (find (network, "d")->component, ==, 1);
  g_assert_null (mnd_network_find (network, &nobody));
}

static void
test_communities (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MndNetwork) network =
      measure ("actor a police; actor b police; actor c police; actor x police; actor y police; actor z police;"
               "actor w police; a funds b; b funds c; c funds a; x funds y; y funds z; z funds x; w funds x; w funds y;"
               "c funds x",
               0, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (mnd_network_get_n_communities (network), ==, 2);
  g_assert_cmpuint (find (network, "w")->community, ==, 0);
  g_assert_cmpuint (find (network, "z")->community, ==, 0);
  g_assert_cmpuint (find (network, "a")->community, ==, 1);
  g_assert_cmpuint (find (network, "c")->community, ==, 1);
  g_assert_true (find (network, "x")->is_cut_point && find (network, "c")->is_cut_point);
}

static void
test_relations (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MndNetwork) network = measure ("actor a police; actor b police; actor c police; a funds b; b oversees c",
                                            MND_BIT (MND_RELATION_FUNDS), NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (mnd_network_get_n_components (network), ==, 2);
  g_assert_cmpfloat (find (network, "b")->betweenness, ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MndNetwork) network = measure ("", 0, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (mnd_network_get_n_components (network), ==, 0);
}

static void
test_cancelled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (measure ("actor a police", 0, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* In mid-work, in a network that takes its time. */
static void
test_cancelled_later (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (MndMap) map = NULL;
  g_autoptr (MndState) state = NULL;
  Answer answer = { loop, NULL, NULL };

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (rows, "actor a%u police\na%u funds a%u\na%u commands a%u\n", i, i, (i + 1) % 2000, i,
                            i * 7 % 2000);
  map = map_from_text (rows->str);
  state = mnd_state_new (map, day_of ("2005-12-31"), FALSE);
  mnd_network_measure_async (state, 0, cancellable, measured_cb, &answer);
  g_cancellable_cancel (cancellable);
  g_main_loop_run (loop);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (answer.network);
  g_clear_error (&answer.error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network/path", test_path);
  g_test_add_func ("/network/communities", test_communities);
  g_test_add_func ("/network/relations", test_relations);
  g_test_add_func ("/network/empty", test_empty);
  g_test_add_func ("/network/cancelled", test_cancelled);
  g_test_add_func ("/network/cancelled-later", test_cancelled_later);

  return g_test_run ();
}
