/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The accountability balance: how much support makes forces more effective and how much makes them answer for it, for
 * the sector, an institution or a donor, on the day or in a year; counts beside money, currencies never mixed, and the
 * programmes that were counted. One of the views of the window; it edits nothing.
 *
 * Property `part` (string): whose programmes are listed: "all", the words of MND_VOCABULARY_AXIS, "uncoded"; also the
 * action `balance.part`.
 */
#pragma once

#include "analysis/mnd-balance.h"
#include "desktop/mnd-desk.h"

#include <adwaita.h>

#define MND_TYPE_BALANCE_DESK (mnd_balance_desk_get_type ())
G_DECLARE_FINAL_TYPE (MndBalanceDesk, mnd_balance_desk, MND, BALANCE_DESK, GtkWidget)

/* Of what: the whole sector on the day where nothing is set. */
typedef struct
{
  MndId actor; /* where it is not the whole sector */
  gboolean is_institution;
  gboolean is_donor;
  int year; /* 0: the day */
} MndBalanceWish;

GtkWidget *mnd_balance_desk_new (void);
const MndBalanceWish *mnd_balance_desk_get_wish (MndBalanceDesk *desk);
void mnd_balance_desk_set_wish (MndBalanceDesk *desk, const MndBalanceWish *wish);
/* What is shown; NULL: nothing. Borrowed until the next change. */
const MndBalance *mnd_balance_desk_get_balance (MndBalanceDesk *desk);
