/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Kinds of actors with the facets they bring, and kinds of links. Data only: to add a kind, add a row here and in the
 * store's schema. Grouping and default functions follow the lists of system members in the OECD-DAC policy statement of
 * 2005 and DCAF's division into provision, management and oversight; a kind's defaults are a beginning, the row of an
 * actor overrides them.
 */
#include "model/mnd-catalogue-private.h"

#include <glib/gi18n.h>

#define P MND_FUNCTION_PROVISION
#define M MND_FUNCTION_MANAGEMENT
#define O MND_FUNCTION_OVERSIGHT
#define J MND_FUNCTION_JUSTICE
#define C MND_FUNCTION_COORDINATION
#define S MND_FUNCTION_SUPPORT

/* clang-format off */
const MndKind mnd_catalogue_kinds[] = {
  /* word, label, functions, main function, branch, statehood, statutory, armed, level */
  /* Who decides and manages */
  { "head_of_state", NC_ ("kind", "Head of state or government"), M | O, M, "executive", "state", "yes", "no", "national" },
  { "executive", NC_ ("kind", "Executive office"), M, M, "executive", "state", "yes", "no", "national" },
  { "cabinet_security_council", NC_ ("kind", "National security council"), M | C, M, "executive", "state", "yes", "no", "national" },
  { "ministry", NC_ ("kind", "Ministry"), M, M, "executive", "state", "yes", "no", "national" },
  { "local_government", NC_ ("kind", "Local government"), M, M, "executive", "state", "yes", "no", "local" },
  { "local_security_committee", NC_ ("kind", "Local security committee"), C, C, "executive", "state", "yes", "no", "local" },
  /* Who provides security */
  { "armed_forces", NC_ ("kind", "Armed forces"), P, P, "uniformed", "state", "yes", "yes", "national" },
  { "presidential_guard", NC_ ("kind", "Presidential guard"), P, P, "uniformed", "state", "yes", "yes", "national" },
  { "paramilitary", NC_ ("kind", "Paramilitary force or gendarmerie"), P, P, "uniformed", "state", "yes", "yes", "national" },
  { "coast_guard", NC_ ("kind", "Coast guard"), P, P, "uniformed", "state", "yes", "yes", "national" },
  { "police", NC_ ("kind", "Police"), P, P, "uniformed", "state", "yes", "yes", "national" },
  { "intelligence", NC_ ("kind", "Intelligence service"), P, P, "executive", "state", "yes", "unknown", "national" },
  { "border_customs", NC_ ("kind", "Border guard or customs"), P, P, "uniformed", "state", "yes", "unknown", "national" },
  { "corrections", NC_ ("kind", "Prison service"), P | J, P, "uniformed", "state", "yes", "unknown", "national" },
  { "civil_protection", NC_ ("kind", "Fire, rescue or civil protection"), P, P, "executive", "state", "yes", "no", "national" },
  { "peace_operation", NC_ ("kind", "Peace operation or foreign forces"), P | S, P, "foreign", "international", "yes", "yes", "national" },
  /* Justice */
  { "judiciary", NC_ ("kind", "Court or judiciary"), J | O, J, "judiciary", "state", "yes", "no", "national" },
  { "prosecution", NC_ ("kind", "Prosecution"), J, J, "executive", "state", "yes", "no", "national" },
  { "customary_justice", NC_ ("kind", "Customary justice"), J, J, "community", "hybrid", "yes", "no", "local" },
  { "transitional_justice", NC_ ("kind", "Truth commission or transitional justice"), J, J, "independent", "state", "yes", "no", "national" },
  { "legal_aid", NC_ ("kind", "Bar association or legal aid"), J, J, "civil", "non_state", NULL, "no", "national" },
  /* Who oversees */
  { "parliament", NC_ ("kind", "Parliament"), O, O, "legislature", "state", "yes", "no", "national" },
  { "parliamentary_committee", NC_ ("kind", "Parliamentary committee"), O, O, "legislature", "state", "yes", "no", "national" },
  { "audit", NC_ ("kind", "Supreme audit institution"), O, O, "independent", "state", "yes", "no", "national" },
  { "anti_corruption", NC_ ("kind", "Anti-corruption body"), O, O, "independent", "state", "yes", "no", "national" },
  { "ombudsman", NC_ ("kind", "Ombuds institution"), O, O, "independent", "state", "yes", "no", "national" },
  { "human_rights_commission", NC_ ("kind", "Human rights commission"), O, O, "independent", "state", "yes", "no", "national" },
  { "complaints_body", NC_ ("kind", "Complaints body"), O, O, "independent", "state", "yes", "no", "national" },
  { "regulator", NC_ ("kind", "Regulator or licensing authority"), O, O, "independent", "state", "yes", "no", "national" },
  /* Who coordinates */
  { "coordination_body", NC_ ("kind", "Coordination body"), C, C, "executive", "state", "yes", "no", "national" },
  /* Society */
  { "civil_society", NC_ ("kind", "Civil society organisation"), O, O, "civil", "non_state", NULL, "no", "national" },
  { "womens_organisation", NC_ ("kind", "Women\342\200\231s organisation"), O, O, "civil", "non_state", NULL, "no", "national" },
  { "media", NC_ ("kind", "Media"), O, O, "media", "non_state", NULL, "no", "national" },
  { "academic", NC_ ("kind", "University or research institute"), O, O, "civil", "non_state", NULL, "no", "national" },
  { "political_party", NC_ ("kind", "Political party"), MND_FUNCTION_NONE, MND_FUNCTION_NONE, "civil", "non_state", "yes", "no", "national" },
  { "traditional_authority", NC_ ("kind", "Traditional or religious authority"), J, J, "community", "hybrid", NULL, "no", "local" },
  { "community_security", NC_ ("kind", "Community security group"), P, P, "community", "non_state", NULL, "unknown", "local" },
  { "private_security", NC_ ("kind", "Private security company"), P, P, "private", "non_state", NULL, "unknown", "national" },
  { "company", NC_ ("kind", "Company"), MND_FUNCTION_NONE, MND_FUNCTION_NONE, "private", "non_state", NULL, "no", "national" },
  { "militia", NC_ ("kind", "Militia or self-defence group"), P, P, "community", "non_state", "no", "yes", "national" },
  { "rebel_group", NC_ ("kind", "Armed opposition group"), P, P, "community", "non_state", "no", "yes", "national" },
  { "criminal_group", NC_ ("kind", "Criminal armed group"), MND_FUNCTION_NONE, MND_FUNCTION_NONE, "private", "non_state", "no", "yes", "national" },
  /* Who supports from outside */
  { "donor_government", NC_ ("kind", "Donor government or department"), S, S, "foreign", "international", "yes", "no", "international" },
  { "multilateral", NC_ ("kind", "Multilateral organisation"), S, S, "intergovernmental", "international", "yes", "no", "international" },
  { "regional_organisation", NC_ ("kind", "Regional organisation"), S | C, S, "intergovernmental", "international", "yes", "no", "regional" },
  { "trust_fund", NC_ ("kind", "Trust fund"), S, S, "intergovernmental", "international", "yes", "no", "international" },
  { "implementer", NC_ ("kind", "Implementing organisation"), S, S, "foreign", "international", NULL, "no", "national" },
  { "other", NC_ ("kind", "Other"), MND_FUNCTION_NONE, MND_FUNCTION_NONE, NULL, "state", NULL, "unknown", "national" },
};
/* clang-format on */
const guint mnd_catalogue_n_kinds = G_N_ELEMENTS (mnd_catalogue_kinds);

