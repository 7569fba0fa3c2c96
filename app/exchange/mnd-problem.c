/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Problems of foreign files; see the header. */
#include "exchange/mnd-problem.h"

G_DEFINE_QUARK (mnd - exchange - error - quark, mnd_exchange_error)
G_DEFINE_BOXED_TYPE (MndProblem, mnd_problem, mnd_problem_copy, mnd_problem_free)

MndProblem *
mnd_problem_new (MndExchangeError code, const char *file, guint row, const char *column, char *reason)
{
  MndProblem *problem;

  g_return_val_if_fail (file != NULL && reason != NULL, NULL);

  problem = g_new0 (MndProblem, 1);
  problem->code = code;
  problem->file = g_strdup (file);
  problem->row = row;
  problem->column = g_strdup (column);
  problem->reason = reason;
  return problem;
}

MndProblem *
mnd_problem_new_at_line (MndExchangeError code, const char *file, guint line, const char *column, char *reason)
{
  MndProblem *problem = mnd_problem_new (code, file, line, column, reason);

  if (problem != NULL)
    problem->is_line = TRUE;
  return problem;
}

MndProblem *
mnd_problem_copy (const MndProblem *problem)
{
  MndProblem *copy;

  g_return_val_if_fail (problem != NULL, NULL);

  copy = mnd_problem_new (problem->code, problem->file, problem->row, problem->column, g_strdup (problem->reason));
  copy->is_line = problem->is_line;
  return copy;
}

void
mnd_problem_free (MndProblem *problem)
{
  g_return_if_fail (problem != NULL);

  g_free (problem->file);
  g_free (problem->column);
  g_free (problem->reason);
  g_free (problem);
}

char *
mnd_problem_format (const MndProblem *problem)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (problem != NULL, NULL);

  text = g_string_new (problem->file);
  if (problem->row > 0)
    g_string_append_printf (text, ", %s %u", problem->is_line ? "line" : "row", problem->row);
  if (problem->column != NULL)
    g_string_append_printf (text, ", column %s", problem->column);
  g_string_append_printf (text, ": %s", problem->reason);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
mnd_problem_take_as_error (MndProblem *problem, GError **error)
{
  g_autofree char *text = NULL;

  g_return_if_fail (problem != NULL);

  text = mnd_problem_format (problem);
  g_set_error_literal (error, MND_EXCHANGE_ERROR, (int) problem->code, text);
  mnd_problem_free (problem);
}
