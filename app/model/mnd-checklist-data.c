/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The checklists, data only: members of the schemes in the words of the interface. mnd-scheme-data.c has the labels of
 * the literature and the sources; tests/test-checklist.c holds the two against each other.
 */
#include "model/mnd-checklist-private.h"

#include <glib/gi18n.h>

/* clang-format off */
static const MndChecklistItem oecd_pillars_of_secure_environment[] = {
  { "1", NULL, NC_ ("checklist", "Development policy makes the country less vulnerable"), NULL },
  { "2", NULL, NC_ ("checklist", "Policy instruments of the state prevent threats or answer them"), NULL },
};

static const MndChecklistItem oecd_redefinitions[] = {
  { "1", NULL, NC_ ("checklist", "Security means the well-being and rights of people, not only of the regime"), NULL },
  { "2", NULL, NC_ ("checklist", "Security is linked to development and open to scrutiny as a matter of governance"), NULL },
  { "3", NULL, NC_ ("checklist", "The military is one instrument among legal, social and economic ones"), NULL },
};

static const MndChecklistItem oecd_three_challenges[] = {
  { "1", NULL, NC_ ("checklist", "A clear institutional framework with all relevant actors"), NULL },
  { "2", NULL, NC_ ("checklist", "Good governance of the security institutions"), NULL },
  { "3", NULL, NC_ ("checklist", "Capable, professional forces that answer to civil authorities"), NULL },
};

static const MndChecklistItem ia_good_governance[] = {
  { "1", NULL, NC_ ("checklist", "Transparency"), NC_ ("checklist question", "Are the institution’s tasks, decisions and spending open to the public, as far as security allows?") },
  { "2", NULL, NC_ ("checklist", "Accountability"), NC_ ("checklist question", "Does the institution answer to elected or duly appointed authorities for what it does?") },
  { "3", NULL, NC_ ("checklist", "Use of resources"), NC_ ("checklist question", "Does the institution use its resources effectively and legitimately?") },
  { "4", NULL, NC_ ("checklist", "Role of civil society"), NC_ ("checklist question", "Can civil society follow, question and advise the institution?") },
};

static const MndChecklistItem ia_donor_considerations[] = {
  { "1", NULL, NC_ ("checklist", "Understand the context, case by case"), NULL },
  { "2", NULL, NC_ ("checklist", "Local ownership, entry points and partnerships"), NULL },
  { "3", NULL, NC_ ("checklist", "Coherence, sequence and priorities"), NULL },
  { "4", NULL, NC_ ("checklist", "Reform is understood as a political process"), NULL },
  { "5", NULL, NC_ ("checklist", "Scale, resources and long-term commitment"), NULL },
  { "6", NULL, NC_ ("checklist", "Impact is measured"), NULL },
  { "7", NULL, NC_ ("checklist", "Internationally agreed principles, standards and laws"), NULL },
};

static const MndChecklistItem ia_recommendations[] = {
  { "1", NULL, NC_ ("checklist", "Integrate security sector reform into all policies it touches"), NULL },
  { "2", NULL, NC_ ("checklist", "Adopt the OECD’s definition of the security system"), NULL },
  { "3", NULL, NC_ ("checklist", "Build local ownership and partnerships for reform"), NULL },
  { "4", NULL, NC_ ("checklist", "Work towards stated goals"), NULL },
  { "5", NULL, NC_ ("checklist", "Draw up strategies for each country"), NULL },
  { "6", NULL, NC_ ("checklist", "Review own support and define what one does best"), NULL },
  { "7", NULL, NC_ ("checklist", "Be coherent and coordinate: nationally, bilaterally, regionally and internationally"), NULL },
};

static const MndChecklistItem dcaf_reform_activity_types[] = {
  { "1", NULL, NC_ ("checklist", "Legislative initiatives"), NULL },
  { "2", NULL, NC_ ("checklist", "Policy-making"), NULL },
  { "3", NULL, NC_ ("checklist", "Awareness-raising and public information"), NULL },
  { "4", NULL, NC_ ("checklist", "Capacity building in management and administration"), NULL },
  { "5", NULL, NC_ ("checklist", "Infrastructure development"), NULL },
  { "6", NULL, NC_ ("checklist", "Better training and equipment"), NULL },
};

static const MndChecklistItem dcaf_programming_focus[] = {
  { "1", NULL, NC_ ("checklist", "The system as a whole"), NULL },
  { "2", NULL, NC_ ("checklist", "One locality or level of government"), NULL },
  { "3", NULL, NC_ ("checklist", "One area of policy or provision"), NULL },
  { "4", NULL, NC_ ("checklist", "One institution"), NULL },
};

