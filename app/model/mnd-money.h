/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Money is an integer of minor units with an ISO 4217 code. How many minor digits a currency has follows ISO 4217's
 * list of active codes (mostly 2, none for such as JPY and XOF, 3 for such as TND and LYD).
 */
#pragma once

#include <glib.h>

guint mnd_money_get_digits (const char *currency);
/* Three capital letters. */
gboolean mnd_money_is_currency (const char *currency);
/* Takes plain decimals ("27148000", "-1.5"), no grouping. FALSE where it is none, has too many decimals or does not
 * fit. */
gboolean mnd_money_parse (const char *text, const char *currency, gint64 *minor);
/* The plain decimal, decimals only where they are not nought: what mnd_money_parse() reads. Free with g_free(). */
char *mnd_money_format (gint64 minor, const char *currency);
/* The same for people, with the currency (may be NULL), as the language of the interface writes it: "GBP 27,148,000".
 * Free with g_free(). */
char *mnd_money_dup_words (gint64 minor, const char *currency);
