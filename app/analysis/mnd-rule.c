/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of rules: every family, in the order of ids. */
#include "analysis/mnd-rules-private.h"

#include "mnd-config.h"

#include <glib/gi18n.h>

static const MndRule *const families[] = {
  mnd_rules_oversight, /* R01 - R07 */
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

guint
mnd_rule_get_count (void)
{
  guint n = 0;

  for (guint family = 0; family < G_N_ELEMENTS (families); family++)
    for (const MndRule *rule = families[family]; rule->id != NULL; rule++)
      n++;
  return n;
}

const MndRule *
mnd_rule_get_nth (guint i)
{
  for (guint family = 0; family < G_N_ELEMENTS (families); family++)
    for (const MndRule *rule = families[family]; rule->id != NULL; rule++)
      if (i-- == 0)
        return rule;
  return NULL;
}

const MndRule *
mnd_rule_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint family = 0; family < G_N_ELEMENTS (families); family++)
    for (const MndRule *rule = families[family]; rule->id != NULL; rule++)
      if (g_str_equal (rule->id, id))
        return rule;
  return NULL;
}

guint
mnd_rule_get_place (const MndRule *rule)
{
  guint place = 0;

  for (guint family = 0; family < G_N_ELEMENTS (families); family++)
    for (const MndRule *other = families[family]; other->id != NULL; other++, place++)
      if (other == rule)
        return place;
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
