/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One and the same session with the sample in every language that the program speaks: the same buttons and commands,
 * found by what a screen reader calls them in that language, and kinds that follow from its words. The files that come
 * of it hold the same map.
 */
#include "spoken-texts.h"
#include "window-driver.h"

#include "desktop/mnd-canvas-private.h"
#include "desktop/mnd-language.h"
#include "desktop/mnd-link-popover.h"
#include "desktop/mnd-name-entry.h"
#include "desktop/mnd-question-row.h"
#include "desktop/mnd-window-private.h"
#include "model/mnd-locale.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define DAY "2005-06-30"
/* Both are in the sample. */
#define FOUND "Parliament of Sierra Leone"
#define DELETED "Office of the Ombudsman"

typedef struct
{
  const char *language;
  MndWindow *window;
  GHashTable *known; /* id of a record -> its name in comparisons */
  MndId one, two;    /* the actors of the session */
  char *path;        /* of the file that it ends with */
  char **first;      /* what came of the session in the first language; NULL: this is it */
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

/* --- what the session makes */

typedef struct
{
  Session *session;
  MndTable table;
  const MndId *id;
} Novelty;

static void
name_record (Session *session, const MndId *id, char *name)
{
  g_hash_table_insert (session->known, g_memdup2 (id, sizeof *id), name);
}

static gboolean
has_novelty (gpointer data)
{
  Novelty *novelty = data;
  MndRecordList *records =
      mnd_map_get_records (mnd_document_get_map (novelty->session->window->document), novelty->table);

  novelty->id = NULL;
  for (guint i = 0; i < mnd_record_list_get_size (records); i++)
    if (!g_hash_table_contains (novelty->session->known, mnd_record_get_id (mnd_record_list_get (records, i))))
      novelty->id = mnd_record_get_id (mnd_record_list_get (records, i));
  return novelty->id != NULL;
}

/* Waits for a record that was not there before, which has another id in each session. */
static MndId
learn_new (Session *session, MndTable table)
{
  const char *kind = mnd_table_get_info (table)->name;
  Novelty novelty = { session, table, NULL };

  driver_wait (has_novelty, &novelty, kind);
  name_record (session, novelty.id, g_strdup_printf ("new %s %u", kind, g_hash_table_size (session->known)));
  return *novelty.id;
}

static gboolean
is_gone (gpointer data)
{
  const Novelty *gone = data;

  return mnd_map_find (mnd_document_get_map (gone->session->window->document), gone->table, gone->id) == NULL;
}

static void
wait_gone (Session *session, MndTable table, const MndId *id)
{
  Novelty gone = { session, table, id };

  driver_wait (is_gone, &gone, "a record to be gone");
}

/* --- the session */

static gboolean
speaks (gpointer data)
{
  return g_str_equal (mnd_locale_get_language (), data);
}

/* In words of the language that was spoken until then. */
static void
switch_language (Session *session)
{
  g_autofree char *title =
      g_strdup_printf (g_dpgettext2 (NULL, "shortcuts", "Language: %s"), mnd_language_get_name (session->language));
  gboolean is_rtl = g_str_equal (session->language, "ar");

  command (session, title);
  driver_wait (speaks, (gpointer) session->language, title);
  driver_settle (session->window);
  g_assert_cmpint (gtk_widget_get_direction (session->window->outer), ==, is_rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}

typedef struct
{
  Session *session;
  const char *language;
} WantedContent;

static gboolean
shows_content (gpointer data)
{
  WantedContent *wanted = data;
  g_autofree char *language = mnd_view_dup_language (wanted->session->window->view);

  return g_strcmp0 (language, wanted->language) == 0;
}

static void
show_content (Session *session, const char *language)
{
  WantedContent wanted = { session, language };
  g_autofree char *title =
      g_strdup_printf (g_dpgettext2 (NULL, "shortcuts", "Language of Content: %s"), mnd_language_get_name (language));

  command (session, title);
  driver_wait (shows_content, &wanted, title);
}

typedef struct
{
  Session *session;
  const MndId *actor;
} WantedSelection;

static gboolean
is_selected (gpointer data)
{
  WantedSelection *wanted = data;

  return mnd_view_is_selected (wanted->session->window->view, wanted->actor);
}

/* By what the map shows it as. */
static void
go_to (Session *session, const MndId *actor)
{
  WantedSelection wanted = { session, actor };
  MndMap *map = mnd_document_get_map (session->window->document);
  const char *name = mnd_map_get_name (map, actor, mnd_view_get_languages (session->window->view));

  driver_activate (session->window, "win.cancel");
  command (session, name);
  driver_wait (is_selected, &wanted, name);
}

/* In the language of the person where the map has it. Written is in one and the same language. */
static void
read_content (Session *session)
{
  MndRecord *actor = driver_find_actor (session->window, FOUND);
  g_auto (GStrv) languages = mnd_map_dup_languages (mnd_document_get_map (session->window->document));

  g_assert_cmpuint (g_strv_length (languages), >, 1);
  if (g_strv_contains ((const char *const *) languages, session->language))
    show_content (session, session->language);
  go_to (session, mnd_record_get_id (actor));
  show_content (session, "en");
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

static MndId
add_actor (Session *session, const char *kind)
{
  g_autofree char *name = dup_name_of_kind (session, kind);
  MndMap *map = mnd_document_get_map (session->window->document);
  MndId id;

  press_named (_ ("Add actor"));
  write_in (session, MND_TYPE_NAME_ENTRY, name);
  driver_press ("Return");
  id = learn_new (session, MND_TABLE_ACTOR);
  driver_activate (session->window, "win.cancel");
  g_assert_cmpstr (mnd_record_get_text (mnd_map_find (map, MND_TABLE_ACTOR, &id), MND_ACTOR_KIND), ==, kind);
  return id;
}

typedef struct
{
  Session *session;
  const MndId *actor;
  const char *name;
} WantedName;

static gboolean
has_name (gpointer data)
{
  WantedName *wanted = data;
  MndMap *map = mnd_document_get_map (wanted->session->window->document);

  return g_strcmp0 (mnd_map_get_name (map, wanted->actor, NULL), wanted->name) == 0;
}

static void
rename_actor (Session *session, const MndId *actor, const char *name)
{
  WantedName wanted = { session, actor, name };

  mnd_view_select (session->window->view, actor);
  command (session, g_dpgettext2 (NULL, "shortcuts", "Rename"));
  write_in (session, MND_TYPE_NAME_ENTRY, name);
  driver_press ("Return");
  driver_wait (has_name, &wanted, name);
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
  MndLinkPopover *popover;

  go_to (session, &session->one);
  command (session, g_dpgettext2 (NULL, "shortcuts", "Link From the Selected Actor"));
  write_in (session, MND_TYPE_NAME_ENTRY, "Watch");
  driver_press ("Return");
  driver_wait (has_popover, session->window->canvas, "the question of what kind of link");
  popover = session->window->canvas->link_popover;
  /* Letters, as a person types them. */
  g_assert_true (mnd_link_popover_seek (popover, mnd_catalogue_get_label (MND_VOCABULARY_MODE, "budget")));
  press_named (C_ ("button", "C_onnect"));
  learn_new (session, MND_TABLE_LINK);
}

static void
give_support (Session *session)
{
  mnd_view_select (session->window->view, &session->one);
  command (session, g_dpgettext2 (NULL, "shortcuts", "Support From the Selected Actor"));
  write_in (session, MND_TYPE_NAME_ENTRY, "Lamps");
  driver_press ("Return");
  learn_new (session, MND_TABLE_SUPPORT);
  driver_activate (session->window, "win.cancel");
}

static void
delete_actor (Session *session)
{
  MndId id = *mnd_record_get_id (driver_find_actor (session->window, DELETED));

  go_to (session, &id);
  command (session, g_dpgettext2 (NULL, "shortcuts", "Delete"));
  wait_gone (session, MND_TABLE_ACTOR, &id);
}

static gboolean
has_question (gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (data);

  return focus != NULL && gtk_widget_get_ancestor (focus, MND_TYPE_QUESTION_ROW) != NULL;
}

static MndId
assess (Session *session)
{
  mnd_view_select (session->window->view, &session->two);
  command (session, g_dpgettext2 (NULL, "shortcuts", "Assess the _Next Question"));
  driver_wait (has_question, session->window, "a question");
  press_named (_ ("Looked for, none found (N)"));
  return learn_new (session, MND_TABLE_ASSESSMENT);
}

/* The button says what it would undo. */
static void
undo (Session *session, const MndId *assessment)
{
  g_autofree char *name = g_strdup_printf (_ ("Undo: %s"), mnd_document_get_undo_label (session->window->document));

  press_named (name);
  wait_gone (session, MND_TABLE_ASSESSMENT, assessment);
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
  press_named (C_ ("button", "_Show"));
  driver_wait (has_day, session->window, "another day");
}

static gboolean
has_file (gpointer data)
{
  Session *session = data;

  return g_strcmp0 (g_file_peek_path (mnd_document_get_file (session->window->document)), session->path) == 0
         && mnd_document_get_save_state (session->window->document) == MND_SAVE_STATE_SAVED;
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
  GtkWindow *chooser = NULL;

  session->path = g_build_filename (folder, "map.mandate", NULL);
  command (session, g_dpgettext2 (NULL, "shortcuts", "Save _As…"));
  driver_wait (has_chooser, &chooser, "the question where");
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (chooser)), session->path);
  driver_press ("Return");
  driver_wait (has_file, session, "the file");
}

/* --- what came of it */

static const char *
get_record_name (Session *session, const MndId *id)
{
  const char *name = g_hash_table_lookup (session->known, id);

  return name != NULL ? name : "new";
}

static gboolean
is_new (Session *session, const MndId *id)
{
  return g_str_has_prefix (get_record_name (session, id), "new");
}

static void
append_value (Session *session, GString *text, const MndColumn *column, const MndValue *value)
{
  g_string_append_printf (text, " %s=", column->name);
  if (value->type == MND_VALUE_INTEGER)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, value->integer);
  else if (value->type == MND_VALUE_REAL)
    g_string_append_printf (text, "%.3f", value->real);
  else if (value->type == MND_VALUE_TEXT)
    g_string_append (text, value->text);
  else if (value->type == MND_VALUE_ID)
    g_string_append (text, get_record_name (session, value->id));
}

