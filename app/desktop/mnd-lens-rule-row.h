/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A rule of a lens in its editor: where it puts an actor, what it asks, why, how many it takes, and its place in the
 * order in which rules are tried. */
#pragma once

#include "model/mnd-lens.h"

#include <adwaita.h>

#define MND_TYPE_LENS_RULE_ROW (mnd_lens_rule_row_get_type ())
G_DECLARE_FINAL_TYPE (MndLensRuleRow, mnd_lens_rule_row, MND, LENS_RULE_ROW, AdwBin)

GtkWidget *mnd_lens_rule_row_new (void);
/* The rule at a place; what is half typed stays. */
void mnd_lens_rule_row_show (MndLensRuleRow *row, MndLens *lens, guint place, guint count, gboolean may_edit);

/* All that a condition can ask for, as choices whose keys mnd_lens_parse_condition() reads. */
GPtrArray *mnd_lens_list_conditions (void);
gboolean mnd_lens_parse_condition (const char *key, MndLensAsked *asked, const char **word);
