/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Makes the n-th call to the system fail. Linked into a test program, its functions stand before those of the C
 * library, for the libraries as well. Only calls about files under one folder count, and only between arm() and
 * disarm(): open, read, write, flush, truncate, rename, unlink, mkdir, link, lock, chmod, map, close.
 */
#pragma once

#include <glib.h>

/* `nth` 0: none fails, they are only counted. `lasting`: neither does any call after it succeed, but for those that
 * take away or close. `code` is an errno. `root` is borrowed until disarm(). */
void fail_nth_arm (const char *root, guint nth, int code, gboolean lasting);
/* The number of calls there were; `n_failed` of them failed. */
guint fail_nth_disarm (guint *n_failed);
