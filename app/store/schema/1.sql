-- SPDX-FileCopyrightText: 2026 The Mandate authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The map file, schema 1. A file is opened only where its schema text is byte for byte what these statements leave behind, so
-- nothing here is ever edited: later schemas append columns and tables in a file of their own.
-- Content tables first; what a person can edit is there and nowhere else. Booleans have a default, so that appending one is safe.

CREATE TABLE "map" (
  "key" TEXT PRIMARY KEY NOT NULL
    CHECK ((typeof("key") = 'text' AND length("key") <= 1000000)),
  "value" TEXT NOT NULL
    CHECK ((typeof("value") = 'text' AND length("value") <= 1000000))
) WITHOUT ROWID;

CREATE TABLE "place" (
  "id" BLOB PRIMARY KEY NOT NULL
    CHECK ((typeof("id") = 'blob' AND length("id") = 16)),
  "level" TEXT
    CHECK ("level" IN ('international', 'national', 'regional', 'local')),
  "parent" BLOB REFERENCES "place"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ("parent" IS NULL OR (typeof("parent") = 'blob' AND length("parent") = 16)),
  "code" TEXT
    CHECK ("code" IS NULL OR (typeof("code") = 'text' AND length("code") <= 1000000))
) WITHOUT ROWID;

CREATE TABLE "source" (
  "id" BLOB PRIMARY KEY NOT NULL
    CHECK ((typeof("id") = 'blob' AND length("id") = 16)),
  "kind" TEXT NOT NULL
    CHECK ("kind" IN ('document', 'law', 'media', 'dataset', 'interview', 'website', 'other')),
  "author" TEXT
    CHECK ("author" IS NULL OR (typeof("author") = 'text' AND length("author") <= 1000000)),
  "publisher" TEXT
    CHECK ("publisher" IS NULL OR (typeof("publisher") = 'text' AND length("publisher") <= 1000000)),
  "date" TEXT
    CHECK ("date" IS NULL OR (typeof("date") = 'text' AND "date" >= '0001' AND CASE length("date")
      WHEN 4 THEN "date" GLOB '[0-9][0-9][0-9][0-9]'
      WHEN 7 THEN date("date" || '-01', '+0 days') IS "date" || '-01'
      WHEN 10 THEN date("date", '+0 days') IS "date" ELSE 0 END)),
  "url" TEXT
    CHECK ("url" IS NULL OR (typeof("url") = 'text' AND length("url") <= 1000000)),
  "accessed" TEXT
    CHECK ("accessed" IS NULL OR (typeof("accessed") = 'text' AND "accessed" >= '0001' AND CASE length("accessed")
      WHEN 4 THEN "accessed" GLOB '[0-9][0-9][0-9][0-9]'
      WHEN 7 THEN date("accessed" || '-01', '+0 days') IS "accessed" || '-01'
      WHEN 10 THEN date("accessed", '+0 days') IS "accessed" ELSE 0 END)),
  "identifiers" TEXT
    CHECK ("identifiers" IS NULL OR (typeof("identifiers") = 'text' AND length("identifiers") <= 1000000)),
  "confidential" INTEGER NOT NULL DEFAULT 0
    CHECK ("confidential" IN (0, 1))
) WITHOUT ROWID;

