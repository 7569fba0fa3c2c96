/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows in words; see the header. */
#include "desktop/mnd-describe.h"

#include "model/mnd-assessment.h"
#include "model/mnd-facets.h"
#include "model/mnd-format.h"
#include "model/mnd-money.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *
get_name (MndSubject *subject, const MndId *id)
{
  const char *name =
      id != NULL ? mnd_map_get_name (mnd_subject_get_map (subject), id, mnd_subject_get_languages (subject)) : NULL;

  return name != NULL ? name : C_ ("name", "unnamed");
}

static const char *
get_text (MndSubject *subject, const char *property)
{
  return mnd_map_get_text (mnd_subject_get_map (subject), mnd_subject_get_id (subject), property,
                           mnd_subject_get_languages (subject));
}

/* Joins what is there by a middle dot; takes the parts and frees them. */
static char *
join (GPtrArray *parts)
{
  g_autoptr (GPtrArray) own = parts;

  if (own->len == 0)
    return NULL;
  g_ptr_array_add (own, NULL);
  return mnd_format_join ((const char *const *) own->pdata);
}

static void
add_part (GPtrArray *parts, char *part)
{
  if (part != NULL && *part != '\0')
    g_ptr_array_add (parts, part);
  else
    g_free (part);
}

static void
add_word (GPtrArray *parts, MndRecord *record, guint column)
{
  const char *word = mnd_record_get_text (record, column);

  if (word != NULL)
    add_part (parts,
              g_strdup (
                  mnd_catalogue_get_label (mnd_table_get_column (mnd_record_get_table (record), column)->vocabulary,
                                           word)));
}

static char *
dup_money (MndRecord *record)
{
  return mnd_money_dup_words (mnd_record_get_integer (record, MND_MONEY_AMOUNT, 0),
                              mnd_record_get_text (record, MND_MONEY_CURRENCY));
}

static char *
dup_link_sentence (MndSubject *subject, MndRecord *record)
{
  /* Translators: a link between two actors: "Parliament appoints Ombudsman" */
  return g_strdup_printf (_ ("%1$s %2$s %3$s"), get_name (subject, mnd_record_get_reference (record, MND_LINK_FROM)),
                          mnd_catalogue_get_label (MND_VOCABULARY_LINK_KIND,
                                                   mnd_record_get_text (record, MND_LINK_KIND)),
                          get_name (subject, mnd_record_get_reference (record, MND_LINK_TO)));
}

static char *
dup_mandate_title (MndSubject *subject, MndRecord *record)
{
  const char *wording = get_text (subject, "wording");

  if (wording != NULL)
    return g_strdup (wording);
  if (mnd_record_get_text (record, MND_MANDATE_FUNCTION) != NULL)
    return g_strdup (
        mnd_catalogue_get_label (MND_VOCABULARY_FUNCTION, mnd_record_get_text (record, MND_MANDATE_FUNCTION)));
  return g_strdup (C_ ("table", "Mandate"));
}

char *
mnd_describe_dup_title (MndSubject *subject, guint from)
{
  MndRecord *record = mnd_subject_find_record (subject);

  if (record == NULL)
    return g_strdup ("");
  switch ((int) mnd_subject_get_table (subject))
    {
    case MND_TABLE_LINK:
      if (from == MND_LINK_FROM || from == MND_LINK_TO)
        return g_strdup (get_name (subject, mnd_describe_find_other (record, from)));
      return dup_link_sentence (subject, record);
    case MND_TABLE_PARTY:
      return g_strdup (get_name (subject, mnd_describe_find_other (record, from)));
    case MND_TABLE_MONEY:
      return dup_money (record);
    case MND_TABLE_MANDATE:
      return dup_mandate_title (subject, record);
    case MND_TABLE_ASSESSMENT:
      return g_strdup (mnd_assessment_get_answer_label (mnd_assessment_get_question_word (record),
                                                        mnd_record_get_text (record, MND_ASSESSMENT_ANSWER)));
    case MND_TABLE_CITATION:
      if (mnd_record_get_reference (record, MND_CITATION_SOURCE) == NULL)
        return g_strdup (_ ("The team’s own judgement"));
      return g_strdup (get_name (subject, mnd_record_get_reference (record, MND_CITATION_SOURCE)));
    default:
      return g_strdup (get_name (subject, mnd_subject_get_id (subject)));
    }
}

