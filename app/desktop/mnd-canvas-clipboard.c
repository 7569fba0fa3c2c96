/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The clipboard: what is selected goes there as a fragment and, for other programs, as names; a fragment comes back as
 * what it was, and lines of text become one actor each.
 */
#include "desktop/mnd-canvas-private.h"

#include "model/mnd-kind-guess.h"
#include "document/mnd-fragment.h"

#include <glib/gi18n.h>
#include <string.h>

#define CHUNK 65536
#define MOST_LINES 500
/* Actors of pasted lines stand in columns; points. */
#define LINES_IN_COLUMN 12
#define LINE_WIDTH 160.0
#define LINE_HEIGHT 60.0
#define DEFAULT_KIND "other"

/* What is being read, for the map it was asked for. */
typedef struct
{
  MndCanvas *canvas;
  MndView *view;
  GInputStream *stream;
  GByteArray *bytes;
  gboolean pointed;
  MndPoint at; /* of the map */
} Pasting;

static void
pasting_free (Pasting *pasting)
{
  g_object_unref (pasting->canvas);
  g_object_unref (pasting->view);
  g_clear_object (&pasting->stream);
  g_byte_array_unref (pasting->bytes);
  g_free (pasting);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pasting, pasting_free)

/* The selected actors and support. */
static GArray *
dup_selected_items (MndCanvas *self)
{
  static const MndTable tables[] = { MND_TABLE_ACTOR, MND_TABLE_SUPPORT };
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (MndId));

  for (guint t = 0; self->view != NULL && t < G_N_ELEMENTS (tables); t++)
    {
      g_autoptr (GPtrArray) selected = mnd_view_dup_selected (self->view, tables[t]);
      for (guint i = 0; i < selected->len; i++)
        g_array_append_vals (ids, mnd_record_get_id (selected->pdata[i]), 1);
    }
  return ids;
}

static void
select_new (MndCanvas *self, const MndId *ids, guint n_ids)
{
  mnd_view_select_many (self->view, ids, n_ids, FALSE);
  if (n_ids > 0)
    mnd_canvas_reveal (self, &ids[0]);
}

gboolean
mnd_canvas_copy (MndCanvas *self)
{
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GBytes) fragment = NULL;
  g_autofree char *names = NULL;
  g_autoptr (GdkContentProvider) content = NULL;
  MndDocument *document;

  g_return_val_if_fail (MND_IS_CANVAS (self), FALSE);

  ids = dup_selected_items (self);
  if (ids->len == 0)
    return FALSE;
  document = mnd_canvas_get_document (self);
  fragment = mnd_document_copy (document, (const MndId *) ids->data, ids->len);
  names = mnd_document_copy_names (document, (const MndId *) ids->data, ids->len, mnd_view_get_languages (self->view));
  content =
      gdk_content_provider_new_union ((GdkContentProvider *[]){ gdk_content_provider_new_for_bytes (MND_FRAGMENT_MIME,
                                                                                                    fragment),
                                                                gdk_content_provider_new_typed (G_TYPE_STRING, names) },
                                      2);
  return gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
}

void
mnd_canvas_duplicate (MndCanvas *self)
{
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GArray) added = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (MND_IS_CANVAS (self));

  ids = dup_selected_items (self);
  if (ids->len == 0)
    return;
  if (mnd_document_duplicate (mnd_canvas_get_document (self), (const MndId *) ids->data, ids->len, &added, &error))
    select_new (self, (const MndId *) added->data, added->len);
  else
    mnd_canvas_take_problem (self, g_steal_pointer (&error));
}

void
mnd_canvas_paste_fragment (MndCanvas *self, GBytes *fragment, const MndPoint *at)
{
  g_autoptr (GArray) added = NULL;
  g_autoptr (GError) error = NULL;

  if (mnd_document_paste (mnd_canvas_get_document (self), fragment, at, &added, &error))
    select_new (self, (const MndId *) added->data, added->len);
  else
    mnd_canvas_take_problem (self, g_steal_pointer (&error));
}

static MndPoint
get_middle (MndCanvas *self)
{
  MndRect visible = mnd_viewport_get_visible (self->viewport);

  return mnd_rect_get_center (&visible);
}

/* The last of the lines holds whatever came after as many as may be. */
static void
tell_rest (MndCanvas *self, char **lines)
{
  g_autofree char *text = NULL;

  if (g_strv_length (lines) <= MOST_LINES || *g_strstrip (lines[MOST_LINES]) == '\0')
    return;
  /* Translators: of lines of text that were pasted */
  text = g_strdup_printf (ngettext ("Only the first %d line became an actor. Paste the rest by itself.",
                                    "Only the first %d lines became actors. Paste the rest by itself.", MOST_LINES),
                          MOST_LINES);
  mnd_canvas_take_problem (self, g_error_new_literal (MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID, text));
}

