/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The header before each message, to and from bytes. */

#include "layout/mnd-layout-frame.h"

#include <string.h>

static const char magic[] = "MNDL";

void
mnd_layout_frame_write (const MndLayoutFrame *frame, guint8 bytes[MND_LAYOUT_FRAME_HEADER])
{
  guint32 kind = GUINT32_TO_LE (frame->kind);
  guint64 serial = GUINT64_TO_LE (frame->serial);
  guint32 length = GUINT32_TO_LE (frame->length);

  memcpy (bytes, magic, 4);
  memcpy (bytes + 4, &kind, 4);
  memcpy (bytes + 8, &serial, 8);
  memcpy (bytes + 16, &length, 4);
}

gboolean
mnd_layout_frame_read (MndLayoutFrame *frame, const guint8 bytes[MND_LAYOUT_FRAME_HEADER])
{
  guint32 kind, length;
  guint64 serial;

  if (memcmp (bytes, magic, 4) != 0)
    return FALSE;

  memcpy (&kind, bytes + 4, 4);
  memcpy (&serial, bytes + 8, 8);
  memcpy (&length, bytes + 16, 4);
  kind = GUINT32_FROM_LE (kind);
  if (kind < MND_LAYOUT_FRAME_REQUEST || kind > MND_LAYOUT_FRAME_REFUSAL)
    return FALSE;

  *frame = (MndLayoutFrame){ (MndLayoutFrameKind) kind, GUINT64_FROM_LE (serial), GUINT32_FROM_LE (length) };

  return frame->length <= MND_LAYOUT_FRAME_MAX;
}
