/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much of the map's base currency a unit of each other currency is, a line each, and of which year that is. Empty
 * while the map has no base currency, or no money in another one. */
#pragma once

#include "desktop/mnd-subject.h"

#include <adwaita.h>

/* `subject` is of the map. */
GtkWidget *mnd_rates_group_new (MndSubject *subject);
