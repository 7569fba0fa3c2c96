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
mnd_problem_copy (const MndProblem *problem)
{
  g_return_val_if_fail (problem != NULL, NULL);

  return mnd_problem_new (problem->code, problem->file, problem->row, problem->column, g_strdup (problem->reason));
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
    g_string_append_printf (text, ", row %u", problem->row);
  if (problem->column != NULL)
    g_string_append_printf (text, ", column %s", problem->column);
  g_string_append_printf (text, ": %s", problem->reason);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