/* Where something new came to stand follows from how wide panels are in the language: that is left out. */
static char *
dup_row (Session *session, MndTable table, MndRecord *record)
{
  const MndTableInfo *info = mnd_table_get_info (table);
  GString *text = g_string_new (info->name);

  for (guint column = 0; column < info->n_columns; column++)
    if (table != MND_TABLE_POSITION || (column != MND_POSITION_X && column != MND_POSITION_Y)
        || !is_new (session, mnd_record_get_value (record, MND_POSITION_ITEM)->id))
      append_value (session, text, mnd_table_get_column (table, column), mnd_record_get_value (record, column));
  return g_string_free (text, FALSE);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* All facts of the map, a row a line, in an order that does not follow from ids. */
static char *
dup_content (Session *session, MndMap *map)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);

  for (MndTable table = 0; table < MND_N_TABLES; table++)
    {
      MndRecordList *records = mnd_map_get_records (map, table);

      for (guint i = 0; i < mnd_record_list_get_size (records); i++)
        g_ptr_array_add (rows, dup_row (session, table, mnd_record_list_get (records, i)));
    }
  g_ptr_array_sort (rows, compare_rows);
  g_ptr_array_add (rows, NULL);
  return g_strjoinv ("\n", (char **) rows->pdata);
}

/* What stands in one and not in the other, for whoever has to find out why. */
static void
assert_same (const char *first, const char *content)
{
  g_auto (GStrv) before = g_strsplit (first, "\n", -1);
  g_auto (GStrv) now = g_strsplit (content, "\n", -1);

  for (guint i = 0; before[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) now, before[i]))
      g_test_message ("only in the first: %s", before[i]);
  for (guint i = 0; now[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) before, now[i]))
      g_test_message ("only in this one: %s", now[i]);
  g_assert_true (g_str_equal (first, content));
}

