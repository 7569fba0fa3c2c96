-- SPDX-FileCopyrightText: 2026 The Mandate authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The map file, schema 2: answers to the questions of checklists, which may be about the map as a whole. Runs after 1.sql
-- and, as that, is never edited. Only tables that are empty can be made again, so whoever brings a database up to this
-- schema keeps their rows meanwhile (mnd-schema.c names the tables). A table that is made again has the same name, keys
-- and columns in the same order, with new ones behind them: so changesets of schema 1 still fit it.

DROP TABLE "assessment";

CREATE TABLE "assessment" (
  "id" BLOB PRIMARY KEY NOT NULL
    CHECK ((typeof("id") = 'blob' AND length("id") = 16)),
  "subject" BLOB REFERENCES "actor"("id") DEFERRABLE INITIALLY DEFERRED
    CHECK ("subject" IS NULL OR (typeof("subject") = 'blob' AND length("subject") = 16)),
  "question" TEXT NOT NULL
    CHECK ("question" IN ('parliamentary', 'executive', 'audit', 'judicial', 'complaints', 'internal', 'civil_society', 'budget',
      'mandate', 'command', 'membership', 'funding', 'support', 'checklist')),
  "answer" TEXT NOT NULL
    CHECK ("answer" IN ('found', 'none', 'unclear', 'partly')),
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
    CHECK ("confidential" IN (0, 1)),
  "item" TEXT
    CHECK ("item" IS NULL OR (typeof("item") = 'text' AND length("item") <= 100
      AND "item" GLOB '[a-z]*.?*' AND "item" NOT GLOB '*[^a-zA-Z0-9_.-]*')),
  CHECK (("question" = 'checklist') = ("item" IS NOT NULL)),
  CHECK ("subject" IS NOT NULL OR "question" = 'checklist'),
  CHECK ("answer" <> 'partly' OR "question" = 'checklist')
) WITHOUT ROWID;

CREATE INDEX "assessment_subject" ON "assessment" ("subject");
CREATE INDEX "assessment_source" ON "assessment" ("source");