char *
mnd_describe_dup_dates (const char *start, const char *end)
{
  g_autofree char *from = mnd_format_dup_short_date_text (start);
  g_autofree char *to = mnd_format_dup_short_date_text (end);

  if (start != NULL && end != NULL)
    return g_str_equal (start, end) ? g_steal_pointer (&from) : g_strdup_printf ("%s – %s", from, to);
  if (start != NULL)
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("since %s"), from);
  if (end != NULL)
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("until %s"), to);
  return NULL;
}

static void
add_dates (GPtrArray *parts, MndRecord *record, guint start)
{
  add_part (parts,
            mnd_describe_dup_dates (mnd_record_get_text (record, start), mnd_record_get_text (record, start + 1)));
}

static void
add_link (GPtrArray *parts, MndRecord *record)
{
  add_word (parts, record, MND_LINK_MODE);
  if (g_strcmp0 (mnd_record_get_text (record, MND_LINK_FORMALITY), "informal") == 0)
    add_word (parts, record, MND_LINK_FORMALITY);
  if (g_strcmp0 (mnd_record_get_text (record, MND_LINK_STATUS), "actual") != 0)
    add_word (parts, record, MND_LINK_STATUS);
  add_dates (parts, record, MND_LINK_START);
  if (mnd_record_get_boolean (record, MND_LINK_DORMANT))
    add_part (parts, g_strdup (C_ ("link", "dormant")));
}

static void
add_citation (GPtrArray *parts, MndSubject *subject, MndRecord *record)
{
  MndRecord *source = mnd_map_find (mnd_subject_get_map (subject), MND_TABLE_SOURCE,
                                    mnd_record_get_reference (record, MND_CITATION_SOURCE));
  const char *confidence = mnd_record_get_text (record, MND_CITATION_CONFIDENCE);

  if (confidence != NULL)
    /* Translators: how sure one is of a statement; %s is low, medium or high. */
    add_part (parts, g_strdup_printf (C_ ("evidence", "Confidence: %s"),
                                      mnd_catalogue_get_label (MND_VOCABULARY_CONFIDENCE, confidence)));
  add_part (parts, g_strdup (mnd_record_get_text (record, MND_CITATION_LOCATOR)));
  if (source == NULL)
    return;
  add_part (parts, g_strdup (mnd_record_get_text (source, MND_SOURCE_AUTHOR)));
  add_part (parts, mnd_format_dup_short_date_text (mnd_record_get_text (source, MND_SOURCE_DATE)));
}

/* What never leaves in a redacted copy is known at a glance. */
static void
add_confidential (GPtrArray *parts, MndSubject *subject, MndRecord *record)
{
  static const guint columns[MND_N_TABLES] = {
    [MND_TABLE_ACTOR] = MND_ACTOR_CONFIDENTIAL,           [MND_TABLE_LINK] = MND_LINK_CONFIDENTIAL,
    [MND_TABLE_SUPPORT] = MND_SUPPORT_CONFIDENTIAL,       [MND_TABLE_MANDATE] = MND_MANDATE_CONFIDENTIAL,
    [MND_TABLE_ASSESSMENT] = MND_ASSESSMENT_CONFIDENTIAL, [MND_TABLE_CITATION] = MND_CITATION_CONFIDENTIAL
  };
  guint column = columns[mnd_record_get_table (record)];
  MndRecord *source = mnd_record_get_table (record) == MND_TABLE_CITATION
                          ? mnd_map_find (mnd_subject_get_map (subject), MND_TABLE_SOURCE,
                                          mnd_record_get_reference (record, MND_CITATION_SOURCE))
                          : NULL;

  if ((column != 0 && mnd_record_get_boolean (record, column))
      || (source != NULL && mnd_record_get_boolean (source, MND_SOURCE_CONFIDENTIAL)))
    add_part (parts, g_strdup (C_ ("record", "confidential")));
}

