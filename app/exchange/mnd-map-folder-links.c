/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* links.csv. A link has no id there: it is known by its ends, kind, mode and start. */
#include "exchange/mnd-map-folder-private.h"

static const char *
read_kind (MndFolderReading *reading)
{
  const char *word = mnd_folder_get_cell (reading, "kind");
  const char *kind = mnd_folder_find_link_kind (word);

  if (*word == '\0')
    mnd_folder_refuse (reading, MND_EXCHANGE_ERROR_VOCABULARY, "kind", "the link has no kind");
  else if (kind == NULL)
    mnd_folder_refuse (reading, MND_EXCHANGE_ERROR_VOCABULARY, "kind", "the word '%s' is not known here", word);
  return kind;
}

static const char *
read_mode (MndFolderReading *reading, const char *kind)
{
  const char *mode = mnd_folder_read_word (reading, "subtype", MND_VOCABULARY_MODE);

  if (mode != NULL && kind != NULL && !mnd_catalogue_find_link_kind (kind)->has_mode)
    mnd_folder_refuse (reading, MND_EXCHANGE_ERROR_VOCABULARY, "subtype", "only oversight has a subtype");
  return mode;
}

/* TRUE where one says nothing, or both the same. */
static gboolean
agree (const char *a, const char *b)
{
  return a == NULL || b == NULL || g_str_equal (a, b);
}

/* A link of the map between these two that no other row is matched to. */
static MndRecord *
find_link (MndFolderReading *reading, const MndId *from, const MndId *to, const char *kind, const char *mode,
           const char *start)
{
  GPtrArray *links = mnd_map_get_referring (reading->map, MND_TABLE_LINK, MND_LINK_FROM, from);

  for (guint i = 0; i < links->len; i++)
    {
      MndRecord *link = g_ptr_array_index (links, i);
      if (mnd_id_equal (mnd_record_get_reference (link, MND_LINK_TO), to)
          && g_str_equal (mnd_record_get_text (link, MND_LINK_KIND), kind)
          && agree (mnd_record_get_text (link, MND_LINK_MODE), mode)
          && agree (mnd_record_get_text (link, MND_LINK_START), start) && g_hash_table_add (reading->taken, link))
        return link;
    }
  return NULL;
}

/* Two links may be the same but for their sources; nobody can tell whether that is meant. */
static void
doubt_repetition (MndFolderReading *reading)
{
  static const char *const columns[] = { "from", "to", "kind", "subtype", "formality", "start", "end" };
  g_autoptr (GString) text = g_string_new ("link");
  guint row;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_string_append_printf (text, "\n%s", mnd_folder_get_cell (reading, columns[i]));
  row = mnd_folder_see (reading, text->str);
  if (row != 0)
    mnd_folder_doubt (reading, NULL, "the same link stands in row %u", row);
}

static void
read_link (MndFolderReading *reading)
{
  const MndId *from = mnd_folder_read_reference (reading, "from", MND_FOLDER_ACTORS);
  const MndId *to = mnd_folder_read_reference (reading, "to", MND_FOLDER_ACTORS);
  const char *kind = read_kind (reading);
  const char *mode = read_mode (reading, kind);
  const char *formality = mnd_folder_read_word (reading, "formality", MND_VOCABULARY_FORMALITY);
  const char *confidence = mnd_folder_read_word (reading, "confidence", MND_VOCABULARY_CONFIDENCE);
  const char *start, *end;
  MndRecord *record = NULL;
  MndFolderDraft link;

  mnd_folder_read_dates (reading, "start", "end", &start, &end);
  doubt_repetition (reading);
  if (from != NULL && to != NULL && kind != NULL)
    record = find_link (reading, from, to, kind, mode, start);
  link = mnd_folder_draft_part (reading, MND_TABLE_LINK, record);
  if (record == NULL)
    {
      mnd_folder_draft_set (&link, MND_LINK_FROM, mnd_value_id (from));
      mnd_folder_draft_set (&link, MND_LINK_TO, mnd_value_id (to));
      mnd_folder_draft_set_text (&link, MND_LINK_STATUS, "actual");
    }
  mnd_folder_draft_set_text (&link, MND_LINK_KIND, kind);
  mnd_folder_draft_set_text (&link, MND_LINK_MODE, mode);
  mnd_folder_draft_set_text (&link, MND_LINK_FORMALITY, formality);
  mnd_folder_draft_set_text (&link, MND_LINK_START, start);
  mnd_folder_draft_set_text (&link, MND_LINK_END, end);
  mnd_folder_draft_say_here (&link, "basis", mnd_folder_get_cell (reading, "legal_basis"));
  mnd_folder_draft_say_here (&link, "note", mnd_folder_get_cell (reading, "note"));
  mnd_folder_draft_cite (&link, confidence);
  mnd_folder_draft_read_extras (&link);
  mnd_folder_draft_end (&link);
}

