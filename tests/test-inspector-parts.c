/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small widgets of which the inspector is made: a text edited in place, a list to choose from, a column that
 * follows a list, words that wrap. */
#include "desktop/mnd-chooser.h"
#include "desktop/mnd-keyed-box.h"
#include "desktop/mnd-text-field.h"
#include "desktop/mnd-wrap-layout.h"

#include <adwaita.h>
#include <string.h>

typedef struct
{
  guint n;
  char *last;
} Heard;

static void
heard_cb (Heard *heard, const char *text)
{
  heard->n++;
  g_free (heard->last);
  heard->last = g_strdup (text);
}

static void
assert_heard (Heard *heard, guint n, const char *text)
{
  g_assert_cmpuint (heard->n, ==, n);
  g_assert_cmpstr (heard->last, ==, text);
}

static void
assert_shows (MndTextField *field, const char *text)
{
  g_autofree char *shown = mnd_text_field_dup_text (field);

  g_assert_cmpstr (shown, ==, text);
}

static void
test_text_field (gconstpointer shape)
{
  MndTextField *field = MND_TEXT_FIELD (g_object_ref_sink (mnd_text_field_new (GPOINTER_TO_INT (shape))));
  Heard heard = { 0 };

  g_signal_connect_swapped (field, "entered", G_CALLBACK (heard_cb), &heard);
  mnd_text_field_show (field, "one");
  mnd_text_field_commit (field);
  g_assert_cmpuint (heard.n, ==, 0);
  mnd_text_field_type (field, " two ");
  mnd_text_field_show (field, "three");
  assert_shows (field, " two ");
  mnd_text_field_commit (field);
  assert_heard (&heard, 1, "two");
  mnd_text_field_commit (field);
  assert_heard (&heard, 1, "two");
  mnd_text_field_show (field, "three");
  assert_shows (field, "three");
  mnd_text_field_type (field, "thre");
  mnd_text_field_type (field, "three");
  mnd_text_field_commit (field);
  assert_heard (&heard, 1, "two");
  g_free (heard.last);
  g_assert_finalize_object (field);
}

static void
test_refused (gconstpointer shape)
{
  MndTextField *field = MND_TEXT_FIELD (g_object_ref_sink (mnd_text_field_new (GPOINTER_TO_INT (shape))));
  Heard heard = { 0 };

  g_signal_connect_swapped (field, "entered", G_CALLBACK (heard_cb), &heard);
  mnd_text_field_show (field, "2004");
  mnd_text_field_type (field, "soon");
  mnd_text_field_commit (field);
  mnd_text_field_refuse (field);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (field), "error"));
  mnd_text_field_show (field, "2005");
  assert_shows (field, "soon");
  mnd_text_field_type (field, "2004");
  mnd_text_field_commit (field);
  assert_heard (&heard, 2, "2004");
  mnd_text_field_refuse (field);
  mnd_text_field_reset (field);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (field), "error"));
  mnd_text_field_show (field, "2005");
  assert_shows (field, "2005");
  g_free (heard.last);
  g_assert_finalize_object (field);
}

static GtkWidget *
find_typed (GtkWidget *root, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_typed (child, type);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static guint
count_lines (MndChooser *chooser)
{
  GtkListBox *list = GTK_LIST_BOX (find_typed (GTK_WIDGET (chooser), GTK_TYPE_LIST_BOX));
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;
  return n;
}

/* In a window of its own: a popover has to hang on something. */
static MndChooser *
create_chooser (GtkWidget **window, Heard *chosen, Heard *typed)
{
  GtkWidget *chooser = mnd_chooser_new ();
  GtkWidget *button = gtk_button_new ();

  *window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (*window), button);
  gtk_widget_set_parent (chooser, button);
  g_signal_connect_swapped (chooser, "chosen", G_CALLBACK (heard_cb), chosen);
  g_signal_connect_swapped (chooser, "typed", G_CALLBACK (heard_cb), typed);
  return MND_CHOOSER (chooser);
}

