/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the picture says of what follows from the map: marks of who has open findings, and how much is assessed. */
#include "desktop/mnd-canvas-private.h"

#include "scene/mnd-scene-marks.h"

#include <glib/gi18n.h>

/* Of all actors, as who is folded away marks the box of the group. */
static GHashTable *
dup_marks (MndCanvas *self)
{
  GHashTable *marks = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  MndRecordList *actors = mnd_map_get_records (mnd_scene_get_map (self->scene), MND_TABLE_ACTOR);

  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    {
      const MndId *id = mnd_record_get_id (mnd_record_list_get (actors, i));
      guint severity = mnd_findings_get_severity (self->findings, id);
      if (severity > 0)
        g_hash_table_insert (marks, g_memdup2 (id, sizeof *id), GUINT_TO_POINTER (severity));
    }
  return marks;
}

static void
read_marks (MndCanvas *self)
{
  g_autoptr (GHashTable) marks = self->findings != NULL && self->marks ? dup_marks (self) : NULL;

  mnd_scene_set_marks (self->scene, marks);
}

/* Nothing is said of a map that raises no question. */
static double
get_coverage (MndCanvas *self)
{
  MndAnalysis *analysis = self->findings != NULL ? mnd_findings_get_analysis (self->findings) : NULL;
  const MndCoverage *coverage = analysis != NULL ? mnd_analysis_get_coverage (analysis) : NULL;

  return coverage != NULL && mnd_coverage_get_n_asked (coverage) > 0 ? mnd_coverage_get_share (coverage) : -1;
}

static void
updated_cb (MndCanvas *self)
{
  if (self->scene == NULL)
    return;
  read_marks (self);
  mnd_scene_set_coverage (self->scene, get_coverage (self));
  mnd_canvas_queue_legend (self);
  mnd_canvas_queue_items (self);
}

void
mnd_canvas_read_findings (MndCanvas *self)
{
  double coverage;

  /* Asking sets it to work; it tells when it is done. */
  if (self->findings != NULL)
    g_object_get (self->findings, "coverage", &coverage, NULL);
}

void
mnd_canvas_set_findings (MndCanvas *self, MndFindings *findings)
{
  g_return_if_fail (MND_IS_CANVAS (self));
  g_return_if_fail (findings == NULL || MND_IS_FINDINGS (findings));

  if (self->findings == findings)
    return;
  if (self->findings != NULL)
    g_signal_handlers_disconnect_by_data (self->findings, self);
  g_set_object (&self->findings, findings);
  if (findings != NULL)
    g_signal_connect_object (findings, "updated", G_CALLBACK (updated_cb), self, G_CONNECT_SWAPPED);
}

gboolean
mnd_canvas_get_marks (MndCanvas *self)
{
  g_return_val_if_fail (MND_IS_CANVAS (self), FALSE);

  return self->marks;
}

void
mnd_canvas_set_marks (MndCanvas *self, gboolean marks)
{
  g_return_if_fail (MND_IS_CANVAS (self));

  if (self->marks == !!marks)
    return;
  self->marks = !!marks;
  if (self->scene != NULL)
    read_marks (self);
  g_object_notify (G_OBJECT (self), "marks");
}

void
mnd_canvas_append_findings (MndCanvas *self, GString *label, const MndSceneNode *node)
{
  guint n = self->findings != NULL && node->record != NULL ? mnd_findings_count (self->findings, node->id) : 0;

  if (n == 0)
    return;
  mnd_canvas_append_stop (label);
  /* Translators: read aloud after what an actor is: what was found about it that nobody has settled */
  g_string_append_printf (label, ngettext ("%u open finding", "%u open findings", n), n);
}
