/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders with one thing wrong each: what is said of it, and that nothing comes of it. And writing that fails. */
#include "map-folder-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

/* In `file`, `with` of `size` bytes (0: a string) takes the place of `find`. */
typedef struct
{
  const char *name, *file, *find, *with;
  gsize size;
  MndExchangeError code;
  const char *message;
} Case;

static const Case cases[] = {
  /* --- no CSV */
  { "empty-file", "links.csv", NULL, "", 0, MND_EXCHANGE_ERROR_MALFORMED,
    "links.csv, row 1: the file is empty, it has to begin with a row that names the columns" },
  { "blank-header", "links.csv", NULL, "\r\nfrom,to\r\n", 0, MND_EXCHANGE_ERROR_MALFORMED,
    "links.csv, row 1: the row is empty, it has to name the columns" },
  { "quote-inside", "actors.csv", "Police of", "Pol\"ice of", 0, MND_EXCHANGE_ERROR_MALFORMED,
    "actors.csv, row 3, column name_en: a quotation mark stands where none may stand" },
  { "quote-open", "actors.csv", "Keeps order", "\"Keeps order", 0, MND_EXCHANGE_ERROR_MALFORMED,
    "actors.csv, row 3, column description: a quoted cell is not closed" },
  { "text-after-quote", "sources.csv", "\"Doe, J.\"", "\"Doe, J.\"x", 0, MND_EXCHANGE_ERROR_MALFORMED,
    "sources.csv, row 3, column author: a quotation mark stands where none may stand" },
  { "bad-utf-8", "actors.csv", "Keeps", "K\377eps", 0, MND_EXCHANGE_ERROR_MALFORMED,
    "actors.csv, row 3, column description: a cell is not UTF-8" },
  { "latin-1", "actors.csv", "Parlement", "Parl\351ment", 0, MND_EXCHANGE_ERROR_MALFORMED,
    "actors.csv, row 2, column name_fr: a cell is not UTF-8" },
  { "utf-8-surrogate", "links.csv", "Hearings", "\355\240\200", 0, MND_EXCHANGE_ERROR_MALFORMED,
    "links.csv, row 2, column note: a cell is not UTF-8" },
  { "nul", "actors.csv", "Keeps", "Ke\0ps", 5, MND_EXCHANGE_ERROR_MALFORMED,
    "actors.csv, row 3, column description: a cell has a NUL byte" },
  { "nul-in-header", "actors.csv", "mandate,", "man\0ate,", 8, MND_EXCHANGE_ERROR_MALFORMED,
    "actors.csv, row 1: a cell has a NUL byte" },
  { "cells-missing", "links.csv", "Hearings,high,s1;s2", "Hearings", 0, MND_EXCHANGE_ERROR_MALFORMED,
    "links.csv, row 2: the row has 9 cells, the header 11" },
  { "cells-too-many", "sources.csv", "1964,", "1964,,", 0, MND_EXCHANGE_ERROR_MALFORMED,
    "sources.csv, row 2: the row has 7 cells, the header 6" },
  { "column-twice", "projects.csv", "acronym", "name", 0, MND_EXCHANGE_ERROR_MALFORMED,
    "projects.csv, row 1, column name: the column stands there twice" },
  { "column-unnamed", "projects.csv", "acronym", "", 0, MND_EXCHANGE_ERROR_MALFORMED,
    "projects.csv, row 1: column 3 has no name" },
  /* --- columns */
  { "column-missing", "actors.csv", "kind", "sort", 0, MND_EXCHANGE_ERROR_MISSING,
    "actors.csv, row 1: the column 'kind' is missing" },
  { "names-missing", "actors.csv", "name_en,name_fr", "name,name_FR", 0, MND_EXCHANGE_ERROR_MISSING,
    "actors.csv, row 1: the column 'name_en' is missing" },
  /* --- words */
  { "kind", "actors.csv", ",police,", ",wizard,", 0, MND_EXCHANGE_ERROR_VOCABULARY,
    "actors.csv, row 3, column kind: the word 'wizard' is not known here" },
  { "kind-missing", "actors.csv", ",police,", ",,", 0, MND_EXCHANGE_ERROR_VOCABULARY,
    "actors.csv, row 3, column kind: the actor has no kind" },
  { "status", "actors.csv", "police,state", "police,estate", 0, MND_EXCHANGE_ERROR_VOCABULARY,
    "actors.csv, row 3, column status: the word 'estate' is not known here" },
  { "level", "actors.csv", "FP,police,state,national", "FP,police,state,National", 0, MND_EXCHANGE_ERROR_VOCABULARY,
    "actors.csv, row 3, column level: the word 'National' is not known here" },
  { "link-kind", "links.csv", "oversight", "watches", 0, MND_EXCHANGE_ERROR_VOCABULARY,
    "links.csv, row 2, column kind: the word 'watches' is not known here" },
  { "link-kind-missing", "links.csv", ",funds,", ",,", 0, MND_EXCHANGE_ERROR_VOCABULARY,
    "links.csv, row 3, column kind: the link has no kind" },
  { "subtype", "links.csv", "parliamentary", "royal", 0, MND_EXCHANGE_ERROR_VOCABULARY,
    "links.csv, row 2, column subtype: the word 'royal' is not known here" },
  { "subtype-of-funds", "links.csv", "funds,", "funds,audit", 0, MND_EXCHANGE_ERROR_VOCABULARY,
    "links.csv, row 3, column subtype: only oversight has a subtype" },
  { "formality", "links.csv", "informal", "casual", 0, MND_EXCHANGE_ERROR_VOCABULARY,
    "links.csv, row 3, column formality: the word 'casual' is not known here" },
  { "confidence", "links.csv", ",low,", ",none,", 0, MND_EXCHANGE_ERROR_VOCABULARY,
    "links.csv, row 3, column confidence: the word 'none' is not known here" },
  { "field", "projects.csv", "2b", "2z", 0, MND_EXCHANGE_ERROR_VOCABULARY,
    "projects.csv, row 2, column field: the word '2z' is not known here" },
  { "shares", "projects.csv", "2b", "2b=160", 0, MND_EXCHANGE_ERROR_VOCABULARY,
    "projects.csv, row 2, column field: the word '2b=160' is not known here" },
  { "dimension", "projects.csv", "institutional", "third", 0, MND_EXCHANGE_ERROR_VOCABULARY,
    "projects.csv, row 2, column dimension: the word 'third' is not known here" },
  { "phase", "projects.csv", "main", "late", 0, MND_EXCHANGE_ERROR_VOCABULARY,
    "projects.csv, row 2, column phase: the word 'late' is not known here" },
  { "modality", "projects.csv", "bilateral", "by post", 0, MND_EXCHANGE_ERROR_VOCABULARY,
    "projects.csv, row 2, column modality: the word 'by post' is not known here" },
  { "role", "project_parties.csv", "beneficiary", "victim", 0, MND_EXCHANGE_ERROR_VOCABULARY,
    "project_parties.csv, row 3, column role: the word 'victim' is not known here" },
  { "role-missing", "project_parties.csv", "beneficiary", "", 0, MND_EXCHANGE_ERROR_VOCABULARY,
    "project_parties.csv, row 3, column role: the party has no role" },
  { "source-kind", "sources.csv", "s1,law", "s1,rumour", 0, MND_EXCHANGE_ERROR_VOCABULARY,
    "sources.csv, row 2, column kind: the word 'rumour' is not known here" },
  { "source-kind-missing", "sources.csv", "s1,law", "s1,", 0, MND_EXCHANGE_ERROR_VOCABULARY,
    "sources.csv, row 2, column kind: the source has no kind" },
  /* --- ids */
  { "id-missing", "actors.csv", "police,Police", ",Police", 0, MND_EXCHANGE_ERROR_REFERENCE,
    "actors.csv, row 3, column id: the row has no id" },
  { "id-with-space", "sources.csv", "s1,law", "s 1,law", 0, MND_EXCHANGE_ERROR_REFERENCE,
    "sources.csv, row 2, column id: 's 1' is no id: it is too long, or has a space, a comma or a semicolon" },
  { "id-twice", "actors.csv", "donor,Donorland", "police,Donorland", 0, MND_EXCHANGE_ERROR_REFERENCE,
    "actors.csv, row 4, column id: the id 'police' stands in row 3 already" },
  { "source-id-twice", "sources.csv", "s2,document", "s1,document", 0, MND_EXCHANGE_ERROR_REFERENCE,
    "sources.csv, row 3, column id: the id 's1' stands in row 2 already" },
  { "link-from", "links.csv", "donor,police", "doner,police", 0, MND_EXCHANGE_ERROR_REFERENCE,
    "links.csv, row 3, column from: the id 'doner' does not stand in actors.csv" },
  { "link-to-missing", "links.csv", "donor,police", "donor,", 0, MND_EXCHANGE_ERROR_REFERENCE,
    "links.csv, row 3, column to: the cell is empty, it has to name an id of actors.csv" },
  { "actor-source", "actors.csv", "s1;s2", "s1;s3", 0, MND_EXCHANGE_ERROR_REFERENCE,
    "actors.csv, row 3, column source_ids: the id 's3' does not stand in sources.csv" },
  { "actor-source-empty", "actors.csv", "s1;s2", "s1;", 0, MND_EXCHANGE_ERROR_REFERENCE,
    "actors.csv, row 3, column source_ids: the id '' does not stand in sources.csv" },
  { "actor-source-twice", "actors.csv", "s1;s2", "s2;s2", 0, MND_EXCHANGE_ERROR_REFERENCE,
    "actors.csv, row 3, column source_ids: the id 's2' stands there twice" },
  { "project-source", "projects.csv", ",s2", ",s9", 0, MND_EXCHANGE_ERROR_REFERENCE,
    "projects.csv, row 2, column source_ids: the id 's9' does not stand in sources.csv" },
  { "party-project", "project_parties.csv", "training,donor", "school,donor", 0, MND_EXCHANGE_ERROR_REFERENCE,
    "project_parties.csv, row 2, column project: the id 'school' does not stand in projects.csv" },
  { "party-actor", "project_parties.csv", "training,donor", "training,nobody", 0, MND_EXCHANGE_ERROR_REFERENCE,
    "project_parties.csv, row 2, column actor: the id 'nobody' does not stand in actors.csv" },
  { "party-twice", "project_parties.csv", "police,beneficiary", "donor,funder", 0, MND_EXCHANGE_ERROR_REFERENCE,
    "project_parties.csv, row 3: the same party stands in row 2 already" },
  /* --- values */
  { "date", "actors.csv", "1964-05", "May 1964", 0, MND_EXCHANGE_ERROR_VALUE,
    "actors.csv, row 3, column founded: 'May 1964' is no date, which is YYYY, YYYY-MM or YYYY-MM-DD" },
  { "day", "actors.csv", "1964-05", "1963-02-29", 0, MND_EXCHANGE_ERROR_VALUE,
    "actors.csv, row 3, column founded: '1963-02-29' is no date, which is YYYY, YYYY-MM or YYYY-MM-DD" },
  { "year-of-source", "sources.csv", "1964", "sixties", 0, MND_EXCHANGE_ERROR_VALUE,
    "sources.csv, row 2, column year: 'sixties' is no date, which is YYYY, YYYY-MM or YYYY-MM-DD" },
  { "end-before-start", "actors.csv", "1964-05,", "1964-05,1964-04", 0, MND_EXCHANGE_ERROR_VALUE,
    "actors.csv, row 3, column dissolved: the end 1964-04 is before the start 1964-05" },
  { "end-before-start-of-link", "links.csv", "2000,2005-06", "2000,1999", 0, MND_EXCHANGE_ERROR_VALUE,
    "links.csv, row 3, column end: the end 1999 is before the start 2000" },
  { "end-before-start-of-project", "projects.csv", "2000,2005", "2000-02,2000-01-31", 0, MND_EXCHANGE_ERROR_VALUE,
    "projects.csv, row 2, column end: the end 2000-01-31 is before the start 2000-02" },
  { "amount", "projects.csv", "1500000", "1.5 million", 0, MND_EXCHANGE_ERROR_VALUE,
    "projects.csv, row 2, column amount: '1.5 million' is no amount in GBP" },
  { "amount-too-fine", "projects.csv", "1500000,GBP", "1.5,XOF", 0, MND_EXCHANGE_ERROR_VALUE,
    "projects.csv, row 2, column amount: '1.5' is no amount in XOF" },
  { "amount-too-large", "projects.csv", "1500000", "99999999999999999999", 0, MND_EXCHANGE_ERROR_VALUE,
    "projects.csv, row 2, column amount: '99999999999999999999' is no amount in GBP" },
  { "no-currency", "projects.csv", "GBP", "", 0, MND_EXCHANGE_ERROR_VALUE,
    "projects.csv, row 2, column currency: there is an amount and no currency" },
  { "no-amount", "projects.csv", "1500000", "", 0, MND_EXCHANGE_ERROR_VALUE,
    "projects.csv, row 2, column amount: there is a currency and no amount" },
  { "currency", "projects.csv", "GBP", "pounds", 0, MND_EXCHANGE_ERROR_VALUE,
    "projects.csv, row 2, column currency: 'pounds' is no code of a currency, which has three capital letters" },
  { "quote-open-at-end", "project_parties.csv", NULL, "project,actor,role\ntraining,donor,\"funder", 0,
    MND_EXCHANGE_ERROR_MALFORMED, "project_parties.csv, row 2, column role: a quoted cell is not closed" },
};

