/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of rules: every family, and all of them in the order of ids. */
#include "analysis/mnd-rules-private.h"

#include "mnd-config.h"

#include <glib/gi18n.h>

static const MndRule *const families[] = {
  mnd_rules_oversight,    /* R01, R02, R05 */
  mnd_rules_cycle,        /* R03 */
  mnd_rules_overseers,    /* R04, R06, R07 */
  mnd_rules_command,      /* R08, R09 */
  mnd_rules_mandate,      /* R10, R11 */
  mnd_rules_network,      /* R13 */
  mnd_rules_overlap,      /* R14 */
  mnd_rules_coordination, /* R16 to R20 */
  mnd_rules_support,      /* R15, R24, R26 to R28 */
  mnd_rules_shares,       /* R21 to R23, R25 */
  mnd_rules_society,      /* R29 to R33 */
  mnd_rules_notes,        /* D1 to D7 */
};

static const char *const challenge_names[MND_N_CHALLENGES] = {
  [MND_CHALLENGE_SEQUENCING] = NC_ ("challenge", "Sequencing"),
  [MND_CHALLENGE_COORDINATION] = NC_ ("challenge", "Coordination"),
  [MND_CHALLENGE_OWNERSHIP] = NC_ ("challenge", "Ownership"),
  [MND_CHALLENGE_CIVIL_SOCIETY] = NC_ ("challenge", "Civil society"),
  [MND_CHALLENGE_CAPACITY] = NC_ ("challenge", "Capacity"),
  [MND_CHALLENGE_SPOILERS] = NC_ ("challenge", "Spoilers"),
  [MND_CHALLENGE_FUNDING] = NC_ ("challenge", "Funding and ODA"),
  [MND_CHALLENGE_MONITORING] = NC_ ("challenge", "Monitoring"),
  [MND_CHALLENGE_REGIONAL] = NC_ ("challenge", "Regional"),
  [MND_CHALLENGE_SUSTAINABILITY] = NC_ ("challenge", "Fiscal sustainability"),
  [MND_CHALLENGE_QUALITY] = NC_ ("challenge", "Quality of data"),
};

/* R33 before D1, R2 before R10. */
static int
compare_rules_cb (gconstpointer a, gconstpointer b)
{
  const char *left = (*(const MndRule *const *) a)->id;
  const char *right = (*(const MndRule *const *) b)->id;

  if (*left != *right)
    return *left > *right ? -1 : 1;
  return (int) g_ascii_strtoll (left + 1, NULL, 10) - (int) g_ascii_strtoll (right + 1, NULL, 10);
}

/* All of them, sorted; made once and never changed. */
static const GPtrArray *
get_rules (void)
{
  static gsize rules = 0;

  if (g_once_init_enter (&rules))
    {
      GPtrArray *sorted = g_ptr_array_new ();
      for (guint family = 0; family < G_N_ELEMENTS (families); family++)
        for (const MndRule *rule = families[family]; rule->id != NULL; rule++)
          g_ptr_array_add (sorted, (gpointer) rule);
      g_ptr_array_sort (sorted, compare_rules_cb);
      g_once_init_leave (&rules, (gsize) sorted);
    }
  return (const GPtrArray *) rules;
}

guint
mnd_rule_get_count (void)
{
  return get_rules ()->len;
}

const MndRule *
mnd_rule_get_nth (guint i)
{
  const GPtrArray *rules = get_rules ();

  return i < rules->len ? g_ptr_array_index (rules, i) : NULL;
}

const MndRule *
mnd_rule_find (const char *id)
{
  const GPtrArray *rules = get_rules ();

  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < rules->len; i++)
    if (g_str_equal (((const MndRule *) g_ptr_array_index (rules, i))->id, id))
      return g_ptr_array_index (rules, i);
  return NULL;
}

guint
mnd_rule_get_place (const MndRule *rule)
{
  const GPtrArray *rules = get_rules ();

  for (guint i = 0; i < rules->len; i++)
    if (g_ptr_array_index (rules, i) == rule)
      return i;
  g_return_val_if_reached (0);
}

const char *
mnd_rule_get_id (const MndRule *rule)
{
  return rule->id;
}

guint
mnd_rule_get_version (const MndRule *rule)
{
  return rule->version;
}

const char *
mnd_rule_get_name (const MndRule *rule)
{
  return g_dgettext (MND_GETTEXT_DOMAIN, rule->name);
}

const char *
mnd_rule_get_help (const MndRule *rule)
{
  return g_dgettext (MND_GETTEXT_DOMAIN, rule->help);
}

MndChallenge
mnd_rule_get_challenge (const MndRule *rule)
{
  return rule->challenge;
}

const char *
mnd_challenge_get_name (MndChallenge challenge)
{
  g_return_val_if_fail (challenge < MND_N_CHALLENGES, NULL);

  return g_dpgettext2 (MND_GETTEXT_DOMAIN, "challenge", challenge_names[challenge]);
}

guint
mnd_rule_get_base_severity (const MndRule *rule)
{
  return rule->base_severity;
}

gboolean
mnd_rule_is_monotone (const MndRule *rule)
{
  return rule->is_monotone;
}

guint
mnd_rule_get_n_parameters (const MndRule *rule)
{
  guint n = 0;

  while (rule->parameters != NULL && rule->parameters[n].key != NULL)
    n++;
  return n;
}

const MndParameter *
mnd_rule_get_parameter (const MndRule *rule, guint i)
{
  g_return_val_if_fail (i < mnd_rule_get_n_parameters (rule), NULL);

  return &rule->parameters[i];
}
