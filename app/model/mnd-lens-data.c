/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The lenses that are built in, data only: five published ways to see the sector, paraphrased, and the plain facets.
 * The texts disagree on militias, courts, prisons and who helps from outside; the reasons say what each of them says.
 */
#include "model/mnd-lens-private.h"

#include <glib/gi18n.h>

#define OUTSIDE "-"

/* clang-format off */
static const MndLensCategory oecd_categories[] = {
  { "parliament", NC_ ("lens", "Civil control: parliament"), "oversight" },
  { "executive", NC_ ("lens", "Civil control: executive"), "management" },
  { "defence_ministry", NC_ ("lens", "Civil control: ministries, such as defence"), "management" },
  { "judicial", NC_ ("lens", "Judicial institutions"), "justice" },
  { "penal", NC_ ("lens", "Penal institutions"), "coordination" },
  { "armed_forces", NC_ ("lens", "Armed forces"), "provision" },
  { "police", NC_ ("lens", "Police and gendarmerie"), "support" },
  { "intelligence", NC_ ("lens", "Intelligence services"), NULL },
  { NULL },
};
static const MndLensRuleData oecd_rules[] = {
  { "parliament", "kind=parliament,parliamentary_committee", NULL },
  { "executive", "kind=head_of_state,executive,cabinet_security_council", NULL },
  { "defence_ministry", "kind=ministry", NC_ ("lens", "The list names the ministry of defence; which ministry that is, the map does not say, so all of them stand here.") },
  { "judicial", "kind=judiciary,prosecution,transitional_justice statehood=state", NULL },
  { "penal", "kind=corrections", NULL },
  { "armed_forces", "kind=armed_forces,presidential_guard,coast_guard", NULL },
  { "police", "kind=police,paramilitary", NULL },
  { "intelligence", "kind=intelligence", NULL },
  { OUTSIDE, "kind=militia,rebel_group,criminal_group,community_security,private_security", NC_ ("lens", "The list names institutions of the state; armed groups and private security are not in it.") },
  { NULL },
};

static const MndLensCategory pillar_categories[] = {
  { "control", NC_ ("lens", "Civil control and oversight"), "oversight" },
  { "producers", NC_ ("lens", "State institutions that ensure safety"), "provision" },
  { NULL },
};
static const MndLensRuleData pillar_rules[] = {
  { "control", "kind=corrections statehood=state", NC_ ("lens", "This definition counts courts and prisons among the authorities for control.") },
  { "control", "main=justice statehood=state", NC_ ("lens", "This definition counts courts and prisons among the authorities for control.") },
  { "producers", "main=provision statehood=state statutory=yes", NC_ ("lens", "An institution of the state with a formal mandate to ensure safety.") },
  { "control", "main=management,oversight,coordination statehood=state branch=executive,legislature,judiciary,independent", NC_ ("lens", "An elected or duly appointed civil authority.") },
  { OUTSIDE, "statehood=non_state,hybrid,international", NC_ ("lens", "The definition speaks of institutions and authorities of the state only.") },
  { OUTSIDE, "statutory=no,contested", NC_ ("lens", "It has no formal mandate.") },
  { NULL },
};

static const MndLensCategory dcaf_categories[] = {
  { "oversight_state", NC_ ("lens", "Oversight, state"), "oversight" },
  { "oversight_non_state", NC_ ("lens", "Oversight, non-state"), "coordination" },
  { "management_state", NC_ ("lens", "Management, state"), "management" },
  { "management_non_state", NC_ ("lens", "Management, non-state"), "justice" },
  { "providers_state", NC_ ("lens", "Providers, state"), "provision" },
  { "providers_non_state", NC_ ("lens", "Providers, non-state"), "support" },
  { NULL },
};
static const MndLensRuleData dcaf_rules[] = {
  { OUTSIDE, "statehood=international", NC_ ("lens", "Who helps from outside is not part of the sector.") },
  { "providers_state", "main=provision statehood=state", NULL },
  { "providers_non_state", "main=provision statehood=non_state,hybrid", NC_ ("lens", "Commercial and other non-state providers are part of the sector too.") },
  { "management_state", "main=management,coordination statehood=state", NULL },
  { "management_non_state", "main=management,coordination statehood=non_state,hybrid", NULL },
  { "oversight_state", "main=oversight,justice statehood=state", NC_ ("lens", "Parts of the justice sector oversee security.") },
  { "oversight_non_state", "main=oversight,justice statehood=non_state,hybrid", NC_ ("lens", "Civil society and media oversee too.") },
  { NULL },
};

