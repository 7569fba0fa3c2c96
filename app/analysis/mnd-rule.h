/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the room can find: each rule with its reason, and how it is run. Rules are data and two functions; a family of
 * them is a file (mnd-rules-FAMILY.c), and the list of families is in mnd-rule.c. How to add one: see
 * mnd-rules-private.h.
 */
#pragma once

#include "analysis/mnd-parameter.h"

/* What kind of trouble in reform a rule speaks of. */
typedef enum
{
  MND_CHALLENGE_SEQUENCING,
  MND_CHALLENGE_COORDINATION,
  MND_CHALLENGE_OWNERSHIP,
  MND_CHALLENGE_CIVIL_SOCIETY,
  MND_CHALLENGE_CAPACITY,
  MND_CHALLENGE_SPOILERS,
  MND_CHALLENGE_FUNDING,
  MND_CHALLENGE_MONITORING,
  MND_CHALLENGE_REGIONAL,
  MND_CHALLENGE_SUSTAINABILITY,
  MND_CHALLENGE_QUALITY, /* of the data, not of the sector */
  MND_N_CHALLENGES
} MndChallenge;

#define MND_RULE_MAX_PARAMETERS 4

/* Complete in mnd-rules-private.h. Rules are there for good. */
typedef struct _MndRule MndRule;

guint mnd_rule_get_count (void);
/* In the order of their ids: R01 ... R33, D1 ... D7. */
const MndRule *mnd_rule_get_nth (guint i);
/* NULL where there is none. */
const MndRule *mnd_rule_find (const char *id);

const char *mnd_rule_get_id (const MndRule *rule);
/* Counts up whenever the rule finds something else in the same map. */
guint mnd_rule_get_version (const MndRule *rule);
guint mnd_rule_get_place (const MndRule *rule); /* in that order */
/* In the language of the interface. */
const char *mnd_rule_get_name (const MndRule *rule);
/* Why it is asked and which published text asks it, in our own words; what to beware of. */
const char *mnd_rule_get_help (const MndRule *rule);
MndChallenge mnd_rule_get_challenge (const MndRule *rule);
const char *mnd_challenge_get_name (MndChallenge challenge);
/* Before what makes it graver or lighter. */
guint mnd_rule_get_base_severity (const MndRule *rule);
/* TRUE where more in the map never takes a finding away, so that its witness alone proves it. */
gboolean mnd_rule_is_monotone (const MndRule *rule);
guint mnd_rule_get_n_parameters (const MndRule *rule);
const MndParameter *mnd_rule_get_parameter (const MndRule *rule, guint i);
