/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the worker forbids itself, so that a bad request or a fault in a library can cost no more than one layout. */

#pragma once

#include <glib.h>
#include <sys/types.h>

G_BEGIN_DECLS

/* At the start: bounds on memory, no core file, no writing to files, no new privileges. */
void mnd_guard_begin (void);

/* From here on this process ends when @parent, which started it, ends. */
void mnd_guard_follow (pid_t parent);

/* Once everything is loaded: from here on no file can be opened. */
void mnd_guard_close_door (void);

/* Before each request: that many more seconds of processor time, and the system ends the worker. */
void mnd_guard_allow_seconds (guint seconds);

G_END_DECLS