static const MndChecklistItem dcaf_reform_levels[] = {
  { "S", NULL, NC_ ("checklist", "Strategic level"), NULL },
  { "G", NULL, NC_ ("checklist", "Organisational level"), NULL },
  { "P", NULL, NC_ ("checklist", "Operational level"), NULL },
  { "S1", "S", NC_ ("checklist", "Legal basis for civilian supremacy and political neutrality"), NULL },
  { "S2", "S", NC_ ("checklist", "Political and financial independence of oversight bodies"), NULL },
  { "S3", "S", NC_ ("checklist", "Legal frameworks for state and non-state providers"), NULL },
  { "S4", "S", NC_ ("checklist", "Public awareness and scrutiny through civil society and media"), NULL },
  { "S5", "S", NC_ ("checklist", "Audit of performance by parliament, independent bodies and courts"), NULL },
  { "S6", "S", NC_ ("checklist", "Frameworks for cooperation between agencies, in the region and internationally"), NULL },
  { "G1", "G", NC_ ("checklist", "Organisational structures for control and delivery of services"), NULL },
  { "G2", "G", NC_ ("checklist", "Equal opportunity and representation"), NULL },
  { "G3", "G", NC_ ("checklist", "Internal control: regulations, codes, complaints and discipline"), NULL },
  { "G4", "G", NC_ ("checklist", "Rules on how public and private providers work together"), NULL },
  { "G5", "G", NC_ ("checklist", "Transparent rules and decisions"), NULL },
  { "G6", "G", NC_ ("checklist", "Professional management of people and money"), NULL },
  { "P1", "P", NC_ ("checklist", "Professional services under oversight"), NULL },
  { "P2", "P", NC_ ("checklist", "An attitude of service"), NULL },
  { "P3", "P", NC_ ("checklist", "Rules of good conduct for state and non-state actors"), NULL },
  { "P4", "P", NC_ ("checklist", "Training, experience and equipment"), NULL },
  { "P5", "P", NC_ ("checklist", "Contact with the public: information, reports and complaints"), NULL },
  { "P6", "P", NC_ ("checklist", "Support of the organisation for its personnel"), NULL },
  { "P7", "P", NC_ ("checklist", "Equal access to security and justice"), NULL },
};

static const MndChecklistItem dcaf_framework_conditions[] = {
  { "1", NULL, NC_ ("checklist", "Democratic civilian control"), NULL },
  { "2", NULL, NC_ ("checklist", "Rule of law"), NULL },
  { "3", NULL, NC_ ("checklist", "Respect for human rights"), NULL },
};

static const MndChecklistItem dcaf_good_governance_principles[] = {
  { "1", NULL, NC_ ("checklist", "Accountability"), NC_ ("checklist question", "Are there clear expectations of the institution, and do independent authorities see that they are met?") },
  { "2", NULL, NC_ ("checklist", "Transparency"), NC_ ("checklist question", "Is information about the institution freely available to those whom its decisions affect?") },
  { "3", NULL, NC_ ("checklist", "Rule of law"), NC_ ("checklist question", "Are all, the institution and the state included, subject to laws that are known, impartial and enforced?") },
  { "4", NULL, NC_ ("checklist", "Participation"), NC_ ("checklist question", "Can people of all backgrounds take part in decisions about the institution’s services, freely and fairly?") },
  { "5", NULL, NC_ ("checklist", "Responsiveness"), NC_ ("checklist question", "Does the institution heed the different security needs of all people, with a culture of service?") },
  { "6", NULL, NC_ ("checklist", "Effectiveness"), NC_ ("checklist question", "Does the institution fulfil its roles and tasks to a professional standard?") },
  { "7", NULL, NC_ ("checklist", "Efficiency"), NC_ ("checklist question", "Does the institution make the best possible use of public resources?") },
};

static const MndChecklistItem dcaf_ssr_characteristics[] = {
  { "1", NULL, NC_ ("checklist", "Aims at good governance"), NULL },
  { "2", NULL, NC_ ("checklist", "Serves the security of the state and of people"), NULL },
  { "3", NULL, NC_ ("checklist", "Nationally and locally owned"), NULL },
  { "4", NULL, NC_ ("checklist", "Sees the sector as a whole"), NULL },
  { "5", NULL, NC_ ("checklist", "Long-term"), NULL },
};

