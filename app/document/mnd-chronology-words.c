/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of the bars of a map over time, and what its choices are called. */
#include "document/mnd-chronology.h"

#include "analysis/mnd-names.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *word;
  const char *label; /* msgid, with its context */
} Choice;

static const Choice bys[] = {
  [MND_CHRONOLOGY_BY_DONOR] = { "donor", NC_ ("time view", "By donor") },
  [MND_CHRONOLOGY_BY_INSTITUTION] = { "institution", NC_ ("time view", "By institution") },
  [MND_CHRONOLOGY_BY_FIELD] = { "field", NC_ ("time view", "By field") },
};

static const Choice kinds[] = {
  [MND_CHRONOLOGY_SUPPORT] = { "support", NC_ ("time view", "Support") },
  [MND_CHRONOLOGY_MANDATES] = { "mandates", NC_ ("time view", "Mandates") },
  [MND_CHRONOLOGY_LINKS] = { "links", NC_ ("time view", "Links") },
  [MND_CHRONOLOGY_ALL] = { "all", NC_ ("time view", "Support, mandates and links") },
};

static gboolean
find_word (const Choice *choices, guint n, const char *word, guint *found)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (choices[i].word, word) == 0)
      {
        *found = i;
        return TRUE;
      }
  return FALSE;
}

const char *
mnd_chronology_by_get_word (MndChronologyBy by)
{
  g_return_val_if_fail (by < MND_CHRONOLOGY_N_BYS, NULL);

  return bys[by].word;
}

const char *
mnd_chronology_by_get_label (MndChronologyBy by)
{
  g_return_val_if_fail (by < MND_CHRONOLOGY_N_BYS, NULL);

  return g_dpgettext2 (NULL, "time view", bys[by].label);
}

gboolean
mnd_chronology_by_from_word (const char *word, MndChronologyBy *by)
{
  guint found;

  if (!find_word (bys, G_N_ELEMENTS (bys), word, &found))
    return FALSE;
  *by = (MndChronologyBy) found;
  return TRUE;
}

const char *
mnd_chronology_kind_get_word (MndChronologyKind kind)
{
  g_return_val_if_fail (kind < MND_CHRONOLOGY_N_KINDS, NULL);

  return kinds[kind].word;
}

const char *
mnd_chronology_kind_get_label (MndChronologyKind kind)
{
  g_return_val_if_fail (kind < MND_CHRONOLOGY_N_KINDS, NULL);

  return g_dpgettext2 (NULL, "time view", kinds[kind].label);
}

gboolean
mnd_chronology_kind_from_word (const char *word, MndChronologyKind *kind)
{
  guint found;

  if (!find_word (kinds, G_N_ELEMENTS (kinds), word, &found))
    return FALSE;
  *kind = (MndChronologyKind) found;
  return TRUE;
}

/* --- bars */

char *
mnd_chronology_dup_dates (const char *start, const char *end)
{
  g_autofree char *from = NULL, *to = NULL;

  g_return_val_if_fail (start != NULL && end != NULL, NULL);

  from = mnd_format_dup_date_text (start);
  to = mnd_format_dup_date_text (end);
  if (*start != '\0' && *end != '\0' && !g_str_equal (start, end))
    /* Translators: two dates, such as "June 2000 to 2005". */
    return g_strdup_printf (_ ("%1$s to %2$s"), from, to);
  if (*start != '\0' && *end == '\0')
    return g_strdup_printf (_ ("since %s"), from);
  if (*start == '\0' && *end != '\0')
    return g_strdup_printf (_ ("until %s"), to);
  return *start != '\0' ? g_steal_pointer (&from) : g_strdup (_ ("no date"));
}

/* Of all who take part in the role; NULL where nobody does. */
static char *
dup_parties (const MndNames *names, const MndId *support, const char *role)
{
  GPtrArray *parties = mnd_map_get_referring (names->map, MND_TABLE_PARTY, MND_PARTY_SUPPORT, support);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < parties->len; i++)
    {
      MndRecord *party = g_ptr_array_index (parties, i);
      const MndId *actor = mnd_record_get_reference (party, MND_PARTY_ACTOR);
      if (actor != NULL && g_strcmp0 (mnd_record_get_text (party, MND_PARTY_ROLE), role) == 0)
        g_ptr_array_add (ids, (gpointer) actor);
    }
  return ids->len > 0 ? mnd_names_dup_names (names, (const MndId *const *) ids->pdata, ids->len) : NULL;
}