static char *
print_end_actor (MndFolderWriting *writing, MndRecord *link, const char *column)
{
  guint place = g_str_equal (column, "from") ? MND_LINK_FROM : MND_LINK_TO;

  return g_strdup (g_hash_table_lookup (writing->slugs, mnd_record_get_reference (link, place)));
}

static char *
print_kind (MndFolderWriting *writing, MndRecord *link, const char *column)
{
  return g_strdup (mnd_folder_get_link_word (mnd_record_get_text (link, MND_LINK_KIND)));
}

static char *
print_mode (MndFolderWriting *writing, MndRecord *link, const char *column)
{
  const MndLinkKind *kind = mnd_catalogue_find_link_kind (mnd_record_get_text (link, MND_LINK_KIND));

  return kind->has_mode ? g_strdup (mnd_record_get_text (link, MND_LINK_MODE)) : NULL;
}

static char *
print_start (MndFolderWriting *writing, MndRecord *link, const char *column)
{
  return g_strdup (mnd_record_get_text (link, MND_LINK_START));
}

static char *
print_end (MndFolderWriting *writing, MndRecord *link, const char *column)
{
  return g_strdup (mnd_record_get_text (link, MND_LINK_END));
}

static char *
print_basis (MndFolderWriting *writing, MndRecord *link, const char *column)
{
  return g_strdup (mnd_folder_get_text (writing, mnd_record_get_id (link), "basis"));
}

static char *
print_confidence (MndFolderWriting *writing, MndRecord *link, const char *column)
{
  int confidence = mnd_map_get_confidence (writing->map, mnd_record_get_id (link));

  return confidence < 0 ? NULL : g_strdup (mnd_catalogue_get_word (MND_VOCABULARY_CONFIDENCE, (guint) confidence));
}

/* What the five tables leave out is "actual". */
static char *
print_link_status (MndFolderWriting *writing, MndRecord *link, const char *column)
{
  const char *status = mnd_record_get_text (link, MND_LINK_STATUS);

  return g_str_equal (status, "actual") ? NULL : g_strdup (status);
}

static const MndFolderColumn columns[] = {
  { "from", print_end_actor, FALSE },
  { "to", print_end_actor, FALSE },
  { "kind", print_kind, FALSE },
  { "subtype", print_mode, FALSE },
  { "formality", mnd_folder_print_column, FALSE },
  { "start", print_start, FALSE },
  { "end", print_end, FALSE },
  { "legal_basis", print_basis, FALSE },
  { "note", mnd_folder_print_text, FALSE },
  { "confidence", print_confidence, FALSE },
  { "source_ids", mnd_folder_print_sources, FALSE },
  { "status", print_link_status, TRUE },
  { "covers_subordinates", mnd_folder_print_column, TRUE },
  { "autonomy_guaranteed", mnd_folder_print_column, TRUE },
  { "last_exercised", mnd_folder_print_column, TRUE },
  { "dormant", mnd_folder_print_column, TRUE },
  { "confidential", mnd_folder_print_column, TRUE },
};

const MndFolderFileInfo mnd_folder_links = { "links.csv", MND_TABLE_LINK, columns, G_N_ELEMENTS (columns), read_link };