CREATE TABLE "actor" (
  "id" BLOB PRIMARY KEY NOT NULL
    CHECK ((typeof("id") = 'blob' AND length("id") = 16)),
  "kind" TEXT NOT NULL
    CHECK ("kind" IN ('head_of_state', 'executive', 'cabinet_security_council', 'ministry', 'local_government', 'local_security_committee', 'armed_forces', 'presidential_guard',
      'paramilitary', 'coast_guard', 'police', 'intelligence', 'border_customs', 'corrections', 'civil_protection', 'peace_operation',
      'judiciary', 'prosecution', 'customary_justice', 'transitional_justice', 'legal_aid', 'parliament', 'parliamentary_committee', 'audit',
      'anti_corruption', 'ombudsman', 'human_rights_commission', 'complaints_body', 'regulator', 'coordination_body', 'civil_society', 'womens_organisation',
      'media', 'academic', 'political_party', 'traditional_authority', 'community_security', 'private_security', 'company', 'militia',
      'rebel_group', 'criminal_group', 'donor_government', 'multilateral', 'regional_organisation', 'trust_fund', 'implementer', 'other')),
  "functions" TEXT
    CHECK (replace(replace(replace(replace(replace(replace(',' || "functions" || ',',
      ',provision,', ','), ',management,', ','), ',oversight,', ','), ',justice,', ','),
      ',coordination,', ','), ',support,', ',') = ','),
  "branch" TEXT
    CHECK ("branch" IN ('executive', 'legislature', 'judiciary', 'independent', 'uniformed', 'civil', 'media', 'private',
      'community', 'foreign', 'intergovernmental')),
  "statehood" TEXT
    CHECK ("statehood" IN ('state', 'non_state', 'hybrid', 'international')),
  "statutory" TEXT
    CHECK ("statutory" IN ('yes', 'no', 'contested')),
  "armed" TEXT
    CHECK ("armed" IN ('yes', 'no', 'unknown')),
  "level" TEXT
    CHECK ("level" IN ('international', 'national', 'regional', 'local')),
  "place" BLOB REFERENCES "place"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ("place" IS NULL OR (typeof("place") = 'blob' AND length("place") = 16)),
  "start_date" TEXT
    CHECK ("start_date" IS NULL OR (typeof("start_date") = 'text' AND "start_date" >= '0001' AND CASE length("start_date")
      WHEN 4 THEN "start_date" GLOB '[0-9][0-9][0-9][0-9]'
      WHEN 7 THEN date("start_date" || '-01', '+0 days') IS "start_date" || '-01'
      WHEN 10 THEN date("start_date", '+0 days') IS "start_date" ELSE 0 END)),
  "end_date" TEXT
    CHECK ("end_date" IS NULL OR (typeof("end_date") = 'text' AND "end_date" >= '0001' AND CASE length("end_date")
      WHEN 4 THEN "end_date" GLOB '[0-9][0-9][0-9][0-9]'
      WHEN 7 THEN date("end_date" || '-01', '+0 days') IS "end_date" || '-01'
      WHEN 10 THEN date("end_date", '+0 days') IS "end_date" ELSE 0 END)),
  "staff" INTEGER
    CHECK ("staff" IS NULL OR (typeof("staff") = 'integer' AND "staff" BETWEEN 0 AND 100000000)),
  "budget" INTEGER
    CHECK ("budget" IS NULL OR (typeof("budget") = 'integer' AND "budget" >= 0)),
  "budget_currency" TEXT
    CHECK ("budget_currency" IS NULL OR "budget_currency" GLOB '[A-Z][A-Z][A-Z]'),
  "budget_year" TEXT
    CHECK ("budget_year" IS NULL OR (typeof("budget_year") = 'text' AND "budget_year" >= '0001' AND CASE length("budget_year")
      WHEN 4 THEN "budget_year" GLOB '[0-9][0-9][0-9][0-9]'
      WHEN 7 THEN date("budget_year" || '-01', '+0 days') IS "budget_year" || '-01'
      WHEN 10 THEN date("budget_year", '+0 days') IS "budget_year" ELSE 0 END)),
  "influence" INTEGER
    CHECK ("influence" IS NULL OR (typeof("influence") = 'integer' AND "influence" BETWEEN 1 AND 5)),
  "stance" INTEGER
    CHECK ("stance" IS NULL OR (typeof("stance") = 'integer' AND "stance" BETWEEN -2 AND 2)),
  "openness" INTEGER
    CHECK ("openness" IS NULL OR (typeof("openness") = 'integer' AND "openness" BETWEEN 1 AND 5)),
  "capacity" INTEGER
    CHECK ("capacity" IS NULL OR (typeof("capacity") = 'integer' AND "capacity" BETWEEN 1 AND 5)),
  "will" INTEGER
    CHECK ("will" IS NULL OR (typeof("will") = 'integer' AND "will" BETWEEN 1 AND 5)),
  "identifiers" TEXT
    CHECK ("identifiers" IS NULL OR (typeof("identifiers") = 'text' AND length("identifiers") <= 1000000)),
  "placeholder" INTEGER NOT NULL DEFAULT 0
    CHECK ("placeholder" IN (0, 1)),
  "confidential" INTEGER NOT NULL DEFAULT 0
    CHECK ("confidential" IN (0, 1))
) WITHOUT ROWID;

