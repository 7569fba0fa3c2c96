/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window with nothing but a canvas, over a small map or the sample, at 1:1, and what a hand does on it. */
#pragma once

#include "document-fixture.h"

#include "desktop/mnd-canvas-private.h"

typedef struct
{
  MndDocument *document;
  MndView *view;
  GtkWidget *window;
  MndCanvas *canvas;
  GPtrArray *problems; /* what the canvas could not do; a test that expects one takes it out */
  MndId parliament;    /* in the middle of the window's upper part ... */
  MndId police;        /* ... to its right ... */
  MndId ministry;      /* ... and below it */
} Stage;

/* What g_test_add() takes. */
void stage_set_up (Stage *stage, gconstpointer data);
void stage_set_up_sample (Stage *stage, gconstpointer data);
void stage_tear_down (Stage *stage, gconstpointer data);

typedef gboolean (*StageCondition) (Stage *stage);
/* Fails the test where it does not become TRUE. */
void stage_wait (Stage *stage, StageCondition condition);
/* The picture shows all that was done. */
gboolean stage_is_painted (Stage *stage);

/* Where an item stands, in pixels, and so far from its middle. */
MndPoint stage_find (Stage *stage, const MndId *id, double dx, double dy);
/* Where nothing stands. */
MndPoint stage_find_empty (Stage *stage);
MndPoint stage_find_handle (Stage *stage, const MndId *id);
/* In points. */
MndPoint stage_get_place (Stage *stage, const MndId *id);
void stage_assert_place (Stage *stage, const MndId *id, double x, double y);
void stage_click (Stage *stage, MndPoint at, GdkModifierType modifiers);
/* Presses, moves in some steps, and does not let go. */
void stage_start_drag (Stage *stage, MndPoint from, MndPoint to, GdkModifierType modifiers);
void stage_drag (Stage *stage, MndPoint from, MndPoint to, GdkModifierType modifiers);
guint stage_count (Stage *stage, MndTable table);
gint64 stage_count_history (Stage *stage);
void stage_undo (Stage *stage);
