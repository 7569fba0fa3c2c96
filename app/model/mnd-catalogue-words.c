/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The closed vocabularies, data only. Fields are International Alert's four activity fields of 2002 with their
 * sub-fields; party roles follow the organisation roles of IATI; money kinds its transaction types. Kinds of actors and
 * links, which carry more than a label, stand in mnd-catalogue-kinds.c.
 */
#include "model/mnd-catalogue-private.h"

#include <glib/gi18n.h>

/* clang-format off */
static const MndWord functions[] = {
  { "provision", NC_ ("function", "Provision") },
  { "management", NC_ ("function", "Management") },
  { "oversight", NC_ ("function", "Oversight") },
  { "justice", NC_ ("function", "Justice") },
  { "coordination", NC_ ("function", "Coordination") },
  { "support", NC_ ("function", "Support") },
};

static const MndWord branches[] = {
  { "executive", NC_ ("branch", "Executive") },
  { "legislature", NC_ ("branch", "Legislature") },
  { "judiciary", NC_ ("branch", "Judiciary") },
  { "independent", NC_ ("branch", "Independent") },
  { "uniformed", NC_ ("branch", "Uniformed") },
  { "civil", NC_ ("branch", "Civil society") },
  { "media", NC_ ("branch", "Media") },
  { "private", NC_ ("branch", "Private") },
  { "community", NC_ ("branch", "Community") },
  { "foreign", NC_ ("branch", "Foreign") },
  { "intergovernmental", NC_ ("branch", "Intergovernmental") },
};

static const MndWord statehoods[] = {
  { "state", NC_ ("statehood", "State") },
  { "non_state", NC_ ("statehood", "Non-state") },
  { "hybrid", NC_ ("statehood", "Hybrid") },
  { "international", NC_ ("statehood", "International") },
};

static const MndWord statutories[] = {
  { "yes", NC_ ("statutory", "Statutory") },
  { "no", NC_ ("statutory", "Not statutory") },
  { "contested", NC_ ("statutory", "Contested") },
};

static const MndWord armeds[] = {
  { "yes", NC_ ("armed", "Armed") },
  { "no", NC_ ("armed", "Unarmed") },
  { "unknown", NC_ ("armed", "Not known") },
};

static const MndWord levels[] = {
  { "international", NC_ ("level", "International") },
  { "national", NC_ ("level", "National") },
  { "regional", NC_ ("level", "Regional") },
  { "local", NC_ ("level", "Local") },
};

static const MndWord modes[] = {
  { "parliamentary", NC_ ("mode", "parliamentary") },
  { "executive", NC_ ("mode", "executive") },
  { "audit", NC_ ("mode", "audit") },
  { "judicial", NC_ ("mode", "judicial") },
  { "complaints", NC_ ("mode", "complaints") },
  { "internal", NC_ ("mode", "internal") },
  { "civil_society", NC_ ("mode", "civil society") },
  { "budget", NC_ ("mode", "budget") },
  /* A source that says no more than "independent oversight"; the finer mode is better where it is known. */
  { "independent", NC_ ("mode", "independent") },
};

static const MndWord formalities[] = {
  { "formal", NC_ ("formality", "Formal") },
  { "informal", NC_ ("formality", "Informal") },
};

static const MndWord link_statuses[] = {
  { "actual", NC_ ("status", "Actual") },
  { "planned", NC_ ("status", "Planned") },
};

static const MndWord support_statuses[] = {
  { "planned", NC_ ("status", "Planned") },
  { "active", NC_ ("status", "Active") },
  { "completed", NC_ ("status", "Completed") },
  { "suspended", NC_ ("status", "Suspended") },
  { "cancelled", NC_ ("status", "Cancelled") },
};

