/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What differs between versions of GTK and libadwaita, behind one shape each: choosing files, asking questions, the
 * About window, opening addresses. Nothing else in this room asks for a version.
 */
#pragma once

#include <adwaita.h>

typedef enum
{
  MND_CHOOSE_OPEN,
  MND_CHOOSE_SAVE,
  MND_CHOOSE_FOLDER,
} MndChooseKind;

typedef struct
{
  MndChooseKind kind;
  const char *title;
  const char *accept; /* the label of the button; NULL: the usual one */
  const char *name;   /* MND_CHOOSE_SAVE: the name proposed; may be NULL */
  GFile *folder;      /* where to begin; may be NULL */
  /* What is offered: name and glob patterns separated by spaces, e.g. "Maps", "*.mandate". NULL: everything. */
  const char *filter_name;
  const char *filter_globs;
} MndChooseTask;

/* `file` is NULL where the person took none; borrowed. Called once. */
typedef void (*MndChooseFunc) (GFile *file, gpointer user_data);

void mnd_choose_file (GtkWindow *parent, const MndChooseTask *task, MndChooseFunc func, gpointer user_data);

typedef enum
{
  MND_ANSWER_PLAIN,
  MND_ANSWER_SUGGESTED,
  MND_ANSWER_DESTRUCTIVE,
} MndAnswerLook;

typedef struct
{
  const char *id;
  const char *label; /* with a mnemonic */
  MndAnswerLook look;
} MndAskAnswer;

/* `id` of the answer taken; "cancel" where the question was put away. Called once. */
typedef void (*MndAskFunc) (const char *id, gpointer user_data);

/* `answers` end with a NULL id; one of them should be "cancel", which Escape takes. */
void mnd_ask (GtkWindow *parent, const char *heading, const char *body, const MndAskAnswer *answers, MndAskFunc func,
              gpointer user_data);

/* By which columns a table is sorted: their titles behind "+" (upwards) or "-"; on older toolkits those too by which it
 * was sorted before, in no order. Free with g_ptr_array_unref(). */
GPtrArray *mnd_list_sort_columns (GtkColumnView *view);

void mnd_show_about (GtkWindow *parent);
void mnd_show_uri (GtkWindow *parent, const char *uri);