static const MndChecklistItem dcaf_why_reform[] = {
  { "1", NULL, NC_ ("checklist", "The state and its people are secure"), NULL },
  { "2", NULL, NC_ ("checklist", "Public resources are used well"), NULL },
  { "3", NULL, NC_ ("checklist", "Oversight and professionalism work against corruption"), NULL },
  { "4", NULL, NC_ ("checklist", "Personnel are professionally independent"), NULL },
  { "5", NULL, NC_ ("checklist", "Professional standards reduce abuse"), NULL },
  { "6", NULL, NC_ ("checklist", "Services include everybody and opportunities are equal"), NULL },
  { "7", NULL, NC_ ("checklist", "Unity, neutrality, equality and professionalism prevent conflict"), NULL },
  { "8", NULL, NC_ ("checklist", "National defence and contributions to international peace"), NULL },
};

static const MndChecklistItem dcaf_entry_situations[] = {
  { "1", NULL, NC_ ("checklist", "Reform of the political system"), NULL },
  { "2", NULL, NC_ ("checklist", "Transitional justice"), NULL },
  { "3", NULL, NC_ ("checklist", "Peace process"), NULL },
  { "4", NULL, NC_ ("checklist", "Disarmament, demobilisation and reintegration"), NULL },
  { "5", NULL, NC_ ("checklist", "National development plan or poverty reduction strategy"), NULL },
  { "6", NULL, NC_ ("checklist", "Reform of public financial management"), NULL },
  { "7", NULL, NC_ ("checklist", "Rule of law reform"), NULL },
  { "8", NULL, NC_ ("checklist", "Making of national security policy"), NULL },
};

static const MndChecklistItem dcaf_names_for_ssr[] = {
  { "1", NULL, NC_ ("checklist", "Security system reform"), NULL },
  { "2", NULL, NC_ ("checklist", "Security sector transformation"), NULL },
  { "3", NULL, NC_ ("checklist", "Justice and security sector reform"), NULL },
  { "4", NULL, NC_ ("checklist", "Safety, security and access to justice"), NULL },
  { "5", NULL, NC_ ("checklist", "Security sector reconstruction"), NULL },
  { "6", NULL, NC_ ("checklist", "Security sector development"), NULL },
};

static const MndChecklistItem dcaf_programme_cycle[] = {
  { "1", NULL, NC_ ("checklist", "Planning"), NULL },
  { "2", NULL, NC_ ("checklist", "Design"), NULL },
  { "3", NULL, NC_ ("checklist", "Implementation"), NULL },
  { "4", NULL, NC_ ("checklist", "Evaluation"), NULL },
};

static const MndChecklistItem undp_service_qualities[] = {
  { "1", NULL, NC_ ("checklist", "Accountable"), NC_ ("checklist question", "Does the institution account for the services it provides?") },
  { "2", NULL, NC_ ("checklist", "Equitable"), NC_ ("checklist question", "Do all people have a fair share in the institution’s services?") },
  { "3", NULL, NC_ ("checklist", "Effective"), NC_ ("checklist question", "Do the institution’s services make people safer?") },
  { "4", NULL, NC_ ("checklist", "Respects rights"), NC_ ("checklist question", "Does the institution respect human rights in its services?") },
};

static const MndChecklistItem sedra_objectives[] = {
  { "1", NULL, NC_ ("checklist", "Capable state and non-state providers"), NULL },
  { "2", NULL, NC_ ("checklist", "Good governance and rational structures, national and sub-national"), NULL },
  { "3", NULL, NC_ ("checklist", "A sector of the right size, affordable, and part of the regional and global order"), NULL },
};

static const MndChecklistItem sedra_norms[] = {
  { "1", NULL, NC_ ("checklist", "Centred on people"), NULL },
  { "2", NULL, NC_ ("checklist", "Primacy of the rule of law"), NULL },
  { "3", NULL, NC_ ("checklist", "Transparency"), NULL },
  { "4", NULL, NC_ ("checklist", "Democratic accountability and oversight"), NULL },
  { "5", NULL, NC_ ("checklist", "Coordination of the whole government"), NULL },
  { "6", NULL, NC_ ("checklist", "Operational effectiveness"), NULL },
  { "7", NULL, NC_ ("checklist", "Coordinated, sequenced and integrated policies"), NULL },
  { "8", NULL, NC_ ("checklist", "Civilian leadership"), NULL },
  { "9", NULL, NC_ ("checklist", "Engagement of civil society"), NULL },
  { "10", NULL, NC_ ("checklist", "A political process"), NULL },
  { "11", NULL, NC_ ("checklist", "Local ownership"), NULL },
  { "12", NULL, NC_ ("checklist", "Gender equality"), NULL },
  { "13", NULL, NC_ ("checklist", "Sustainability"), NULL },
  { "14", NULL, NC_ ("checklist", "Long-term"), NULL },
  { "15", NULL, NC_ ("checklist", "Fits the context"), NULL },
};

