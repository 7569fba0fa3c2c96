/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a person has done to widgets, for others of the same kind that take their place: where one reads, what has the
 * keyboard, and whatever a widget says of itself as an interface. What belongs to the map or its view is kept there.
 */
#pragma once

#include <gtk/gtk.h>

#define MND_TYPE_KEEPING (mnd_keeping_get_type ())
G_DECLARE_INTERFACE (MndKeeping, mnd_keeping, MND, KEEPING, GtkWidget)

struct _MndKeepingInterface
{
  GTypeInterface parent_iface;
  /* What was chosen, folded or typed in `old`, of the same type, is so in this one too. `old` is out of sight by now,
   * and goes afterwards. */
  void (*take_over) (MndKeeping *keeping, MndKeeping *old);
  /* `focus` had the keyboard in `old`. FALSE: what stands in its place is asked. */
  gboolean (*take_focus) (MndKeeping *keeping, MndKeeping *old, GtkWidget *focus);
};

/* For all widgets in `root`, where `old` has one of the same type in the same place. `focus` (may be NULL) is what had
 * the keyboard in `old`. `mirrors`: one of them runs from right to left, and the other one does not. */
void mnd_keeping_take_over (GtkWidget *root, GtkWidget *old, GtkWidget *focus, gboolean mirrors);
