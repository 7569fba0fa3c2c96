/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One and the same session in every language that the program speaks: the same buttons, found by what a screen reader
 * calls them in that language, and names typed in its words. The maps that come of it are the same.
 */
#include "spoken-texts.h"
#include "window-driver.h"

#include "desktop/mnd-canvas-private.h"
#include "desktop/mnd-link-popover.h"
#include "desktop/mnd-name-entry.h"
#include "desktop/mnd-question-row.h"
#include "desktop/mnd-window-private.h"
#include "model/mnd-locale.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define DAY "2005-06-30"

typedef struct
{
  const char *language;
  MndWindow *window;
  char **first; /* what came of the session in the language before; NULL: this is the first */
} Session;

/* --- finding by name */

/* What is pressed with Alt is no part of a name. Free with g_free(). */
static char *
dup_plain (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (p[0] == '(' && p[1] == '_' && p[2] != '\0' && p[3] == ')')
      p += 3;
    else if (*p != '_')
      g_string_append_c (plain, *p);
  return g_string_free (plain, FALSE);
}

typedef struct
{
  GType type;
  char *name;
  GtkWidget *found;
} Wanted;

static void
compare_name_cb (GtkWidget *widget, gpointer data)
{
  Wanted *wanted = data;
  g_autofree char *name = NULL;
  g_autofree char *plain = NULL;

  if (wanted->found != NULL || !G_TYPE_CHECK_INSTANCE_TYPE (widget, wanted->type) || !gtk_widget_get_mapped (widget)
      || !gtk_widget_get_child_visible (widget))
    return;
  name = spoken_dup_name (widget);
  plain = dup_plain (name != NULL ? name : "");
  if (g_str_equal (plain, wanted->name))
    wanted->found = widget;
}

static gboolean
has_named (gpointer data)
{
  Wanted *wanted = data;
  GListModel *windows = gtk_window_get_toplevels ();

  wanted->found = NULL;
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      driver_visit (window, compare_name_cb, wanted);
    }
  return wanted->found != NULL && gtk_widget_is_sensitive (wanted->found);
}

/* Waits for it. `name` as the catalogue has it. */
static GtkWidget *
find_named (GType type, const char *name)
{
  Wanted wanted = { type, dup_plain (name), NULL };

  driver_wait (has_named, &wanted, name);
  g_free (wanted.name);
  return wanted.found;
}

static void
press_named (const char *name)
{
  g_assert_true (gtk_widget_activate (find_named (GTK_TYPE_BUTTON, name)));
}

/* --- typing */

typedef struct
{
  GtkWindow *window;
  GType type;
} WantedFocus;

static gboolean
has_focus_in (gpointer data)
{
  WantedFocus *wanted = data;
  GtkWidget *focus = gtk_window_get_focus (wanted->window);

  return focus != NULL && gtk_widget_get_mapped (focus) && GTK_IS_TEXT (focus)
         && gtk_widget_get_ancestor (focus, wanted->type) != NULL;
}

/* What an input method does with the words of a script: they come all at once. */
static void
write_in (Session *session, GType type, const char *text)
{
  WantedFocus wanted = { GTK_WINDOW (session->window), type };

  g_autofree char *what = g_strdup_printf ("a place to write “%s” in", text);

  driver_wait (has_focus_in, &wanted, what);
  /* What is there already is selected. */
  gtk_editable_delete_text (GTK_EDITABLE (gtk_window_get_focus (wanted.window)), 0, -1);
  g_signal_emit_by_name (gtk_window_get_focus (wanted.window), "insert-at-cursor", text);
}

/* Whatever closes takes the focus back, and the palette goes without it: then it is asked for again. */
static gboolean
has_palette (gpointer data)
{
  MndWindow *window = data;
  WantedFocus wanted = { GTK_WINDOW (window), MND_TYPE_PALETTE };

  if (!gtk_widget_get_mapped (GTK_WIDGET (window->palette)))
    driver_activate (window, "win.palette");
  return has_focus_in (&wanted);
}

/* A command by what it is called. */
static void
command (Session *session, const char *title)
{
  g_autofree char *plain = dup_plain (title);

  driver_settle (session->window);
  driver_wait (has_palette, session->window, "the palette");
  write_in (session, MND_TYPE_PALETTE, plain);
  driver_press ("Return");
}

static gboolean
has_count (gpointer data)
{
  guint *wanted = data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (driver_get_application ()));

  return driver_count (MND_WINDOW (window), (MndTable) wanted[0]) == wanted[1];
}

static void
wait_count (MndTable table, guint count)
{
  guint wanted[] = { table, count };

  driver_wait (has_count, wanted, mnd_table_get_info (table)->name);
}

/* --- the session */

static gboolean
has_map (gpointer data)
{
  return mnd_window_get_document (data) != NULL;
}