CREATE TABLE "link" (
  "id" BLOB PRIMARY KEY NOT NULL
    CHECK ((typeof("id") = 'blob' AND length("id") = 16)),
  "from_actor" BLOB NOT NULL REFERENCES "actor"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ((typeof("from_actor") = 'blob' AND length("from_actor") = 16)),
  "to_actor" BLOB NOT NULL REFERENCES "actor"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ((typeof("to_actor") = 'blob' AND length("to_actor") = 16)),
  "kind" TEXT NOT NULL
    CHECK ("kind" IN ('oversees', 'commands', 'reports_to', 'part_of', 'appoints', 'advises', 'funds', 'member_of',
      'chairs', 'secretariat_of', 'cooperates_with', 'contests', 'hears_complaints')),
  "mode" TEXT
    CHECK ("mode" IN ('parliamentary', 'executive', 'audit', 'judicial', 'complaints', 'internal', 'civil_society', 'budget',
      'independent')),
  "formality" TEXT
    CHECK ("formality" IN ('formal', 'informal')),
  "status" TEXT NOT NULL
    CHECK ("status" IN ('actual', 'planned')),
  "start_date" TEXT
    CHECK ("start_date" IS NULL OR (typeof("start_date") = 'text' AND "start_date" >= '0001' AND CASE length("start_date")
      WHEN 4 THEN "start_date" GLOB '[0-9][0-9][0-9][0-9]'
      WHEN 7 THEN date("start_date" || '-01', '+0 days') IS "start_date" || '-01'
      WHEN 10 THEN date("start_date", '+0 days') IS "start_date" ELSE 0 END)),
  "end_date" TEXT
    CHECK ("end_date" IS NULL OR (typeof("end_date") = 'text' AND "end_date" >= '0001' AND CASE length("end_date")
      WHEN 4 THEN "end_date" GLOB '[0-9][0-9][0-9][0-9]'
      WHEN 7 THEN date("end_date" || '-01', '+0 days') IS "end_date" || '-01'
      WHEN 10 THEN date("end_date", '+0 days') IS "end_date" ELSE 0 END)),
  "covers_subordinates" INTEGER NOT NULL DEFAULT 0
    CHECK ("covers_subordinates" IN (0, 1)),
  "autonomy_guaranteed" INTEGER NOT NULL DEFAULT 0
    CHECK ("autonomy_guaranteed" IN (0, 1)),
  "last_exercised" TEXT
    CHECK ("last_exercised" IS NULL OR (typeof("last_exercised") = 'text' AND "last_exercised" >= '0001' AND CASE length("last_exercised")
      WHEN 4 THEN "last_exercised" GLOB '[0-9][0-9][0-9][0-9]'
      WHEN 7 THEN date("last_exercised" || '-01', '+0 days') IS "last_exercised" || '-01'
      WHEN 10 THEN date("last_exercised", '+0 days') IS "last_exercised" ELSE 0 END)),
  "dormant" INTEGER NOT NULL DEFAULT 0
    CHECK ("dormant" IN (0, 1)),
  "confidential" INTEGER NOT NULL DEFAULT 0
    CHECK ("confidential" IN (0, 1))
) WITHOUT ROWID;

