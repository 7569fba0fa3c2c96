/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The view that is shown, on paper and into a file: one way for all views. What goes out each view says itself (see
 * mnd-desk.h); of the map, whose pictures have choices of their own, the dialog for these is the way into a file. */
#include "desktop/mnd-window-private.h"

#include "desktop/mnd-compat.h"
#include "desktop/mnd-export-dialog.h"
#include "desktop/mnd-settings.h"
#include "desktop/mnd-view-switch.h"

#include <glib/gi18n.h>

#define PAGE_SETUP "page-setup"
#define PRINT_SETTINGS "print-settings"
#define MARGIN 42.5 /* of PDF files; half an inch and a bit, in points */

/* NULL, and the person told, where there is nothing. */
static MndPrintout *
create_printout (MndWindow *self)
{
  MndDesk *desk = mnd_window_find_shown_desk (self);
  MndPrintout *printout;

  if (desk != NULL && !mnd_desk_can_print (desk))
    {
      mnd_window_toast (self, _ ("This view cannot be printed"));
      return NULL;
    }
  printout = desk != NULL ? mnd_desk_create_printout (desk)
                          : mnd_view_new_map_printout (self->view, mnd_canvas_get_scene (self->canvas));
  if (printout == NULL)
    mnd_window_toast (self, _ ("There is nothing to print: this view shows nothing just now"));
  return printout;
}

/* --- into a file */

typedef struct
{
  const char *ending;
  gboolean is_table;
} Format;

/* The first that a view can is what it is when nobody says another. */
static const Format formats[] = {
  { ".xlsx", TRUE }, { ".csv", TRUE }, { ".pdf", FALSE }, { ".svg", FALSE }, { ".png", FALSE },
};

static const Format *
find_format (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].ending))
      return &formats[i];
  return NULL;
}

static const char *
get_usual_ending (MndDesk *desk)
{
  return mnd_desk_is_table (desk) ? ".xlsx" : ".pdf";
}

/* With the ending that says what it is, where the person gave none. */
static GFile *
dup_target (MndDesk *desk, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *full = g_strconcat (name, get_usual_ending (desk), NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  return find_format (name) != NULL || folder == NULL ? g_object_ref (file) : g_file_get_child (folder, full);
}

static MndPaper
get_paper (void)
{
  GtkPaperSize *size = gtk_paper_size_new (gtk_paper_size_get_default ());
  const MndPaper paper = { gtk_paper_size_get_width (size, GTK_UNIT_POINTS),
                           gtk_paper_size_get_height (size, GTK_UNIT_POINTS), MARGIN };

  gtk_paper_size_free (size);
  return paper;
}

static gboolean
write_view (MndWindow *self, MndDesk *desk, MndPrintout *printout, GFile *target, GError **error)
{
  g_autofree char *name = g_file_get_basename (target);
  const Format *format = find_format (name);
  const MndPaper paper = get_paper ();

  if (format != NULL && format->is_table && mnd_desk_is_table (desk))
    return mnd_desk_export_table (desk, target, error);
  if (format != NULL && !format->is_table)
    return mnd_document_export_printout (self->document, printout, &paper, target, error);
  /* Translators: %s is the name of a file, whose ending says what it is to be. */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("This view cannot become “%s”."), name);
  return FALSE;
}

void
mnd_window_export_view (MndWindow *self, GFile *file)
{
  MndDesk *desk;
  g_autoptr (GFile) target = NULL;
  g_autoptr (MndPrintout) printout = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL, *text = NULL;

  g_return_if_fail (MND_IS_WINDOW (self) && self->document != NULL && G_IS_FILE (file));

  desk = mnd_window_find_shown_desk (self);
  printout = desk != NULL ? create_printout (self) : NULL;
  if (printout == NULL)
    return;
  target = dup_target (desk, file);
  if (!write_view (self, desk, printout, target, &error))
    {
      mnd_window_tell_problem (self, MND_TRIED_EXPORT, error);
      return;
    }
  mnd_settings_set_folder_of (self->settings, "export-folder", target);
  name = g_file_get_basename (target);
  /* Translators: %s is the name of a file or folder. */
  text = g_strdup_printf (_ ("Exported to “%s”"), name);
  mnd_window_toast (self, text);
}

/* The person may have closed the map while the dialog was open. */
static void
target_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (MndWindow) self = user_data;

  if (file != NULL && self->document != NULL)
    mnd_window_export_view (self, file);
}

static char *
dup_name (MndWindow *self, const char *ending)
{
  g_autofree char *title = mnd_window_dup_title (self);
  const char *view = gtk_stack_get_visible_child_name (GTK_STACK (self->views));
  /* Translators: the name of a file without its ending: title of the map, name of the view: "Sierra Leone - Matrix". */
  g_autofree char *stem = g_strdup_printf (_ ("%1$s - %2$s"), title, mnd_view_choice_get_label (view));

  return g_strconcat (g_strdelimit (stem, "/\\:*?\"<>|\n", '-'), ending, NULL);
}