static void
replace_bytes (GString *text, const Case *wrong)
{
  gsize size = wrong->size > 0 ? wrong->size : strlen (wrong->with);
  const char *place = wrong->find != NULL ? strstr (text->str, wrong->find) : text->str;
  gssize offset;

  g_assert_nonnull (place);
  offset = place - text->str;
  g_string_erase (text, offset, wrong->find != NULL ? (gssize) strlen (wrong->find) : -1);
  g_string_insert_len (text, offset, wrong->with, (gssize) size);
}

static void
test_case (gconstpointer data)
{
  const Case *wrong = data;
  g_autoptr (GFile) good = folder_get_good ();
  GFile *folder = folder_new ("wrong");
  g_autoptr (GString) text = folder_read_file (good, wrong->file);
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (MndProposal) proposal = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;

  folder_copy (good, folder);
  replace_bytes (text, wrong);
  folder_write_file (folder, wrong->file, text->str, text->len);

  g_assert_null (mnd_map_folder_read (folder, map, NULL, &error));
  g_assert_error (error, MND_EXCHANGE_ERROR, (int) wrong->code);
  g_assert_cmpstr (error->message, ==, wrong->message);

  proposal = mnd_map_folder_propose (folder, map, NULL, NULL);
  g_assert_nonnull (proposal);
  g_assert_cmpuint (mnd_changes_get_size (mnd_proposal_get_changes (proposal)), ==, 0);
  g_assert_cmpuint (mnd_proposal_get_n_problems (proposal), ==, 1);
  first = mnd_problem_format (mnd_proposal_get_problem (proposal, 0));
  g_assert_cmpstr (first, ==, wrong->message);
  folder_delete (folder);
}