static const MndWord fields[] = {
  { "1a", NC_ ("field", "1a Democratic control and oversight") },
  { "1b", NC_ ("field", "1b Security budgeting") },
  { "1c", NC_ ("field", "1c Civil society") },
  { "2a", NC_ ("field", "2a Armed forces") },
  { "2b", NC_ ("field", "2b Police") },
  { "3", NC_ ("field", "3 Rule of law and justice") },
  { "4a", NC_ ("field", "4a Disarmament, demobilisation, reintegration") },
  { "4b", NC_ ("field", "4b Small arms and mine action") },
  { "4c", NC_ ("field", "4c Regional security") },
};

static const MndWord axes[] = {
  { "effectiveness", NC_ ("axis", "Effectiveness") },
  { "accountability", NC_ ("axis", "Accountability") },
  { "both", NC_ ("axis", "Both") },
};

static const MndWord dimensions[] = {
  { "political", NC_ ("dimension", "Political") },
  { "institutional", NC_ ("dimension", "Institutional") },
  { "economic", NC_ ("dimension", "Economic") },
  { "societal", NC_ ("dimension", "Societal") },
};

static const MndWord resources[] = {
  { "money", NC_ ("resource", "Money") },
  { "advice", NC_ ("resource", "Advice") },
  { "training", NC_ ("resource", "Training") },
  { "equipment", NC_ ("resource", "Equipment") },
  { "lethal_equipment", NC_ ("resource", "Lethal equipment") },
  { "infrastructure", NC_ ("resource", "Infrastructure") },
  { "personnel", NC_ ("resource", "Personnel") },
};

static const MndWord modalities[] = {
  { "bilateral", NC_ ("modality", "Bilateral project") },
  { "joint_programme", NC_ ("modality", "Joint programme") },
  { "pooled_trust_fund", NC_ ("modality", "Pooled fund") },
  { "budget_support", NC_ ("modality", "Budget support") },
  { "technical_assistance", NC_ ("modality", "Technical assistance") },
  { "embedded_officials", NC_ ("modality", "Embedded officials") },
  { "compact", NC_ ("modality", "Compact") },
};

static const MndWord flow_types[] = {
  { "oda", NC_ ("flow", "Official development assistance") },
  { "other_official", NC_ ("flow", "Other official flow") },
  { "military", NC_ ("flow", "Military assistance") },
  { "peacekeeping", NC_ ("flow", "Peacekeeping contribution") },
  { "private", NC_ ("flow", "Private") },
};

static const MndWord scopes[] = {
  { "country", NC_ ("scope", "Country") },
  { "regional", NC_ ("scope", "Regional") },
  { "global", NC_ ("scope", "Global") },
};

static const MndWord phases[] = {
  { "preparatory", NC_ ("phase", "Preparatory") },
  { "main", NC_ ("phase", "Main") },
  { "consolidation", NC_ ("phase", "Consolidation") },
};

static const MndWord roles[] = {
  { "funder", NC_ ("role", "Funder") },
  { "accountable", NC_ ("role", "Accountable") },
  { "channel", NC_ ("role", "Channel") },
  { "implementer", NC_ ("role", "Implementer") },
  { "beneficiary", NC_ ("role", "Beneficiary") },
};

static const MndWord money_kinds[] = {
  { "commitment", NC_ ("money", "Commitment") },
  { "disbursement", NC_ ("money", "Disbursement") },
  { "expenditure", NC_ ("money", "Expenditure") },
  { "budget", NC_ ("money", "Budget") },
};

static const MndWord mechanisms[] = {
  { "joint_committee", NC_ ("mechanism", "Joint committee") },
  { "working_group", NC_ ("mechanism", "Working group") },
  { "joint_programme", NC_ ("mechanism", "Joint programme") },
  { "compact", NC_ ("mechanism", "Compact") },
  { "pooled_fund", NC_ ("mechanism", "Pooled fund") },
  { "embedded_official", NC_ ("mechanism", "Embedded official") },
};

