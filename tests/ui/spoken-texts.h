/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All that a tree of widgets says to a person: labels, tooltips, names for a screen reader, questions in empty entries,
 * titles, menus. Also of what is not on the screen now. Needs GTK_A11Y=test, without which no widget has a name.
 */
#pragma once

#include <gtk/gtk.h>

/* `what` says what sort of text it is, for a message: "label". */
typedef void (*SpokenVisit) (GtkWidget *widget, const char *what, const char *text, gpointer data);

void spoken_visit (GtkWidget *root, SpokenVisit visit, gpointer data);
/* The items of a menu with all that is in it, as texts of `widget`. */
void spoken_visit_menu (GtkWidget *widget, GMenuModel *menu, SpokenVisit visit, gpointer data);
/* What a screen reader calls the widget: the name that it was given, else what it says itself, else what the first
 * label in it says. Free with g_free(); NULL where it has none. */
char *spoken_dup_name (GtkWidget *widget);
