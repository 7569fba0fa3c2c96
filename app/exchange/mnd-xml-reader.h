/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reads XML of strangers as a stream of elements and text. Entities of the file's own are refused, nothing outside the
 * file is ever read, and depth and size have limits. What the elements mean is no matter of its.
 */
#pragma once

#include "exchange/mnd-problem.h"

#include <gio/gio.h>

#define MND_XML_MAX_DEPTH 256
#define MND_XML_MAX_BYTES (512 * 1024 * 1024)

typedef enum
{
  MND_XML_START,  /* of an element; one without content has its end next */
  MND_XML_END,    /* of an element */
  MND_XML_TEXT,   /* also CDATA; what stands together may come in parts */
  MND_XML_DONE,   /* of the file */
  MND_XML_FAILED, /* `error` is set: MND_EXCHANGE_ERROR with file and line, or that of the stream */
} MndXmlStep;

#define MND_TYPE_XML_READER (mnd_xml_reader_get_type ())
G_DECLARE_FINAL_TYPE (MndXmlReader, mnd_xml_reader, MND, XML_READER, GObject)

/* `file` is the name that errors give; `size` that of the stream in bytes, 0 where it is not known. */
MndXmlReader *mnd_xml_reader_new (GInputStream *stream, const char *file, goffset size);
MndXmlStep mnd_xml_reader_step (MndXmlReader *reader, GCancellable *cancellable, GError **error);

/* What to do on the way through a file; `data` is that of the walk. */
typedef struct
{
  const char *root;   /* the element that it begins with */
  const char *format; /* what such a file is called, for people */
  void (*start) (gpointer data);
  void (*end) (gpointer data);
  void (*text) (gpointer data);
} MndXmlVisitor;

/* All steps to the end of the file. FALSE where one fails, or where it begins with another element. */
gboolean mnd_xml_reader_walk (MndXmlReader *reader, const MndXmlVisitor *visitor, gpointer data,
                              GCancellable *cancellable, GError **error);

/* The name without its prefix, of the element of START and END. Borrowed until the next step, as the texts below. */
const char *mnd_xml_reader_get_name (MndXmlReader *reader);
/* The namespace of the element, "" where it has none. */
const char *mnd_xml_reader_get_space (MndXmlReader *reader);
const char *mnd_xml_reader_get_text (MndXmlReader *reader);
/* An attribute of the element of START, by its name without prefix; NULL where it has none. Free with g_free(). */
char *mnd_xml_reader_dup_attribute (MndXmlReader *reader, const char *name);
/* Elements around this one. */
guint mnd_xml_reader_get_depth (MndXmlReader *reader);
guint mnd_xml_reader_get_line (MndXmlReader *reader);
/* How much of the stream is read, 0 to 1; 0 where its size is not known. */
double mnd_xml_reader_get_fraction (MndXmlReader *reader);
/* An error of this file and line. */
void mnd_xml_reader_set_error (MndXmlReader *reader, GError **error, MndExchangeError code, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
