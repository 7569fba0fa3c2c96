/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Drives the real window inside a test: the program without its main loop, keys and clicks through the X server, and
 * waiting on conditions with a deadline that only ends a test that hangs.
 */
#pragma once

#include "desktop/mnd-application.h"
#include "desktop/mnd-window.h"

/* Registered and without a window; the same for all cases of a program. */
MndApplication *driver_get_application (void);
/* A window on the screen that has the keyboard. */
MndWindow *driver_open_window (void);
/* The same with an own copy of the sample, which is in it when this returns. Free `path` with g_free(); may be NULL. */
MndWindow *driver_open_sample (char **path);
/* Whatever they hold is thrown away. */
void driver_close_windows (void);
/* On the screen, dialogs too. */
guint driver_count_windows (void);
/* Until there are so many. */
void driver_wait_windows (guint count);

typedef gboolean (*DriverCondition) (gpointer data);
/* Fails the test where `condition` does not become TRUE. `what` says what was waited for. */
void driver_wait (DriverCondition condition, gpointer data, const char *what);
void driver_wait_mapped (GtkWidget *widget);
/* Until the window has drawn what it has to draw. */
void driver_settle (MndWindow *window);
/* The same of whatever has a surface of its own: a popover, say, whose buttons may still move. */
void driver_settle_widget (GtkWidget *widget);

/* As a person does, by xdotool: "ctrl+z"; and a text letter by letter. */
void driver_press (const char *key);
void driver_type (const char *text);
/* In the middle of a widget of the window; `times` clicks. */
void driver_click (GtkWidget *widget, int times);
/* One click, once the toolkit shows that the pointer is on it: for what has just come up and may still find its place.
 */
void driver_click_when_lit (GtkWidget *widget);
/* The same at a place of the widget, in pixels; and a drag with the first button from one place to another. */
void driver_click_at (GtkWidget *widget, double x, double y, int times);
void driver_drag (GtkWidget *widget, double x, double y, double to_x, double to_y);

void driver_activate (MndWindow *window, const char *action);
/* The first descendant of a type; fails the test where there is none. */
GtkWidget *driver_find (GtkWidget *root, GType type);
/* NULL where there is none. */
GtkWidget *driver_look_for (GtkWidget *root, GType type);
typedef void (*DriverVisit) (GtkWidget *widget, gpointer data);
void driver_visit (GtkWidget *root, DriverVisit visit, gpointer data);
/* What a mapped label says contains this. `window` NULL: in any window, dialogs too. */
gboolean driver_shows (MndWindow *window, const char *text);
void driver_wait_shown (MndWindow *window, const char *text);

guint driver_count (MndWindow *window, MndTable table);
/* An actor by its English name; fails the test where there is none. */
MndRecord *driver_find_actor (MndWindow *window, const char *name);
