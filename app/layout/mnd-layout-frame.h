/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a message travels between the program and its layout worker: a header of fixed length, then the serialised
 * message in the byte order of the machine, on which both live. Not here: reading and writing, which the two ends do
 * each in their own manner. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Magic "MNDL", kind, serial, length; numbers are little-endian, of 4, 8 and 4 bytes. */
#define MND_LAYOUT_FRAME_HEADER 20

/* No message is longer, in bytes. */
#define MND_LAYOUT_FRAME_MAX (64u * 1024u * 1024u)

/**
 * MndLayoutFrameKind:
 * @MND_LAYOUT_FRAME_REQUEST: to the worker, MND_LAYOUT_REQUEST_TYPE
 * @MND_LAYOUT_FRAME_RESULT: from the worker, MND_LAYOUT_RESULT_TYPE
 * @MND_LAYOUT_FRAME_REFUSAL: from the worker, MND_LAYOUT_REFUSAL_TYPE
 */
typedef enum
{
  MND_LAYOUT_FRAME_REQUEST = 1,
  MND_LAYOUT_FRAME_RESULT = 2,
  MND_LAYOUT_FRAME_REFUSAL = 3,
} MndLayoutFrameKind;

/* Why the worker does not answer a request: one English sentence. */
#define MND_LAYOUT_REFUSAL_TYPE "(s)"

/**
 * MndLayoutFrame:
 * @kind: what follows
 * @serial: the number of the request; an answer repeats it
 * @length: of the message that follows, in bytes
 */
typedef struct
{
  MndLayoutFrameKind kind;
  guint64 serial;
  guint32 length;
} MndLayoutFrame;

void mnd_layout_frame_write (const MndLayoutFrame *frame, guint8 bytes[MND_LAYOUT_FRAME_HEADER]);

/* FALSE when the bytes are no header: wrong magic, unknown kind, or too long a message announced. */
gboolean mnd_layout_frame_read (MndLayoutFrame *frame, const guint8 bytes[MND_LAYOUT_FRAME_HEADER]);

G_END_DECLS