static const MndChecklistItem right_financing_about[] = {
  { "1", NULL, NC_ ("checklist", "Sustainable structures of security and justice"), NULL },
  { "2", NULL, NC_ ("checklist", "Size and structure reflect finances and an analysis of threats"), NULL },
  { "3", NULL, NC_ ("checklist", "Decisions and priorities stay within the budget"), NULL },
  { "4", NULL, NC_ ("checklist", "Financial accountability as in the rest of the public service"), NULL },
  { "5", NULL, NC_ ("checklist", "Revenue and long-term limits are taken into account"), NULL },
  { "6", NULL, NC_ ("checklist", "Transparent budgets reduce corruption"), NULL },
};

static const MndChecklistItem right_financing_aims[] = {
  { "1", NULL, NC_ ("checklist", "A security policy tied to the budget process"), NULL },
  { "2", NULL, NC_ ("checklist", "Institutions that set targets for services"), NULL },
  { "3", NULL, NC_ ("checklist", "Internal and external oversight of budgets"), NULL },
  { "4", NULL, NC_ ("checklist", "Balanced spending across agencies"), NULL },
  { "5", NULL, NC_ ("checklist", "Capacity to manage budgets and set priorities"), NULL },
};

static const MndChecklistItem sedra_preconditions[] = {
  { "1", NULL, NC_ ("checklist", "Designed, carried out and evaluated locally"), NULL },
  { "2", NULL, NC_ ("checklist", "In accord with history, culture and law"), NULL },
  { "3", NULL, NC_ ("checklist", "Domestic consensus"), NULL },
  { "4", NULL, NC_ ("checklist", "A minimum of security"), NULL },
  { "5", NULL, NC_ ("checklist", "A minimum of institutions and skilled people"), NULL },
  { "6", NULL, NC_ ("checklist", "Ways to keep those involved coherent"), NULL },
  { "7", NULL, NC_ ("checklist", "Long-term commitment from outside"), NULL },
};

static const MndChecklistItem sedra_phases[] = {
  { "1", NULL, NC_ ("checklist", "Preparatory phase"), NULL },
  { "2", NULL, NC_ ("checklist", "Main implementation"), NULL },
  { "3", NULL, NC_ ("checklist", "Consolidation of reform"), NULL },
  { "1.1", "1", NC_ ("checklist", "Assessment"), NULL },
  { "1.2", "1", NC_ ("checklist", "Consensus-building and preparation"), NULL },
  { "1.3", "1", NC_ ("checklist", "Foundation for a reform strategy"), NULL },
  { "1.4", "1", NC_ ("checklist", "Design of the reform strategy, with coordination and quick impact projects"), NULL },
  { "2.1", "2", NC_ ("checklist", "Procurement and capacity development"), NULL },
  { "2.2", "2", NC_ ("checklist", "Reforms of areas and of the whole sector"), NULL },
};

static const MndChecklistItem assessment_tasks[] = {
  { "1", NULL, NC_ ("checklist", "Understand the local context and the key actors"), NULL },
  { "2", NULL, NC_ ("checklist", "Map and analyse the institutions"), NULL },
  { "3", NULL, NC_ ("checklist", "Identify gaps and needs"), NULL },
  { "4", NULL, NC_ ("checklist", "Find obstacles and challenges to implementation"), NULL },
  { "5", NULL, NC_ ("checklist", "Weigh needs against resources and set feasible timelines"), NULL },
  { "6", NULL, NC_ ("checklist", "Develop strategic options and design programmes"), NULL },
  { "7", NULL, NC_ ("checklist", "Set benchmarks for evaluation"), NULL },
};

static const MndChecklistItem assessment_toolbox[] = {
  { "1", NULL, NC_ ("checklist", "Desk research"), NULL },
  { "2", NULL, NC_ ("checklist", "Interviews"), NULL },
  { "3", NULL, NC_ ("checklist", "Consultations of several parties"), NULL },
  { "4", NULL, NC_ ("checklist", "Data analysis"), NULL },
  { "5", NULL, NC_ ("checklist", "Surveys and polling"), NULL },
  { "6", NULL, NC_ ("checklist", "Comparative analysis"), NULL },
  { "7", NULL, NC_ ("checklist", "Analytical methods such as SWOT, drivers of change and strategic conflict assessment"), NULL },
  { "8", NULL, NC_ ("checklist", "Scenarios"), NULL },
};

