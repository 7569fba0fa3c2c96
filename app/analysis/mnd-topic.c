/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Topics; see the header. A key is the MD5 of the words, marked as a UUID of version 3. */
#include "analysis/mnd-topic.h"

#include "mnd-config.h"

#include <glib/gi18n.h>

static const MndVocabulary vocabularies[] = {
  MND_VOCABULARY_FIELD, MND_VOCABULARY_DIMENSION, MND_VOCABULARY_LAYER, MND_VOCABULARY_COORDINATION_AXIS,
  MND_VOCABULARY_KIND,
};

MndId
mnd_topic_get_id (MndVocabulary vocabulary, const char *word)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_MD5);
  const char *context = vocabulary != MND_VOCABULARY_NONE ? mnd_catalogue_get_context (vocabulary) : "sector";
  gsize size = MND_ID_SIZE;
  MndId id;

  g_checksum_update (checksum, (const guchar *) "mandate topic ", -1);
  g_checksum_update (checksum, (const guchar *) context, -1);
  g_checksum_update (checksum, (const guchar *) " ", -1);
  g_checksum_update (checksum, (const guchar *) (word != NULL ? word : ""), -1);
  g_checksum_get_digest (checksum, id.bytes, &size);
  id.bytes[6] = (id.bytes[6] & 0x0f) | 0x30;
  id.bytes[8] = (id.bytes[8] & 0x3f) | 0x80;
  return id;
}

static gboolean
is_topic (const MndId *id, MndVocabulary vocabulary, const char *word)
{
  MndId topic = mnd_topic_get_id (vocabulary, word);

  return mnd_id_equal (id, &topic);
}

gboolean
mnd_topic_find (const MndId *id, MndVocabulary *vocabulary, const char **word)
{
  *vocabulary = MND_VOCABULARY_NONE;
  *word = NULL;
  if (is_topic (id, MND_VOCABULARY_NONE, NULL))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (vocabularies); i++)
    for (guint k = 0; k < mnd_catalogue_get_size (vocabularies[i]); k++)
      {
        *vocabulary = vocabularies[i];
        *word = mnd_catalogue_get_word (vocabularies[i], k);
        if (is_topic (id, *vocabulary, *word))
          return TRUE;
      }
  *vocabulary = MND_VOCABULARY_NONE;
  *word = NULL;
  return FALSE;
}

const char *
mnd_topic_get_label (const MndId *id)
{
  MndVocabulary vocabulary;
  const char *word;

  if (!mnd_topic_find (id, &vocabulary, &word))
    return NULL;
  if (word == NULL)
    return g_dgettext (MND_GETTEXT_DOMAIN, N_ ("The sector as a whole"));
  return mnd_catalogue_get_label (vocabulary, word);
}