/* The file, and not what is in memory. */
static void
compare (Session *session)
{
  g_autoptr (GFile) file = g_file_new_for_path (session->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (MndDocument) document = mnd_document_open (file, TRUE, NULL, &error);
  g_autofree char *content = NULL;

  g_assert_no_error (error);
  content = dup_content (session, mnd_document_get_map (document));
  g_assert_nonnull (strstr (content, "mode=budget"));
  g_assert_nonnull (strstr (content, "=Lamps"));
  if (*session->first == NULL)
    *session->first = g_steal_pointer (&content);
  else
    assert_same (*session->first, content);
}

static void
begin (Session *session)
{
  MndMap *map;

  session->window = driver_open_sample (NULL);
  session->known = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, g_free);
  map = mnd_document_get_map (session->window->document);
  for (MndTable table = 0; table < MND_N_TABLES; table++)
    for (guint i = 0; i < mnd_record_list_get_size (mnd_map_get_records (map, table)); i++)
      {
        const MndId *id = mnd_record_get_id (mnd_record_list_get (mnd_map_get_records (map, table), i));

        if (id != NULL)
          name_record (session, id, mnd_id_format (id, g_malloc (MND_ID_TEXT_SIZE)));
      }
}

static void
end (Session *session)
{
  driver_close_windows ();
  g_hash_table_unref (session->known);
  g_free (session->path);
}

static void
test_session (gconstpointer data)
{
  Session *session = (Session *) data;
  MndId answer;

  begin (session);
  switch_language (session);
  read_content (session);
  session->one = add_actor (session, "parliament");
  session->two = add_actor (session, "police");
  rename_actor (session, &session->one, "Assembly");
  rename_actor (session, &session->two, "Watch");
  link_both (session);
  give_support (session);
  delete_actor (session);
  answer = assess (session);
  undo (session, &answer);
  assess (session);
  choose_day (session);
  group (session);
  save_as (session);
  compare (session);
  end (session);
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

      *session = (Session){ .language = languages[i], .first = &first };
      g_ptr_array_add (sessions, session);
      g_test_add_data_func (path, session, test_session);
    }
  return g_test_run ();
}