static void
test_missing_files (void)
{
  g_autoptr (GFile) good = folder_get_good ();

  for (guint i = 0; i < FOLDER_N_FILES; i++)
    {
      GFile *folder = folder_new ("missing");
      g_autoptr (GFile) file = g_file_get_child (folder, folder_files[i]);
      g_autofree char *message = g_strdup_printf ("%s: the folder has no such file", folder_files[i]);
      g_autoptr (GError) error = NULL;
      folder_copy (good, folder);
      g_assert_true (g_file_delete (file, NULL, NULL));
      g_assert_null (mnd_map_folder_read (folder, NULL, NULL, &error));
      g_assert_error (error, MND_EXCHANGE_ERROR, MND_EXCHANGE_ERROR_MISSING);
      g_assert_cmpstr (error->message, ==, message);
      folder_delete (folder);
    }
}

static void
test_missing_folder (void)
{
  g_autoptr (GFile) folder = g_file_new_for_path ("/nonexistent/folder");
  g_autoptr (GError) error = NULL;

  g_assert_null (mnd_map_folder_read (folder, NULL, NULL, &error));
  g_assert_error (error, MND_EXCHANGE_ERROR, MND_EXCHANGE_ERROR_MISSING);
  g_assert_cmpstr (error->message, ==, "/nonexistent/folder: there is no such folder");
}