static const MndChecklistItem preparatory_tasks[] = {
  { "1", NULL, NC_ ("checklist", "Inventories"), NULL },
  { "2", NULL, NC_ ("checklist", "Policy dialogues at several levels"), NULL },
  { "3", NULL, NC_ ("checklist", "Vetting of personnel"), NULL },
  { "4", NULL, NC_ ("checklist", "Links to peace support, disarmament, transitional justice and mine action"), NULL },
  { "5", NULL, NC_ ("checklist", "Regional security dialogue and confidence building"), NULL },
};

static const MndChecklistItem inventory_kinds[] = {
  { "1", NULL, NC_ ("checklist", "Buildings and infrastructure"), NULL },
  { "2", NULL, NC_ ("checklist", "Laws"), NULL },
  { "3", NULL, NC_ ("checklist", "Policies"), NULL },
  { "4", NULL, NC_ ("checklist", "Administrative regulations"), NULL },
  { "5", NULL, NC_ ("checklist", "National and local providers of security and justice"), NULL },
};

static const MndChecklistItem dialogue_axes[] = {
  { "1", NULL, NC_ ("checklist", "Across government"), NULL },
  { "2", NULL, NC_ ("checklist", "Government and non-state providers"), NULL },
  { "3", NULL, NC_ ("checklist", "Government and civil society"), NULL },
};

static const MndChecklistItem coordination_body_success_keys[] = {
  { "1", NULL, NC_ ("checklist", "Membership is inclusive yet not unwieldy"), NULL },
  { "2", NULL, NC_ ("checklist", "Strong secretariat"), NULL },
  { "3", NULL, NC_ ("checklist", "Adequate resources"), NULL },
  { "4", NULL, NC_ ("checklist", "Directed and owned by local actors"), NULL },
};

static const MndChecklistItem strategy_elements[] = {
  { "1", NULL, NC_ ("checklist", "Sequence and priorities"), NULL },
  { "2", NULL, NC_ ("checklist", "Benchmarks and targets with dates"), NULL },
  { "3", NULL, NC_ ("checklist", "Coordination framework"), NULL },
  { "4", NULL, NC_ ("checklist", "Flexible division of labour"), NULL },
};

static const MndChecklistItem quick_impact_kinds[] = {
  { "1", NULL, NC_ ("checklist", "Repair of infrastructure"), NULL },
  { "2", NULL, NC_ ("checklist", "Community security committees and liaison bodies"), NULL },
  { "3", NULL, NC_ ("checklist", "Vital equipment"), NULL },
};

static const MndChecklistItem expert_types[] = {
  { "1", NULL, NC_ ("checklist", "Technical experts"), NULL },
  { "2", NULL, NC_ ("checklist", "Process experts"), NULL },
};

static const MndChecklistItem reform_approach[] = {
  { "1", NULL, NC_ ("checklist", "By a conventional blueprint"), NULL },
  { "2", NULL, NC_ ("checklist", "By evolution, step by step"), NULL },
};

static const MndChecklistItem challenges[] = {
  { "1", NULL, NC_ ("checklist", "Sequencing"), NULL },
  { "2", NULL, NC_ ("checklist", "Coordination"), NULL },
  { "3", NULL, NC_ ("checklist", "Local ownership"), NULL },
  { "4", NULL, NC_ ("checklist", "Engaging civil society"), NULL },
  { "5", NULL, NC_ ("checklist", "Lack of capacity"), NULL },
  { "6", NULL, NC_ ("checklist", "Spoilers"), NULL },
  { "7", NULL, NC_ ("checklist", "Durable funding and eligibility as development aid"), NULL },
  { "8", NULL, NC_ ("checklist", "Monitoring and evaluation"), NULL },
  { "9", NULL, NC_ ("checklist", "Regional dimensions"), NULL },
  { "10", NULL, NC_ ("checklist", "Fiscal sustainability"), NULL },
};

static const MndChecklistItem civil_society_roles[] = {
  { "1", NULL, NC_ ("checklist", "External oversight"), NULL },
  { "2", NULL, NC_ ("checklist", "Raising public awareness"), NULL },
  { "3", NULL, NC_ ("checklist", "Developing the capacity of services"), NULL },
};

