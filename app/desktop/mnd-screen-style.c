/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the style manager says, as the scene says it; see the header. */
#include "desktop/mnd-screen-style.h"

#include <adwaita.h>

MndAppearance
mnd_screen_style_get_appearance (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  return mnd_appearance_choose (adw_style_manager_get_dark (manager), adw_style_manager_get_high_contrast (manager));
}

const MndStyle *
mnd_screen_style_get (void)
{
  return mnd_style_get (mnd_screen_style_get_appearance ());
}

void
mnd_screen_style_follow (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
}