static void
test_unreadable_file (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  GFile *folder = folder_new ("unreadable");
  g_autoptr (GFile) file = g_file_get_child (folder, "links.csv");
  g_autoptr (GError) error = NULL;

  folder_copy (good, folder);
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_true (g_file_make_directory (file, NULL, NULL));
  g_assert_null (mnd_map_folder_read (folder, NULL, NULL, &error));
  g_assert_error (error, MND_EXCHANGE_ERROR, MND_EXCHANGE_ERROR_READ);
  g_assert_true (g_str_has_prefix (error->message, "links.csv: it cannot be read: "));
  folder_delete (folder);
}

/* Everything that is wrong is said at once, and what follows from it is not. */
static void
test_several_problems (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  GFile *folder = folder_new ("several");
  g_autoptr (GString) actors = folder_read_file (good, "actors.csv");
  g_autoptr (GString) links = folder_read_file (good, "links.csv");
  g_autoptr (MndProposal) proposal = NULL;
  g_autoptr (GError) error = NULL;

  folder_copy (good, folder);
  g_string_replace (actors, ",s1;s2", "", 1); /* a row that is too short: its id is not known */
  g_string_replace (links, "high", "highest", 1);
  g_string_replace (links, "2005-06", "1905", 1);
  folder_write_file (folder, "actors.csv", actors->str, actors->len);
  folder_write_file (folder, "links.csv", links->str, links->len);
  g_assert_null (mnd_map_folder_read (folder, NULL, NULL, &error));
  g_assert_cmpstr (error->message, ==, "actors.csv, row 3: the row has 13 cells, the header 14 (and 2 more)");
  proposal = mnd_map_folder_propose (folder, NULL, NULL, NULL);
  g_assert_cmpuint (mnd_proposal_get_n_problems (proposal), ==, 3);
  g_assert_cmpuint (mnd_proposal_get_problem (proposal, 1)->row, ==, 2);
  g_assert_cmpuint (mnd_proposal_get_problem (proposal, 2)->row, ==, 3);
  g_assert_cmpuint (mnd_proposal_get_counts (proposal, MND_TABLE_LINK)->n_refused, ==, 2);
  folder_delete (folder);
}

