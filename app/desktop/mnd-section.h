/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of a page under a heading that folds it away; which ones are folded is remembered. The heading may say how
 * much is inside. */
#pragma once

#include <adwaita.h>

#define MND_TYPE_SECTION (mnd_section_get_type ())
G_DECLARE_FINAL_TYPE (MndSection, mnd_section, MND, SECTION, AdwBin)

/* `id` names it in the settings and is shared by sections of the same sort. */
GtkWidget *mnd_section_new (const char *id, const char *title);
GtkBox *mnd_section_get_box (MndSection *section);
/* Beside the heading, such as "14"; NULL: nothing. */
void mnd_section_set_summary (MndSection *section, const char *summary);
void mnd_section_set_count (MndSection *section, guint count);
/* A widget at the end of the heading, such as a button that adds. */
void mnd_section_set_suffix (MndSection *section, GtkWidget *suffix);
gboolean mnd_section_get_folded (MndSection *section);
void mnd_section_set_folded (MndSection *section, gboolean folded);