static const MndWord coordination_axes[] = {
  { "donor_donor", NC_ ("coordination axis", "Donors with donors") },
  { "donor_government", NC_ ("coordination axis", "Donors with government") },
  { "donor_civil", NC_ ("coordination axis", "Donors with civil society") },
  { "government_civil", NC_ ("coordination axis", "Government with civil society") },
};

static const MndWord layers[] = {
  { "executive_legislative", NC_ ("layer", "Executive and legislature") },
  { "ministerial", NC_ ("layer", "Ministerial") },
  { "agency", NC_ ("layer", "Agency") },
};

static const MndWord source_kinds[] = {
  { "document", NC_ ("source", "Document") },
  { "law", NC_ ("source", "Law or decree") },
  { "media", NC_ ("source", "Media") },
  { "dataset", NC_ ("source", "Data set") },
  { "interview", NC_ ("source", "Interview") },
  { "website", NC_ ("source", "Website") },
  { "other", NC_ ("source", "Other") },
};

static const MndWord confidences[] = {
  { "low", NC_ ("confidence", "Low") },
  { "medium", NC_ ("confidence", "Medium") },
  { "high", NC_ ("confidence", "High") },
};

/* The last one stands for all questions of checklists (mnd-checklist.h), whose own words stand beside it. */
static const MndWord questions[] = {
  { "parliamentary", NC_ ("question", "Parliamentary oversight") },
  { "executive", NC_ ("question", "Executive oversight") },
  { "audit", NC_ ("question", "Audit") },
  { "judicial", NC_ ("question", "Judicial oversight") },
  { "complaints", NC_ ("question", "Complaints") },
  { "internal", NC_ ("question", "Internal oversight") },
  { "civil_society", NC_ ("question", "Civil society oversight") },
  { "budget", NC_ ("question", "Budget oversight") },
  { "mandate", NC_ ("question", "Mandate") },
  { "command", NC_ ("question", "Command") },
  { "membership", NC_ ("question", "Membership of bodies") },
  { "funding", NC_ ("question", "Funding") },
  { "support", NC_ ("question", "Support") },
  { "checklist", NC_ ("question", "Checklist") },
};

/* The last one is for checklists only. */
static const MndWord answers[] = {
  { "found", NC_ ("answer", "Found") },
  { "none", NC_ ("answer", "Looked for, none found") },
  { "unclear", NC_ ("answer", "Looked for, unclear") },
  { "partly", NC_ ("answer", "Partly") },
};

static const MndWord verdicts[] = {
  { "open", NC_ ("verdict", "Open") },
  { "confirmed", NC_ ("verdict", "Confirmed") },
  { "not_a_problem", NC_ ("verdict", "Not a problem") },
  { "accepted", NC_ ("verdict", "Accepted") },
};

static const MndWord view_kinds[] = {
  { "map", NC_ ("view", "Map") },
  { "table", NC_ ("view", "Table") },
  { "matrix", NC_ ("view", "Matrix") },
  { "time", NC_ ("view", "Time") },
  { "grid", NC_ ("view", "Grid") },
};

static const MndWord properties[] = {
  { "name", NC_ ("property", "Name") },
  { "acronym", NC_ ("property", "Acronym") },
  { "alias", NC_ ("property", "Other name") },
  { "description", NC_ ("property", "Description") },
  { "wording", NC_ ("property", "Wording") },
  { "basis", NC_ ("property", "Legal basis") },
  { "note", NC_ ("property", "Note") },
  { "private_note", NC_ ("property", "Private note") },
};