static const MndChecklistItem regional_illicit_flows[] = {
  { "1", NULL, NC_ ("checklist", "Arms"), NULL },
  { "2", NULL, NC_ ("checklist", "Drugs"), NULL },
  { "3", NULL, NC_ ("checklist", "Gemstones"), NULL },
  { "4", NULL, NC_ ("checklist", "Other illicit goods"), NULL },
  { "5", NULL, NC_ ("checklist", "Ethnic clientelism across borders"), NULL },
  { "6", NULL, NC_ ("checklist", "Scarce resources"), NULL },
};

static const MndChecklistItem regional_responses[] = {
  { "1", NULL, NC_ ("checklist", "Border management"), NULL },
  { "2", NULL, NC_ ("checklist", "Containment of illicit trade"), NULL },
  { "3", NULL, NC_ ("checklist", "Counter-terrorism"), NULL },
};

static const MndChecklistItem programme_integrity[] = {
  { "1", NULL, NC_ ("checklist", "Reform of the security sector in full"), NULL },
  { "2", NULL, NC_ ("checklist", "Part of a reform"), NULL },
  { "3", NULL, NC_ ("checklist", "Security assistance under another name"), NULL },
};

static const MndChecklistItem un_roles[] = {
  { "1", NULL, NC_ ("checklist", "Norms and standards"), NULL },
  { "2", NULL, NC_ ("checklist", "Policies and guidelines"), NULL },
  { "3", NULL, NC_ ("checklist", "Needs assessment and strategic planning"), NULL },
  { "4", NULL, NC_ ("checklist", "National dialogue"), NULL },
  { "5", NULL, NC_ ("checklist", "Technical advice and capacity building"), NULL },
};

static const MndChecklistItem training_modules[] = {
  { "1", NULL, NC_ ("checklist", "Norms and principles"), NULL },
  { "2", NULL, NC_ ("checklist", "Case studies"), NULL },
  { "3", NULL, NC_ ("checklist", "The area they work in"), NULL },
  { "4", NULL, NC_ ("checklist", "The country"), NULL },
};

#define ITEMS(of) of, G_N_ELEMENTS (of)

