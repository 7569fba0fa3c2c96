/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two places that take turns; see the header. */
#include "desktop/mnd-grid-focus.h"

#include "desktop/mnd-grid-place.h"

void
mnd_grid_focus_start (MndGridFocus *focus, GtkWidget *grid)
{
  for (guint i = 0; i < G_N_ELEMENTS (focus->places); i++)
    {
      focus->places[i] = mnd_grid_place_new ();
      gtk_widget_set_parent (focus->places[i], grid);
    }
}

void
mnd_grid_focus_end (MndGridFocus *focus)
{
  for (guint i = 0; i < G_N_ELEMENTS (focus->places); i++)
    g_clear_pointer (&focus->places[i], gtk_widget_unparent);
}

void
mnd_grid_focus_let (MndGridFocus *focus, gboolean focusable)
{
  gtk_widget_set_focusable (focus->places[focus->now], focusable);
}

void
mnd_grid_focus_measure (MndGridFocus *focus, GtkOrientation orientation)
{
  for (guint i = 0; i < G_N_ELEMENTS (focus->places); i++)
    gtk_widget_measure (focus->places[i], orientation, -1, NULL, NULL, NULL, NULL);
}

void
mnd_grid_focus_allocate (MndGridFocus *focus, const GdkRectangle *area)
{
  /* The toolkit wants to have been asked before it gives room. */
  mnd_grid_focus_measure (focus, GTK_ORIENTATION_HORIZONTAL);
  for (guint i = 0; i < G_N_ELEMENTS (focus->places); i++)
    gtk_widget_size_allocate (focus->places[i], area, -1);
}

void
mnd_grid_focus_move (MndGridFocus *focus, const char *words)
{
  GtkWidget *old = focus->places[focus->now];
  gboolean had_keyboard = gtk_widget_get_focus_child (gtk_widget_get_parent (old)) != NULL;

  focus->now = 1 - focus->now;
  mnd_grid_focus_set_words (focus, words);
  mnd_grid_focus_let (focus, TRUE);
  if (had_keyboard)
    mnd_grid_focus_grab (focus);
  gtk_widget_set_focusable (old, FALSE);
}

void
mnd_grid_focus_set_words (MndGridFocus *focus, const char *words)
{
  mnd_grid_place_set_words (MND_GRID_PLACE (focus->places[focus->now]), words != NULL ? words : "");
}

const char *
mnd_grid_focus_get_words (MndGridFocus *focus)
{
  return mnd_grid_place_get_words (MND_GRID_PLACE (focus->places[focus->now]));
}

gboolean
mnd_grid_focus_grab (MndGridFocus *focus)
{
  return gtk_widget_grab_focus (focus->places[focus->now]);
}