void
mnd_canvas_paste_text (MndCanvas *self, const char *text, const MndPoint *at)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", MOST_LINES + 1);
  g_autoptr (GArray) drafts = g_array_new (FALSE, FALSE, sizeof (MndActorDraft));
  g_autofree MndId *ids = NULL;
  g_autoptr (GError) error = NULL;
  MndPoint start = at != NULL ? *at : get_middle (self);

  for (guint i = 0; lines[i] != NULL && i < MOST_LINES; i++)
    {
      g_autoptr (GPtrArray) kinds = NULL;
      MndActorDraft draft = { .name = g_strstrip (lines[i]),
                              .x = start.x + drafts->len / LINES_IN_COLUMN * LINE_WIDTH,
                              .y = start.y + drafts->len % LINES_IN_COLUMN * LINE_HEIGHT };
      if (*draft.name == '\0')
        continue;
      kinds = mnd_kind_guess_list (draft.name, DEFAULT_KIND);
      draft.kind = kinds->pdata[0];
      g_array_append_val (drafts, draft);
    }
  if (drafts->len == 0)
    return;
  ids = g_new0 (MndId, drafts->len);
  if (!mnd_document_add_actors (mnd_canvas_get_document (self), (const MndActorDraft *) drafts->data, drafts->len, ids,
                                &error))
    {
      mnd_canvas_take_problem (self, g_steal_pointer (&error));
      return;
    }
  select_new (self, ids, drafts->len);
  tell_rest (self, lines);
}

/* The map may have gone meanwhile. */
static gboolean
is_wanted (Pasting *pasting)
{
  return pasting->canvas->view == pasting->view;
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Pasting) pasting = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (!is_wanted (pasting))
    return;
  if (text != NULL)
    mnd_canvas_paste_text (pasting->canvas, text, pasting->pointed ? &pasting->at : NULL);
  else if (error != NULL)
    mnd_canvas_take_problem (pasting->canvas, g_steal_pointer (&error));
}

static void read_on (Pasting *pasting);

static void
chunk_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Pasting) pasting = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) chunk = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);
  gsize size = 0;
  const guint8 *bytes;

  if (!is_wanted (pasting))
    return;
  if (chunk == NULL)
    {
      mnd_canvas_take_problem (pasting->canvas, g_steal_pointer (&error));
      return;
    }
  bytes = g_bytes_get_data (chunk, &size);
  g_byte_array_append (pasting->bytes, bytes, (guint) size);
  /* One chunk more than may be is enough for the reader to refuse it. */
  if (size > 0 && pasting->bytes->len <= MND_FRAGMENT_MOST_BYTES)
    read_on (g_steal_pointer (&pasting));
  else
    {
      g_autoptr (GBytes) all = g_byte_array_free_to_bytes (g_byte_array_ref (pasting->bytes));
      mnd_canvas_paste_fragment (pasting->canvas, all, pasting->pointed ? &pasting->at : NULL);
    }
}

static void
read_on (Pasting *pasting)
{
  g_input_stream_read_bytes_async (pasting->stream, CHUNK, G_PRIORITY_DEFAULT, NULL, chunk_read_cb, pasting);
}

static void
stream_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Pasting) pasting = data;
  g_autoptr (GError) error = NULL;

  pasting->stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  if (pasting->stream != NULL)
    read_on (g_steal_pointer (&pasting));
  else if (is_wanted (pasting))
    mnd_canvas_take_problem (pasting->canvas, g_steal_pointer (&error));
}

void
mnd_canvas_paste (MndCanvas *self)
{
  const char *mime_types[] = { MND_FRAGMENT_MIME, NULL };
  GdkClipboard *clipboard;
  GdkContentFormats *formats;
  Pasting *pasting;

  g_return_if_fail (MND_IS_CANVAS (self));

  if (self->view == NULL)
    return;
  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  formats = gdk_clipboard_get_formats (clipboard);
  pasting = g_new0 (Pasting, 1);
  *pasting = (Pasting){ .canvas = g_object_ref (self),
                        .view = g_object_ref (self->view),
                        .bytes = g_byte_array_new (),
                        .pointed = self->pointer.x >= 0,
                        .at = mnd_viewport_to_map (self->viewport, self->pointer) };
  if (gdk_content_formats_contain_mime_type (formats, MND_FRAGMENT_MIME))
    gdk_clipboard_read_async (clipboard, mime_types, G_PRIORITY_DEFAULT, NULL, stream_opened_cb, pasting);
  else
    gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, pasting);
}
