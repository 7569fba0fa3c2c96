/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Format, language and labels of a picture, as the window shows the map at first; of a redacted copy what it leaves
 * behind; then the place for the file.
 */
#include "desktop/mnd-export-dialog.h"

#include "desktop/mnd-compat.h"
#include "desktop/mnd-language.h"
#include "desktop/mnd-losses.h"
#include "desktop/mnd-settings.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

struct _MndExportDialog
{
  AdwWindow parent_instance;
  GtkWidget *export_button;
  GtkWidget *format;
  GtkWidget *language;        /* those of the map, and then all of them */
  GtkWidget *second_language; /* none, and then those of the map */
  GtkWidget *labels;
  GtkWidget *marks; /* off at first: a picture goes to people who were not there when they were found */
  GtkWidget *picture_group;
  GtkWidget *losses_group;
  GtkWidget *losses;
  GtkWidget *names_row;
  GtkScrolledWindow *names_scroller;
  GtkListBox *names;
  MndWindow *window;
  char **languages;
};

G_DEFINE_FINAL_TYPE (MndExportDialog, mnd_export_dialog, ADW_TYPE_WINDOW)

/* In the order of the .ui. */
static const struct
{
  MndPictureFormat format;
  const char *ending;
  const char *glob;
} formats[] = {
  { MND_PICTURE_PDF, ".pdf", "*.pdf" },
  { MND_PICTURE_SVG, ".svg", "*.svg" },
  { MND_PICTURE_PNG, ".png", "*.png" },
  { .ending = ".mandate", .glob = "*.mandate" },
};

/* More names than these nobody reads through. */
#define MAX_NAMES 200
/* More than these scroll, in this height in pixels: the dialog takes no more room than it needs. */
#define FEW_NAMES 6
#define NAMES_HEIGHT 180

/* The last one is no picture. */
#define REDACTED (G_N_ELEMENTS (formats) - 1)

static GFile *
dup_target (GFile *file, guint format)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *full = g_strconcat (name, formats[format].ending, NULL);
  MndPictureFormat found;
  gboolean ends = format == REDACTED ? g_str_has_suffix (name, formats[format].ending)
                                     : mnd_picture_format_from_name (name, &found);

  if (ends || folder == NULL)
    return g_object_ref (file);
  return g_file_get_child (folder, full);
}

static void
export_picture (MndExportDialog *self, GFile *target, guint selected)
{
  guint language = adw_combo_row_get_selected (ADW_COMBO_ROW (self->language));
  guint second = adw_combo_row_get_selected (ADW_COMBO_ROW (self->second_language));
  const char *wanted[] = { NULL, NULL };
  MndPictureFormat format = formats[selected].format;
  MndExportOptions options = { 0 };
  g_autofree char *name = g_file_get_basename (target);
  MndView *view = mnd_window_get_view (self->window);

  /* Whoever writes another ending means it. */
  mnd_picture_format_from_name (name, &format);
  wanted[0] = self->languages[language];
  options.languages = wanted;
  options.second_language = second > 0 ? self->languages[second - 1] : NULL;
  options.as_of = mnd_view_get_date (view);
  options.group_by = mnd_view_get_group_by (view);
  options.group_style = mnd_view_get_group_style (view);
  options.folded = mnd_view_get_folded (view);
  options.lens = mnd_view_find_lens (view) != NULL ? mnd_view_get_lens (view) : NULL;
  options.filter = mnd_view_get_filter (view);
  options.hides = !mnd_view_get_fades (view);
  options.link_labels = gtk_switch_get_active (GTK_SWITCH (self->labels));
  options.marks = gtk_switch_get_active (GTK_SWITCH (self->marks));
  if (wanted[0] == NULL)
    mnd_window_export_languages (self->window, target, format, &options);
  else
    mnd_window_export_picture (self->window, target, format, &options);
}

static void
chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (MndExportDialog) self = user_data;
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->format));
  g_autoptr (GFile) target = NULL;

  if (file == NULL || mnd_window_get_document (self->window) == NULL)
    return;
  target = dup_target (file, selected);
  if (selected == REDACTED)
    mnd_window_export_redacted (self->window, target);
  else
    export_picture (self, target, selected);
  gtk_window_close (GTK_WINDOW (self));
}

static GtkWidget *
create_name_cb (gpointer item, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (gtk_string_object_get_string (item));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  return label;
}

