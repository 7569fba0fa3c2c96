/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that a tree of widgets says; see the header. */
#include "spoken-texts.h"

#include <adwaita.h>

/* No text has it: GTK gives a value only where another one was expected. */
#define NOTHING_LIKE_IT "\001"

typedef struct
{
  SpokenVisit visit;
  gpointer data;
} Visitor;

static void
say (Visitor *visitor, GtkWidget *widget, const char *what, const char *text)
{
  if (text != NULL && text[0] != '\0')
    visitor->visit (widget, what, text, visitor->data);
}

static char *
dup_property (GtkWidget *widget, GtkAccessibleProperty property)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (!gtk_test_accessible_has_property (accessible, property))
    return NULL;
  return gtk_test_accessible_check_property (accessible, property, NOTHING_LIKE_IT);
}

static void
say_property (Visitor *visitor, GtkWidget *widget, const char *what, GtkAccessibleProperty property)
{
  g_autofree char *text = dup_property (widget, property);

  say (visitor, widget, what, text);
}

/* --- menus and lists */

static void
say_attribute (Visitor *visitor, GtkWidget *widget, GMenuModel *menu, int i, const char *attribute)
{
  g_autofree char *text = NULL;

  if (g_menu_model_get_item_attribute (menu, i, attribute, "s", &text))
    say (visitor, widget, "menu", text);
}

static void
say_menu (Visitor *visitor, GtkWidget *widget, GMenuModel *menu)
{
  static const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      say_attribute (visitor, widget, menu, i, G_MENU_ATTRIBUTE_LABEL);
      for (guint k = 0; k < G_N_ELEMENTS (links); k++)
        {
          g_autoptr (GMenuModel) inner = g_menu_model_get_item_link (menu, i, links[k]);

          if (inner != NULL)
            say_menu (visitor, widget, inner);
        }
    }
}

void
spoken_visit_menu (GtkWidget *widget, GMenuModel *menu, SpokenVisit visit, gpointer data)
{
  say_menu (&(Visitor){ visit, data }, widget, menu);
}

/* What a drop-down would show when it is opened. */
static void
say_strings (Visitor *visitor, GtkWidget *widget, GListModel *model)
{
  if (!GTK_IS_STRING_LIST (model))
    return;
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    say (visitor, widget, "choice", gtk_string_list_get_string (GTK_STRING_LIST (model), i));
}

static void
say_pages (Visitor *visitor, GtkWidget *widget)
{
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (GTK_STACK (widget));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      say (visitor, widget, "page", gtk_stack_page_get_title (GTK_STACK_PAGE (page)));
    }
}

/* --- widgets */

static void
say_own (Visitor *visitor, GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    say (visitor, widget, "label", gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_TEXT (widget))
    say (visitor, widget, "question", gtk_text_get_placeholder_text (GTK_TEXT (widget)));
  else if (GTK_IS_WINDOW (widget))
    say (visitor, widget, "title", gtk_window_get_title (GTK_WINDOW (widget)));
  else if (GTK_IS_DROP_DOWN (widget))
    say_strings (visitor, widget, gtk_drop_down_get_model (GTK_DROP_DOWN (widget)));
  else if (ADW_IS_COMBO_ROW (widget))
    say_strings (visitor, widget, adw_combo_row_get_model (ADW_COMBO_ROW (widget)));
  else if (GTK_IS_STACK (widget))
    say_pages (visitor, widget);
  else if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)) != NULL)
    say_menu (visitor, widget, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)));
}

static void
visit_widget (Visitor *visitor, GtkWidget *widget)
{
  say_own (visitor, widget);
  say (visitor, widget, "tooltip", gtk_widget_get_tooltip_text (widget));
  say_property (visitor, widget, "name", GTK_ACCESSIBLE_PROPERTY_LABEL);
  say_property (visitor, widget, "description", GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  say_property (visitor, widget, "value", GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    visit_widget (visitor, child);
}

void
spoken_visit (GtkWidget *root, SpokenVisit visit, gpointer data)
{
  visit_widget (&(Visitor){ visit, data }, root);
}

static const char *
find_label (GtkWidget *widget)
{
  const char *found = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child);
  return found;
}

char *
spoken_dup_name (GtkWidget *widget)
{
  char *name = dup_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL);

  return name != NULL ? name : g_strdup (find_label (widget));
}