/* What the language calls a thing of that kind, as one would begin a name with it: "the Police". */
static char *
dup_name_of_kind (Session *session, const char *kind)
{
  const char *label = mnd_catalogue_get_label (MND_VOCABULARY_KIND, kind);

  if (g_str_equal (session->language, "ar") && !g_str_has_prefix (label, "ال"))
    return g_strconcat ("ال", label, NULL);
  return g_strdup (label);
}

static MndRecord *
get_record (Session *session, MndTable table, guint i)
{
  return mnd_record_list_get (mnd_map_get_records (mnd_document_get_map (session->window->document), table), i);
}

static void
add_actor (Session *session, const char *kind, guint count)
{
  g_autofree char *name = dup_name_of_kind (session, kind);

  press_named (_ ("Add actor"));
  write_in (session, MND_TYPE_NAME_ENTRY, name);
  driver_press ("Return");
  wait_count (MND_TABLE_ACTOR, count);
  driver_activate (session->window, "win.cancel");
  g_assert_cmpstr (mnd_record_get_text (get_record (session, MND_TABLE_ACTOR, count - 1), MND_ACTOR_KIND), ==, kind);
}

static gboolean
is_first_selected (gpointer data)
{
  Session *session = data;

  return mnd_view_is_selected (session->window->view, mnd_record_get_id (get_record (session, MND_TABLE_ACTOR, 0)));
}

static void
select_first (Session *session)
{
  mnd_view_select (session->window->view, mnd_record_get_id (get_record (session, MND_TABLE_ACTOR, 0)));
  driver_wait (is_first_selected, session, "the first actor to be selected");
}

static gboolean
has_popover (gpointer data)
{
  MndLinkPopover *popover = MND_CANVAS (data)->link_popover;

  return popover != NULL && gtk_widget_get_mapped (GTK_WIDGET (popover));
}

static void
link_both (Session *session)
{
  g_autofree char *other = dup_name_of_kind (session, "police");
  MndLinkPopover *popover;

  select_first (session);
  command (session, g_dpgettext2 (NULL, "shortcuts", "Link From the Selected Actor"));
  write_in (session, MND_TYPE_NAME_ENTRY, other);
  driver_press ("Return");
  driver_wait (has_popover, session->window->canvas, "the question of what kind of link");
  popover = session->window->canvas->link_popover;
  /* Letters, as a person types them. */
  g_assert_true (mnd_link_popover_seek (popover, mnd_catalogue_get_label (MND_VOCABULARY_MODE, "budget")));
  press_named (_ ("C_onnect"));
  wait_count (MND_TABLE_LINK, 1);
}

static void
give_support (Session *session)
{
  select_first (session);
  command (session, g_dpgettext2 (NULL, "shortcuts", "Support From the Selected Actor"));
  write_in (session, MND_TYPE_NAME_ENTRY, "Lamps");
  driver_press ("Return");
  wait_count (MND_TABLE_SUPPORT, 1);
  driver_activate (session->window, "win.cancel");
}

static gboolean
has_new_name (gpointer data)
{
  Session *session = data;
  const char *name = mnd_map_get_name (mnd_document_get_map (session->window->document),
                                       mnd_record_get_id (get_record (session, MND_TABLE_ACTOR, 0)), NULL);

  return g_strcmp0 (name, "Assembly") == 0;
}

static void
rename_first (Session *session)
{
  select_first (session);
  command (session, g_dpgettext2 (NULL, "shortcuts", "Rename"));
  write_in (session, MND_TYPE_NAME_ENTRY, "Assembly");
  driver_press ("Return");
  driver_wait (has_new_name, session, "another name");
}

static gboolean
has_question (gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (data);

  return focus != NULL && gtk_widget_get_ancestor (focus, MND_TYPE_QUESTION_ROW) != NULL;
}

static void
assess (Session *session)
{
  mnd_view_select (session->window->view, mnd_record_get_id (get_record (session, MND_TABLE_ACTOR, 1)));
  command (session, g_dpgettext2 (NULL, "shortcuts", "Assess the _Next Question"));
  driver_wait (has_question, session->window, "a question");
  press_named (_ ("Looked for, none found (N)"));
  wait_count (MND_TABLE_ASSESSMENT, 1);
}

/* The button says what it would undo. */
static void
undo (Session *session)
{
  g_autofree char *name = g_strdup_printf (_ ("Undo: %s"), mnd_document_get_undo_label (session->window->document));

  press_named (name);
  wait_count (MND_TABLE_ASSESSMENT, 0);
}

static gboolean
has_day (gpointer data)
{
  return g_strcmp0 (mnd_view_get_date (MND_WINDOW (data)->view), DAY) == 0;
}