char *
mnd_describe_dup_details (MndSubject *subject, guint from)
{
  MndRecord *record = mnd_subject_find_record (subject);
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  const char *level;

  switch (record != NULL ? (int) mnd_subject_get_table (subject) : MND_TABLE_NONE)
    {
    case MND_TABLE_ACTOR:
      add_word (parts, record, MND_ACTOR_KIND);
      level = mnd_actor_get_facet (record, MND_ACTOR_LEVEL);
      add_part (parts, g_strdup (level != NULL ? mnd_catalogue_get_label (MND_VOCABULARY_LEVEL, level) : NULL));
      break;
    case MND_TABLE_LINK:
      add_link (parts, record);
      break;
    case MND_TABLE_SUPPORT:
      add_part (parts, g_strdup (C_ ("table", "Support")));
      add_word (parts, record, MND_SUPPORT_STATUS);
      add_dates (parts, record, MND_SUPPORT_START);
      break;
    case MND_TABLE_PARTY:
      add_word (parts, record, MND_PARTY_ROLE);
      break;
    case MND_TABLE_MONEY:
      add_word (parts, record, MND_MONEY_KIND);
      add_part (parts, mnd_format_dup_short_date_text (mnd_record_get_text (record, MND_MONEY_DATE)));
      break;
    case MND_TABLE_MANDATE:
      if (get_text (subject, "wording") != NULL)
        add_word (parts, record, MND_MANDATE_FUNCTION);
      add_part (parts, g_strdup (get_text (subject, "basis")));
      add_dates (parts, record, MND_MANDATE_START);
      break;
    case MND_TABLE_ASSESSMENT:
      add_part (parts, mnd_format_dup_short_date_text (mnd_record_get_text (record, MND_ASSESSMENT_DATE)));
      add_part (parts, g_strdup (mnd_record_get_text (record, MND_ASSESSMENT_AUTHOR)));
      if (mnd_record_get_reference (record, MND_ASSESSMENT_SOURCE) != NULL)
        add_part (parts, g_strdup (get_name (subject, mnd_record_get_reference (record, MND_ASSESSMENT_SOURCE))));
      break;
    case MND_TABLE_CITATION:
      add_citation (parts, subject, record);
      break;
    default:
      break;
    }
  if (record != NULL)
    add_confidential (parts, subject, record);
  return join (parts);
}

const MndId *
mnd_describe_find_other (MndRecord *record, guint from)
{
  switch ((int) mnd_record_get_table (record))
    {
    case MND_TABLE_LINK:
      return mnd_record_get_reference (record, from == MND_LINK_FROM ? MND_LINK_TO : MND_LINK_FROM);
    case MND_TABLE_PARTY:
      return mnd_record_get_reference (record, from == MND_PARTY_ACTOR ? MND_PARTY_SUPPORT : MND_PARTY_ACTOR);
    default:
      return NULL;
    }
}

char *
mnd_describe_dup_oversight (MndMap *map, const MndId *actor)
{
  GPtrArray *links = mnd_map_get_referring (map, MND_TABLE_LINK, MND_LINK_TO, actor);
  g_autoptr (GPtrArray) modes = g_ptr_array_new ();
  g_autofree char *joined = NULL;
  guint n = 0;

  for (guint i = 0; i < links->len; i++)
    {
      MndRecord *link = g_ptr_array_index (links, i);
      const char *mode = mnd_record_get_text (link, MND_LINK_MODE);
      const char *label = mode != NULL ? mnd_catalogue_get_label (MND_VOCABULARY_MODE, mode) : NULL;
      if (!g_str_equal (mnd_record_get_text (link, MND_LINK_KIND), "oversees"))
        continue;
      n++;
      if (label != NULL && !g_ptr_array_find_with_equal_func (modes, label, g_str_equal, NULL))
        g_ptr_array_add (modes, (gpointer) label);
    }
  if (n == 0)
    return NULL;
  if (modes->len == 0)
    return g_strdup_printf (ngettext ("Overseen by %u", "Overseen by %u", n), n);
  g_ptr_array_add (modes, NULL);
  joined = g_strjoinv (", ", (char **) modes->pdata);
  /* Translators: by how many an actor is overseen, and then in which ways, such as "parliamentary, audit". */
  return g_strdup_printf (ngettext ("Overseen by %1$u: %2$s", "Overseen by %1$u: %2$s", n), n, joined);
}
