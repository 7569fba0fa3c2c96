/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The balance in words. */
#include "desktop/mnd-balance-desk-private.h"

#include "desktop/mnd-finding-words.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

static char *
dup_time (MndBalanceDesk *self)
{
  g_autofree char *day = mnd_finding_words_dup_day (mnd_findings_get_day (self->findings));

  if (self->wish.year != 0)
    /* Translators: %d is a year. */
    return g_strdup_printf (_ ("in %d"), self->wish.year);
  /* Translators: %s is a full date. */
  return g_strdup_printf (_ ("as of %s"), day);
}

static char *
dup_support_sentence (MndBalanceDesk *self)
{
  const MndNames names = mnd_balance_desk_get_names (self);
  guint n = self->balance->items->len;
  g_autofree char *time = dup_time (self);
  g_autofree char *count = g_strdup_printf (ngettext ("%u programme", "%u programmes", n), n);

  if (self->wish.is_institution)
    /* Translators: %1$s is an institution, %2$s "as of 31 December 2005" or "in 2005", %3$s "12 programmes". */
    return g_strdup_printf (_ ("Support to %1$s %2$s: %3$s."), mnd_names_get (&names, &self->wish.actor), time, count);
  if (self->wish.is_donor)
    /* Translators: %1$s is a donor, %2$s "as of 31 December 2005" or "in 2005", %3$s "12 programmes". */
    return g_strdup_printf (_ ("Support by %1$s %2$s: %3$s."), mnd_names_get (&names, &self->wish.actor), time, count);
  /* Translators: %1$s is "as of 31 December 2005" or "in 2005", %2$s "12 programmes". */
  return g_strdup_printf (_ ("Support to the whole sector %1$s: %2$s."), time, count);
}

char *
mnd_balance_desk_dup_sentence (MndBalanceDesk *self)
{
  g_autofree char *support = dup_support_sentence (self);
  g_autofree char *left_out = mnd_names_dup_left_out (self->balance->n_left_out);

  return mnd_format_join ((const char *[]){ support, left_out, NULL });
}
