/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the aspects of the map folder share: one table of columns a file, which both ways follow, the state of a
 * reading, drafts of the rows it makes, and the state of a writing.
 */
#pragma once

#include "exchange/mnd-csv-reader.h"
#include "exchange/mnd-map-folder.h"
#include "exchange/mnd-proposal-private.h"
#include "model/mnd-facets.h"
#include "model/mnd-matcher.h"
#include "model/mnd-text.h"

/* In the order in which they are read: what is referred to comes first. */
typedef enum
{
  MND_FOLDER_SOURCES,
  MND_FOLDER_ACTORS,
  MND_FOLDER_LINKS,
  MND_FOLDER_PROJECTS,
  MND_FOLDER_PARTIES,
  MND_N_FOLDER_FILES,
  MND_FOLDER_NONE = -1,
} MndFolderFile;

#define MND_FOLDER_NAMES "name_*" /* stands for a column name_xx a language */

typedef struct
{
  MndMap *map;
  char **languages;  /* of the columns name_xx; the first one is the main one, in which all else is written */
  GHashTable *slugs; /* MndId -> char*, of actors, supports and sources */
} MndFolderWriting;

/* A cell, not escaped. NULL is empty. Free with g_free(). */
typedef char *(*MndFolderPrint) (MndFolderWriting *writing, MndRecord *record, const char *column);

typedef struct
{
  const char *name;
  MndFolderPrint print;
  gboolean extra; /* need not be there; written only where some row has something to say in it */
} MndFolderColumn;

typedef struct _MndFolderReading MndFolderReading;

typedef struct
{
  const char *name;
  MndTable table;
  const MndFolderColumn *columns;
  guint n_columns;
  void (*read_row) (MndFolderReading *reading);
} MndFolderFileInfo;

extern const MndFolderFileInfo mnd_folder_sources;
extern const MndFolderFileInfo mnd_folder_actors;
extern const MndFolderFileInfo mnd_folder_links;
extern const MndFolderFileInfo mnd_folder_projects;
extern const MndFolderFileInfo mnd_folder_parties;

const MndFolderFileInfo *mnd_folder_get_file (MndFolderFile file);

/* --- words */

/* The catalogue's kind of link for the folder's word or our own; NULL where there is none. And the way back. */
const char *mnd_folder_find_link_kind (const char *word);
const char *mnd_folder_get_link_word (const char *link_kind);
gboolean mnd_folder_is_status (const char *word);
/* The folder's one word for what an actor of this kind is, its own facets (each may be NULL) considered. */
const char *mnd_folder_get_status (const MndKind *kind, const char *statehood, const char *statutory,
                                   const char *branch);
/* The facets that say this status, as far as they differ from what the kind brings; else NULL. */
void mnd_folder_read_status (const char *status, const MndKind *kind, const char **statehood, const char **statutory,
                             const char **branch);

/* --- ids */

/* The id in a column `identifiers`, or NULL. Free with g_free(). */
char *mnd_folder_dup_slug (const char *identifiers);
/* `identifiers`, which may be NULL, with the id. Free with g_free(). */
char *mnd_folder_add_slug (const char *identifiers, const char *slug);
/* Neither empty nor with spaces, commas, semicolons or control characters, so that lists of them can be read. */
gboolean mnd_folder_is_slug (const char *text);
/* MndId -> id of all rows that have one, made from acronym or name where none came with the row. */
GHashTable *mnd_folder_make_slugs (MndMap *map);

/* --- a reading */

struct _MndFolderReading
{
  MndMap *map; /* that is read into */
  MndProposal *proposal;
  MndCsvReader *readers[MND_N_FOLDER_FILES]; /* NULL: not to be read */
  gboolean is_complete[MND_N_FOLDER_FILES];  /* no id of a row is lost: one that is not known is wrong */
  MndFolderFile file;                        /* that is read now */
  gboolean is_full;                          /* there are so many problems that one may stop */
  GPtrArray *languages;                      /* char*: of the columns name_xx */
  GHashTable *spoken;                        /* those (borrowed) in which somebody has a name */
  GHashTable *ids[MND_N_FOLDER_FILES];       /* id -> row of the file, see mnd-map-folder-draft.c */
  GHashTable *seen;                          /* rows of links and parties, as text -> row */
  MndMatcher *matcher;                       /* of the map; made when first asked */
  GHashTable *taken;                         /* MndRecord that a row is matched to */
  GHashTable *places;                        /* name -> MndId */
};