CREATE TABLE "support" (
  "id" BLOB PRIMARY KEY NOT NULL
    CHECK ((typeof("id") = 'blob' AND length("id") = 16)),
  "start_date" TEXT
    CHECK ("start_date" IS NULL OR (typeof("start_date") = 'text' AND "start_date" >= '0001' AND CASE length("start_date")
      WHEN 4 THEN "start_date" GLOB '[0-9][0-9][0-9][0-9]'
      WHEN 7 THEN date("start_date" || '-01', '+0 days') IS "start_date" || '-01'
      WHEN 10 THEN date("start_date", '+0 days') IS "start_date" ELSE 0 END)),
  "end_date" TEXT
    CHECK ("end_date" IS NULL OR (typeof("end_date") = 'text' AND "end_date" >= '0001' AND CASE length("end_date")
      WHEN 4 THEN "end_date" GLOB '[0-9][0-9][0-9][0-9]'
      WHEN 7 THEN date("end_date" || '-01', '+0 days') IS "end_date" || '-01'
      WHEN 10 THEN date("end_date", '+0 days') IS "end_date" ELSE 0 END)),
  "status" TEXT
    CHECK ("status" IN ('planned', 'active', 'completed', 'suspended', 'cancelled')),
  "fields" TEXT
    CHECK ("fields" IS NULL OR ("fields" <> '' AND "fields" NOT GLOB '*[^0-9abc=,]*' AND length("fields") <= 200)),
  "axis" TEXT
    CHECK ("axis" IN ('effectiveness', 'accountability', 'both')),
  "levels" TEXT
    CHECK (replace(replace(replace(replace(',' || "levels" || ',',
      ',international,', ','), ',national,', ','), ',regional,', ','), ',local,', ',') = ','),
  "dimensions" TEXT
    CHECK (replace(replace(replace(replace(',' || "dimensions" || ',',
      ',political,', ','), ',institutional,', ','), ',economic,', ','), ',societal,', ',') = ','),
  "resources" TEXT
    CHECK (replace(replace(replace(replace(replace(replace(replace(',' || "resources" || ',',
      ',money,', ','), ',advice,', ','), ',training,', ','), ',equipment,', ','),
      ',lethal_equipment,', ','), ',infrastructure,', ','), ',personnel,', ',') = ','),
  "modality" TEXT
    CHECK ("modality" IN ('bilateral', 'joint_programme', 'pooled_trust_fund', 'budget_support', 'technical_assistance', 'embedded_officials', 'compact')),
  "flow_type" TEXT
    CHECK ("flow_type" IN ('oda', 'other_official', 'military', 'peacekeeping', 'private')),
  "gender_marker" INTEGER
    CHECK ("gender_marker" IS NULL OR (typeof("gender_marker") = 'integer' AND "gender_marker" BETWEEN 0 AND 2)),
  "scope" TEXT
    CHECK ("scope" IN ('country', 'regional', 'global')),
  "phase" TEXT
    CHECK ("phase" IN ('preparatory', 'main', 'consolidation')),
  "place" BLOB REFERENCES "place"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ("place" IS NULL OR (typeof("place") = 'blob' AND length("place") = 16)),
  "parent" BLOB REFERENCES "support"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ("parent" IS NULL OR (typeof("parent") = 'blob' AND length("parent") = 16)),
  "identifiers" TEXT
    CHECK ("identifiers" IS NULL OR (typeof("identifiers") = 'text' AND length("identifiers") <= 1000000)),
  "confidential" INTEGER NOT NULL DEFAULT 0
    CHECK ("confidential" IN (0, 1))
) WITHOUT ROWID;

CREATE TABLE "party" (
  "id" BLOB PRIMARY KEY NOT NULL
    CHECK ((typeof("id") = 'blob' AND length("id") = 16)),
  "support" BLOB NOT NULL REFERENCES "support"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ((typeof("support") = 'blob' AND length("support") = 16)),
  "actor" BLOB NOT NULL REFERENCES "actor"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ((typeof("actor") = 'blob' AND length("actor") = 16)),
  "role" TEXT NOT NULL
    CHECK ("role" IN ('funder', 'accountable', 'channel', 'implementer', 'beneficiary'))
) WITHOUT ROWID;