static char *
dup_support (const MndNames *names, const MndTimeSpan *span, const char *dates)
{
  g_autofree char *from = dup_parties (names, &span->id, "funder");
  g_autofree char *to = dup_parties (names, &span->id, "beneficiary");

  if (from != NULL && to != NULL)
    /* Translators: a programme, its donors, whom it supports, and when: "CCSSP, DFID to Sierra Leone Police, June 2000
     * to 2005". */
    return g_strdup_printf (_ ("%1$s, %2$s to %3$s, %4$s"), span->name, from, to, dates);
  if (from != NULL)
    /* Translators: a programme, its donors, and when. */
    return g_strdup_printf (_ ("%1$s, from %2$s, %3$s"), span->name, from, dates);
  if (to != NULL)
    /* Translators: a programme, whom it supports, and when. */
    return g_strdup_printf (_ ("%1$s, to %2$s, %3$s"), span->name, to, dates);
  /* Translators: what a bar of a chart of time is, and when. */
  return g_strdup_printf (_ ("%1$s, %2$s"), span->name, dates);
}

char *
mnd_chronology_wish_dup_words (const MndChronologyWish *wish)
{
  gboolean by_field = wish->by == MND_CHRONOLOGY_BY_FIELD;
  const char *kind = mnd_chronology_kind_get_label (by_field ? MND_CHRONOLOGY_SUPPORT : wish->kind);

  return mnd_format_join ((const char *const[]){ kind, mnd_chronology_by_get_label (wish->by), NULL });
}

static char *
dup_span (const MndNames *names, const MndTimeGroup *group, const MndTimeSpan *span)
{
  g_autofree char *dates = mnd_chronology_dup_dates (span->start, span->end);
  g_autofree char *words = NULL;
  gboolean is_mandate = mnd_map_find (names->map, MND_TABLE_MANDATE, &span->id) != NULL;

  if (is_mandate)
    /* Translators: an institution, its mandate, and when: "Sierra Leone Police, Mandate: Provision, since 1998". */
    return g_strdup_printf (_ ("%1$s, %2$s, %3$s"), group->name, span->name, dates);
  if (span->line != NULL)
    return g_strdup_printf (_ ("%1$s, %2$s"), span->name, dates);
  words = dup_support (names, span, dates);
  if (span->shades == NULL)
    return g_steal_pointer (&words);
  /* Translators: %s says what a programme is, from whom and when. */
  return g_strdup_printf (_ ("%s. It overlaps with another donor’s."), words);
}

static char *
dup_group (const MndTimeGroup *group)
{
  gulong n = group->spans->len;
  g_autofree char *words =
      /* Translators: %1$s is a donor, an institution or a field; of a chart of time. */
      g_strdup_printf (ngettext ("%1$s, %2$lu bar", "%1$s, %2$lu bars", n), group->name, n);
  g_autofree char *date = NULL;
  char text[MND_DATE_TEXT_SIZE];
  MndDate day;

  if (group->cliffs->len == 0)
    return g_steal_pointer (&words);
  day = mnd_date_from_day (g_array_index (group->cliffs, int, group->cliffs->len - 1) - 1);
  day.day = 0;
  date = mnd_format_dup_date_text (mnd_date_format (&day, text));
  /* Translators: %1$s names what is supported, %2$s is a month: "December 2005". */
  return g_strdup_printf (_ ("%1$s. Support ends in %2$s, and nothing is known to follow."), words, date);
}

char *
mnd_chronology_dup_words (MndMap *map, const char *const *languages, const MndTimeChart *chart, guint row)
{
  const MndNames names = { map, languages };
  const MndTimeSpan *span;

  g_return_val_if_fail (MND_IS_MAP (map) && chart != NULL, NULL);

  if (row >= mnd_time_chart_get_n_rows (chart))
    return g_strdup ("");
  span = mnd_time_chart_get_span (chart, row);
  return span != NULL ? dup_span (&names, mnd_time_chart_get_group (chart, row), span)
                      : dup_group (mnd_time_chart_get_group (chart, row));
}

const char *
mnd_chronology_get_legend (void)
{
  return _ ("Striped: two donors support the same at the same time. A wedge: support ends and nothing is known to "
            "follow. Soft ends: a date that is not known to the day. Fading ends: no date is known.");
}