static void
choose_target (MndWindow *self, MndDesk *desk)
{
  g_autoptr (GFile) folder = mnd_settings_dup_folder (self->settings, "export-folder", mnd_window_get_file (self));
  g_autofree char *name = dup_name (self, get_usual_ending (desk));
  gboolean is_table = mnd_desk_is_table (desk);
  const MndChooseTask task = {
    .kind = MND_CHOOSE_SAVE,
    .title = _ ("Export View"),
    .accept = C_ ("button", "_Export"),
    .name = name,
    .folder = folder,
    .filter_name =
        is_table ? _ ("Tables (.xlsx, .csv) and pictures (.pdf, .svg, .png)") : _ ("Pictures (.pdf, .svg, .png)"),
    .filter_globs = is_table ? "*.xlsx *.csv *.pdf *.svg *.png" : "*.pdf *.svg *.png",
  };

  mnd_choose_file (GTK_WINDOW (self), &task, target_chosen_cb, g_object_ref (self));
}

static void
export_view_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);
  MndDesk *desk = mnd_window_find_shown_desk (self);
  g_autoptr (MndPrintout) printout = NULL;

  mnd_inspector_commit (self->inspector);
  mnd_window_end_view_edits (self);
  if (desk == NULL)
    {
      mnd_export_dialog_present (self);
      return;
    }
  printout = create_printout (self);
  if (printout != NULL)
    choose_target (self, desk);
}

/* --- on paper */

typedef struct
{
  MndWindow *window; /* owned */
  MndPrintout *printout;
} Print;

static void
print_free (gpointer data)
{
  Print *print = data;

  g_object_unref (print->window);
  g_object_unref (print->printout);
  g_free (print);
}

static MndPaper
get_sheet (GtkPrintContext *context)
{
  return (MndPaper){ gtk_print_context_get_width (context), gtk_print_context_get_height (context), 0 };
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, gpointer user_data)
{
  Print *print = user_data;
  const MndPaper sheet = get_sheet (context);

  gtk_print_operation_set_n_pages (operation, (int) mnd_printout_paginate (print->printout, &sheet));
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer user_data)
{
  Print *print = user_data;

  mnd_printout_paint_page (print->printout, (guint) page, gtk_print_context_get_cairo_context (context));
}

static void
remember (MndWindow *self, GtkPrintOperation *operation)
{
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);

  if (self->settings == NULL)
    return;
  if (setup != NULL)
    g_settings_set_value (self->settings, PAGE_SETUP, gtk_page_setup_to_gvariant (setup));
  if (settings != NULL)
    g_settings_set_value (self->settings, PRINT_SETTINGS, gtk_print_settings_to_gvariant (settings));
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer user_data)
{
  Print *print = user_data;
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    remember (print->window, operation);
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    mnd_window_tell_problem (print->window, MND_TRIED_PRINT, error);
}

/* As it was last time, but that each view lies on the paper as it fits. */
static GtkPageSetup *
create_page_setup (MndWindow *self, MndPrintout *printout)
{
  g_autoptr (GVariant) kept = self->settings != NULL ? g_settings_get_value (self->settings, PAGE_SETUP) : NULL;
  GtkPageSetup *setup =
      kept != NULL && g_variant_n_children (kept) > 0 ? gtk_page_setup_new_from_gvariant (kept) : gtk_page_setup_new ();
  MndPaper upright;

  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_PORTRAIT);
  upright = (MndPaper){ gtk_page_setup_get_page_width (setup, GTK_UNIT_POINTS),
                        gtk_page_setup_get_page_height (setup, GTK_UNIT_POINTS), 0 };
  if (mnd_printout_is_wide (printout, &upright))
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  return setup;
}

static GtkPrintSettings *
create_print_settings (MndWindow *self)
{
  g_autoptr (GVariant) kept = self->settings != NULL ? g_settings_get_value (self->settings, PRINT_SETTINGS) : NULL;

  return kept != NULL ? gtk_print_settings_new_from_gvariant (kept) : gtk_print_settings_new ();
}

static GtkPrintOperation *
create_operation (MndWindow *self, MndPrintout *printout)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = create_page_setup (self, printout);
  g_autoptr (GtkPrintSettings) settings = create_print_settings (self);
  g_autofree char *name = dup_name (self, "");
  Print *print = g_new0 (Print, 1);

  print->window = g_object_ref (self);
  print->printout = g_object_ref (printout);
  g_object_set_data_full (G_OBJECT (operation), "print", print, print_free);
  gtk_print_settings_set_orientation (settings, gtk_page_setup_get_orientation (setup));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), print);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), print);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), print);
  return operation;
}

void
mnd_window_print (MndWindow *self, const char *path)
{
  g_autoptr (MndPrintout) printout = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;

  g_return_if_fail (MND_IS_WINDOW (self) && self->document != NULL);

  mnd_inspector_commit (self->inspector);
  mnd_window_end_view_edits (self);
  printout = create_printout (self);
  if (printout == NULL)
    return;
  operation = create_operation (self, printout);
  if (path != NULL)
    gtk_print_operation_set_export_filename (operation, path);
  /* What goes wrong is told by `done`. */
  gtk_print_operation_run (operation,
                           path != NULL ? GTK_PRINT_OPERATION_ACTION_EXPORT : GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (self), NULL);
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_print (MND_WINDOW (user_data), NULL);
}

/* --- actions */

static const GActionEntry entries[] = {
  { .name = "export-view", .activate = export_view_cb },
  { .name = "print", .activate = print_cb },
};

void
mnd_window_add_print_actions (MndWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
mnd_window_update_print_actions (MndWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name)),
                                 self->document != NULL);
}