CREATE TABLE "money" (
  "id" BLOB PRIMARY KEY NOT NULL
    CHECK ((typeof("id") = 'blob' AND length("id") = 16)),
  "support" BLOB NOT NULL REFERENCES "support"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ((typeof("support") = 'blob' AND length("support") = 16)),
  "kind" TEXT NOT NULL
    CHECK ("kind" IN ('commitment', 'disbursement', 'expenditure', 'budget')),
  "amount" INTEGER NOT NULL
    CHECK (typeof("amount") = 'integer'),
  "currency" TEXT
    CHECK ("currency" IS NULL OR "currency" GLOB '[A-Z][A-Z][A-Z]'),
  "value_date" TEXT
    CHECK ("value_date" IS NULL OR (typeof("value_date") = 'text' AND "value_date" >= '0001' AND CASE length("value_date")
      WHEN 4 THEN "value_date" GLOB '[0-9][0-9][0-9][0-9]'
      WHEN 7 THEN date("value_date" || '-01', '+0 days') IS "value_date" || '-01'
      WHEN 10 THEN date("value_date", '+0 days') IS "value_date" ELSE 0 END)),
  "from_actor" BLOB REFERENCES "actor"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ("from_actor" IS NULL OR (typeof("from_actor") = 'blob' AND length("from_actor") = 16)),
  "on_budget" INTEGER
    CHECK ("on_budget" IS NULL OR (typeof("on_budget") = 'integer' AND "on_budget" BETWEEN 0 AND 1)),
  "recurrent" INTEGER
    CHECK ("recurrent" IS NULL OR (typeof("recurrent") = 'integer' AND "recurrent" BETWEEN 0 AND 1))
) WITHOUT ROWID;

CREATE TABLE "mandate" (
  "id" BLOB PRIMARY KEY NOT NULL
    CHECK ((typeof("id") = 'blob' AND length("id") = 16)),
  "actor" BLOB NOT NULL REFERENCES "actor"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ((typeof("actor") = 'blob' AND length("actor") = 16)),
  "function" TEXT
    CHECK ("function" IN ('provision', 'management', 'oversight', 'justice', 'coordination', 'support')),
  "place" BLOB REFERENCES "place"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ("place" IS NULL OR (typeof("place") = 'blob' AND length("place") = 16)),
  "instrument" BLOB REFERENCES "source"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ("instrument" IS NULL OR (typeof("instrument") = 'blob' AND length("instrument") = 16)),
  "start_date" TEXT
    CHECK ("start_date" IS NULL OR (typeof("start_date") = 'text' AND "start_date" >= '0001' AND CASE length("start_date")
      WHEN 4 THEN "start_date" GLOB '[0-9][0-9][0-9][0-9]'
      WHEN 7 THEN date("start_date" || '-01', '+0 days') IS "start_date" || '-01'
      WHEN 10 THEN date("start_date", '+0 days') IS "start_date" ELSE 0 END)),
  "end_date" TEXT
    CHECK ("end_date" IS NULL OR (typeof("end_date") = 'text' AND "end_date" >= '0001' AND CASE length("end_date")
      WHEN 4 THEN "end_date" GLOB '[0-9][0-9][0-9][0-9]'
      WHEN 7 THEN date("end_date" || '-01', '+0 days') IS "end_date" || '-01'
      WHEN 10 THEN date("end_date", '+0 days') IS "end_date" ELSE 0 END)),
  "confidential" INTEGER NOT NULL DEFAULT 0
    CHECK ("confidential" IN (0, 1))
) WITHOUT ROWID;

