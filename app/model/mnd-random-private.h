/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random bytes from the kernel: keys of rows and the secret of the hashes. Nothing here is drawn from a seed. */
#pragma once

#include <glib.h>

/* Aborts where the kernel has no randomness to give. May be called from any thread. */
void mnd_random_fill (gpointer bytes, gsize size);