static const MndLensCategory six_categories[] = {
  { "civil", NC_ ("lens", "Civil management and oversight bodies"), "oversight" },
  { "justice", NC_ ("lens", "Judicial and public security structures"), "justice" },
  { "intelligence", NC_ ("lens", "Intelligence and security services"), NULL },
  { "force", NC_ ("lens", "Bodies authorised to use force"), "provision" },
  { "non_statutory", NC_ ("lens", "Non-statutory security bodies"), "management" },
  { "society", NC_ ("lens", "Civil society actors"), "coordination" },
  { NULL },
};
static const MndLensRuleData six_rules[] = {
  { OUTSIDE, "statehood=international", NC_ ("lens", "Who helps from outside is not part of the sector.") },
  { "non_statutory", "kind=private_security,militia,rebel_group,criminal_group,community_security", NC_ ("lens", "Militias and private security companies are a category of their own.") },
  { "force", "kind=armed_forces,presidential_guard,paramilitary,coast_guard,police,border_customs", NULL },
  { "intelligence", "kind=intelligence", NULL },
  { "justice", "kind=corrections,human_rights_commission,civil_protection", NC_ ("lens", "Prisons and human rights commissions stand with the courts.") },
  { "justice", "main=justice statehood=state", NULL },
  { "society", "branch=civil,media,community", NULL },
  { "civil", "main=management,oversight,coordination statehood=state", NULL },
  { NULL },
};

static const MndLensCategory field_categories[] = {
  { "control", NC_ ("lens", "1 Civil-democratic control and oversight"), "oversight" },
  { "rule_of_law", NC_ ("lens", "3 Rule of law"), "justice" },
  { "professionalisation", NC_ ("lens", "2 Professionalisation"), "provision" },
  { "demilitarisation", NC_ ("lens", "4 Demilitarisation and peacebuilding"), "management" },
  { NULL },
};
static const MndLensRuleData field_rules[] = {
  { "demilitarisation", "kind=militia,rebel_group,criminal_group,community_security", NC_ ("lens", "Disarmament and reintegration are about them.") },
  { "demilitarisation", "kind=peace_operation,regional_organisation", NC_ ("lens", "Peacebuilding and regional measures are a field of their own.") },
  { OUTSIDE, "main=support", NC_ ("lens", "Who helps from outside is not part of the sector.") },
  { "rule_of_law", "kind=corrections", NULL },
  { "rule_of_law", "main=justice", NULL },
  { "professionalisation", "main=provision", NULL },
  { "control", "main=management,oversight,coordination", NULL },
  { NULL },
};

static const char *const function_tones[] = { "provision", "management", "oversight", "justice", "coordination", "support" };
static const char *const branch_tones[] = { "management", "oversight", "justice", "coordination", "provision", "support", "none", "management", "justice", "coordination", "support" };
static const char *const statehood_tones[] = { "provision", "management", "justice", "support" };
static const char *const statutory_tones[] = { "oversight", "management", "coordination" };
static const char *const armed_tones[] = { "management", "oversight", "none" };
static const char *const level_tones[] = { "support", "provision", "coordination", "oversight" };

#define FACET(word_, name_, vocabulary_, condition_, tones_)                                                           \
  { .word = word_, .name = name_, .facet = vocabulary_, .condition = condition_, .tones = tones_ }

const MndLensData mnd_lens_data[] = {
  { .word = "oecd", .name = NC_ ("lens", "OECD list"), .source = "OECD-DAC 2005", .categories = oecd_categories, .rules = oecd_rules },
  { .word = "pillars", .name = NC_ ("lens", "Two pillars"), .source = "International Alert 2002", .categories = pillar_categories, .rules = pillar_rules },
  { .word = "dcaf", .name = NC_ ("lens", "Providers, management, oversight"), .source = "DCAF 2019", .categories = dcaf_categories, .rules = dcaf_rules },
  { .word = "six", .name = NC_ ("lens", "Six categories"), .source = "Sedra, CIGI 2010", .categories = six_categories, .rules = six_rules },
  { .word = "fields", .name = NC_ ("lens", "Four activity fields"), .source = "International Alert 2002", .categories = field_categories, .rules = field_rules },
  FACET ("function", NC_ ("lens", "Function"), MND_VOCABULARY_FUNCTION, "main", function_tones),
  FACET ("branch", NC_ ("lens", "Branch"), MND_VOCABULARY_BRANCH, "branch", branch_tones),
  FACET ("level", NC_ ("lens", "Level"), MND_VOCABULARY_LEVEL, "level", level_tones),
  FACET ("statehood", NC_ ("lens", "Statehood"), MND_VOCABULARY_STATEHOOD, "statehood", statehood_tones),
  FACET ("statutory", NC_ ("lens", "Statutory or not"), MND_VOCABULARY_STATUTORY, "statutory", statutory_tones),
  FACET ("armed", NC_ ("lens", "Armed or not"), MND_VOCABULARY_ARMED, "armed", armed_tones),
};
/* clang-format on */
const guint mnd_lens_n_data = G_N_ELEMENTS (mnd_lens_data);