CREATE TABLE "body" (
  "actor" BLOB PRIMARY KEY NOT NULL REFERENCES "actor"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ((typeof("actor") = 'blob' AND length("actor") = 16)),
  "mechanism" TEXT
    CHECK ("mechanism" IN ('joint_committee', 'working_group', 'joint_programme', 'compact', 'pooled_fund', 'embedded_official')),
  "axes" TEXT
    CHECK (replace(replace(replace(replace(',' || "axes" || ',',
      ',donor_donor,', ','), ',donor_government,', ','), ',donor_civil,', ','), ',government_civil,', ',') = ','),
  "layers" TEXT
    CHECK (replace(replace(replace(',' || "layers" || ',',
      ',executive_legislative,', ','), ',ministerial,', ','), ',agency,', ',') = ','),
  "fields" TEXT
    CHECK (replace(replace(replace(replace(replace(replace(replace(replace(replace(',' || "fields" || ',',
      ',1a,', ','), ',1b,', ','), ',1c,', ','), ',2a,', ','),
      ',2b,', ','), ',3,', ','), ',4a,', ','), ',4b,', ','),
      ',4c,', ',') = ','),
  "last_met" TEXT
    CHECK ("last_met" IS NULL OR (typeof("last_met") = 'text' AND "last_met" >= '0001' AND CASE length("last_met")
      WHEN 4 THEN "last_met" GLOB '[0-9][0-9][0-9][0-9]'
      WHEN 7 THEN date("last_met" || '-01', '+0 days') IS "last_met" || '-01'
      WHEN 10 THEN date("last_met", '+0 days') IS "last_met" ELSE 0 END)),
  "secretariat" BLOB REFERENCES "actor"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ("secretariat" IS NULL OR (typeof("secretariat") = 'blob' AND length("secretariat") = 16)),
  "funded" INTEGER
    CHECK ("funded" IS NULL OR (typeof("funded") = 'integer' AND "funded" BETWEEN 0 AND 1))
) WITHOUT ROWID;

CREATE TABLE "text" (
  "owner" BLOB NOT NULL
    CHECK ((typeof("owner") = 'blob' AND length("owner") = 16)),
  "property" TEXT NOT NULL
    CHECK ("property" IN ('name', 'acronym', 'alias', 'description', 'wording', 'basis', 'note', 'private_note')),
  "language" TEXT NOT NULL
    CHECK (("language" GLOB '[a-z][a-z]*' AND length("language") <= 35 AND typeof("language") = 'text')),
  "ordinal" INTEGER NOT NULL DEFAULT 0
    CHECK ((typeof("ordinal") = 'integer' AND "ordinal" BETWEEN 0 AND 9999)),
  "value" TEXT NOT NULL
    CHECK ((typeof("value") = 'text' AND length("value") <= 1000000)),
  "confidential" INTEGER NOT NULL DEFAULT 0
    CHECK ("confidential" IN (0, 1)),
  PRIMARY KEY ("owner", "property", "language", "ordinal")
) WITHOUT ROWID;

CREATE TABLE "citation" (
  "id" BLOB PRIMARY KEY NOT NULL
    CHECK ((typeof("id") = 'blob' AND length("id") = 16)),
  "claim" BLOB NOT NULL
    CHECK ((typeof("claim") = 'blob' AND length("claim") = 16)),
  "claim_table" TEXT NOT NULL
    CHECK ("claim_table" IN ('map', 'actor', 'link', 'support', 'party', 'money', 'mandate', 'body',
      'place', 'text', 'source', 'citation', 'assessment', 'verdict', 'need', 'view',
      'position')),
  "property" TEXT
    CHECK ("property" IS NULL OR (typeof("property") = 'text' AND length("property") <= 1000000)),
  "source" BLOB REFERENCES "source"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ("source" IS NULL OR (typeof("source") = 'blob' AND length("source") = 16)),
  "locator" TEXT
    CHECK ("locator" IS NULL OR (typeof("locator") = 'text' AND length("locator") <= 1000000)),
  "confidence" TEXT
    CHECK ("confidence" IN ('low', 'medium', 'high')),
  "quote" TEXT
    CHECK ("quote" IS NULL OR (typeof("quote") = 'text' AND length("quote") <= 1000000)),
  "confidential" INTEGER NOT NULL DEFAULT 0
    CHECK ("confidential" IN (0, 1))
) WITHOUT ROWID;

