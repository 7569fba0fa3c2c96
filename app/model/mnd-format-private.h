/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of the interface in ICU's words, for what reads its notation. */
#pragma once

/* Borrowed until this thread asks again. */
const char *mnd_format_get_locale (void);
