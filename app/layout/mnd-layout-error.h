/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can go wrong with a layout, sorted by what the caller would do about it. Not here: cancelling, which is
 * G_IO_ERROR_CANCELLED as everywhere. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MND_LAYOUT_ERROR (mnd_layout_error_quark ())

/**
 * MndLayoutError:
 * @MND_LAYOUT_ERROR_CRASHED: the worker ended before it answered; asking again starts a new one
 * @MND_LAYOUT_ERROR_TIMEOUT: no answer within the time limit; take another engine or fewer actors
 * @MND_LAYOUT_ERROR_GARBAGE: the worker answered something that is no valid result; asking again starts a new one
 * @MND_LAYOUT_ERROR_MISSING: the worker program was not found or cannot be started; the installation is broken
 * @MND_LAYOUT_ERROR_REFUSED: the request is bad, or the engine is not offered at its size; change the request
 */
typedef enum
{
  MND_LAYOUT_ERROR_CRASHED,
  MND_LAYOUT_ERROR_TIMEOUT,
  MND_LAYOUT_ERROR_GARBAGE,
  MND_LAYOUT_ERROR_MISSING,
  MND_LAYOUT_ERROR_REFUSED,
} MndLayoutError;

GQuark mnd_layout_error_quark (void);

G_END_DECLS