CREATE TABLE "assessment" (
  "id" BLOB PRIMARY KEY NOT NULL
    CHECK ((typeof("id") = 'blob' AND length("id") = 16)),
  "subject" BLOB NOT NULL REFERENCES "actor"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ((typeof("subject") = 'blob' AND length("subject") = 16)),
  "question" TEXT NOT NULL
    CHECK ("question" IN ('parliamentary', 'executive', 'audit', 'judicial', 'complaints', 'internal', 'civil_society', 'budget',
      'mandate', 'command', 'membership', 'funding', 'support')),
  "answer" TEXT NOT NULL
    CHECK ("answer" IN ('found', 'none', 'unclear')),
  "date" TEXT
    CHECK ("date" IS NULL OR (typeof("date") = 'text' AND "date" >= '0001' AND CASE length("date")
      WHEN 4 THEN "date" GLOB '[0-9][0-9][0-9][0-9]'
      WHEN 7 THEN date("date" || '-01', '+0 days') IS "date" || '-01'
      WHEN 10 THEN date("date", '+0 days') IS "date" ELSE 0 END)),
  "author" TEXT
    CHECK ("author" IS NULL OR (typeof("author") = 'text' AND length("author") <= 1000000)),
  "source" BLOB REFERENCES "source"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ("source" IS NULL OR (typeof("source") = 'blob' AND length("source") = 16)),
  "confidential" INTEGER NOT NULL DEFAULT 0
    CHECK ("confidential" IN (0, 1))
) WITHOUT ROWID;

CREATE TABLE "verdict" (
  "id" BLOB PRIMARY KEY NOT NULL
    CHECK ((typeof("id") = 'blob' AND length("id") = 16)),
  "rule" TEXT NOT NULL
    CHECK ((typeof("rule") = 'text' AND length("rule") <= 1000000)),
  "subjects" TEXT NOT NULL
    CHECK ((typeof("subjects") = 'text' AND length("subjects") <= 1000000)),
  "verdict" TEXT NOT NULL
    CHECK ("verdict" IN ('open', 'confirmed', 'not_a_problem', 'accepted')),
  "reason" TEXT
    CHECK ("reason" IS NULL OR (typeof("reason") = 'text' AND length("reason") <= 1000000)),
  "reply" TEXT
    CHECK ("reply" IS NULL OR (typeof("reply") = 'text' AND length("reply") <= 1000000)),
  "date" TEXT
    CHECK ("date" IS NULL OR (typeof("date") = 'text' AND "date" >= '0001' AND CASE length("date")
      WHEN 4 THEN "date" GLOB '[0-9][0-9][0-9][0-9]'
      WHEN 7 THEN date("date" || '-01', '+0 days') IS "date" || '-01'
      WHEN 10 THEN date("date", '+0 days') IS "date" ELSE 0 END)),
  "author" TEXT
    CHECK ("author" IS NULL OR (typeof("author") = 'text' AND length("author") <= 1000000)),
  "witness" TEXT
    CHECK ("witness" IS NULL OR (typeof("witness") = 'text' AND length("witness") <= 1000000))
) WITHOUT ROWID;

CREATE TABLE "need" (
  "id" BLOB PRIMARY KEY NOT NULL
    CHECK ((typeof("id") = 'blob' AND length("id") = 16)),
  "actor" BLOB REFERENCES "actor"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ("actor" IS NULL OR (typeof("actor") = 'blob' AND length("actor") = 16)),
  "place" BLOB REFERENCES "place"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ("place" IS NULL OR (typeof("place") = 'blob' AND length("place") = 16)),
  "field" TEXT NOT NULL
    CHECK ("field" IN ('1a', '1b', '1c', '2a', '2b', '3', '4a', '4b',
      '4c')),
  "priority" INTEGER NOT NULL
    CHECK ((typeof("priority") = 'integer' AND "priority" BETWEEN 1 AND 5)),
  "indicator" TEXT
    CHECK ("indicator" IS NULL OR (typeof("indicator") = 'text' AND length("indicator") <= 1000000))
) WITHOUT ROWID;

