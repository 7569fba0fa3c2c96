/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The running program: one window for each map, the same map never in two windows, and what is not about one map. */
#pragma once

#include <adwaita.h>

#define MND_TYPE_APPLICATION (mnd_application_get_type ())
G_DECLARE_FINAL_TYPE (MndApplication, mnd_application, MND, APPLICATION, AdwApplication)

MndApplication *mnd_application_new (void);
