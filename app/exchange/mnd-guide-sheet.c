/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The interview guide as a file; see the header. */
#include "exchange/mnd-guide-sheet.h"

#include "analysis/mnd-guide-item.h"
#include "analysis/mnd-names.h"
#include "exchange/mnd-csv-writer.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const header[] = { "institution", "about", "question", "asked_before", NULL };

/* Where questions go, in one format or the other. */
typedef struct
{
  MndAnalysis *analysis;
  MndNames names;
  GString *text;        /* Markdown */
  MndCsvWriter *writer; /* CSV; NULL: Markdown */
  GCancellable *cancellable;
} Sheet;

/* --- what is written */

/* As it is read, whatever stands in it: no mark-up, no second line. */
static void
append_plain (GString *text, const char *words)
{
  for (const char *p = words; *p != '\0'; p++)
    {
      if (strchr ("\\`*_[]<>#|", *p) != NULL)
        g_string_append_c (text, '\\');
      g_string_append_c (text, *p == '\n' || *p == '\r' ? ' ' : *p);
    }
}

static void
append_heading (Sheet *sheet, guint level, const char *title)
{
  for (guint i = 0; i < level; i++)
    g_string_append_c (sheet->text, '#');
  g_string_append_c (sheet->text, ' ');
  append_plain (sheet->text, title);
  g_string_append (sheet->text, "\n\n");
}

/* `about`: a word of the catalogue, or a rule. */
static gboolean
write_question (Sheet *sheet, const char *institution, const char *about, const char *question, gboolean is_unclear,
                GError **error)
{
  const char *const cells[] = { institution, about, question, is_unclear ? "yes" : "no", NULL };

  if (sheet->writer != NULL)
    return mnd_csv_writer_write_row (sheet->writer, cells, sheet->cancellable, error);
  g_string_append (sheet->text, "- [ ] ");
  append_plain (sheet->text, question);
  if (is_unclear)
    {
      g_string_append_c (sheet->text, ' ');
      /* Translators: of a question in an interview guide: somebody has asked it before, and the answer was not clear.
       */
      append_plain (sheet->text, _ ("(Asked before; the answer was not clear.)"));
    }
  g_string_append_c (sheet->text, '\n');
  return TRUE;
}

static gboolean
write_unknown (Sheet *sheet, const char *institution, MndFinding *unknown, GError **error)
{
  g_autofree char *text = mnd_finding_dup_text (unknown, sheet->names.map, sheet->names.languages);

  return write_question (sheet, institution, mnd_rule_get_id (mnd_finding_get_rule (unknown)), text, FALSE, error);
}

/* --- what there is to ask */

static gboolean
write_page (Sheet *sheet, MndGuideItem *page, GError **error)
{
  GListModel *unknowns = mnd_guide_item_get_unknowns (page);
  const char *name = mnd_names_get (&sheet->names, mnd_guide_item_get_actor (page));

  if (sheet->writer == NULL)
    append_heading (sheet, 2, name);
  for (guint i = 0; i < MND_N_QUESTIONS; i++)
    {
      g_autofree char *question = NULL;
      if ((mnd_guide_item_get_questions (page) & MND_BIT (i)) == 0)
        continue;
      question = mnd_guide_item_dup_question (page, (MndQuestion) i, sheet->names.map, sheet->names.languages);
      if (!write_question (sheet, name, mnd_catalogue_get_word (MND_VOCABULARY_QUESTION, i), question,
                           (mnd_guide_item_get_unclear (page) & MND_BIT (i)) != 0, error))
        return FALSE;
    }
  for (guint i = 0; i < g_list_model_get_n_items (unknowns); i++)
    {
      g_autoptr (MndFinding) unknown = g_list_model_get_item (unknowns, i);
      if (!write_unknown (sheet, name, unknown, error))
        return FALSE;
    }
  if (sheet->writer == NULL)
    g_string_append_c (sheet->text, '\n');
  return TRUE;
}

static gboolean
write_pages (Sheet *sheet, GError **error)
{
  g_autoptr (GListModel) guide = mnd_analysis_list_guide (sheet->analysis);

  for (guint i = 0; i < g_list_model_get_n_items (guide); i++)
    {
      g_autoptr (MndGuideItem) page = g_list_model_get_item (guide, i);
      if (!write_page (sheet, page, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_about_actor (const MndState *state, MndFinding *finding)
{
  for (guint i = 0; i < mnd_finding_get_n_subjects (finding); i++)
    if (mnd_state_find_actor (state, mnd_finding_get_subject (finding, i)) != MND_NOTHING)
      return TRUE;
  return FALSE;
}

/* What stands on no institution's page. */
static gboolean
write_sector (Sheet *sheet, GError **error)
{
  const MndState *state = mnd_analysis_get_state (sheet->analysis);
  MndFindingList *unknowns = mnd_analysis_get_findings (sheet->analysis, MND_FINDING_UNKNOWN);
  gboolean is_first = TRUE;

  for (guint i = 0; i < mnd_finding_list_get_size (unknowns); i++)
    {
      MndFinding *unknown = mnd_finding_list_get (unknowns, i);
      if (is_about_actor (state, unknown))
        continue;
      if (is_first && sheet->writer == NULL)
        append_heading (sheet, 2, _ ("The sector as a whole"));
      is_first = FALSE;
      if (!write_unknown (sheet, "", unknown, error))
        return FALSE;
    }
  return TRUE;
}

static void
append_title (Sheet *sheet)
{
  const MndCoverage *coverage = mnd_analysis_get_coverage (sheet->analysis);
  const MndDate day = mnd_date_from_day (mnd_analysis_get_state (sheet->analysis)->day);
  const char *title = mnd_map_get_setting (sheet->names.map, MND_MAP_TITLE);
  g_autofree char *date = mnd_format_dup_date (&day);
  /* Translators: the title of a document: %s is the title of a map. */
  g_autofree char *heading = g_strdup_printf (_ ("Interview guide: %s"), title != NULL ? title : "");

  append_heading (sheet, 1, heading);
  /* Translators: %1$s is a date; how many questions are answered, and of how many. */
  g_string_append_printf (sheet->text, _ ("As of %1$s: %2$u of %3$u questions answered."), date,
                          mnd_coverage_get_n_found (coverage) + mnd_coverage_get_n_none (coverage),
                          mnd_coverage_get_n_asked (coverage));
  g_string_append (sheet->text, "\n\n");
}

gboolean
mnd_guide_sheet_write (MndAnalysis *analysis, MndGuideSheetFormat format, MndMap *map, const char *const *languages,
                       GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (MndCsvWriter) writer = NULL;
  Sheet sheet = { analysis, { map, languages }, text, NULL, cancellable };

  g_return_val_if_fail (MND_IS_ANALYSIS (analysis) && mnd_analysis_get_state (analysis) != NULL, FALSE);
  g_return_val_if_fail (MND_IS_MAP (map) && G_IS_OUTPUT_STREAM (stream), FALSE);

  if (format == MND_GUIDE_SHEET_CSV)
    {
      writer = mnd_csv_writer_new (stream);
      sheet.writer = writer;
      return mnd_csv_writer_write_row (writer, header, cancellable, error) && write_pages (&sheet, error)
             && write_sector (&sheet, error);
    }
  append_title (&sheet);
  return write_pages (&sheet, error) && write_sector (&sheet, error)
         && g_output_stream_write_all (stream, text->str, text->len, NULL, cancellable, error);
}