/* clang-format off */
const MndLinkKind mnd_catalogue_link_kinds[] = {
  /* word, label, read from the other end, symmetric, takes an oversight mode. The acting or lower actor is the first. */
  { "oversees", NC_ ("link", "oversees"), NC_ ("link", "overseen by"), FALSE, TRUE },
  { "commands", NC_ ("link", "commands"), NC_ ("link", "commanded by"), FALSE, FALSE },
  { "reports_to", NC_ ("link", "reports to"), NC_ ("link", "receives reports from"), FALSE, FALSE },
  { "part_of", NC_ ("link", "is part of"), NC_ ("link", "has as part"), FALSE, FALSE },
  { "appoints", NC_ ("link", "appoints"), NC_ ("link", "appointed by"), FALSE, FALSE },
  { "advises", NC_ ("link", "advises"), NC_ ("link", "advised by"), FALSE, FALSE },
  { "funds", NC_ ("link", "funds"), NC_ ("link", "funded by"), FALSE, FALSE },
  { "member_of", NC_ ("link", "is member of"), NC_ ("link", "has as member"), FALSE, FALSE },
  { "chairs", NC_ ("link", "chairs"), NC_ ("link", "chaired by"), FALSE, FALSE },
  { "secretariat_of", NC_ ("link", "is secretariat of"), NC_ ("link", "has as secretariat"), FALSE, FALSE },
  { "cooperates_with", NC_ ("link", "cooperates with"), NC_ ("link", "cooperates with"), TRUE, FALSE },
  { "contests", NC_ ("link", "contests"), NC_ ("link", "contested by"), FALSE, FALSE },
  { "hears_complaints", NC_ ("link", "hears complaints about"), NC_ ("link", "complaints heard by"), FALSE, FALSE },
};
/* clang-format on */
const guint mnd_catalogue_n_link_kinds = G_N_ELEMENTS (mnd_catalogue_link_kinds);
