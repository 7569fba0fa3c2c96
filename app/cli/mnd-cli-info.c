/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli info MAP [--json] */
#include "cli/mnd-cli.h"

#include "model/mnd-text.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

static const struct
{
  const char *member; /* of the JSON object */
  MndTable table;
  const char *label;
} counts[] = {
  { "actors", MND_TABLE_ACTOR, NC_ ("info", "Actors") },
  { "links", MND_TABLE_LINK, NC_ ("info", "Links") },
  { "supports", MND_TABLE_SUPPORT, NC_ ("info", "Support") },
  { "parties", MND_TABLE_PARTY, NC_ ("info", "Parties") },
  { "sources", MND_TABLE_SOURCE, NC_ ("info", "Sources") },
  { "citations", MND_TABLE_CITATION, NC_ ("info", "Citations") },
};

static guint
count (MndDocument *document, MndTable table)
{
  return mnd_record_list_get_size (mnd_map_get_records (mnd_document_get_map (document), table));
}

static void
print_json (MndDocument *document, int schema, gint64 history)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_auto (GStrv) languages = mnd_map_dup_languages (mnd_document_get_map (document));
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "title");
  json_builder_add_string_value (builder, mnd_document_get_title (document));
  json_builder_set_member_name (builder, "schema");
  json_builder_add_int_value (builder, schema);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      json_builder_set_member_name (builder, counts[i].member);
      json_builder_add_int_value (builder, count (document, counts[i].table));
    }
  json_builder_set_member_name (builder, "languages");
  json_builder_begin_array (builder);
  for (char **language = languages; *language != NULL; language++)
    json_builder_add_string_value (builder, *language);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "history");
  json_builder_add_int_value (builder, history);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  g_print ("%s\n", text);
}

static void
print_number (const char *label, gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  mnd_cli_print_value (label, text);
}

static void
print_text (MndDocument *document, int schema, gint64 history)
{
  g_auto (GStrv) languages = mnd_map_dup_languages (mnd_document_get_map (document));
  g_autofree char *joined = g_strjoinv (" ", languages);
  const char *title = mnd_document_get_title (document);

  mnd_cli_print_value (C_ ("info", "Title"), title != NULL ? title : "");
  print_number (C_ ("info", "Format"), schema);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    print_number (g_dpgettext2 (NULL, "info", counts[i].label), count (document, counts[i].table));
  mnd_cli_print_value (C_ ("info", "Languages"), joined);
  print_number (C_ ("info", "Edits in history"), history);
}

MndCliStatus
mnd_cli_info (int argc, char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) words = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  gint64 history;

  if (!mnd_cli_parse (argc, argv, entries, "MAP [--json]", _ ("Says what is in a map."), 1, &words))
    return MND_CLI_USAGE;
  file = g_file_new_for_commandline_arg (words[0]);
  document = mnd_document_open (file, TRUE, NULL, &error);
  if (document == NULL)
    return mnd_cli_fail (words[0], error);
  history = mnd_document_count_history (document, &error);
  if (history < 0)
    return mnd_cli_fail (words[0], error);
  if (json)
    print_json (document, mnd_document_get_schema (document), history);
  else
    print_text (document, mnd_document_get_schema (document), history);
  return MND_CLI_FINE;
}