static gboolean
is_grouped (gpointer data)
{
  return mnd_view_get_group_by (MND_WINDOW (data)->view) == MND_GROUP_BY_FUNCTION;
}

/* A command and the word that it takes. */
static void
group (Session *session)
{
  g_autofree char *title =
      g_strdup_printf (g_dpgettext2 (NULL, "shortcuts", "Group By: %s"), g_dpgettext2 (NULL, "group by", "Function"));

  command (session, title);
  driver_wait (is_grouped, session->window, "groups");
}

static void
choose_day (Session *session)
{
  command (session, g_dpgettext2 (NULL, "shortcuts", "Choose the _Day…"));
  g_assert_true (GTK_IS_ENTRY (find_named (GTK_TYPE_ENTRY, _ ("Show the map as of"))));
  write_in (session, GTK_TYPE_POPOVER, DAY);
  press_named (_ ("_Show"));
  driver_wait (has_day, session->window, "another day");
}

static gboolean
has_file (gpointer data)
{
  return mnd_document_get_save_state (MND_WINDOW (data)->document) == MND_SAVE_STATE_SAVED;
}

/* The window that asks for a place, once it can be written to. */
static gboolean
has_chooser (gpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow **chooser = data;

  *chooser = NULL;
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (GTK_IS_FILE_CHOOSER (window) && gtk_window_is_active (window) && GTK_IS_TEXT (gtk_window_get_focus (window)))
        *chooser = window;
    }
  return *chooser != NULL;
}

static void
save_as (Session *session)
{
  g_autofree char *folder = g_dir_make_tmp ("mandate-session-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "map.mandate", NULL);
  GtkWindow *chooser = NULL;

  command (session, g_dpgettext2 (NULL, "shortcuts", "Save _As…"));
  driver_wait (has_chooser, &chooser, "the question where");
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (chooser)), path);
  driver_press ("Return");
  driver_wait (has_file, session->window, "the file");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

/* --- what came of it */

static void
append_value (GString *text, const MndColumn *column, const MndValue *value)
{
  g_string_append_printf (text, " %s=", column->name);
  if (value->type == MND_VALUE_INTEGER)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, value->integer);
  else if (value->type == MND_VALUE_TEXT)
    g_string_append (text, value->text);
}

/* All of the map but what must differ: ids, places on the map, the names that are words of the language. */
static char *
dup_content (MndMap *map)
{
  GString *text = g_string_new (NULL);

  for (MndTable table = 0; table < MND_N_TABLES; table++)
    {
      MndRecordList *records = mnd_map_get_records (map, table);

      if (table == MND_TABLE_POSITION || table == MND_TABLE_MAP || table == MND_TABLE_TEXT)
        continue;
      for (guint i = 0; i < mnd_record_list_get_size (records); i++)
        {
          g_string_append (text, mnd_table_get_info (table)->name);
          for (guint column = 0; column < mnd_table_get_info (table)->n_columns; column++)
            append_value (text, mnd_table_get_column (table, column),
                          mnd_record_get_value (mnd_record_list_get (records, i), column));
          g_string_append_c (text, '\n');
        }
    }
  return g_string_free (text, FALSE);
}

static void
compare (Session *session)
{
  MndMap *map = mnd_document_get_map (session->window->document);
  g_autofree char *content = dup_content (map);

  g_assert_cmpuint (driver_count (session->window, MND_TABLE_ACTOR), ==, 2);
  g_assert_nonnull (strstr (content, "mode=budget"));
  if (*session->first == NULL)
    *session->first = g_steal_pointer (&content);
  else
    g_assert_cmpstr (content, ==, *session->first);
}

static void
test_session (gconstpointer data)
{
  Session *session = (Session *) data;

  g_assert_true (mnd_locale_set_language (session->language));
  session->window = driver_open_window ();
  press_named (_ ("_New Map"));
  driver_wait (has_map, session->window, "a new map");
  add_actor (session, "parliament", 1);
  add_actor (session, "police", 2);
  link_both (session);
  give_support (session);
  rename_first (session);
  assess (session);
  undo (session);
  assess (session);
  choose_day (session);
  group (session);
  save_as (session);
  compare (session);
  driver_close_windows ();
}

int
main (int argc, char **argv)
{
  const char *const *languages;
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *first = NULL;

  /* Names for a screen reader, and letters to press that are shown nowhere. */
  g_setenv ("GTK_A11Y", "test", TRUE);
  mnd_locale_start ();
  g_test_init (&argc, &argv, NULL);
  languages = mnd_locale_get_languages ();
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("/session/%s", languages[i]);
      Session *session = g_new (Session, 1);

      *session = (Session){ languages[i], NULL, &first };
      g_ptr_array_add (sessions, session);
      g_test_add_data_func (path, session, test_session);
    }
  return g_test_run ();
}