static void
show_losses (MndExportDialog *self)
{
  g_autofree char *losses = mnd_losses_dup_text (mnd_window_get_document (self->window));
  g_auto (GStrv) names = mnd_losses_dup_names (mnd_window_get_view (self->window), MAX_NAMES);
  g_autoptr (GtkStringList) model = gtk_string_list_new ((const char *const *) names);
  gboolean scrolls = g_strv_length (names) > FEW_NAMES;

  gtk_label_set_label (GTK_LABEL (self->losses), losses);
  gtk_scrolled_window_set_policy (self->names_scroller, GTK_POLICY_NEVER,
                                  scrolls ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  gtk_scrolled_window_set_min_content_height (self->names_scroller, scrolls ? NAMES_HEIGHT : -1);
  gtk_list_box_bind_model (self->names, G_LIST_MODEL (model), create_name_cb, NULL, NULL);
  gtk_widget_set_visible (self->names_row, names[0] != NULL);
}

/* A copy of the map has no look to choose; what it leaves behind is to be read before it is made. */
static void
format_cb (MndExportDialog *self)
{
  gboolean redacted = adw_combo_row_get_selected (ADW_COMBO_ROW (self->format)) == REDACTED;

  gtk_widget_set_visible (self->picture_group, !redacted);
  gtk_widget_set_visible (self->losses_group, redacted);
  if (redacted && self->window != NULL)
    show_losses (self);
}

static void
export_clicked_cb (MndExportDialog *self)
{
  guint format = adw_combo_row_get_selected (ADW_COMBO_ROW (self->format));
  g_autoptr (GSettings) settings = mnd_settings_dup ();
  g_autoptr (GFile) folder = mnd_settings_dup_folder (settings, "export-folder", mnd_window_get_file (self->window));
  g_autofree char *title = g_strdup (gtk_window_get_title (GTK_WINDOW (self->window)));
  /* Translators: the name of a file that is a redacted copy; %s is the title of the map. */
  g_autofree char *stem = format == REDACTED ? g_strdup_printf (_ ("%s (redacted)"), title) : g_strdup (title);
  g_autofree char *name = g_strconcat (g_strdelimit (stem, "/\\:*?\"<>|\n", '-'), formats[format].ending, NULL);
  const MndChooseTask task = { .kind = MND_CHOOSE_SAVE,
                               .title = format == REDACTED ? _ ("Redacted Copy") : _ ("Export Picture"),
                               .accept = C_ ("button", "_Export"),
                               .name = name,
                               .folder = folder,
                               .filter_name = format == REDACTED ? _ ("Mandate maps") : C_ ("file filter", "Pictures"),
                               .filter_globs = formats[format].glob };

  mnd_choose_file (GTK_WINDOW (self), &task, chosen_cb, g_object_ref (self));
}

static void
mnd_export_dialog_finalize (GObject *object)
{
  MndExportDialog *self = MND_EXPORT_DIALOG (object);

  g_clear_object (&self->window);
  g_strfreev (self->languages);
  G_OBJECT_CLASS (mnd_export_dialog_parent_class)->finalize (object);
}

static void
mnd_export_dialog_class_init (MndExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mnd_export_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MndExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, MndExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, MndExportDialog, language);
  gtk_widget_class_bind_template_child (widget_class, MndExportDialog, second_language);
  gtk_widget_class_bind_template_child (widget_class, MndExportDialog, labels);
  gtk_widget_class_bind_template_child (widget_class, MndExportDialog, marks);
  gtk_widget_class_bind_template_child (widget_class, MndExportDialog, picture_group);
  gtk_widget_class_bind_template_child (widget_class, MndExportDialog, losses_group);
  gtk_widget_class_bind_template_child (widget_class, MndExportDialog, losses);
  gtk_widget_class_bind_template_child (widget_class, MndExportDialog, names_row);
  gtk_widget_class_bind_template_child (widget_class, MndExportDialog, names_scroller);
  gtk_widget_class_bind_template_child (widget_class, MndExportDialog, names);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_cb);
}

static void
mnd_export_dialog_init (MndExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Chooses the row of a language. */
static void
choose_language (MndExportDialog *self, GtkWidget *row, guint first, const char *language)
{
  for (guint i = 0; language != NULL && self->languages[i] != NULL; i++)
    if (g_str_equal (language, self->languages[i]))
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), first + i);
}

/* The languages of the map, those now shown chosen. Where there is one, there is nothing to choose. */
static void
fill_languages (MndExportDialog *self, MndView *view)
{
  g_autofree char *now = mnd_view_dup_language (view);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) seconds = gtk_string_list_new (NULL);
  gboolean has_several;

  self->languages = mnd_map_dup_languages (mnd_document_get_map (mnd_view_get_document (view)));
  has_several = g_strv_length (self->languages) > 1;
  gtk_string_list_append (seconds, mnd_language_get_choice_name (MND_LANGUAGE_CHOICE_NONE));
  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      gtk_string_list_append (names, mnd_language_get_name (self->languages[i]));
      gtk_string_list_append (seconds, mnd_language_get_name (self->languages[i]));
    }
  if (has_several)
    /* Translators: all languages: a picture for each of them */
    gtk_string_list_append (names, _ ("All, one file each"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->language), G_LIST_MODEL (names));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->second_language), G_LIST_MODEL (seconds));
  choose_language (self, self->language, 0, now);
  choose_language (self, self->second_language, 1, mnd_view_get_second_language (view));
  gtk_widget_set_visible (self->language, has_several);
  gtk_widget_set_visible (self->second_language, has_several);
}

static void
present (MndWindow *window, gboolean redacted)
{
  MndExportDialog *self;
  MndView *view;

  view = mnd_window_get_view (window);
  self = g_object_new (MND_TYPE_EXPORT_DIALOG, "transient-for", window, NULL);
  self->window = g_object_ref (window);
  fill_languages (self, view);
  gtk_switch_set_active (GTK_SWITCH (self->labels), mnd_view_get_link_labels (view));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->format), redacted ? REDACTED : 0);
  gtk_window_present (GTK_WINDOW (self));
}

void
mnd_export_dialog_present (MndWindow *window)
{
  g_return_if_fail (MND_IS_WINDOW (window) && mnd_window_get_view (window) != NULL);

  present (window, FALSE);
}

void
mnd_export_dialog_present_redacted (MndWindow *window)
{
  g_return_if_fail (MND_IS_WINDOW (window) && mnd_window_get_view (window) != NULL);

  present (window, TRUE);
}
