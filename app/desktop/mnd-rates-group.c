/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rates of currencies; see the header. */
#include "desktop/mnd-rates-group.h"

#include "analysis/mnd-rates.h"
#include "desktop/mnd-setting-row.h"

#include <glib/gi18n.h>

#define SHOWN "mnd-rates-shown" /* what the rows are for: made anew only where that is another */

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Those of money on the map but the base currency, in the order of their codes; borrowed. */
static GPtrArray *
list_currencies (MndMap *map, const char *base)
{
  MndRecordList *money = mnd_map_get_records (map, MND_TABLE_MONEY);
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *currencies = g_ptr_array_new ();

  for (guint i = 0; base != NULL && i < mnd_record_list_get_size (money); i++)
    {
      const char *currency = mnd_record_get_text (mnd_record_list_get (money, i), MND_MONEY_CURRENCY);
      if (currency != NULL && !g_str_equal (currency, base) && g_hash_table_add (found, (gpointer) currency))
        g_ptr_array_add (currencies, (gpointer) currency);
    }
  g_ptr_array_sort (currencies, compare_cb);
  return currencies;
}

static void
refresh_cb (MndSubject *subject, GtkBox *box)
{
  MndMap *map = mnd_subject_get_map (subject);
  const char *base = mnd_rates_get_currency (map);
  g_autoptr (GPtrArray) currencies = list_currencies (map, base);
  g_autofree char *shown = NULL;
  GtkWidget *child;

  g_ptr_array_add (currencies, NULL);
  shown = g_strjoinv (" ", (char **) currencies->pdata);
  if (g_strcmp0 (g_object_get_data (G_OBJECT (box), SHOWN), shown) == 0)
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; i + 1 < currencies->len; i++)
    {
      const char *currency = g_ptr_array_index (currencies, i);
      g_autofree char *key = g_strconcat (MND_MAP_RATE, currency, NULL);
      /* Translators: how much of one currency a unit of another is: "1 GBP in USD". */
      g_autofree char *label = g_strdup_printf (_ ("1 %1$s in %2$s"), currency, base);
      gtk_box_append (box, mnd_setting_row_new (subject, key, label));
    }
  if (currencies->len > 1)
    gtk_box_append (box, mnd_setting_row_new (subject, MND_MAP_YEAR, C_ ("map", "Year of the rates")));
  g_object_set_data_full (G_OBJECT (box), SHOWN, g_steal_pointer (&shown), g_free);
}

GtkWidget *
mnd_rates_group_new (MndSubject *subject)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_return_val_if_fail (MND_IS_SUBJECT (subject), box);

  g_signal_connect_object (subject, "refresh", G_CALLBACK (refresh_cb), box, 0);
  refresh_cb (subject, GTK_BOX (box));
  return box;
}