static void
test_chooser (void)
{
  Heard chosen = { 0 }, typed = { 0 };
  GtkWidget *window, *search;
  MndChooser *chooser = create_chooser (&window, &chosen, &typed);
  GPtrArray *choices = mnd_choices_new ();

  search = find_typed (GTK_WIDGET (chooser), GTK_TYPE_SEARCH_ENTRY);
  mnd_choices_add_words (choices, MND_VOCABULARY_KIND);
  mnd_chooser_set_offer (chooser, "New “%s”");
  mnd_chooser_take_choices (chooser, choices, "police");
  g_assert_cmpuint (count_lines (chooser), ==, mnd_catalogue_get_size (MND_VOCABULARY_KIND));
  gtk_editable_set_text (GTK_EDITABLE (search), "PARLIAMENTÀRY");
  g_signal_emit_by_name (search, "activate");
  assert_heard (&chosen, 1, "parliamentary_committee");
  gtk_editable_set_text (GTK_EDITABLE (search), "100 % new %s");
  g_signal_emit_by_name (search, "activate");
  assert_heard (&typed, 1, "100 % new %s");
  g_assert_cmpuint (chosen.n, ==, 1);
  g_free (chosen.last);
  g_free (typed.last);
  gtk_widget_unparent (GTK_WIDGET (chooser));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_chooser_of_nothing (void)
{
  Heard chosen = { 0 }, typed = { 0 };
  GtkWidget *window, *search;
  MndChooser *chooser = create_chooser (&window, &chosen, &typed);

  search = find_typed (GTK_WIDGET (chooser), GTK_TYPE_SEARCH_ENTRY);
  mnd_chooser_take_choices (chooser, mnd_choices_new (), NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "x");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpuint (chosen.n + typed.n, ==, 0);
  gtk_widget_unparent (GTK_WIDGET (chooser));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
fill (MndKeyedBox *box, const char *keys)
{
  mnd_keyed_box_begin (box);
  for (const char *p = keys; *p != '\0'; p++)
    {
      const char key[] = { *p, '\0' };
      if (mnd_keyed_box_find_next (box, key) == NULL)
        mnd_keyed_box_add (box, key, gtk_label_new (key));
    }
  mnd_keyed_box_end (box);
}

static void
assert_holds (MndKeyedBox *box, const char *keys)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box));

  for (const char *p = keys; *p != '\0'; p++)
    {
      g_assert_nonnull (child);
      g_assert_cmpint (gtk_label_get_label (GTK_LABEL (child))[0], ==, *p);
      child = gtk_widget_get_next_sibling (child);
    }
  g_assert_null (child);
  g_assert_cmpuint (mnd_keyed_box_get_size (box), ==, strlen (keys));
  g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (box)), ==, *keys != '\0');
}

static void
test_keyed_box (void)
{
  MndKeyedBox *box = MND_KEYED_BOX (g_object_ref_sink (mnd_keyed_box_new ()));
  static const char *const fills[] = { "abc", "acb", "xcy", "", "cab", "bac", "b" };
  GtkWidget *kept;

  fill (box, "abc");
  kept = gtk_widget_get_first_child (GTK_WIDGET (box));
  fill (box, "cba");
  g_assert_true (gtk_widget_get_last_child (GTK_WIDGET (box)) == kept);
  for (guint i = 0; i < G_N_ELEMENTS (fills); i++)
    {
      fill (box, fills[i]);
      assert_holds (box, fills[i]);
    }
  g_assert_finalize_object (box);
}

static void
test_wrap_layout (void)
{
  GtkWidget *box = g_object_ref_sink (mnd_wrap_box_new (4));
  int least, wanted, one_line, two_lines;

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *child = gtk_label_new (NULL);
      gtk_widget_set_size_request (child, 100, 20);
      gtk_box_append (GTK_BOX (box), child);
    }
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  g_assert_cmpint (least, ==, 100);
  g_assert_cmpint (wanted, ==, 204);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 204, &one_line, NULL, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 203, &two_lines, NULL, NULL, NULL);
  g_assert_cmpint (two_lines, ==, 2 * one_line + 4);
  g_assert_finalize_object (box);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  adw_init ();
  g_test_add_data_func ("/text-field/line", GINT_TO_POINTER (MND_TEXT_FIELD_LINE), test_text_field);
  g_test_add_data_func ("/text-field/wrapped", GINT_TO_POINTER (MND_TEXT_FIELD_WRAPPED), test_text_field);
  g_test_add_data_func ("/text-field/lines", GINT_TO_POINTER (MND_TEXT_FIELD_LINES), test_text_field);
  g_test_add_data_func ("/text-field/refused-line", GINT_TO_POINTER (MND_TEXT_FIELD_LINE), test_refused);
  g_test_add_data_func ("/text-field/refused-lines", GINT_TO_POINTER (MND_TEXT_FIELD_LINES), test_refused);
  g_test_add_func ("/chooser/search-and-new", test_chooser);
  g_test_add_func ("/chooser/nothing", test_chooser_of_nothing);
  g_test_add_func ("/keyed-box", test_keyed_box);
  g_test_add_func ("/wrap-layout", test_wrap_layout);
  return g_test_run ();
}
