/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is said of one thing in a few sentences: a title, paragraphs under small headings, rows
 * that lead somewhere, and buttons. It is filled anew for each thing; what a row or a button does is an action.
 */
#pragma once

#include <adwaita.h>

#define MND_TYPE_DESK_PAGE (mnd_desk_page_get_type ())
G_DECLARE_FINAL_TYPE (MndDeskPage, mnd_desk_page, MND, DESK_PAGE, GtkWidget)

GtkWidget *mnd_desk_page_new (void);
void mnd_desk_page_clear (MndDeskPage *page);
void mnd_desk_page_add_title (MndDeskPage *page, const char *text);
/* A small heading; what follows is said under it. */
void mnd_desk_page_add_heading (MndDeskPage *page, const char *text);
/* NULL: nothing is said. */
void mnd_desk_page_add_text (MndDeskPage *page, const char *text);
/* A line that is a button: `target` (taken where floating) goes with the action. */
void mnd_desk_page_add_row (MndDeskPage *page, const char *text, const char *action, GVariant *target);
/* The same for one of several of which one is chosen. */
void mnd_desk_page_add_choice (MndDeskPage *page, const char *text, gboolean is_chosen, const char *action,
                               GVariant *target);
/* Beside the other buttons, at the foot. */
void mnd_desk_page_add_button (MndDeskPage *page, const char *label, const char *action, GVariant *target);
/* Scrolls to what stands under that heading, and gives its first row the keyboard. FALSE where there is none. */
gboolean mnd_desk_page_reveal (MndDeskPage *page, const char *heading);
/* The `n`th of all rows and choices gets the keyboard. */
void mnd_desk_page_focus_row (MndDeskPage *page, guint n);
/* All that is said, for tests and screen readers. Free with g_free(). */
char *mnd_desk_page_dup_text (MndDeskPage *page);

/* What takes the focus inside such a page has no name of its own: it gets the page's title. */
void mnd_desk_name_status (AdwStatusPage *status);
