/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The map as tables: which columns a table of actors, links, support, sources or findings has, and what each cell says
 * in a language, on a day. Screen, files and paper all read them here. Rows are MndRecord of one table of the map, or
 * MndFinding; it holds none of them and watches nothing: whoever shows it asks again when the map has changed.
 */
#pragma once

#include "analysis/mnd-analysis.h"
#include "analysis/mnd-names.h"

typedef enum
{
  MND_RECORDS_ACTORS,
  MND_RECORDS_LINKS,
  MND_RECORDS_SUPPORT,
  MND_RECORDS_SOURCES,
  MND_RECORDS_FINDINGS,
  MND_N_RECORDS
} MndRecordsKind;

typedef enum
{
  MND_CELL_TEXT,
  MND_CELL_NUMBER,
  MND_CELL_DATE,   /* may be partial */
  MND_CELL_CHOICE, /* one of a list */
} MndCellKind;

/* From where a column has what it says, and so what entering something there is. */
typedef enum
{
  MND_CELL_OF_COLUMN,  /* `column` of the row */
  MND_CELL_OF_TEXT,    /* its text `property`, in the language of the table */
  MND_CELL_OF_MONEY,   /* the sum of its money of kind `property` in `currency` */
  MND_CELL_OF_VERDICT, /* `column` of the latest verdict on a finding */
  MND_CELL_DERIVED,    /* what follows from the map: nobody enters it */
} MndCellSource;

typedef struct
{
  char *name;  /* for other programs and settings: letters, digits and dashes */
  char *title; /* in the language of the interface */
  MndCellKind kind;
  MndCellSource source;
  guint column;
  const char *property;
  char currency[4];
  guint derived;      /* of the room's own */
  guint width;        /* in letters */
  gboolean is_rare;   /* shown only where somebody asks for it */
  gboolean is_amount; /* a number of minor units: MndCell.minor */
} MndRecordColumn;

typedef struct
{
  char *text;            /* for people, in the language of the interface; NULL: it says nothing */
  double number;         /* numbers and dates: by which they are ordered; NAN: none */
  gint64 minor;          /* of an amount */
  const char *currency;  /* of an amount; NULL: it is none. Borrowed until the map changes */
  gboolean is_inherited; /* not said by the row itself: its kind's default, or a text of another language */
  gboolean is_secret;    /* marked confidential */
} MndCell;

void mnd_cell_clear (MndCell *cell);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MndCell, mnd_cell_clear)

/* "actors", "links" ...; NULL where there is no such kind. */
const char *mnd_records_kind_get_word (MndRecordsKind kind);
gboolean mnd_records_kind_from_word (const char *word, MndRecordsKind *kind);
/* In the language of the interface. */
const char *mnd_records_kind_get_label (MndRecordsKind kind);
/* MND_TABLE_NONE for findings. */
MndTable mnd_records_kind_get_table (MndRecordsKind kind);

#define MND_TYPE_RECORD_TABLE (mnd_record_table_get_type ())
G_DECLARE_FINAL_TYPE (MndRecordTable, mnd_record_table, MND, RECORD_TABLE, GObject)

/* Names in the map's own languages, at all times, no findings. Keeps the map. */
MndRecordTable *mnd_record_table_new (MndRecordsKind kind, MndMap *map);
MndRecordsKind mnd_record_table_get_kind (MndRecordTable *table);
MndMap *mnd_record_table_get_map (MndRecordTable *table);
/* In which content is read, by preference; NULL: the map's. */
void mnd_record_table_set_languages (MndRecordTable *table, const char *const *languages);
const char *const *mnd_record_table_get_languages (MndRecordTable *table);
/* Of which day counts of what exists are (Julian, or MND_ALL_TIMES). Which rows are listed is the caller's matter. */
void mnd_record_table_set_day (MndRecordTable *table, int day);
int mnd_record_table_get_day (MndRecordTable *table);
/* From which findings are counted; NULL: they are not. Looks through all of them: call it again after each update. */
void mnd_record_table_set_analysis (MndRecordTable *table, MndAnalysis *analysis);
/* Leaves out what may not go out in a shared copy: rows that are not `open`, and what cells say of them. */
void mnd_record_table_set_open_only (MndRecordTable *table, gboolean open_only);
/* TRUE where the row would be in a redacted copy, or nobody asked for that. */
gboolean mnd_record_table_is_open (MndRecordTable *table, gpointer row);

/* Columns of money follow the currencies of the map: TRUE where there are others than before. */
gboolean mnd_record_table_update_columns (MndRecordTable *table);
guint mnd_record_table_get_n_columns (MndRecordTable *table);
/* Borrowed until update_columns() is TRUE. */
const MndRecordColumn *mnd_record_table_get_column (MndRecordTable *table, guint column);
/* -1 where there is none of that name. */
int mnd_record_table_find_column (MndRecordTable *table, const char *name);
/* The words that a choice chooses from; MND_VOCABULARY_NONE where these are not words of the catalogue. */
MndVocabulary mnd_record_table_get_vocabulary (MndRecordTable *table, guint column);
/* The rows a choice chooses from; MND_TABLE_NONE where these are no rows. */
MndTable mnd_record_table_get_references (MndRecordTable *table, guint column);

/* `cell` comes with nothing that has to be freed. A row that is neither a record nor a finding says nothing. */
void mnd_record_table_read (MndRecordTable *table, gpointer row, guint column, MndCell *cell);
/* For other programs: words of the catalogue, ISO dates, plain numbers; NULL: nothing. Free with g_free(). */
char *mnd_record_table_dup_plain (MndRecordTable *table, gpointer row, guint column);
/* What the row is called. Never NULL. Free with g_free(). */
char *mnd_record_table_dup_title (MndRecordTable *table, gpointer row);
/* The word of the catalogue, or the key in hex, that stands in a choice; NULL: none. Free with g_free(). */
char *mnd_record_table_dup_choice (MndRecordTable *table, gpointer row, guint column);
/* What is selected on the map with the row: itself, or the first of its subjects; NULL: nothing. Borrowed. */
const MndId *mnd_record_table_get_id (MndRecordTable *table, gpointer row);
/* The money of that column; NULL where there is none, or several, of which no sum can be entered. `n` (may be NULL)
 * takes how many there are. Borrowed until the map changes. */
MndRecord *mnd_record_table_find_money (MndRecordTable *table, MndRecord *support, guint column, guint *n);
/* The latest verdict on a finding, NULL: none; and the word that stands. Borrowed until the map changes. */
MndRecord *mnd_record_table_find_verdict (MndRecordTable *table, MndFinding *finding);

/* All rows of the kind that are open: MndRecord by key, or MndFinding in the order of the analysis. Free with
 * g_ptr_array_unref(). */
GPtrArray *mnd_record_table_dup_rows (MndRecordTable *table);
/* What says nothing comes last, whichever way it is sorted; the order of what is equal stays. */
void mnd_record_table_sort (MndRecordTable *table, GPtrArray *rows, guint column, gboolean descending);