static void
test_hundred_problems (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  GFile *folder = folder_new ("many");
  g_autoptr (GString) links = folder_read_file (good, "links.csv");
  g_autoptr (MndProposal) proposal = NULL;

  folder_copy (good, folder);
  for (guint i = 0; i < 500; i++)
    g_string_append (links, "donor,police,eats,,,,,,,,\r\n");
  folder_write_file (folder, "links.csv", links->str, links->len);
  proposal = mnd_map_folder_propose (folder, NULL, NULL, NULL);
  g_assert_cmpuint (mnd_proposal_get_n_problems (proposal), ==, MND_PROPOSAL_MAX_PROBLEMS);
  folder_delete (folder);
}

/* What an extra column says is checked as well. */
static void
test_extra_columns (void)
{
  static const struct
  {
    const char *column, *cell;
    MndExchangeError code;
  } wrong[] = {
    { "confidential", "2", MND_EXCHANGE_ERROR_VALUE },
    { "confidential", "yes", MND_EXCHANGE_ERROR_VALUE },
    { "gender_marker", "3", MND_EXCHANGE_ERROR_VALUE },
    { "gender_marker", "1.0", MND_EXCHANGE_ERROR_VALUE },
    { "status", "finished", MND_EXCHANGE_ERROR_VOCABULARY },
    { "levels", "local;national", MND_EXCHANGE_ERROR_VOCABULARY },
    { "resources", "money,money", MND_EXCHANGE_ERROR_VOCABULARY },
  };
  g_autoptr (GFile) good = folder_get_good ();

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      GFile *folder = folder_new ("extra");
      g_autoptr (GString) text = folder_read_file (good, "projects.csv");
      g_autofree char *header = g_strdup_printf ("source_ids,%s", wrong[i].column);
      g_autofree char *row = g_strdup_printf (",s2,\"%s\"", wrong[i].cell);
      g_autoptr (GError) error = NULL;
      g_string_replace (text, "source_ids", header, 1);
      g_string_replace (text, ",s2", row, 1);
      folder_copy (good, folder);
      folder_write_file (folder, "projects.csv", text->str, text->len);
      g_assert_null (mnd_map_folder_read (folder, NULL, NULL, &error));
      g_assert_error (error, MND_EXCHANGE_ERROR, (int) wrong[i].code);
      g_assert_nonnull (strstr (error->message, wrong[i].cell));
      folder_delete (folder);
    }
}