/* Those asked of the map come in the order of a reform: what it is, how one gets there, what it must heed. */
const MndChecklist mnd_checklists[] = {
  { "dcaf_good_governance_principles", NC_ ("checklist title", "Seven principles of good governance"),
    NC_ ("checklist purpose", "The principles of good security sector governance, asked of each institution."),
    MND_ASKED_OF_INSTITUTION, MND_ANSWERED_MET, ITEMS (dcaf_good_governance_principles) },
  { "undp_service_qualities", NC_ ("checklist title", "Qualities of services"),
    NC_ ("checklist purpose", "Four qualities of security and justice services, asked of each institution."),
    MND_ASKED_OF_INSTITUTION, MND_ANSWERED_MET, ITEMS (undp_service_qualities) },
  { "ia_good_governance", NC_ ("checklist title", "Good governance of security"),
    NC_ ("checklist purpose", "Four marks of good governance, asked of each institution."),
    MND_ASKED_OF_INSTITUTION, MND_ANSWERED_MET, ITEMS (ia_good_governance) },
  { "assessment_tasks", NC_ ("checklist title", "Seven tasks of an assessment"),
    NC_ ("checklist purpose", "How far this assessment has come."),
    MND_ASKED_OF_MAP, MND_ANSWERED_DONE, ITEMS (assessment_tasks) },
  { "assessment_toolbox", NC_ ("checklist title", "Methods of an assessment"),
    NC_ ("checklist purpose", "Which methods this assessment has used."),
    MND_ASKED_OF_MAP, MND_ANSWERED_DONE, ITEMS (assessment_toolbox) },
  { "sedra_phases", NC_ ("checklist title", "Three phases of reform"),
    NC_ ("checklist purpose", "How far the reform has come."),
    MND_ASKED_OF_MAP, MND_ANSWERED_DONE, ITEMS (sedra_phases) },
  { "preparatory_tasks", NC_ ("checklist title", "Tasks of the preparatory phase"),
    NC_ ("checklist purpose", "What should be done before the main implementation."),
    MND_ASKED_OF_MAP, MND_ANSWERED_DONE, ITEMS (preparatory_tasks) },
  { "inventory_kinds", NC_ ("checklist title", "Inventories"),
    NC_ ("checklist purpose", "Which inventories have been made."),
    MND_ASKED_OF_MAP, MND_ANSWERED_DONE, ITEMS (inventory_kinds) },
  { "dialogue_axes", NC_ ("checklist title", "Policy dialogues"),
    NC_ ("checklist purpose", "Between whom the reform is talked over."),
    MND_ASKED_OF_MAP, MND_ANSWERED_DONE, ITEMS (dialogue_axes) },
  { "strategy_elements", NC_ ("checklist title", "Elements of a strategy"),
    NC_ ("checklist purpose", "What a strategy of reform should contain."),
    MND_ASKED_OF_MAP, MND_ANSWERED_PRESENT, ITEMS (strategy_elements) },
  { "quick_impact_kinds", NC_ ("checklist title", "Quick impact projects"),
    NC_ ("checklist purpose", "Which projects with quick effect there have been."),
    MND_ASKED_OF_MAP, MND_ANSWERED_DONE, ITEMS (quick_impact_kinds) },
  { "dcaf_programme_cycle", NC_ ("checklist title", "Programme cycle"),
    NC_ ("checklist purpose", "How far the programme of reform has come."),
    MND_ASKED_OF_MAP, MND_ANSWERED_DONE, ITEMS (dcaf_programme_cycle) },
  { "dcaf_reform_activity_types", NC_ ("checklist title", "Kinds of reform activity"),
    NC_ ("checklist purpose", "Which kinds of activity the reform consists of."),
    MND_ASKED_OF_MAP, MND_ANSWERED_DONE, ITEMS (dcaf_reform_activity_types) },
  { "sedra_norms", NC_ ("checklist title", "Fifteen norms"),
    NC_ ("checklist purpose", "The norms that a reform should follow."),
    MND_ASKED_OF_MAP, MND_ANSWERED_MET, ITEMS (sedra_norms) },
  { "sedra_preconditions", NC_ ("checklist title", "Preconditions of reform"),
    NC_ ("checklist purpose", "What must be there for a reform to succeed."),
    MND_ASKED_OF_MAP, MND_ANSWERED_MET, ITEMS (sedra_preconditions) },
  { "sedra_objectives", NC_ ("checklist title", "Objectives of reform"),
    NC_ ("checklist purpose", "What a reform of the security sector is to achieve."),
    MND_ASKED_OF_MAP, MND_ANSWERED_MET, ITEMS (sedra_objectives) },
  { "dcaf_ssr_characteristics", NC_ ("checklist title", "Characteristics of reform"),
    NC_ ("checklist purpose", "What makes a programme a reform of the security sector."),
    MND_ASKED_OF_MAP, MND_ANSWERED_MET, ITEMS (dcaf_ssr_characteristics) },
  { "dcaf_framework_conditions", NC_ ("checklist title", "Framework of good governance"),
    NC_ ("checklist purpose", "The framework within which a security sector is well governed."),
    MND_ASKED_OF_MAP, MND_ANSWERED_MET, ITEMS (dcaf_framework_conditions) },
  { "dcaf_reform_levels", NC_ ("checklist title", "Three levels of reform"),
    NC_ ("checklist purpose", "What good governance needs at the strategic, organisational and operational level."),
    MND_ASKED_OF_MAP, MND_ANSWERED_MET, ITEMS (dcaf_reform_levels) },
  { "dcaf_why_reform", NC_ ("checklist title", "What reform should bring"),
    NC_ ("checklist purpose", "The reasons for which a country reforms its security sector."),
    MND_ASKED_OF_MAP, MND_ANSWERED_MET, ITEMS (dcaf_why_reform) },
  { "oecd_three_challenges", NC_ ("checklist title", "Three tasks of the system"),
    NC_ ("checklist purpose", "What a country has to achieve in its security system."),
    MND_ASKED_OF_MAP, MND_ANSWERED_MET, ITEMS (oecd_three_challenges) },
  { "oecd_pillars_of_secure_environment", NC_ ("checklist title", "Pillars of a secure environment"),
    NC_ ("checklist purpose", "Whether policy works both on the causes of insecurity and on threats themselves."),
    MND_ASKED_OF_MAP, MND_ANSWERED_MET, ITEMS (oecd_pillars_of_secure_environment) },
  { "oecd_redefinitions", NC_ ("checklist title", "How security is understood"),
    NC_ ("checklist purpose", "Whether policy understands security as the texts of the OECD do."),
    MND_ASKED_OF_MAP, MND_ANSWERED_MET, ITEMS (oecd_redefinitions) },
  { "right_financing_about", NC_ ("checklist title", "Right-financing: what it is about"),
    NC_ ("checklist purpose", "Whether security is paid for in a way that the country can afford and control."),
    MND_ASKED_OF_MAP, MND_ANSWERED_MET, ITEMS (right_financing_about) },
  { "right_financing_aims", NC_ ("checklist title", "Right-financing: what it aims at"),
    NC_ ("checklist purpose", "What a budget process for security should have."),
    MND_ASKED_OF_MAP, MND_ANSWERED_MET, ITEMS (right_financing_aims) },
  { "challenges", NC_ ("checklist title", "Ten challenges"),
    NC_ ("checklist purpose", "Whether the reform addresses the challenges that most reforms meet."),
    MND_ASKED_OF_MAP, MND_ANSWERED_ADDRESSED, ITEMS (challenges) },
  { "civil_society_roles", NC_ ("checklist title", "Roles of civil society"),
    NC_ ("checklist purpose", "What civil society does in the security sector."),
    MND_ASKED_OF_MAP, MND_ANSWERED_PRESENT, ITEMS (civil_society_roles) },
  { "un_roles", NC_ ("checklist title", "Roles of the United Nations"),
    NC_ ("checklist purpose", "What the United Nations does in the country’s reform."),
    MND_ASKED_OF_MAP, MND_ANSWERED_PRESENT, ITEMS (un_roles) },
  { "regional_illicit_flows", NC_ ("checklist title", "Flows across borders"),
    NC_ ("checklist purpose", "What crosses the borders and bears on security."),
    MND_ASKED_OF_MAP, MND_ANSWERED_PRESENT, ITEMS (regional_illicit_flows) },
  { "regional_responses", NC_ ("checklist title", "Regional responses"),
    NC_ ("checklist purpose", "What the countries of the region do together."),
    MND_ASKED_OF_MAP, MND_ANSWERED_PRESENT, ITEMS (regional_responses) },
  { "dcaf_entry_situations", NC_ ("checklist title", "Openings for reform"),
    NC_ ("checklist purpose", "Situations in which a reform can begin."),
    MND_ASKED_OF_MAP, MND_ANSWERED_PRESENT, ITEMS (dcaf_entry_situations) },
  { "reform_approach", NC_ ("checklist title", "Approach to reform"),
    NC_ ("checklist purpose", "How the reform proceeds."),
    MND_ASKED_OF_MAP, MND_ANSWERED_PRESENT, ITEMS (reform_approach) },
  { "dcaf_names_for_ssr", NC_ ("checklist title", "What the reform is called"),
    NC_ ("checklist purpose", "Which names for the reform are in use in the country; they differ in what they include."),
    MND_ASKED_OF_MAP, MND_ANSWERED_PRESENT, ITEMS (dcaf_names_for_ssr) },
  { "training_modules", NC_ ("checklist title", "Training of experts"),
    NC_ ("checklist purpose", "What those who support the reform have been taught."),
    MND_ASKED_OF_MAP, MND_ANSWERED_PRESENT, ITEMS (training_modules) },
  { "coordination_body_success_keys", NC_ ("checklist title", "Keys to a working body"),
    NC_ ("checklist purpose", "What makes a coordination body succeed, asked of each."),
    MND_ASKED_OF_BODY, MND_ANSWERED_MET, ITEMS (coordination_body_success_keys) },
  { "ia_donor_considerations", NC_ ("checklist title", "Considerations for donors"),
    NC_ ("checklist purpose", "What a donor should heed when it supports reform."),
    MND_ASKED_OF_DONOR, MND_ANSWERED_MET, ITEMS (ia_donor_considerations) },
  { "ia_recommendations", NC_ ("checklist title", "Recommendations to donors"),
    NC_ ("checklist purpose", "What was recommended to governments that support reform."),
    MND_ASKED_OF_DONOR, MND_ANSWERED_DONE, ITEMS (ia_recommendations) },
  { "dcaf_programming_focus", NC_ ("checklist title", "Focus of programmes"),
    NC_ ("checklist purpose", "What the programmes of a donor are aimed at."),
    MND_ASKED_OF_DONOR, MND_ANSWERED_PRESENT, ITEMS (dcaf_programming_focus) },
  { "expert_types", NC_ ("checklist title", "Experts"),
    NC_ ("checklist purpose", "Which experts a donor sends; reform needs both."),
    MND_ASKED_OF_DONOR, MND_ANSWERED_PRESENT, ITEMS (expert_types) },
  { "programme_integrity", NC_ ("checklist title", "What is called reform"),
    NC_ ("checklist purpose", "What a donor’s programmes are in fact: not all that is called reform is one."),
    MND_ASKED_OF_DONOR, MND_ANSWERED_PRESENT, ITEMS (programme_integrity) },
};
/* clang-format on */

const guint mnd_n_checklists = G_N_ELEMENTS (mnd_checklists);
