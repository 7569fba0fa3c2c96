/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Findings beside the map, for tests; see the header. */
#include "findings-driver.h"

#include "desktop/mnd-window-private.h"

static gboolean
is_current (gpointer data)
{
  gboolean current = FALSE;

  g_object_get (mnd_window_get_findings (data), "is-current", &current, NULL);
  return current;
}

void
findings_wait (MndWindow *window)
{
  driver_wait (is_current, window, "the findings of what is on the map now");
}

MndWindow *
findings_open (void)
{
  MndWindow *window = driver_open_sample (NULL);

  g_object_set (window->findings_panel, "group-by", "rule", "hide-settled", FALSE, "show-plans", FALSE, NULL);
  driver_activate (window, "win.show-findings");
  findings_wait (window);
  driver_settle (window);
  return window;
}

MndFindingsModel *
findings_get_model (MndWindow *window, MndFindingState state)
{
  return mnd_findings_pane_get_model (mnd_findings_panel_get_pane (window->findings_panel, state));
}

MndFinding *
findings_find (MndWindow *window, MndFindingState state, const char *rule)
{
  MndFindingList *list =
      mnd_analysis_get_findings (mnd_findings_get_analysis (mnd_window_get_findings (window)), state);

  for (guint i = 0; i < mnd_finding_list_get_size (list); i++)
    if (g_str_equal (mnd_rule_get_id (mnd_finding_get_rule (mnd_finding_list_get (list, i))), rule))
      return mnd_finding_list_get (list, i);
  g_error ("no finding of %s", rule);
}

guint
findings_count (MndWindow *window, MndFindingState state)
{
  return mnd_finding_list_get_size (
      mnd_analysis_get_findings (mnd_findings_get_analysis (mnd_window_get_findings (window)), state));
}

guint
findings_count_listed (MndWindow *window)
{
  return mnd_findings_model_get_n_findings (findings_get_model (window, MND_FINDING_GAP));
}

gboolean
findings_says_open (MndWindow *window, guint n)
{
  g_autofree char *text = g_strdup_printf ("%u", n);

  return g_str_equal (gtk_label_get_label (window->findings_count), text);
}

MndFinding *
findings_choose (MndWindow *window, const char *rule)
{
  MndFinding *finding = findings_find (window, MND_FINDING_GAP, rule);

  g_assert_true (mnd_findings_panel_show_finding (window->findings_panel, finding));
  return finding;
}

const char *
findings_get_rule (MndWindow *window)
{
  MndFindingsRow *row = mnd_findings_panel_get_selected (window->findings_panel);

  return row != NULL && mnd_findings_row_get_finding (row) != NULL
             ? mnd_rule_get_id (mnd_finding_get_rule (mnd_findings_row_get_finding (row)))
             : "none";
}

typedef struct
{
  MndWindow *window;
  const char *text;
} Wanted;

static gboolean
has_rule (gpointer data)
{
  Wanted *wanted = data;

  return g_str_equal (findings_get_rule (wanted->window), wanted->text);
}

void
findings_wait_rule (MndWindow *window, const char *rule)
{
  Wanted wanted = { window, rule };

  driver_wait (has_rule, &wanted, rule);
}
