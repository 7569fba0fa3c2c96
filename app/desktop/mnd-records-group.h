/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows of one table that belong to the subject, as a section: mandates of an actor, parties of a support, evidence.
 * What differs between them stands in a description.
 */
#pragma once

#include "desktop/mnd-choice.h"
#include "desktop/mnd-subject.h"

#include <adwaita.h>

typedef struct
{
  const char *id;    /* of the section, for the settings */
  const char *title; /* in English, context "section" */
  const char *add;   /* what the button that adds is for, in English, context "section" */
  const char *offer; /* as mnd_chooser_set_offer(), context "section"; NULL: nothing can be typed */
  MndTable table;
  guint from;                    /* the column that refers to the subject */
  const char *const *properties; /* the texts such a row has; may be NULL */
  /* What can be added. */
  void (*fill) (GPtrArray *choices, MndSubject *subject);
  /* Adds one: `key` from the choices, or NULL and the `text` that was typed. */
  gboolean (*add_one) (MndSubject *subject, const char *key, const char *text, MndId *id, GError **error);
} MndRecordsSort;

#define MND_TYPE_RECORDS_GROUP (mnd_records_group_get_type ())
G_DECLARE_FINAL_TYPE (MndRecordsGroup, mnd_records_group, MND, RECORDS_GROUP, AdwBin)

/* `sort` is static. */
GtkWidget *mnd_records_group_new (MndSubject *subject, const MndRecordsSort *sort);
const MndRecordsSort *mnd_records_group_get_sort (MndRecordsGroup *group);