/* The language of everything but names. */
const char *mnd_folder_get_language (MndFolderReading *reading);
/* A cell of the row that is read, unescaped; "" where there is no such column. */
const char *mnd_folder_get_cell (MndFolderReading *reading, const char *column);
void mnd_folder_refuse (MndFolderReading *reading, MndExchangeError code, const char *column, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
void mnd_folder_doubt (MndFolderReading *reading, const char *column, const char *format, ...) G_GNUC_PRINTF (3, 4);

/* --- cells that are checked; NULL where they are empty or were refused */

const char *mnd_folder_read_word (MndFolderReading *reading, const char *column, MndVocabulary vocabulary);
const char *mnd_folder_read_date (MndFolderReading *reading, const char *column);
/* An end before the start is refused. */
void mnd_folder_read_dates (MndFolderReading *reading, const char *start_column, const char *end_column,
                            const char **start, const char **end);
/* The row of a file that the cell names; refused where the cell is empty or names none. Borrowed. */
const MndId *mnd_folder_read_reference (MndFolderReading *reading, const char *column, MndFolderFile file);
/* The number of the row in which the same text was seen before, else 0. */
guint mnd_folder_see (MndFolderReading *reading, const char *text);

/* --- drafts: a row of the map that is made or mended */

typedef struct
{
  MndFolderReading *reading;
  MndTable table;
  MndId id;
  MndRecord *record;   /* in the map; NULL: it is new */
  MndChange *change;   /* NULL as long as nothing is another than in the map */
  gboolean is_changed; /* it, its texts, citations or parts */
} MndFolderDraft;

/* A row with an id of its own: reads the column `id`, and finds the row of the map by it, or by its names. */
MndFolderDraft mnd_folder_draft_row (MndFolderReading *reading);
/* A row of `table`; `record` is the one of the map, or NULL. */
MndFolderDraft mnd_folder_draft_part (MndFolderReading *reading, MndTable table, MndRecord *record);
/* Takes the value. */
void mnd_folder_draft_set (MndFolderDraft *draft, guint column, MndValue value);
/* Does nothing for NULL and "". */
void mnd_folder_draft_set_text (MndFolderDraft *draft, guint column, const char *text);
/* The text in exactly this language. */
void mnd_folder_draft_say (MndFolderDraft *draft, const char *property, const char *language, const char *value);
/* The text in the main language; nothing where the same is read in the map now, in whatever language. */
void mnd_folder_draft_say_here (MndFolderDraft *draft, const char *property, const char *value);
/* Citations of the sources in the column `source_ids`. `confidence` may be NULL. */
void mnd_folder_draft_cite (MndFolderDraft *draft, const char *confidence);
/* A cell as the column of the table takes it. */
void mnd_folder_draft_read (MndFolderDraft *draft, const char *name, guint place);
/* Columns that are `extra` and have the name of a column of the table. */
void mnd_folder_draft_read_extras (MndFolderDraft *draft);
/* Counts the row. */
void mnd_folder_draft_end (MndFolderDraft *draft);

/* --- printing */

char *mnd_folder_print_slug (MndFolderWriting *writing, MndRecord *record, const char *column);
/* The column of the table with the same name. */
char *mnd_folder_print_column (MndFolderWriting *writing, MndRecord *record, const char *column);
/* The text property with the same name. */
char *mnd_folder_print_text (MndFolderWriting *writing, MndRecord *record, const char *column);
/* The ids of the sources, joined by semicolons. */
char *mnd_folder_print_sources (MndFolderWriting *writing, MndRecord *record, const char *column);
const char *mnd_folder_get_text (MndFolderWriting *writing, const MndId *owner, const char *property);
