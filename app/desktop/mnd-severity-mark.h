/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How grave a finding is: five bars that rise, as many of them full. It says nothing to a screen reader: whoever shows
 * it says the words (mnd-finding-words.h).
 *
 * Property `severity` (1 to 5; 0: all bars are empty).
 */
#pragma once

#include <gtk/gtk.h>

#define MND_TYPE_SEVERITY_MARK (mnd_severity_mark_get_type ())
G_DECLARE_FINAL_TYPE (MndSeverityMark, mnd_severity_mark, MND, SEVERITY_MARK, GtkWidget)

GtkWidget *mnd_severity_mark_new (void);
void mnd_severity_mark_set_severity (MndSeverityMark *mark, guint severity);
