/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The interview guide as text and as a table: all that is not known, once each, whatever names hold. */
#include "exchange/mnd-guide-sheet.h"

#include "rule-cases.h"

/* Names that mean something else in either format. */
static MndMap *
make_map (void)
{
  MndMap *map = map_from_text ("set title One_Map; actor a coordination_body; actor m ministry; actor n ministry;"
                               "actor dc executive; actor slp border_customs; dc oversees slp formality=formal;"
                               "assessment q subject=a question=mandate answer=unclear");
  g_autoptr (MndChanges) police = map_set (map, "slp.name=*Po\nlice* [1]");
  g_autoptr (MndChanges) body = map_set (map, "a.name==SUM");

  return map;
}

static char *
dup_sheet (MndMap *map, const char *rules, MndGuideSheetFormat format)
{
  g_autoptr (MndAnalysis) analysis = analyse (map, NULL, FALSE, rules);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (mnd_guide_sheet_write (analysis, format, map, NULL, memory, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (memory, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (memory, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
test_markdown (void)
{
  g_autoptr (MndMap) map = make_map ();
  g_autofree char *text = dup_sheet (map, "R02,R06,R19", MND_GUIDE_SHEET_MARKDOWN);

  g_assert_cmpstr (
      text, ==,
      "# Interview guide: One\\_Map\n"
      "\n"
      "As of 31 December 2005: 1 of 10 questions answered.\n"
      "\n"
      "## \\*Po lice\\* \\[1\\]\n"
      "\n"
      "- [ ] Which committee or member of parliament oversees \\*Po lice\\* \\[1\\], with what powers?\n"
      "- [ ] Who audits the accounts of \\*Po lice\\* \\[1\\], and who sees the report?\n"
      "- [ ] Which court or judge reviews what \\*Po lice\\* \\[1\\] does?\n"
      "- [ ] Where can people complain about \\*Po lice\\* \\[1\\], and what comes of it?\n"
      "- [ ] Who decides on the budget of \\*Po lice\\* \\[1\\], and who checks how it is spent?\n"
      "- [ ] By what law, decree or agreement does \\*Po lice\\* \\[1\\] act?\n"
      "- [ ] Who commands \\*Po lice\\* \\[1\\], and to whom does its head report?\n"
      "- [ ] When dc last exercised its oversight of \\*Po lice\\* \\[1\\] has not been recorded.\n"
      "\n"
      "## =SUM\n"
      "\n"
      "- [ ] By what law, decree or agreement does =SUM act? (Asked before; the answer was not clear.)\n"
      "- [ ] Who sits in =SUM, and who chairs it?\n"
      "- [ ] Who pays for =SUM?\n"
      "\n"
      "## dc\n"
      "\n"
      "- [ ] When dc last exercised its oversight of \\*Po lice\\* \\[1\\] has not been recorded.\n"
      "\n"
      "## The sector as a whole\n"
      "\n"
      "- [ ] Whether a body coordinates the institutions of this level has not yet been assessed: Ministerial.\n");
}

static void
test_csv (void)
{
  g_autoptr (MndMap) map = make_map ();
  g_autofree char *text = dup_sheet (map, "R02,R06,R19", MND_GUIDE_SHEET_CSV);

  g_assert_cmpstr (
      text, ==,
      "institution,about,question,asked_before\r\n"
      "\"*Po\n"
      "lice* [1]\",parliamentary,\"Which committee or member of parliament oversees *Po\n"
      "lice* [1], with what powers?\",no\r\n"
      "\"*Po\n"
      "lice* [1]\",audit,\"Who audits the accounts of *Po\n"
      "lice* [1], and who sees the report?\",no\r\n"
      "\"*Po\n"
      "lice* [1]\",judicial,\"Which court or judge reviews what *Po\n"
      "lice* [1] does?\",no\r\n"
      "\"*Po\n"
      "lice* [1]\",complaints,\"Where can people complain about *Po\n"
      "lice* [1], and what comes of it?\",no\r\n"
      "\"*Po\n"
      "lice* [1]\",budget,\"Who decides on the budget of *Po\n"
      "lice* [1], and who checks how it is spent?\",no\r\n"
      "\"*Po\n"
      "lice* [1]\",mandate,\"By what law, decree or agreement does *Po\n"
      "lice* [1] act?\",no\r\n"
      "\"*Po\n"
      "lice* [1]\",command,\"Who commands *Po\n"
      "lice* [1], and to whom does its head report?\",no\r\n"
      "\"*Po\n"
      "lice* [1]\",R06,\"When dc last exercised its oversight of *Po\n"
      "lice* [1] has not been recorded.\",no\r\n"
      "'=SUM,mandate,\"By what law, decree or agreement does =SUM act?\",yes\r\n"
      "'=SUM,membership,\"Who sits in =SUM, and who chairs it?\",no\r\n"
      "'=SUM,funding,Who pays for =SUM?,no\r\n"
      "dc,R06,\"When dc last exercised its oversight of *Po\n"
      "lice* [1] has not been recorded.\",no\r\n"
      ",R19,Whether a body coordinates the institutions of this level has not yet been assessed: Ministerial.,no\r\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guide-sheet/markdown", test_markdown);
  g_test_add_func ("/guide-sheet/csv", test_csv);

  return g_test_run ();
}
