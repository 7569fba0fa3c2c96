/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Foreign files for tests; see the header. */
#include "offer-fixture.h"

#include "exchange/mnd-gexf-reader.h"
#include "exchange/mnd-graphml-reader.h"

#include <string.h>

#define CORPUS MND_SOURCE_ROOT "/../shared/corpus"

MndOffer *
offer_read_text (MndFormat format, const char *name, const char *text, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, (gssize) strlen (text), NULL);
  g_autoptr (MndOffer) offer = mnd_offer_new (name);
  gboolean is_read = format == MND_FORMAT_GRAPHML
                         ? mnd_graphml_read (stream, (goffset) strlen (text), offer, NULL, NULL, error)
                         : mnd_gexf_read (stream, (goffset) strlen (text), offer, NULL, NULL, error);

  return is_read ? g_steal_pointer (&offer) : NULL;
}

MndOffer *
offer_load_text (MndFormat format, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  MndOffer *offer = offer_read_text (format, name, text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (offer);
  return offer;
}

GFile *
offer_find_corpus (const char *path)
{
  g_autofree char *full = g_build_filename (CORPUS, path, NULL);

  if (g_file_test (full, G_FILE_TEST_EXISTS))
    return g_file_new_for_path (full);
  g_test_skip ("The corpus of other programs' files is absent");
  return NULL;
}

gboolean
offer_has_doubt (MndOffer *offer, const char *part)
{
  for (guint i = 0; i < mnd_offer_get_n_doubts (offer); i++)
    {
      g_autofree char *text = mnd_problem_format (mnd_offer_get_doubt (offer, i));
      if (strstr (text, part) != NULL)
        return TRUE;
    }
  return FALSE;
}

gboolean
offer_has_problem (MndOffer *offer, const char *part)
{
  for (guint i = 0; i < mnd_offer_get_n_problems (offer); i++)
    {
      g_autofree char *text = mnd_problem_format (mnd_offer_get_problem (offer, i));
      if (strstr (text, part) != NULL)
        return TRUE;
    }
  return FALSE;
}

const char *
offer_get_name (MndOffer *offer, const char *key)
{
  const MndOfferItem *item = mnd_offer_find (offer, MND_TABLE_ACTOR, key);

  g_assert_nonnull (item);
  return mnd_offer_item_find_text (item, "name");
}

const MndOfferItem *
offer_find_link (MndOffer *offer, const char *from, const char *to)
{
  for (guint i = 0; i < mnd_offer_get_n_items (offer); i++)
    {
      const MndOfferItem *item = mnd_offer_get_item (offer, i);
      if (item->table == MND_TABLE_LINK && !item->is_refused
          && g_strcmp0 (mnd_offer_item_get_text (item, MND_LINK_FROM), from) == 0
          && g_strcmp0 (mnd_offer_item_get_text (item, MND_LINK_TO), to) == 0)
        return item;
    }
  return NULL;
}
