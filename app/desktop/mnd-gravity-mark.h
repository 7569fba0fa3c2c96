/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The mark of open findings as the map shows it, in a list: a ring, an open or a full triangle. Nothing is drawn where
 * there is none. It says nothing to a screen reader: whoever shows it says the words. */
#pragma once

#include "scene/mnd-style.h"

#include <gtk/gtk.h>

#define MND_TYPE_GRAVITY_MARK (mnd_gravity_mark_get_type ())
G_DECLARE_FINAL_TYPE (MndGravityMark, mnd_gravity_mark, MND, GRAVITY_MARK, GtkWidget)

GtkWidget *mnd_gravity_mark_new (void);
void mnd_gravity_mark_set_gravity (MndGravityMark *mark, MndGravity gravity);
