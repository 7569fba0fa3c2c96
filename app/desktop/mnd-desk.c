/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all desks have in common; see the header. */
#include "desktop/mnd-desk.h"

G_DEFINE_INTERFACE (MndDesk, mnd_desk, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_SHOW_ON_MAP,
  SIGNAL_INSPECT,
  SIGNAL_TOLD,
  SIGNAL_EDIT_PROBLEM,
  SIGNAL_EXPORT_PROBLEM,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
add_signal (const char *name, GType argument)
{
  return g_signal_new (name, MND_TYPE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       argument == G_TYPE_NONE ? 0 : 1, argument);
}

static void
mnd_desk_default_init (MndDeskInterface *iface)
{
  signals[SIGNAL_SHOW_ON_MAP] = add_signal ("show-on-map", G_TYPE_HASH_TABLE);
  signals[SIGNAL_INSPECT] = add_signal ("inspect", G_TYPE_NONE);
  signals[SIGNAL_TOLD] = add_signal ("told", G_TYPE_STRING);
  signals[SIGNAL_EDIT_PROBLEM] = add_signal ("edit-problem", G_TYPE_ERROR);
  signals[SIGNAL_EXPORT_PROBLEM] = add_signal ("export-problem", G_TYPE_ERROR);
}

void
mnd_desk_set_findings (MndDesk *self, MndFindings *findings)
{
  g_return_if_fail (MND_IS_DESK (self));
  g_return_if_fail (findings == NULL || MND_IS_FINDINGS (findings));

  MND_DESK_GET_IFACE (self)->set_findings (self, findings);
}

gboolean
mnd_desk_zoom (MndDesk *self, double factor)
{
  MndDeskInterface *iface;

  g_return_val_if_fail (MND_IS_DESK (self) && factor >= 0, FALSE);

  iface = MND_DESK_GET_IFACE (self);
  return iface->zoom != NULL && iface->zoom (self, factor);
}

void
mnd_desk_end_edit (MndDesk *self)
{
  MndDeskInterface *iface;

  g_return_if_fail (MND_IS_DESK (self));

  iface = MND_DESK_GET_IFACE (self);
  if (iface->end_edit != NULL)
    iface->end_edit (self);
}

MndPrintout *
mnd_desk_create_printout (MndDesk *self)
{
  g_return_val_if_fail (MND_IS_DESK (self), NULL);

  return mnd_desk_can_print (self) ? MND_DESK_GET_IFACE (self)->create_printout (self) : NULL;
}

gboolean
mnd_desk_can_print (MndDesk *self)
{
  g_return_val_if_fail (MND_IS_DESK (self), FALSE);

  return MND_DESK_GET_IFACE (self)->create_printout != NULL;
}

gboolean
mnd_desk_is_table (MndDesk *self)
{
  g_return_val_if_fail (MND_IS_DESK (self), FALSE);

  return MND_DESK_GET_IFACE (self)->export_table != NULL;
}

gboolean
mnd_desk_export_table (MndDesk *self, GFile *target, GError **error)
{
  g_return_val_if_fail (MND_IS_DESK (self) && mnd_desk_is_table (self) && G_IS_FILE (target), FALSE);

  return MND_DESK_GET_IFACE (self)->export_table (self, target, error);
}

void
mnd_desk_show_on_map (MndDesk *self, GHashTable *ids)
{
  g_return_if_fail (MND_IS_DESK (self) && ids != NULL);

  g_signal_emit (self, signals[SIGNAL_SHOW_ON_MAP], 0, ids);
}

void
mnd_desk_show_one_on_map (MndDesk *self, const MndId *id)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (mnd_id_hash, mnd_id_equal);

  g_return_if_fail (MND_IS_DESK (self) && id != NULL);

  g_hash_table_add (ids, (gpointer) id);
  g_signal_emit (self, signals[SIGNAL_SHOW_ON_MAP], 0, ids);
}

void
mnd_desk_inspect (MndDesk *self)
{
  g_return_if_fail (MND_IS_DESK (self));

  g_signal_emit (self, signals[SIGNAL_INSPECT], 0);
}

void
mnd_desk_tell (MndDesk *self, const char *sentence)
{
  g_return_if_fail (MND_IS_DESK (self) && sentence != NULL);

  g_signal_emit (self, signals[SIGNAL_TOLD], 0, sentence);
}

void
mnd_desk_fail_edit (MndDesk *self, const GError *error)
{
  g_return_if_fail (MND_IS_DESK (self) && error != NULL);

  g_signal_emit (self, signals[SIGNAL_EDIT_PROBLEM], 0, error);
}

void
mnd_desk_fail_export (MndDesk *self, const GError *error)
{
  g_return_if_fail (MND_IS_DESK (self) && error != NULL);

  g_signal_emit (self, signals[SIGNAL_EXPORT_PROBLEM], 0, error);
}

/* --- once a frame */

#define QUEUED_KEY "mnd-desk-queued"

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  MndDeskFunc refresh = (MndDeskFunc) data;

  g_object_set_data (G_OBJECT (widget), QUEUED_KEY, NULL);
  refresh (MND_DESK (widget));
  return G_SOURCE_REMOVE;
}

void
mnd_desk_queue (MndDesk *self, MndDeskFunc refresh)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (MND_IS_DESK (self) && refresh != NULL);

  if (!gtk_widget_get_mapped (widget))
    {
      mnd_desk_unqueue (self);
      refresh (self);
    }
  else if (g_object_get_data (G_OBJECT (self), QUEUED_KEY) == NULL)
    g_object_set_data (G_OBJECT (self), QUEUED_KEY,
                       GUINT_TO_POINTER (gtk_widget_add_tick_callback (widget, tick_cb, (gpointer) refresh, NULL)));
}

void
mnd_desk_unqueue (MndDesk *self)
{
  guint tick;

  g_return_if_fail (MND_IS_DESK (self));

  tick = GPOINTER_TO_UINT (g_object_steal_data (G_OBJECT (self), QUEUED_KEY));
  if (tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), tick);
}
