/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages of the content in the header; see the header file. */
#include "desktop/mnd-language-button.h"

#include "desktop/mnd-commands.h"
#include "desktop/mnd-language.h"
#include "model/mnd-locale.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

struct _MndLanguageButton
{
  AdwBin parent_instance;
  GtkWidget *button;
  MndView *view; /* NULL: no map */
};

G_DEFINE_FINAL_TYPE (MndLanguageButton, mnd_language_button, ADW_TYPE_BIN)

static MndMap *
get_map (MndLanguageButton *self)
{
  return mnd_document_get_map (mnd_view_get_document (self->view));
}

/* A name that runs its own way in a sentence that runs as the interface does. */
#define ISOLATED(text) "\342\201\250" text "\342\201\251"
#define LEFT_TO_RIGHT "\342\200\216"
#define RIGHT_TO_LEFT "\342\200\217"

/* With a sign before it, for a text takes its direction from its first letter. Takes the sentence. */
static char *
take_directed (char *sentence)
{
  g_autofree char *owned = sentence;

  return g_strconcat (mnd_locale_is_rtl () ? RIGHT_TO_LEFT : LEFT_TO_RIGHT, owned, NULL);
}

static char *
dup_isolated (const char *language)
{
  return g_strdup_printf (ISOLATED ("%s"), mnd_language_get_name (language));
}

/* "EN", or with a second language "EN+ع". */
static char *
dup_tag (const char *language, const char *second)
{
  g_autofree char *first = mnd_language_dup_short (language);
  g_autofree char *other = second != NULL ? mnd_language_dup_short (second) : NULL;

  return other != NULL ? take_directed (g_strdup_printf (ISOLATED ("%s") "+" ISOLATED ("%s"), first, other))
                       : g_strdup (first);
}

static char *
dup_name (const char *language, const char *second)
{
  g_autofree char *first = dup_isolated (language);
  g_autofree char *other = second != NULL ? dup_isolated (second) : NULL;

  if (other != NULL)
    /* Translators: in which languages the map shows names: "Names in English and, beneath, in العربية" */
    return g_strdup_printf (_ ("Names in %1$s and, beneath, in %2$s"), first, other);
  /* Translators: in which language the map shows names; %s is the language's own name: "Names in Français" */
  return g_strdup_printf (_ ("Names in %s"), first);
}

static void
update (MndLanguageButton *self)
{
  g_auto (GStrv) own = self->view != NULL ? mnd_map_dup_languages (get_map (self)) : NULL;
  g_autofree char *language = self->view != NULL ? mnd_view_dup_language (self->view) : NULL;
  const char *second = self->view != NULL ? mnd_view_get_second_language (self->view) : NULL;
  g_autofree char *tag = NULL, *name = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), own != NULL && g_strv_length (own) > 1);
  if (own == NULL)
    return;
  tag = dup_tag (language, second);
  name = dup_name (language, second);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), tag);
  gtk_widget_set_tooltip_text (self->button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
map_changed_cb (MndMap *map, MndChanges *changes, gpointer user_data)
{
  if (mnd_changes_touch (changes, MND_TABLE_MAP))
    update (MND_LANGUAGE_BUTTON (user_data));
}

/* --- the menu */

static void
append_choice (GMenu *menu, const char *label, const char *action, const char *word)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", word);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_firsts (MndMap *map, char **languages)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; languages[i] != NULL; i++)
    {
      guint n_all, n = mnd_map_count_names (map, languages[i], &n_all);
      g_autofree char *name = dup_isolated (languages[i]);
      g_autofree char *label = take_directed (g_strdup_printf (
          /* Translators: a language by its own name, how many names are in it, of how many: "Français, 86 of 90 names"
           */
          ngettext ("%1$s, %2$u of %3$u name", "%1$s, %2$u of %3$u names", n_all), name, n, n_all));

      append_choice (menu, label, "win.content-language", languages[i]);
    }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_seconds (char **languages, const char *first)
{
  GMenu *menu = g_menu_new ();

  append_choice (menu, mnd_language_get_choice_name (MND_LANGUAGE_CHOICE_NONE), "win.second-language",
                 MND_LANGUAGE_CHOICE_NONE);
  for (guint i = 0; languages[i] != NULL; i++)
    if (!g_str_equal (languages[i], first))
      append_choice (menu, mnd_language_get_name (languages[i]), "win.second-language", languages[i]);
  return G_MENU_MODEL (menu);
}

/* How many names there are may have changed since it was last open. */
static void
fill_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  static const char *const ways[] = { "win.add-language", "win.show-texts" };
  MndLanguageButton *self = MND_LANGUAGE_BUTTON (user_data);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuModel) firsts = NULL, seconds = NULL, rest = NULL;
  g_auto (GStrv) languages = NULL;
  g_autofree char *first = NULL;

  if (self->view == NULL)
    return;
  languages = mnd_map_dup_languages (get_map (self));
  first = mnd_view_dup_language (self->view);
  firsts = create_firsts (get_map (self), languages);
  seconds = create_seconds (languages, first);
  rest = mnd_commands_create_section (ways, mnd_commands_find (ways[1]) != NULL ? G_N_ELEMENTS (ways) : 1);
  g_menu_append_section (menu, NULL, firsts);
  /* Translators: heading of a menu: in which language names stand once more beneath the first */
  g_menu_append_section (menu, _ ("Second Language Beneath"), seconds);
  g_menu_append_section (menu, NULL, rest);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* --- overrides */

static void
mnd_language_button_dispose (GObject *object)
{
  MndLanguageButton *self = MND_LANGUAGE_BUTTON (object);

  if (self->view != NULL)
    mnd_language_button_set_view (self, NULL);
  G_OBJECT_CLASS (mnd_language_button_parent_class)->dispose (object);
}

static void
mnd_language_button_class_init (MndLanguageButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mnd_language_button_dispose;
}

static void
mnd_language_button_init (MndLanguageButton *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), fill_menu_cb, self, NULL);
  adw_bin_set_child (ADW_BIN (self), self->button);
  update (self);
}

void
mnd_language_button_set_view (MndLanguageButton *self, MndView *view)
{
  g_return_if_fail (MND_IS_LANGUAGE_BUTTON (self));
  g_return_if_fail (view == NULL || MND_IS_VIEW (view));

  if (self->view != NULL && self->view != view)
    {
      g_signal_handlers_disconnect_by_data (get_map (self), self);
      g_signal_handlers_disconnect_by_data (self->view, self);
    }
  if (g_set_object (&self->view, view) && view != NULL)
    {
      g_signal_connect (get_map (self), "changed", G_CALLBACK (map_changed_cb), self);
      g_signal_connect_swapped (view, "notify::languages", G_CALLBACK (update), self);
      g_signal_connect_swapped (view, "notify::second-language", G_CALLBACK (update), self);
    }
  update (self);
}
