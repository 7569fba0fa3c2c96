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
/* Beside the other buttons, at the foot. */
void mnd_desk_page_add_button (MndDeskPage *page, const char *label, const char *action, GVariant *target);
/* All that is said, for tests and screen readers. Free with g_free(). */
char *mnd_desk_page_dup_text (MndDeskPage *page);

/* What takes the focus inside such a page has no name of its own: it gets the page's title. */
void mnd_desk_name_status (AdwStatusPage *status);
