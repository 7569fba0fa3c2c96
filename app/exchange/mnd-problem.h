/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is wrong with a foreign file: which file, which row, which column, and why, in one English sentence. Problems
 * are collected in a proposal; one alone becomes a GError whose message names the same.
 */
#pragma once

#include <glib-object.h>

#define MND_EXCHANGE_ERROR (mnd_exchange_error_quark ())
/* By what the one who asked would do. */
typedef enum
{
  MND_EXCHANGE_ERROR_MISSING,    /* a file or a column is not there: choose another folder */
  MND_EXCHANGE_ERROR_READ,       /* a file is there and cannot be read: look at its permissions, its disk */
  MND_EXCHANGE_ERROR_MALFORMED,  /* no CSV, or not UTF-8: save it anew */
  MND_EXCHANGE_ERROR_VOCABULARY, /* a word that the catalogue does not have: choose one of its words */
  MND_EXCHANGE_ERROR_REFERENCE,  /* an id that stands nowhere, or twice: mend the id */
  MND_EXCHANGE_ERROR_VALUE,      /* no date, no number, an end before the start: mend the cell */
  MND_EXCHANGE_ERROR_LIMIT,      /* larger than is ever read: make it smaller */
  MND_EXCHANGE_ERROR_WRITE,      /* could not be written, nothing was: choose another place */
} MndExchangeError;
GQuark mnd_exchange_error_quark (void);

typedef struct
{
  MndExchangeError code;
  char *file;       /* its name without the folder */
  guint row;        /* as a spreadsheet counts, the header is 1; 0: the file as a whole */
  gboolean is_line; /* `row` is a line of the file, of which the first is 1 */
  char *column;     /* NULL: the row as a whole */
  char *reason;     /* a clause that says why, without capital and full stop */
} MndProblem;

/* Takes the reason. */
MndProblem *mnd_problem_new (MndExchangeError code, const char *file, guint row, const char *column, char *reason);
/* The same in a file that has lines and no rows. */
MndProblem *mnd_problem_new_at_line (MndExchangeError code, const char *file, guint line, const char *column,
                                     char *reason);
MndProblem *mnd_problem_copy (const MndProblem *problem);
void mnd_problem_free (MndProblem *problem);
/* "actors.csv, row 5, column kind: there is no kind 'wizard'". Free with g_free(). */
char *mnd_problem_format (const MndProblem *problem);
/* Makes an error of it, with that text. Takes the problem. */
void mnd_problem_take_as_error (MndProblem *problem, GError **error);

#define MND_TYPE_PROBLEM (mnd_problem_get_type ())
GType mnd_problem_get_type (void);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndProblem, mnd_problem_free)
