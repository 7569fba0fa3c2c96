/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The slider of days in the window with the sample: who and what the view and the picture show on three days, one by
 * one, is what sample_oracle.py worked out from the sample's tables alone. MND_TEST_SHOWN is the
 * file that it wrote. */
#include "window-driver.h"

#include "desktop/mnd-window-private.h"
#include "model/mnd-date.h"
#include "model/mnd-text.h"

#include <string.h>

/* Lines of the oracle: a table and names, with tabs. */
typedef GHashTable Lines; /* text (owned) -> how often */

static Lines *
lines_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
lines_take (Lines *lines, char *line)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (lines, line));

  g_hash_table_replace (lines, line, GUINT_TO_POINTER (n + 1));
}

static Lines *
read_oracle (const char *day)
{
  g_autofree char *text = NULL;
  g_autofree char *prefix = g_strconcat (day, "\t", NULL);
  g_auto (GStrv) all = NULL;
  g_autoptr (GError) error = NULL;
  Lines *lines = lines_new ();

  g_file_get_contents (g_getenv ("MND_TEST_SHOWN"), &text, NULL, &error);
  g_assert_no_error (error);
  all = g_strsplit (text, "\n", -1);
  for (char **line = all; *line != NULL; line++)
    if (g_str_has_prefix (*line, prefix))
      lines_take (lines, g_strdup (*line + strlen (prefix)));
  g_assert_cmpuint (g_hash_table_size (lines), >, 100);
  return lines;
}

static void
assert_in (Lines *some, Lines *others, const char *what)
{
  GHashTableIter iter;
  gpointer line, n;

  g_hash_table_iter_init (&iter, some);
  while (g_hash_table_iter_next (&iter, &line, &n))
    if (g_hash_table_lookup (others, line) != n)
      g_error ("%s: “%s” %u times, not %u", what, (char *) line, GPOINTER_TO_UINT (n),
               GPOINTER_TO_UINT (g_hash_table_lookup (others, line)));
}

static void
assert_same (Lines *found, Lines *expected, const char *who, const char *day)
{
  g_autofree char *more = g_strdup_printf ("%s on %s shows too much", who, day);
  g_autofree char *less = g_strdup_printf ("%s on %s shows too little", who, day);

  assert_in (found, expected, more);
  assert_in (expected, found, less);
}

static const char *
get_name (MndWindow *window, const MndId *id)
{
  static const char *const english[] = { "en", NULL };

  return mnd_map_get_name (mnd_document_get_map (window->document), id, english);
}

static char *
dup_line (MndWindow *window, MndRecord *record)
{
  MndTable table = mnd_record_get_table (record);

  if (table == MND_TABLE_LINK)
    return g_strdup_printf ("link\t%s\t%s", get_name (window, mnd_record_get_reference (record, MND_LINK_FROM)),
                            get_name (window, mnd_record_get_reference (record, MND_LINK_TO)));
  return g_strdup_printf ("%s\t%s", table == MND_TABLE_ACTOR ? "actor" : "support",
                          get_name (window, mnd_record_get_id (record)));
}

/* What lists have rows for. */
static Lines *
read_view (MndWindow *window)
{
  static const MndTable tables[] = { MND_TABLE_ACTOR, MND_TABLE_LINK, MND_TABLE_SUPPORT };
  Lines *lines = lines_new ();

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      MndRecordList *records = mnd_map_get_records (mnd_document_get_map (window->document), tables[t]);
      for (guint i = 0; i < mnd_record_list_get_size (records); i++)
        if (mnd_view_shows (window->view, mnd_record_list_get (records, i)))
          lines_take (lines, dup_line (window, mnd_record_list_get (records, i)));
    }
  return lines;
}

/* What is painted: support is a box, or a line where two have it between them. */
static Lines *
read_scene (MndWindow *window)
{
  MndScene *scene = mnd_canvas_get_scene (window->canvas);
  Lines *lines = lines_new ();

  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    lines_take (lines, dup_line (window, mnd_scene_get_node (scene, i)->record));
  for (guint i = 0; i < mnd_scene_get_n_lines (scene); i++)
    if (mnd_scene_get_line (scene, i)->party == NULL)
      lines_take (lines, dup_line (window, mnd_scene_get_line (scene, i)->record));
  return lines;
}

typedef struct
{
  MndView *view;
  const char *day;
} Wanted;

static gboolean
has_day (gpointer data)
{
  const Wanted *wanted = data;

  return g_strcmp0 (mnd_view_get_date (wanted->view), wanted->day) == 0;
}

static void
slide_to (MndWindow *window, const char *day)
{
  GtkWidget *scale = driver_find (GTK_WIDGET (window->time_bar), GTK_TYPE_SCALE);
  Wanted wanted = { window->view, day };
  MndDate date;

  g_assert_true (mnd_date_parse (day, &date));
  gtk_range_set_value (GTK_RANGE (scale), mnd_date_get_last_day (&date));
  driver_wait (has_day, &wanted, day);
}

static void
test_days (void)
{
  static const char *const days[] = { "2000-06-30", "2005-12-31", "2009-12-31", "2000-06-30" };
  MndWindow *window = driver_open_sample (NULL);

  driver_activate (window, "win.time-bar");
  driver_wait_mapped (GTK_WIDGET (window->time_bar));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (GHashTable) expected = read_oracle (days[i]);
      g_autoptr (GHashTable) view = NULL;
      g_autoptr (GHashTable) scene = NULL;

      slide_to (window, days[i]);
      view = read_view (window);
      scene = read_scene (window);
      assert_same (view, expected, "The view", days[i]);
      assert_same (scene, expected, "The picture", days[i]);
    }
  driver_close_windows ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/slider/days", test_days);

  return g_test_run ();
}
