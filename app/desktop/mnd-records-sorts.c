/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of rows and what is added to them; see the header. */
#include "desktop/mnd-records-sorts.h"

#include "document/mnd-edits.h"
#include "model/mnd-facets.h"
#include "model/mnd-typed.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const mandate_properties[] = { "wording", "basis", "note", NULL };
static const char *const citation_properties[] = { "note", NULL };

static gboolean
parse_key (const char *key, MndId *id, GError **error)
{
  if (key != NULL && mnd_id_parse (key, id))
    return TRUE;
  g_set_error_literal (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_GONE, "What was chosen is no longer in the map");
  return FALSE;
}

static void
fill_functions (GPtrArray *choices, MndSubject *subject)
{
  mnd_choices_add_words (choices, MND_VOCABULARY_FUNCTION);
}

static gboolean
add_mandate (MndSubject *subject, const char *key, const char *text, MndId *id, GError **error)
{
  return mnd_document_add_mandate (mnd_subject_get_document (subject), mnd_subject_get_id (subject), key, text, id,
                                   error);
}

static void
fill_supports (GPtrArray *choices, MndSubject *subject)
{
  mnd_choices_add_records (choices, mnd_subject_get_map (subject), MND_TABLE_SUPPORT,
                           mnd_subject_get_languages (subject));
}

static void
fill_actors (GPtrArray *choices, MndSubject *subject)
{
  mnd_choices_add_records (choices, mnd_subject_get_map (subject), MND_TABLE_ACTOR,
                           mnd_subject_get_languages (subject));
}

/* Who gives help rather funds it, who needs it rather receives it; the row that opens says which and can be changed. */
static const char *
propose_role (MndRecord *actor)
{
  return actor != NULL && (mnd_actor_get_functions (actor) & MND_FUNCTION_SUPPORT) != 0 ? "funder" : "beneficiary";
}

static gboolean
add_new_support (MndSubject *subject, const char *name, MndId *party, GError **error)
{
  MndDocument *document = mnd_subject_get_document (subject);
  gboolean funds = g_str_equal (propose_role (mnd_subject_find_record (subject)), "funder");
  const MndId *actor = mnd_subject_get_id (subject);
  GPtrArray *parties;
  MndId support;

  if (!mnd_document_add_support (document, name, funds ? actor : NULL, funds ? NULL : actor, NULL, &support, error))
    return FALSE;
  parties = mnd_map_get_referring (mnd_document_get_map (document), MND_TABLE_PARTY, MND_PARTY_SUPPORT, &support);
  *party = *mnd_record_get_id (g_ptr_array_index (parties, 0));
  return TRUE;
}

static gboolean
add_supported (MndSubject *subject, const char *key, const char *text, MndId *id, GError **error)
{
  MndId support;

  if (key == NULL)
    return add_new_support (subject, text, id, error);
  return parse_key (key, &support, error)
         && mnd_document_add_party (mnd_subject_get_document (subject), &support, mnd_subject_get_id (subject),
                                    propose_role (mnd_subject_find_record (subject)), id, error);
}

static gboolean
add_party (MndSubject *subject, const char *key, const char *text, MndId *id, GError **error)
{
  MndId actor;

  return parse_key (key, &actor, error)
         && mnd_document_add_party (mnd_subject_get_document (subject), mnd_subject_get_id (subject), &actor,
                                    propose_role (
                                        mnd_map_find (mnd_subject_get_map (subject), MND_TABLE_ACTOR, &actor)),
                                    id, error);
}

static void
fill_money_kinds (GPtrArray *choices, MndSubject *subject)
{
  mnd_choices_add_words (choices, MND_VOCABULARY_MONEY_KIND);
}

static gboolean
add_money (MndSubject *subject, const char *key, const char *text, MndId *id, GError **error)
{
  const char *usual = mnd_map_get_setting (mnd_subject_get_map (subject), MND_MAP_CURRENCY);
  g_autofree char *currency = NULL;
  gint64 minor = 0;

  /* "27148000 GBP", or without a currency where the map has one. */
  if (!mnd_typed_parse_money (text != NULL ? text : "0", usual, &currency, &minor))
    {
      g_set_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID,
                   /* Translators: %s is the word that was typed. */
                   _ ("“%s” is no amount. Write it such as 1500000 EUR."), text);
      return FALSE;
    }
  return mnd_document_add_money (mnd_subject_get_document (subject), mnd_subject_get_id (subject),
                                 key != NULL ? key : "commitment", minor, currency, id, error);
}

static void
fill_sources (GPtrArray *choices, MndSubject *subject)
{
  mnd_choices_add_records (choices, mnd_subject_get_map (subject), MND_TABLE_SOURCE,
                           mnd_subject_get_languages (subject));
}

static gboolean
add_citation (MndSubject *subject, const char *key, const char *text, MndId *id, GError **error)
{
  MndDocument *document = mnd_subject_get_document (subject);
  MndRecord *claim = mnd_subject_find_record (subject);
  MndId source;

  if (key != NULL ? !parse_key (key, &source, error)
                  : !mnd_document_add_source (document, "document", text, &source, error))
    return FALSE;
  return mnd_document_cite (document, claim, &source, NULL, id, error);
}

const MndRecordsSort mnd_records_mandates = {
  .id = "mandates",
  .title = NC_ ("section", "Mandates"),
  .add = NC_ ("section", "Add a mandate"),
  /* Translators: adds a mandate; %s is the function that was chosen. */
  .offer = NC_ ("section", "Mandate “%s”"),
  .table = MND_TABLE_MANDATE,
  .from = MND_MANDATE_ACTOR,
  .properties = mandate_properties,
  .fill = fill_functions,
  .add_one = add_mandate,
};

const MndRecordsSort mnd_records_supported = {
  .id = "support",
  .title = NC_ ("section", "Support"),
  .add = NC_ ("section", "Add support"),
  /* Translators: %s is the name that was typed. */
  .offer = NC_ ("section", "New support “%s”"),
  .table = MND_TABLE_PARTY,
  .from = MND_PARTY_ACTOR,
  .fill = fill_supports,
  .add_one = add_supported,
};

const MndRecordsSort mnd_records_parties = {
  .id = "parties",
  .title = NC_ ("section", "Parties"),
  .add = NC_ ("section", "Add a party"),
  .table = MND_TABLE_PARTY,
  .from = MND_PARTY_SUPPORT,
  .fill = fill_actors,
  .add_one = add_party,
};

const MndRecordsSort mnd_records_money = {
  .id = "money",
  .title = NC_ ("section", "Money"),
  .add = NC_ ("section", "Add an amount"),
  /* Translators: adds an amount of money; %s is what was typed, such as "1500000 EUR". */
  .offer = NC_ ("section", "Commitment of %s"),
  .table = MND_TABLE_MONEY,
  .from = MND_MONEY_SUPPORT,
  .fill = fill_money_kinds,
  .add_one = add_money,
};

const MndRecordsSort mnd_records_evidence = {
  .id = "evidence",
  .title = NC_ ("section", "Evidence"),
  .add = NC_ ("section", "Add a source"),
  /* Translators: %s is the title that was typed. */
  .offer = NC_ ("section", "New source “%s”"),
  .table = MND_TABLE_CITATION,
  .from = MND_CITATION_CLAIM,
  .properties = citation_properties,
  .fill = fill_sources,
  .add_one = add_citation,
};
