/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts handed on to a translator: as a block for the clipboard, as a table in a file. What is confidential stays
 * here. */
#include "desktop/mnd-texts-desk-private.h"

#include "desktop/mnd-block.h"
#include "desktop/mnd-compat.h"
#include "desktop/mnd-view-switch.h"
#include "document/mnd-text-export.h"

#include <glib/gi18n.h>

/* Those that are shown and may go out, in their order. */
static GPtrArray *
list_open (MndTextsDesk *self, guint *n_secret)
{
  GListModel *shown = mnd_sheet_get_shown (self->sheet);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  *n_secret = 0;
  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (MndTextRow) row = g_list_model_get_item (shown, i);
      if (mnd_text_row_is_confidential (row))
        ++*n_secret;
      else
        g_ptr_array_add (rows, g_steal_pointer (&row));
    }
  return rows;
}

/* The main one and the one that is asked for; all where none is. */
static char **
dup_block_languages (MndTextsDesk *self)
{
  const char *two[] = { self->languages[0], self->missing, NULL };

  if (self->missing == NULL)
    return g_strdupv (self->languages);
  return g_strdupv ((char **) (g_str_equal (two[0], self->missing) ? two + 1 : two));
}

static void
append_titles (GString *block, char **languages)
{
  mnd_block_append_cell (block, C_ ("column", "Of"), TRUE);
  mnd_block_append_cell (block, C_ ("column", "Text"), FALSE);
  for (guint i = 0; languages[i] != NULL; i++)
    mnd_block_append_cell (block, mnd_texts_desk_get_language_name (languages[i]), FALSE);
  g_string_append_c (block, '\n');
}

static void
append_row (MndTextsDesk *self, GString *block, MndTextRow *row, char **languages)
{
  g_autofree char *owner = mnd_texts_desk_dup_owner (self, row);
  g_autofree char *what = mnd_texts_desk_dup_what (row);

  mnd_block_append_cell (block, owner, TRUE);
  mnd_block_append_cell (block, what, FALSE);
  for (guint i = 0; languages[i] != NULL; i++)
    {
      const char *text = mnd_text_row_get_text (row, languages[i]);
      mnd_block_append_cell (block, text != NULL ? text : "", FALSE);
    }
  g_string_append_c (block, '\n');
}

char *
mnd_texts_desk_dup_block (MndTextsDesk *self, guint *n_secret)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_auto (GStrv) languages = NULL;
  GString *block = g_string_new (NULL);

  g_return_val_if_fail (MND_IS_TEXTS_DESK (self) && n_secret != NULL, g_string_free (block, FALSE));

  if (self->rows == NULL)
    return g_string_free (block, FALSE);
  rows = list_open (self, n_secret);
  languages = dup_block_languages (self);
  append_titles (block, languages);
  for (guint i = 0; i < rows->len; i++)
    append_row (self, block, g_ptr_array_index (rows, i), languages);
  return g_string_free (block, FALSE);
}

/* NULL where there is none. Free with g_free(). */
static char *
dup_secret_words (guint n_secret)
{
  return n_secret > 0 ? g_strdup_printf (ngettext ("%u confidential text was left out.",
                                                   "%u confidential texts were left out.", n_secret),
                                         n_secret)
                      : NULL;
}

static void
tell_secret (MndTextsDesk *self, guint n_secret)
{
  g_autofree char *text = dup_secret_words (n_secret);

  if (text == NULL)
    return;
  mnd_desk_tell (MND_DESK (self), text);
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndTextsDesk *self = MND_TEXTS_DESK (widget);
  guint n_secret = 0;
  g_autofree char *block = mnd_texts_desk_dup_block (self, &n_secret);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), block);
  tell_secret (self, n_secret);
}

/* The person may have closed the map while the dialog was open. */
static void
export_to_cb (GFile *file, gpointer user_data)
{
  g_autoptr (MndTextsDesk) self = user_data;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  guint n_secret;

  if (file == NULL || self->rows == NULL)
    return;
  rows = list_open (self, &n_secret);
  if (!mnd_document_export_texts (mnd_view_get_document (self->view), rows, (const char *const *) self->languages, file,
                                  &error))
    mnd_desk_fail_export (MND_DESK (self), error);
  else
    tell_secret (self, n_secret);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const MndChooseTask task = {
    .kind = MND_CHOOSE_SAVE,
    .title = _ ("Export Texts"),
    .accept = C_ ("button", "_Export"),
    .name = _ ("texts.csv"),
    .filter_name = _ ("Tables (.csv)"),
    .filter_globs = "*.csv",
  };

  mnd_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), &task, export_to_cb, g_object_ref (widget));
}

/* --- on paper and as a table */

static MndListing *
create_listing (MndTextsDesk *self, const GPtrArray *rows)
{
  MndListing *listing = mnd_listing_new ();

  mnd_listing_add_column (listing, C_ ("column", "Of"), FALSE);
  mnd_listing_add_column (listing, C_ ("column", "Text"), FALSE);
  for (guint i = 0; self->languages[i] != NULL; i++)
    mnd_listing_add_column (listing, mnd_texts_desk_get_language_name (self->languages[i]), FALSE);
  for (guint i = 0; i < rows->len; i++)
    {
      MndTextRow *row = g_ptr_array_index (rows, i);
      g_autofree char *owner = mnd_texts_desk_dup_owner (self, row);
      g_autofree char *what = mnd_texts_desk_dup_what (row);
      mnd_listing_add_text (listing, owner);
      mnd_listing_add_text (listing, what);
      for (guint k = 0; self->languages[k] != NULL; k++)
        mnd_listing_add_text (listing, mnd_text_row_get_text (row, self->languages[k]));
      mnd_listing_end_row (listing, MND_LISTING_ROW);
    }
  return listing;
}

static MndPrintout *
create_printout (MndDesk *desk)
{
  MndTextsDesk *self = MND_TEXTS_DESK (desk);
  guint n_secret = 0;
  g_autoptr (GPtrArray) rows = self->rows != NULL ? list_open (self, &n_secret) : NULL;
  g_autofree char *secret = dup_secret_words (n_secret);
  const MndPrintoutTopic topic = { .what = mnd_view_choice_get_label ("texts"), .legend = secret };

  if (rows == NULL || rows->len == 0)
    return NULL;
  return mnd_view_new_table_printout (self->view, create_listing (self, rows), &topic);
}

/* CSV is the translator's table, which can be read in again. */
static gboolean
export_table (MndDesk *desk, GFile *target, GError **error)
{
  MndTextsDesk *self = MND_TEXTS_DESK (desk);
  guint n_secret;
  g_autoptr (GPtrArray) rows = list_open (self, &n_secret);
  g_autoptr (MndListing) listing = create_listing (self, rows);
  g_autofree char *name = g_file_get_basename (target);
  MndDocument *document = mnd_view_get_document (self->view);

  if (g_str_has_suffix (name, ".csv"))
    return mnd_document_export_texts (document, rows, (const char *const *) self->languages, target, error);
  return mnd_document_export_listing (document, listing, mnd_view_choice_get_label ("texts"), target, error);
}

void
mnd_texts_desk_init_export (MndDeskInterface *iface)
{
  iface->create_printout = create_printout;
  iface->export_table = export_table;
}

void
mnd_texts_desk_install_export_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "texts.copy", NULL, copy_cb);
  gtk_widget_class_install_action (klass, "texts.export", NULL, export_cb);
}
