/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys of rows: their shape, their order, and that no two processes make the same one. */
#include "model/mnd-id.h"

#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define MANY 20000

static gboolean
is_version_7 (const MndId *id)
{
  return (id->bytes[6] & 0xf0) == 0x70 && (id->bytes[8] & 0xc0) == 0x80;
}

static void
test_shape (void)
{
  gint64 before = g_get_real_time () / 1000;
  MndId id = mnd_id_new ();
  gint64 after = g_get_real_time () / 1000;
  gint64 ms = 0;

  for (guint i = 0; i < 6; i++)
    ms = ms << 8 | id.bytes[i];
  g_assert_true (is_version_7 (&id));
  g_assert_cmpint (ms, >=, before);
  g_assert_cmpint (ms, <=, after);
}

static void
test_unique (void)
{
  g_autofree MndId *ids = g_new (MndId, MANY);
  g_autoptr (GHashTable) seen = g_hash_table_new (mnd_id_hash, mnd_id_equal);

  for (guint i = 0; i < MANY; i++)
    {
      ids[i] = mnd_id_new ();
      g_assert_true (g_hash_table_add (seen, &ids[i]));
    }
}

static void
test_order_of_rows (void)
{
  MndId last = { 0 };

  for (guint i = 0; i < MANY; i++)
    {
      MndId id = mnd_id_new_after (&last);
      g_assert_true (is_version_7 (&id));
      g_assert_cmpint (mnd_id_compare (&last, &id), <, 0);
      last = id;
    }
}

/* After a key that the clock has not reached, and where counting up carries over many bytes. */
static void
test_order_against_the_clock (void)
{
  static const char *const ahead[] = {
    "f00000000000700080000000000000ff", "f0000000000070ffbfffffffffffffff", "f000000000007fffbfffffffffffffff",
    "f0ffffffffff7fffbf00000000000000", "f00000000000712380112233445566ff",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ahead); i++)
    {
      MndId last;
      g_assert_true (mnd_id_parse (ahead[i], &last));
      for (guint n = 0; n < 1000; n++)
        {
          MndId id = mnd_id_new_after (&last);
          g_assert_true (is_version_7 (&id));
          g_assert_cmpint (mnd_id_compare (&last, &id), <, 0);
          last = id;
        }
    }
}

/* Parent and child go on from the same state and make other keys all the same. */
static void
test_fork (void)
{
  enum
  {
    N = 200
  };
  MndId own[N], other[N];
  int pipes[2];
  pid_t child;
  int status;

  g_assert_cmpint (pipe (pipes), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  for (guint i = 0; i < N; i++)
    own[i] = mnd_id_new ();
  if (child == 0)
    _exit (write (pipes[1], own, sizeof own) == (ssize_t) sizeof own ? 0 : 1);
  close (pipes[1]);
  for (gsize got = 0; got < sizeof other;)
    {
      ssize_t n = read (pipes[0], (char *) other + got, sizeof other - got);
      g_assert_cmpint (n, >, 0);
      got += (gsize) n;
    }
  close (pipes[0]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  for (guint i = 0; i < N; i++)
    for (guint j = 0; j < N; j++)
      {
        g_assert_false (mnd_id_equal (&own[i], &other[j]));
        /* Not only the clock tells them apart. */
        g_assert_cmpint (memcmp (own[i].bytes + 9, other[j].bytes + 9, 7), !=, 0);
      }
}

static void
test_text (void)
{
  static const char *const wrong[] = { "",
                                       "0",
                                       "0123456789abcdef0123456789abcde",
                                       "0123456789abcdef0123456789abcdef0",
                                       "0123456789abcdef0123456789abcdeg",
                                       "01234567-89ab-cdef-0123-456789abcdef",
                                       " 123456789abcdef0123456789abcdef" };
  MndId id = mnd_id_new (), back, untouched = id;
  char text[MND_ID_TEXT_SIZE];

  g_assert_true (mnd_id_format (&id, text) == text);
  g_assert_cmpuint (strlen (text), ==, 32);
  g_assert_true (mnd_id_parse (text, &back));
  g_assert_true (mnd_id_equal (&id, &back));
  g_assert_true (mnd_id_parse ("0123456789ABCDEFfedcba9876543210", &back));
  g_assert_cmpstr (mnd_id_format (&back, text), ==, "0123456789abcdeffedcba9876543210");
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_false (mnd_id_parse (wrong[i], &untouched));
      g_assert_true (mnd_id_equal (&untouched, &id));
    }
}

static void
test_compare (void)
{
  MndId a, b;

  mnd_id_parse ("00000000000000000000000000000001", &a);
  mnd_id_parse ("80000000000000000000000000000000", &b);
  g_assert_cmpint (mnd_id_compare (&a, &b), <, 0);
  g_assert_cmpint (mnd_id_compare (&b, &a), >, 0);
  g_assert_cmpint (mnd_id_compare (&a, &a), ==, 0);
  g_assert_false (mnd_id_equal (&a, &b));
  b = a;
  g_assert_cmpuint (mnd_id_hash (&a), ==, mnd_id_hash (&b));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id/shape", test_shape);
  g_test_add_func ("/id/unique", test_unique);
  g_test_add_func ("/id/order-of-rows", test_order_of_rows);
  g_test_add_func ("/id/order-against-the-clock", test_order_against_the_clock);
  g_test_add_func ("/id/fork", test_fork);
  g_test_add_func ("/id/text", test_text);
  g_test_add_func ("/id/compare", test_compare);
  return g_test_run ();
}
