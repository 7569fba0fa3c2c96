/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How sure a finding is, as its weakest claim is: a circle that is empty (low), half full (medium) or full (high), and
 * dotted where nothing is stated. It says nothing to a screen reader: whoever shows it says the words.
 *
 * Property `confidence` (0 to 2; -1: not stated).
 */
#pragma once

#include <gtk/gtk.h>

#define MND_TYPE_CONFIDENCE_MARK (mnd_confidence_mark_get_type ())
G_DECLARE_FINAL_TYPE (MndConfidenceMark, mnd_confidence_mark, MND, CONFIDENCE_MARK, GtkWidget)

GtkWidget *mnd_confidence_mark_new (void);
void mnd_confidence_mark_set_confidence (MndConfidenceMark *mark, int confidence);
