/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet of cards on paper: as many side by side as the page has room for, whole cards on each page. As one picture it
 * is as wide as a few cards. */
#pragma once

#include "scene/mnd-card-sheet.h"
#include "scene/mnd-printout.h"

G_BEGIN_DECLS

#define MND_TYPE_CARD_PRINTOUT (mnd_card_printout_get_type ())
G_DECLARE_FINAL_TYPE (MndCardPrintout, mnd_card_printout, MND, CARD_PRINTOUT, MndPrintout)

/* Takes the sheet. */
MndPrintout *mnd_card_printout_new (MndCardSheet *sheet, gboolean mirrored);

G_END_DECLS
