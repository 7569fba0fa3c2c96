/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a person sees all of a label that is on the screen, and all of what can be pressed. */
#pragma once

#include <gtk/gtk.h>

/* Why not; NULL where all of it is seen, or can be scrolled to. For a label, a button or an entry that is mapped. Free
 * with g_free(). */
char *cut_off_dup_reason (GtkWidget *widget);
/* Whether it is of a sort that cut_off_dup_reason() is for. */
gboolean cut_off_concerns (GtkWidget *widget);
