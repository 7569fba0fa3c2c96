/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How a toast goes before its time. Libadwaita 1.2 forgets a toast when it has faded out, even if it is still coming
 * in, as it may be where a frame takes long: then the end of its coming in writes to what was freed. So a toast offers
 * nothing more at once, but is dismissed only when none can be coming in.
 */
#include "desktop/mnd-window-private.h"

#define COMING_IN (600 * G_TIME_SPAN_MILLISECOND) /* no less than libadwaita takes for it */

typedef struct
{
  AdwToast *toast;
  GtkWidget *latest; /* what came last into the overlay, which may still be coming in */
  gint64 since;      /* when it was first seen, in the time of frames */
  gboolean at_rest;  /* an earlier frame was late enough */
  gboolean gone;     /* somebody else dismissed it */
} Leaving;

static void
gone_cb (Leaving *leaving)
{
  leaving->gone = TRUE;
}

static void
leaving_free (gpointer data)
{
  Leaving *leaving = data;

  g_signal_handlers_disconnect_by_data (leaving->toast, leaving);
  g_object_unref (leaving->toast);
  g_clear_object (&leaving->latest);
  g_free (leaving);
}

/* The animations of one frame come in no order to rely on: hence one frame more. */
static gboolean
leave_cb (GtkWidget *overlay, GdkFrameClock *clock, gpointer data)
{
  Leaving *leaving = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (leaving->gone)
    return G_SOURCE_REMOVE;
  if (g_set_object (&leaving->latest, gtk_widget_get_last_child (overlay)) || leaving->since == 0)
    {
      leaving->since = now;
      leaving->at_rest = FALSE;
    }
  else if (leaving->at_rest)
    {
      adw_toast_dismiss (leaving->toast);
      return G_SOURCE_REMOVE;
    }
  leaving->at_rest = now - leaving->since >= COMING_IN;
  return G_SOURCE_CONTINUE;
}

void
mnd_window_withdraw_undo (MndWindow *self)
{
  AdwToast *toast = g_steal_pointer (&self->undo_toast);
  Leaving *leaving;

  if (toast == NULL)
    return;
  adw_toast_set_button_label (toast, NULL);
  leaving = g_new0 (Leaving, 1);
  leaving->toast = g_object_ref (toast);
  g_signal_connect_swapped (toast, "dismissed", G_CALLBACK (gone_cb), leaving);
  gtk_widget_add_tick_callback (self->toasts, leave_cb, leaving, leaving_free);
}