static void
test_unknown_column (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  GFile *folder = folder_new ("unknown");
  g_autoptr (MndProposal) proposal = NULL;
  static const char parties[] = "project,actor,role,share\ntraining,donor,funder,100\n";

  folder_copy (good, folder);
  folder_write_file (folder, "project_parties.csv", parties, strlen (parties));
  proposal = mnd_map_folder_read (folder, NULL, NULL, NULL);
  g_assert_nonnull (proposal);
  g_assert_cmpuint (mnd_proposal_get_n_doubts (proposal), ==, 1);
  g_assert_cmpstr (mnd_proposal_get_doubt (proposal, 0)->column, ==, "share");
  folder_delete (folder);
}

/* Two gigabytes that take no room on the disk: they are given up after the first one of them. */
static void
test_huge_cell (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  GFile *folder = folder_new ("huge");
  g_autofree char *path = g_build_filename (g_file_peek_path (folder), "actors.csv", NULL);
  g_autoptr (GString) text = folder_read_file (good, "actors.csv");
  g_autoptr (GError) error = NULL;

  folder_copy (good, folder);
  g_string_append (text, "giant,\"");
  folder_write_file (folder, "actors.csv", text->str, text->len);
  g_assert_cmpint (truncate (path, (off_t) 2 << 30), ==, 0);
  g_assert_null (mnd_map_folder_read (folder, NULL, NULL, &error));
  g_assert_error (error, MND_EXCHANGE_ERROR, MND_EXCHANGE_ERROR_LIMIT);
  g_assert_cmpstr (error->message, ==, "actors.csv, row 5, column name_en: a cell has more than 1048576 bytes");
  folder_delete (folder);
}

static gpointer
feed_pipe (gpointer data)
{
  int pipe = g_open (data, O_WRONLY, 0);
  static const char header[] = "id,kind,title,author,year,url\ns1,law,";
  static char bytes[65536];
  gsize sent = 0;
  gssize n = write (pipe, header, sizeof header - 1);

  memset (bytes, 'x', sizeof bytes);
  for (; n > 0 && sent < (gsize) 64 << 20; sent += (gsize) MAX (n, 0))
    n = write (pipe, bytes, sizeof bytes);
  close (pipe);
  return GSIZE_TO_POINTER (sent);
}

/* The reading stops while the bytes still come: at most the cell that is allowed and a few chunks are taken. */
static void
test_endless_cell (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  GFile *folder = folder_new ("endless");
  g_autofree char *path = g_build_filename (g_file_peek_path (folder), "sources.csv", NULL);
  g_autoptr (GError) error = NULL;
  GThread *feeder;
  gsize sent;

  signal (SIGPIPE, SIG_IGN);
  folder_copy (good, folder);
  g_assert_cmpint (unlink (path), ==, 0);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  feeder = g_thread_new ("feeder", feed_pipe, path);
  g_assert_null (mnd_map_folder_read (folder, NULL, NULL, &error));
  sent = GPOINTER_TO_SIZE (g_thread_join (feeder));
  g_assert_error (error, MND_EXCHANGE_ERROR, MND_EXCHANGE_ERROR_LIMIT);
  g_assert_cmpstr (error->message, ==, "sources.csv, row 2, column title: a cell has more than 1048576 bytes");
  g_assert_cmpuint (sent, <, 2 << 20);
  folder_delete (folder);
}