CREATE TABLE "view" (
  "id" BLOB PRIMARY KEY NOT NULL
    CHECK ((typeof("id") = 'blob' AND length("id") = 16)),
  "kind" TEXT NOT NULL
    CHECK ("kind" IN ('map', 'table', 'matrix', 'time', 'grid')),
  "settings" TEXT
    CHECK ("settings" IS NULL OR (typeof("settings") = 'text' AND length("settings") <= 1000000))
) WITHOUT ROWID;

CREATE TABLE "position" (
  "view" BLOB NOT NULL REFERENCES "view"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ((typeof("view") = 'blob' AND length("view") = 16)),
  "item" BLOB NOT NULL
    CHECK ((typeof("item") = 'blob' AND length("item") = 16)),
  "x" REAL NOT NULL
    CHECK ((typeof("x") = 'real' AND "x" BETWEEN -10000000.0 AND 10000000.0)),
  "y" REAL NOT NULL
    CHECK ((typeof("y") = 'real' AND "y" BETWEEN -10000000.0 AND 10000000.0)),
  "pinned" INTEGER NOT NULL DEFAULT 0
    CHECK ("pinned" IN (0, 1)),
  PRIMARY KEY ("view", "item")
) WITHOUT ROWID;

CREATE INDEX "place_parent" ON "place" ("parent");
CREATE INDEX "actor_place" ON "actor" ("place");
CREATE INDEX "link_from_actor" ON "link" ("from_actor");
CREATE INDEX "link_to_actor" ON "link" ("to_actor");
CREATE INDEX "support_place" ON "support" ("place");
CREATE INDEX "support_parent" ON "support" ("parent");
CREATE INDEX "party_support" ON "party" ("support");
CREATE INDEX "party_actor" ON "party" ("actor");
CREATE INDEX "money_support" ON "money" ("support");
CREATE INDEX "money_from_actor" ON "money" ("from_actor");
CREATE INDEX "mandate_actor" ON "mandate" ("actor");
CREATE INDEX "mandate_place" ON "mandate" ("place");
CREATE INDEX "mandate_instrument" ON "mandate" ("instrument");
CREATE INDEX "body_secretariat" ON "body" ("secretariat");
CREATE INDEX "citation_claim" ON "citation" ("claim");
CREATE INDEX "citation_source" ON "citation" ("source");
CREATE INDEX "assessment_subject" ON "assessment" ("subject");
CREATE INDEX "assessment_source" ON "assessment" ("source");
CREATE INDEX "need_actor" ON "need" ("actor");
CREATE INDEX "need_place" ON "need" ("place");

-- What follows is about the map and not of it; no session records it.
CREATE TABLE "history" (
  "id" BLOB PRIMARY KEY NOT NULL CHECK (typeof("id") = 'blob' AND length("id") = 16),
  "seq" INTEGER NOT NULL CHECK (typeof("seq") = 'integer' AND "seq" > 0),
  "parent" BLOB CHECK ("parent" IS NULL OR (typeof("parent") = 'blob' AND length("parent") = 16)),
  "at" INTEGER NOT NULL CHECK (typeof("at") = 'integer'),
  "author" TEXT NOT NULL CHECK (typeof("author") = 'text'),
  "label" TEXT NOT NULL CHECK (typeof("label") = 'text'),
  "kind" TEXT NOT NULL CHECK (typeof("kind") = 'text'),
  "snapshot" TEXT CHECK ("snapshot" IS NULL OR typeof("snapshot") = 'text'),
  "schema" INTEGER NOT NULL CHECK (typeof("schema") = 'integer'),
  "changeset" BLOB NOT NULL CHECK (typeof("changeset") = 'blob'),
  "sha256" TEXT NOT NULL CHECK (length("sha256") = 64)
) WITHOUT ROWID;
CREATE INDEX "history_parent" ON "history" ("parent", "seq");
CREATE INDEX "history_seq" ON "history" ("seq");

CREATE TABLE "meta" (
  "key" TEXT PRIMARY KEY NOT NULL,
  "value" BLOB
) WITHOUT ROWID;
