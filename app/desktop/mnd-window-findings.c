/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window does for findings: who has them. */
#include "desktop/mnd-window-private.h"

void
mnd_window_take_findings (MndWindow *self, MndFindings *findings)
{
  g_clear_object (&self->findings);
  self->findings = findings;
  mnd_outline_set_findings (self->outline, findings);
  mnd_canvas_set_findings (self->canvas, findings);
  mnd_inspector_set_findings (self->inspector, findings);
}
