/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store that draws. */
#include "store/mnd-store.h"
  #  include <gtk/gtk.h>
