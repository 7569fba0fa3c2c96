/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The switch in the header between the views of one map: the first ones side by side and the rest in a menu beside
 * them, or all in one menu where there is no room. The views are a table here; the action `win.view` does the work.
 *
 * Property `view` (string): the name of the view that is shown.
 */
#pragma once

#include <adwaita.h>

typedef struct
{
  const char *name;  /* the target of `win.view` */
  const char *label; /* msgid, context "view" */
  gboolean is_rest;  /* in the menu at the end of the row */
} MndViewChoice;

/* All views, in the order of the buttons; for ever. */
const MndViewChoice *mnd_view_choices_get (guint *n);
/* In the language of the interface; the name itself where there is no such view. */
const char *mnd_view_choice_get_label (const char *name);

#define MND_TYPE_VIEW_SWITCH (mnd_view_switch_get_type ())
G_DECLARE_FINAL_TYPE (MndViewSwitch, mnd_view_switch, MND, VIEW_SWITCH, GtkWidget)
