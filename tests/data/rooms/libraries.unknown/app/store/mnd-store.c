/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store that speaks to the network. */
#include "store/mnd-store.h"
#include <libsoup/soup.h>
