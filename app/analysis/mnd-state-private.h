/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How rows get into the state: for making it and for bringing it up to date. */
#pragma once

#include "analysis/mnd-state.h"

/* Reads an actor's row, which may be one that the state has not seen. Returns its place. */
guint mnd_state_read_actor (MndState *state, MndRecord *record);
/* Puts the link in where it is in force. It must not be in. */
void mnd_state_put_link (MndState *state, MndRecord *record);
/* Takes a link out. */
void mnd_state_drop_link (MndState *state, guint link);
/* Reads all support anew. */
void mnd_state_read_supports (MndState *state);
