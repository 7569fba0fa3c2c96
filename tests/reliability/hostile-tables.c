/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hostile files that are made by SQL: other schemas, content that no constraint allows, very much of something. */
#include "reliability/hostile-files.h"

#include <sqlite3.h>

#define UNCHECKED "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; "
#define UNDEFENDED "PRAGMA writable_schema = ON; "
#define COUNT(n) "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < " #n ") "
#define ENDLESS "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT "

static const char *const statements[] = {
  /* What runs by itself, or never ends. */
  "CREATE TRIGGER t AFTER INSERT ON actor BEGIN DELETE FROM link; END",
  "CREATE TRIGGER t BEFORE DELETE ON history BEGIN SELECT RAISE (IGNORE); END",
  "CREATE TRIGGER t AFTER UPDATE ON meta BEGIN INSERT INTO meta VALUES (randomblob (8), 1); END",
  "CREATE VIEW v AS SELECT * FROM actor",
  "CREATE VIEW v AS " ENDLESS "x FROM c",
  "DROP TABLE view; CREATE VIEW view AS " ENDLESS "x AS id, x AS kind, x AS settings FROM c",
  "DROP TABLE meta; CREATE VIEW meta AS " ENDLESS "x AS key, x AS value FROM c",
  "DROP TABLE history; CREATE VIEW history AS " ENDLESS
  "x AS id, x AS seq, x AS parent, x AS at, x AS author, x AS label, "
  "x AS kind, x AS snapshot, x AS schema, x AS changeset, x AS sha256 FROM c",
  "CREATE VIEW v AS SELECT load_extension ('evil')",
  "CREATE VIEW v AS SELECT fts3_tokenizer ('simple', x'4141414141414141')",
  /* What is not SQLite's own. */
  "CREATE VIRTUAL TABLE f USING fts3 (a)",
  "CREATE VIRTUAL TABLE f USING fts5 (a)",
  "CREATE VIRTUAL TABLE f USING rtree (a, b, c)",
  UNDEFENDED "INSERT INTO sqlite_schema VALUES ('table', 'w', 'w', 0, 'CREATE VIRTUAL TABLE w USING nothing (a)')",
  UNDEFENDED "UPDATE sqlite_schema SET sql = 'CREATE VIRTUAL TABLE \"view\" USING fts3 (a)', rootpage = 0 WHERE name = "
             "'view'",
  /* Other schemas. */
  "CREATE TABLE extra (a)",
  "CREATE TABLE sqlite_stat9 (a)",
  "ANALYZE",
  "CREATE INDEX i ON actor (kind)",
  "CREATE INDEX i ON actor (abs (staff))",
  "CREATE UNIQUE INDEX i ON actor (kind) WHERE staff > 5",
  "DROP INDEX place_parent",
  "DROP TABLE actor",
  "DROP TABLE history",
  "DROP TABLE meta",
  "ALTER TABLE actor ADD COLUMN more TEXT",
  "ALTER TABLE actor ADD COLUMN made AS (kind || 'x')",
  "ALTER TABLE actor DROP COLUMN will",
  "ALTER TABLE actor RENAME COLUMN will TO wish",
  "ALTER TABLE actor RENAME TO player",
  "DROP TABLE position; CREATE TABLE position (view, item, x, y, pinned)",
  "DROP TABLE position; CREATE TABLE \"position\" (\"item\" BLOB NOT NULL, \"view\" BLOB NOT NULL, x REAL, y REAL, "
  "pinned)",
  UNDEFENDED "UPDATE sqlite_schema SET sql = sql || ' '",
  UNDEFENDED "UPDATE sqlite_schema SET sql = replace (sql, 'NOT NULL', '') WHERE name = 'actor'",
  UNDEFENDED "UPDATE sqlite_schema SET sql = NULL WHERE name = 'actor'",
  UNDEFENDED "UPDATE sqlite_schema SET sql = zeroblob (100) WHERE name = 'actor'",
  UNDEFENDED "UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'actor'",
  UNDEFENDED "UPDATE sqlite_schema SET rootpage = 999999 WHERE name = 'actor'",
  UNDEFENDED
  "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'link') WHERE name = "
  "'actor'",
  UNDEFENDED "UPDATE sqlite_schema SET name = 'x' || name",
  UNDEFENDED "DELETE FROM sqlite_schema WHERE name = 'history_seq'",
  UNDEFENDED "INSERT INTO sqlite_schema SELECT * FROM sqlite_schema",
  UNDEFENDED "INSERT INTO sqlite_schema VALUES ('table', 'x', 'x', 2, 'CREATE TABLE x (' || replace (hex (zeroblob "
             "(40000)), '0', '(') || ')')",
  "PRAGMA application_id = 0",
  "PRAGMA user_version = 1",
  "PRAGMA user_version = 3",
  "PRAGMA user_version = -1",
  "PRAGMA journal_mode = WAL",
  "PRAGMA encoding = 'UTF-16'; PRAGMA auto_vacuum = FULL; VACUUM",
  /* Cells of the wrong kind, and rows that hang in the air. */
  UNCHECKED "UPDATE actor SET kind = 'wizard'",
  UNCHECKED "UPDATE actor SET kind = 5",
  UNCHECKED "UPDATE actor SET staff = 'many'",
  UNCHECKED "UPDATE actor SET staff = 1e300",
  UNCHECKED "UPDATE actor SET start_date = '2004-02-30'",
  UNCHECKED "UPDATE text SET value = zeroblob (50)",
  UNCHECKED "UPDATE text SET value = CAST (x'ff00fe' AS TEXT)",
  UNCHECKED "UPDATE text SET value = 'a' || char (0) || 'b'",
  UNCHECKED "UPDATE text SET value = CAST (zeroblob (30000000) AS TEXT) WHERE property = 'name'",
  UNCHECKED "UPDATE text SET value = hex (zeroblob (1000000))",
  UNCHECKED "UPDATE text SET language = zeroblob (3000000)",
  UNCHECKED "UPDATE text SET owner = 'nobody'",
  UNCHECKED "UPDATE text SET ordinal = 9223372036854775807",
  UNCHECKED "UPDATE text SET ordinal = -1",
  UNCHECKED "UPDATE actor SET id = randomblob (15)",
  UNCHECKED "UPDATE actor SET id = zeroblob (16) WHERE id = (SELECT max (id) FROM actor)",
  UNCHECKED "UPDATE link SET from_actor = randomblob (16)",
  UNCHECKED "UPDATE link SET from_actor = NULL",
  UNCHECKED "INSERT INTO place (id, parent) VALUES (zeroblob (16), zeroblob (16))",
  UNCHECKED
  "INSERT INTO place (id, parent) VALUES (x'01010101010101010101010101010101', x'02020202020202020202020202020202'), "
  "(x'02020202020202020202020202020202', x'01010101010101010101010101010101')",
  UNCHECKED "INSERT INTO position VALUES (zeroblob (16), zeroblob (16), 9e999, 0.0, 0)",
  UNCHECKED "INSERT INTO map VALUES ('', '')",
  "DELETE FROM text",
  "DELETE FROM map",
  "DELETE FROM actor",
  "UPDATE actor SET staff = 5",
  "UPDATE text SET value = value || '.'",
  /* The state of the map. */
  "DELETE FROM meta",
  "UPDATE meta SET value = NULL",
  "UPDATE meta SET value = zeroblob (16)",
  "UPDATE meta SET value = zeroblob (20000000)",
  "UPDATE meta SET value = 7",
  "UPDATE meta SET value = 'x'",
  "UPDATE meta SET value = replace (value, '1', '2') WHERE key = 'fingerprint'",
  "UPDATE meta SET value = value || '0' WHERE key = 'fingerprint'",
  "UPDATE meta SET value = '-0000000000000000' || substr (value, 18) WHERE key = 'fingerprint'",
  "DELETE FROM meta WHERE key = 'head'",
  "DELETE FROM meta WHERE key = 'tip'",
  "UPDATE meta SET value = randomblob (16) WHERE key = 'head'",
  "UPDATE meta SET value = randomblob (16) WHERE key = 'tip'",
  "UPDATE meta SET value = (SELECT id FROM history WHERE seq = 1) WHERE key = 'tip'",
  "UPDATE meta SET value = (SELECT id FROM history WHERE seq = 1) WHERE key = 'head'",
  "INSERT OR REPLACE INTO meta VALUES ('named', 9223372036854775807)",
  "INSERT OR REPLACE INTO meta VALUES ('named', 'many')",
  "INSERT INTO meta " COUNT (50000) "SELECT 'key ' || x, zeroblob (100) FROM c",
  /* The history, not signed anew. */
  "UPDATE history SET label = 'x' WHERE seq = 2",
  "UPDATE history SET author = NULL WHERE seq = 2",
  UNCHECKED "UPDATE history SET label = 7",
  "UPDATE history SET at = at + 1",
  "UPDATE history SET parent = id",
  "UPDATE history SET parent = NULL",
  "UPDATE history SET parent = (SELECT id FROM history WHERE seq = 3) WHERE seq = 2",
  "UPDATE history SET seq = 1",
  "UPDATE history SET seq = 9223372036854775807 WHERE seq = (SELECT max (seq) FROM history)",
  UNCHECKED "UPDATE history SET seq = -seq",
  "UPDATE history SET schema = 0",
  "UPDATE history SET sha256 = substr (sha256 || sha256, 2, 64)",
  UNCHECKED "UPDATE history SET sha256 = zeroblob (64)",
  UNCHECKED "UPDATE history SET changeset = 'T'",
  "UPDATE history SET changeset = zeroblob (0)",
  "UPDATE history SET changeset = zeroblob (60000000) WHERE seq = 1",
  "DELETE FROM history WHERE seq = 2",
  "DELETE FROM history",
  "INSERT INTO history " COUNT (
      20000) "SELECT randomblob (16), x + 1000, NULL, 0, '', '', '', NULL, 1, x'', hex (zeroblob (32)) "
             "FROM c",
};

static void
make_by_sql (const char *path, guint variant)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 0, (int *) NULL);
  sqlite3_exec (db, "PRAGMA synchronous = OFF", NULL, NULL, NULL);
  /* A statement that this SQLite does not take leaves the good map, which is then opened as such. */
  if (sqlite3_exec (db, statements[variant], NULL, NULL, NULL) != SQLITE_OK)
    g_test_message ("%s: %s", statements[variant], sqlite3_errmsg (db));
  sqlite3_close (db);
}

void
hostile_tables_list (GPtrArray *list)
{
  hostile_files_add (list, "by SQL", make_by_sql, G_N_ELEMENTS (statements));
}