/* --- writing that fails */

static void
test_write_over_folder (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  g_autoptr (MndMap) map = folder_load (good);
  GFile *folder = folder_new ("out");
  g_autoptr (GFile) in_the_way = g_file_get_child (folder, "projects.csv");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_make_directory (in_the_way, NULL, NULL));
  g_assert_false (mnd_map_folder_write (map, folder, NULL, &error));
  g_assert_error (error, MND_EXCHANGE_ERROR, MND_EXCHANGE_ERROR_WRITE);
  g_assert_true (g_str_has_suffix (error->message, "projects.csv is a folder"));
  g_assert_cmpuint (folder_count_entries (folder), ==, 1);
  folder_delete (folder);
}

static void
test_write_over_file (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  g_autoptr (MndMap) map = folder_load (good);
  GFile *parent = folder_new ("parent");
  g_autoptr (GFile) file = g_file_get_child (parent, "out");
  g_autoptr (GError) error = NULL;

  folder_write_file (parent, "out", "kept", 4);
  g_assert_false (mnd_map_folder_write (map, file, NULL, &error));
  g_assert_error (error, MND_EXCHANGE_ERROR, MND_EXCHANGE_ERROR_WRITE);
  g_assert_cmpuint (folder_count_entries (parent), ==, 1);
  folder_delete (parent);
}

/* A limit on the size of files stands for a full disk: what was there before is there still, whole. */
static void
test_write_no_room (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  g_autoptr (GFile) sample = folder_get_sample ();
  g_autoptr (MndMap) map = folder_load (sample);
  GFile *folder = folder_new ("out");
  g_autoptr (GFile) fresh = g_file_get_child (folder, "fresh");
  struct rlimit before, little = { 0 };
  g_autoptr (GError) over_error = NULL;
  g_autoptr (GError) fresh_error = NULL;

  folder_copy (good, folder);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  little = before;
  little.rlim_cur = 31000; /* the first file fits, the second does not */
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &little), ==, 0);
  g_assert_false (mnd_map_folder_write (map, folder, NULL, &over_error));
  g_assert_false (mnd_map_folder_write (map, fresh, NULL, &fresh_error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_error (over_error, MND_EXCHANGE_ERROR, MND_EXCHANGE_ERROR_WRITE);
  g_assert_error (fresh_error, MND_EXCHANGE_ERROR, MND_EXCHANGE_ERROR_WRITE);
  folder_assert_same (good, folder);
  g_assert_cmpuint (folder_count_entries (folder), ==, FOLDER_N_FILES);
  g_assert_false (g_file_query_exists (fresh, NULL));
  folder_delete (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/map-folder/refused/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/map-folder/missing-files", test_missing_files);
  g_test_add_func ("/map-folder/missing-folder", test_missing_folder);
  g_test_add_func ("/map-folder/unreadable-file", test_unreadable_file);
  g_test_add_func ("/map-folder/several-problems", test_several_problems);
  g_test_add_func ("/map-folder/hundred-problems", test_hundred_problems);
  g_test_add_func ("/map-folder/extra-columns-are-checked", test_extra_columns);
  g_test_add_func ("/map-folder/unknown-column", test_unknown_column);
  g_test_add_func ("/map-folder/huge-cell", test_huge_cell);
  g_test_add_func ("/map-folder/endless-cell", test_endless_cell);
  g_test_add_func ("/map-folder/write-over-folder", test_write_over_folder);
  g_test_add_func ("/map-folder/write-over-file", test_write_over_file);
  g_test_add_func ("/map-folder/write-no-room", test_write_no_room);
  return g_test_run ();
}