static const MndWord tables[] = {
  { "map", NC_ ("table", "Map") },
  { "actor", NC_ ("table", "Actor") },
  { "link", NC_ ("table", "Link") },
  { "support", NC_ ("table", "Support") },
  { "party", NC_ ("table", "Party") },
  { "money", NC_ ("table", "Money") },
  { "mandate", NC_ ("table", "Mandate") },
  { "body", NC_ ("table", "Body") },
  { "place", NC_ ("table", "Place") },
  { "text", NC_ ("table", "Text") },
  { "source", NC_ ("table", "Source") },
  { "citation", NC_ ("table", "Citation") },
  { "assessment", NC_ ("table", "Assessment") },
  { "verdict", NC_ ("table", "Verdict") },
  { "need", NC_ ("table", "Need") },
  { "view", NC_ ("table", "View") },
  { "position", NC_ ("table", "Position") },
};

#define VOCABULARY(context, words) { context, G_N_ELEMENTS (words), words }

const MndVocabularyData mnd_catalogue_vocabularies[MND_N_VOCABULARIES] = {
  [MND_VOCABULARY_KIND] = { "kind", 0, NULL },      /* in mnd-catalogue-kinds.c */
  [MND_VOCABULARY_LINK_KIND] = { "link", 0, NULL }, /* likewise */
  [MND_VOCABULARY_FUNCTION] = VOCABULARY ("function", functions),
  [MND_VOCABULARY_BRANCH] = VOCABULARY ("branch", branches),
  [MND_VOCABULARY_STATEHOOD] = VOCABULARY ("statehood", statehoods),
  [MND_VOCABULARY_STATUTORY] = VOCABULARY ("statutory", statutories),
  [MND_VOCABULARY_ARMED] = VOCABULARY ("armed", armeds),
  [MND_VOCABULARY_LEVEL] = VOCABULARY ("level", levels),
  [MND_VOCABULARY_MODE] = VOCABULARY ("mode", modes),
  [MND_VOCABULARY_FORMALITY] = VOCABULARY ("formality", formalities),
  [MND_VOCABULARY_LINK_STATUS] = VOCABULARY ("status", link_statuses),
  [MND_VOCABULARY_SUPPORT_STATUS] = VOCABULARY ("status", support_statuses),
  [MND_VOCABULARY_FIELD] = VOCABULARY ("field", fields),
  [MND_VOCABULARY_AXIS] = VOCABULARY ("axis", axes),
  [MND_VOCABULARY_DIMENSION] = VOCABULARY ("dimension", dimensions),
  [MND_VOCABULARY_RESOURCE] = VOCABULARY ("resource", resources),
  [MND_VOCABULARY_MODALITY] = VOCABULARY ("modality", modalities),
  [MND_VOCABULARY_FLOW_TYPE] = VOCABULARY ("flow", flow_types),
  [MND_VOCABULARY_SCOPE] = VOCABULARY ("scope", scopes),
  [MND_VOCABULARY_PHASE] = VOCABULARY ("phase", phases),
  [MND_VOCABULARY_ROLE] = VOCABULARY ("role", roles),
  [MND_VOCABULARY_MONEY_KIND] = VOCABULARY ("money", money_kinds),
  [MND_VOCABULARY_MECHANISM] = VOCABULARY ("mechanism", mechanisms),
  [MND_VOCABULARY_COORDINATION_AXIS] = VOCABULARY ("coordination axis", coordination_axes),
  [MND_VOCABULARY_LAYER] = VOCABULARY ("layer", layers),
  [MND_VOCABULARY_SOURCE_KIND] = VOCABULARY ("source", source_kinds),
  [MND_VOCABULARY_CONFIDENCE] = VOCABULARY ("confidence", confidences),
  [MND_VOCABULARY_QUESTION] = VOCABULARY ("question", questions),
  [MND_VOCABULARY_ANSWER] = VOCABULARY ("answer", answers),
  [MND_VOCABULARY_VERDICT] = VOCABULARY ("verdict", verdicts),
  [MND_VOCABULARY_VIEW_KIND] = VOCABULARY ("view", view_kinds),
  [MND_VOCABULARY_PROPERTY] = VOCABULARY ("property", properties),
  [MND_VOCABULARY_TABLE] = VOCABULARY ("table", tables),
};
/* clang-format on */
