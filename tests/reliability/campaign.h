/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the campaigns of reliability share: a home of their own, a size (small in `make test`, full in `make campaign`),
 * children of the same program, and the lines in which each says what it did.
 */
#pragma once

#include <gio/gio.h>

/* A home for a program that is no GLib test. Returns it; campaign_remove() takes it away. Free with g_free(). */
char *campaign_make_home (void);
/* Before anything else: takes --full, makes the home, starts GLib's tests. */
void campaign_init (int *argc, char ***argv);
/* Makes the home of a child, which its parent made and passes on, the child's as well. */
void campaign_init_child (void);
/* Runs the tests and removes the home. */
int campaign_run (void);

gboolean campaign_is_full (void);
guint campaign_pick (guint small, guint full);
/* A seed that is the same in each small run; in a full run that of GLib's tests, which --seed repeats. */
guint32 campaign_get_seed (void);
/* A line of what was done, for the person who reads the campaign. */
void campaign_say (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* A path in the home. Free with g_free(). */
char *campaign_dup_path (const char *name);
/* Deletes a file or a folder with everything in it; nothing there is fine. */
void campaign_remove (const char *path);
/* Copies a folder with times and modes, over nothing. */
void campaign_copy (const char *from, const char *to);
/* How many folders lie where working copies lie. */
guint campaign_count_working_copies (void);

/* A child: this program with other arguments. */
typedef struct
{
  GPid pid;
  int input;  /* to write to; -1 once closed */
  int output; /* to read from */
} CampaignChild;

/* `arguments` ends with NULL. */
void campaign_child_start (CampaignChild *child, const char *const *arguments);
/* Waits; returns the status of waitpid(). Closes what is open. */
int campaign_child_wait (CampaignChild *child);
/* All that the child writes until its end. Free with g_free(). */
char *campaign_child_read (CampaignChild *child);
/* The next line without its end, or NULL at the end and where none came for so many seconds (then `late` is TRUE). */
char *campaign_child_read_line (CampaignChild *child, guint seconds, gboolean *late);
