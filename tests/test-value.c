/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells: copies are copies, and only what is the same is equal. */
#include "model/mnd-value.h"

#include <math.h>

enum
{
  N = 12
};

/* Different values, each made anew. */
static void
make_values (MndValue *values)
{
  MndId a, b;

  mnd_id_parse ("00000000000000000000000000000001", &a);
  mnd_id_parse ("00000000000000000000000000000002", &b);
  values[0] = (MndValue){ .type = MND_VALUE_UNDEFINED };
  values[1] = mnd_value_null ();
  values[2] = mnd_value_integer (0);
  values[3] = mnd_value_integer (1);
  values[4] = mnd_value_integer (G_MININT64);
  values[5] = mnd_value_real (0.0);
  values[6] = mnd_value_real (1.0);
  values[7] = mnd_value_real (NAN);
  values[8] = mnd_value_text ("");
  values[9] = mnd_value_text ("1");
  values[10] = mnd_value_id (&a);
  values[11] = mnd_value_id (&b);
}

static void
test_equal (void)
{
  MndValue a[N], b[N];

  make_values (a);
  make_values (b);
  for (guint i = 0; i < N; i++)
    for (guint j = 0; j < N; j++)
      g_assert_cmpint (mnd_value_equal (&a[i], &b[j]), ==, i == j);
  for (guint i = 0; i < N; i++)
    {
      mnd_value_clear (&a[i]);
      mnd_value_clear (&b[i]);
      g_assert_cmpint (a[i].type, ==, MND_VALUE_UNDEFINED);
    }
}

static void
test_copy (void)
{
  MndValue a[N];

  make_values (a);
  for (guint i = 0; i < N; i++)
    {
      g_auto (MndValue) copy = mnd_value_copy (&a[i]);
      g_assert_true (mnd_value_equal (&copy, &a[i]));
      if (copy.type == MND_VALUE_TEXT)
        g_assert_true (copy.text != a[i].text);
      if (copy.type == MND_VALUE_ID)
        g_assert_true (copy.id != a[i].id);
      mnd_value_clear (&a[i]);
      mnd_value_clear (&a[i]); /* again does no harm */
    }
}

static void
test_nothing (void)
{
  g_assert_cmpint (mnd_value_text (NULL).type, ==, MND_VALUE_NULL);
  g_assert_cmpint (mnd_value_take_text (NULL).type, ==, MND_VALUE_NULL);
  g_assert_cmpint (mnd_value_id (NULL).type, ==, MND_VALUE_NULL);
}

static void
test_ownership (void)
{
  char text[] = "abc";
  char *owned = g_strdup ("xyz");
  g_auto (MndValue) copied = mnd_value_text (text);
  g_auto (MndValue) taken = mnd_value_take_text (owned);
  MndId id = mnd_id_new ();
  g_auto (MndValue) reference = mnd_value_id (&id);

  text[0] = 'z';
  id.bytes[0] ^= 1;
  g_assert_cmpstr (copied.text, ==, "abc");
  g_assert_true (taken.text == owned);
  g_assert_false (mnd_id_equal (reference.id, &id));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/value/equal", test_equal);
  g_test_add_func ("/value/copy", test_copy);
  g_test_add_func ("/value/nothing", test_nothing);
  g_test_add_func ("/value/ownership", test_ownership);
  return g_test_run ();
}
