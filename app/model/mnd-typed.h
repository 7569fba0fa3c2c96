/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What people type or paste, read in the language of the interface: whatever mnd-format writes, what files hold, and
 * what other languages write as far as it can only mean one thing. Spaces of all kinds, marks of direction and digits
 * of all scripts are taken. What could be two things is none: "1.234" where a full stop neither groups nor marks
 * decimals, "5/6/2004" in English. Not for files: these are read by mnd_date_parse() and mnd_money_parse().
 */
#pragma once

#include "model/mnd-date.h"

/* The plain decimal ("-1234.50"), all its digits. NULL where it is no number. Free with g_free(). */
char *mnd_typed_dup_decimal (const char *text);
/* FALSE where it is no whole number or does not fit. */
gboolean mnd_typed_parse_count (const char *text, gint64 *count);
/* The same with or without the sign of percent, before it or after it. */
gboolean mnd_typed_parse_percent (const char *text, gint64 *percent);
/* With the code of a currency, or in `currency` (may be NULL) where it has none; `found` (may be NULL) is the one it is
 * in, to be freed with g_free(). Nothing is touched where it returns FALSE: no number, too many decimals, too great. */
gboolean mnd_typed_parse_money (const char *text, const char *currency, char **found, gint64 *minor);
/* A year, a month or a day. */
gboolean mnd_typed_parse_date (const char *text, MndDate *date);
