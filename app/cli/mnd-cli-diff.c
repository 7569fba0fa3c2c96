/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli diff A B [--json] */
#include "cli/mnd-cli.h"

#include "document/mnd-comparison.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

static const char *
get_kind_word (MndDifferenceKind kind)
{
  if (kind == MND_DIFFERENCE_ADDED)
    return "added";
  return kind == MND_DIFFERENCE_REMOVED ? "removed" : "changed";
}

static void
add_value (JsonBuilder *builder, const char *member, const MndValue *value)
{
  char hex[MND_ID_TEXT_SIZE];

  json_builder_set_member_name (builder, member);
  switch (value->type)
    {
    case MND_VALUE_INTEGER:
      json_builder_add_int_value (builder, value->integer);
      break;
    case MND_VALUE_REAL:
      json_builder_add_double_value (builder, value->real);
      break;
    case MND_VALUE_TEXT:
      json_builder_add_string_value (builder, value->text);
      break;
    case MND_VALUE_ID:
      json_builder_add_string_value (builder, mnd_id_format (value->id, hex));
      break;
    case MND_VALUE_UNDEFINED:
    case MND_VALUE_NULL:
    default:
      json_builder_add_null_value (builder);
      break;
    }
}

static void
add_difference (JsonBuilder *builder, MndComparison *comparison, const MndDifference *difference)
{
  g_autofree char *subject = mnd_comparison_dup_subject (comparison, difference, NULL);
  char hex[MND_ID_TEXT_SIZE];

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "change");
  json_builder_add_string_value (builder, get_kind_word (difference->kind));
  json_builder_set_member_name (builder, "table");
  json_builder_add_string_value (builder, mnd_table_get_info (difference->table)->name);
  if (difference->table != MND_TABLE_MAP)
    {
      json_builder_set_member_name (builder, "id");
      json_builder_add_string_value (builder, mnd_id_format (&difference->id, hex));
    }
  json_builder_set_member_name (builder, "name");
  json_builder_add_string_value (builder, subject);
  if (difference->kind == MND_DIFFERENCE_CHANGED)
    {
      json_builder_set_member_name (builder, "property");
      json_builder_add_string_value (builder, difference->what);
      if (difference->language != NULL)
        {
          json_builder_set_member_name (builder, "language");
          json_builder_add_string_value (builder, difference->language);
        }
      add_value (builder, "before", &difference->before);
      add_value (builder, "after", &difference->after);
    }
  json_builder_end_object (builder);
}

static void
print_json (MndComparison *comparison)
{
  GPtrArray *differences = mnd_comparison_get_differences (comparison);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < differences->len; i++)
    add_difference (builder, comparison, g_ptr_array_index (differences, i));
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  g_print ("%s\n", text);
}

static void
print_text (MndComparison *comparison)
{
  GPtrArray *differences = mnd_comparison_get_differences (comparison);

  for (guint i = 0; i < differences->len; i++)
    {
      const MndDifference *difference = g_ptr_array_index (differences, i);
      g_autofree char *subject = mnd_comparison_dup_subject (comparison, difference, NULL);
      g_autofree char *detail = mnd_comparison_dup_detail (comparison, difference, NULL);
      /* Translators: what differs: its sort, its name, and how: "Actor: Police: added". */
      g_print (C_ ("difference", "%1$s: %2$s: %3$s"),
               mnd_catalogue_get_label (MND_VOCABULARY_TABLE, mnd_table_get_info (difference->table)->name), subject,
               detail);
      g_print ("\n");
    }
  /* Translators: the last line of a list of differences between two maps. */
  g_print (ngettext ("%u difference", "%u differences", differences->len), differences->len);
  g_print ("\n");
}

/* NULL where it cannot be read; it has been said then. */
static MndDocument *
open_to_read (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  MndDocument *document = mnd_document_open (file, TRUE, NULL, &error);

  if (document == NULL)
    mnd_cli_fail (path, error);
  return document;
}

MndCliStatus
mnd_cli_diff (int argc, char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) words = NULL;
  g_autoptr (MndDocument) before = NULL;
  g_autoptr (MndDocument) after = NULL;
  g_autoptr (MndComparison) comparison = NULL;

  if (!mnd_cli_parse (argc, argv, entries, "A B [--json]", _ ("Says what differs from map A to map B."), 2, &words))
    return MND_CLI_USAGE;
  before = open_to_read (words[0]);
  after = before != NULL ? open_to_read (words[1]) : NULL;
  if (after == NULL)
    return MND_CLI_CANNOT;
  comparison = mnd_comparison_new (mnd_document_get_map (before), mnd_document_get_map (after));
  if (json)
    print_json (comparison);
  else
    print_text (comparison);
  return MND_CLI_FINE;
}
