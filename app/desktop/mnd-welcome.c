/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first page of a window without a map, and its list of recent maps. */
#include "desktop/mnd-welcome.h"

#include "desktop/mnd-recovered-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define MAX_RECENT 6

struct _MndWelcome
{
  GtkWidget parent_instance;
  GtkWidget *page;
  MndRecoveredList *recovered;
  GtkWidget *recent;
  GtkWidget *list;
  GPtrArray *files; /* GFile, one a row of the list */
};

G_DEFINE_FINAL_TYPE (MndWelcome, mnd_welcome, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_RECOVERED_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

/* "~/Maps" rather than "/home/amina/Maps". Free with g_free(). */
static char *
dup_place (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) home = g_file_new_for_path (g_get_home_dir ());
  g_autofree char *inside = folder != NULL ? g_file_get_relative_path (home, folder) : NULL;

  if (folder == NULL)
    return g_strdup ("");
  return inside != NULL ? g_build_filename ("~", inside, NULL) : g_file_get_parse_name (folder);
}

static void
add_row (MndWelcome *self, GtkRecentInfo *info)
{
  GtkWidget *row = adw_action_row_new ();
  GFile *file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autofree char *place = dup_place (file);
  g_autofree char *name = g_strdup (gtk_recent_info_get_display_name (info));

  if (g_str_has_suffix (name, ".mandate"))
    name[strlen (name) - strlen (".mandate")] = '\0';
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  /* Lines without end: GTK 4.8 warns of a label that could be shortened and is shorter than the mark for that. */
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  g_ptr_array_add (self->files, file);
}

static void
update (MndWelcome *self)
{
  GList *all = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  g_ptr_array_set_size (self->files, 0);
  all = g_list_sort (all, compare_newest_first);
  for (GList *l = all; l != NULL && self->files->len < MAX_RECENT; l = l->next)
    if (g_strcmp0 (gtk_recent_info_get_mime_type (l->data), MND_MIME_TYPE) == 0 && gtk_recent_info_exists (l->data))
      add_row (self, l->data);
  g_list_free_full (all, (GDestroyNotify) gtk_recent_info_unref);
  gtk_widget_set_visible (self->recent, self->files->len > 0);
}

static void
row_activated_cb (MndWelcome *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, self->files->pdata[gtk_list_box_row_get_index (row)]);
}

static void
recovered_chosen_cb (MndWelcome *self, const char *name, const char *title)
{
  g_signal_emit (self, signals[SIGNAL_RECOVERED_CHOSEN], 0, name, title);
}

static void
mnd_welcome_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (mnd_welcome_parent_class)->dispose (object);
}

static void
mnd_welcome_finalize (GObject *object)
{
  g_ptr_array_unref (MND_WELCOME (object)->files);
  G_OBJECT_CLASS (mnd_welcome_parent_class)->finalize (object);
}

static void
mnd_welcome_class_init (MndWelcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mnd_welcome_dispose;
  object_class->finalize = mnd_welcome_finalize;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_FILE);
  signals[SIGNAL_RECOVERED_CHOSEN] = g_signal_new ("recovered-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                   NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  g_type_ensure (MND_TYPE_RECOVERED_LIST);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, MndWelcome, page);
  gtk_widget_class_bind_template_child (widget_class, MndWelcome, recovered);
  gtk_widget_class_bind_template_child (widget_class, MndWelcome, recent);
  gtk_widget_class_bind_template_child (widget_class, MndWelcome, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, recovered_chosen_cb);
}

static void
mnd_welcome_init (MndWelcome *self)
{
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The page scrolls inside, and what scrolls takes the focus. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->page)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Ways to begin"), -1);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

void
mnd_welcome_refresh (MndWelcome *self)
{
  g_return_if_fail (MND_IS_WELCOME (self));

  mnd_recovered_list_refresh (self->recovered);
}
