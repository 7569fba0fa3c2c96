/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one support: names, what it is, parties, money, evidence. The subject may be none yet. */
#pragma once

#include "desktop/mnd-subject.h"

#include <adwaita.h>

GtkWidget *mnd_support_page_new (MndSubject *subject);
