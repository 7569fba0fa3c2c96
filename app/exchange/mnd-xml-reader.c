/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libxml2's reader, kept from everything that a file could ask of it; see the header. */
#include "exchange/mnd-xml-reader.h"

#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <string.h>

/* Never XML_PARSE_NOENT, DTDLOAD or HUGE: entities stay unread, nothing outside is fetched, libxml2's limits hold. */
#define OPTIONS (XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT | XML_PARSE_BIG_LINES)

struct _MndXmlReader
{
  GObject parent_instance;
  GInputStream *stream;
  char *file;
  goffset size;
  goffset n_read;
  xmlTextReaderPtr reader;
  GCancellable *cancellable; /* of the step that is made; borrowed */
  GError *io_error;
  MndProblem *problem; /* what libxml2 said first */
  gboolean is_empty;   /* the element had no content: its end is next */
};

G_DEFINE_FINAL_TYPE (MndXmlReader, mnd_xml_reader, G_TYPE_OBJECT)

static int
read_cb (void *data, char *buffer, int size)
{
  MndXmlReader *self = data;
  gssize n = g_input_stream_read (self->stream, buffer, (gsize) size, self->cancellable,
                                  self->io_error == NULL ? &self->io_error : NULL);

  if (n > 0)
    self->n_read += n;
  if (self->n_read <= MND_XML_MAX_BYTES)
    return (int) n;
  if (self->io_error == NULL)
    g_set_error (&self->io_error, MND_EXCHANGE_ERROR, MND_EXCHANGE_ERROR_LIMIT, "%s: it has more than %d bytes",
                 self->file, MND_XML_MAX_BYTES);
  return -1;
}

static int
close_cb (void *data)
{
  return 0;
}

static MndExchangeError
get_code (const xmlError *said)
{
  switch (said->code)
    {
    case XML_ERR_INTERNAL_ERROR: /* also that it is too deep or too long, in 2.9 */
    case XML_ERR_NAME_TOO_LONG:
    case XML_ERR_ENTITY_LOOP:
    case XML_ERR_NO_MEMORY:
      return MND_EXCHANGE_ERROR_LIMIT;
    default:
      return MND_EXCHANGE_ERROR_MALFORMED;
    }
}

#if LIBXML_VERSION >= 21200
static void
said_cb (void *data, const xmlError *said)
#else
static void
said_cb (void *data, xmlErrorPtr said)
#endif
{
  MndXmlReader *self = data;
  g_autofree char *valid = NULL;
  char *reason;
  int line;

  if (self->problem != NULL || said->level < XML_ERR_ERROR || said->domain == XML_FROM_NAMESPACE)
    return;
  valid = g_utf8_make_valid (said->message != NULL ? said->message : "it is no XML", -1);
  reason = g_strstrip (g_strdelimit (g_strdup (valid), "\r\n\t", ' '));
  if (strstr (reason, "XML_PARSE_HUGE") != NULL)
    {
      g_free (reason);
      reason = g_strdup ("it is nested too deeply, or a text of it is too long");
    }
  else if (*reason != '\0')
    reason[0] = g_ascii_tolower (reason[0]);
  line = said->line <= 0 && self->reader != NULL ? xmlTextReaderGetParserLineNumber (self->reader) : said->line;
  self->problem = mnd_problem_new_at_line (get_code (said), self->file, (guint) MAX (line, 0), NULL, reason);
}

static void
mnd_xml_reader_finalize (GObject *object)
{
  MndXmlReader *self = MND_XML_READER (object);

  g_clear_pointer (&self->reader, xmlFreeTextReader);
  g_clear_pointer (&self->problem, mnd_problem_free);
  g_clear_error (&self->io_error);
  g_object_unref (self->stream);
  g_free (self->file);

  G_OBJECT_CLASS (mnd_xml_reader_parent_class)->finalize (object);
}

static void
mnd_xml_reader_class_init (MndXmlReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_xml_reader_finalize;
  xmlInitParser ();
}

static void
mnd_xml_reader_init (MndXmlReader *self)
{
}

MndXmlReader *
mnd_xml_reader_new (GInputStream *stream, const char *file, goffset size)
{
  MndXmlReader *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream) && file != NULL, NULL);

  self = g_object_new (MND_TYPE_XML_READER, NULL);
  self->stream = g_object_ref (stream);
  self->file = g_strdup (file);
  self->size = size;
  return self;
}

/* Made at the first step, for it reads the first bytes. */
static gboolean
open_reader (MndXmlReader *self)
{
  if (self->reader != NULL)
    return TRUE;
  self->reader = xmlReaderForIO (read_cb, close_cb, self, NULL, NULL, OPTIONS);
  if (self->reader == NULL)
    return FALSE;
  xmlTextReaderSetStructuredErrorHandler (self->reader, said_cb, self);
  return TRUE;
}

/* What it would print has been said by then, or makes the reading fail. */
static void G_GNUC_PRINTF (2, 3) printed_cb (void *data, const char *format, ...)
{
}

/* What libxml2 says of encodings it says to the thread and not to the reader, and prints it where nobody listens. */
static int
read_node (MndXmlReader *self)
{
  xmlStructuredErrorFunc said_before = xmlStructuredError;
  xmlGenericErrorFunc printed_before = xmlGenericError;
  void *said_data = xmlStructuredErrorContext, *printed_data = xmlGenericErrorContext;
  int result;

  xmlSetStructuredErrorFunc (self, said_cb);
  xmlSetGenericErrorFunc (self, printed_cb);
  result = open_reader (self) ? xmlTextReaderRead (self->reader) : -1;
  xmlSetStructuredErrorFunc (said_data, said_before);
  xmlSetGenericErrorFunc (printed_data, printed_before);
  return result;
}

static MndXmlStep
fail (MndXmlReader *self, GError **error)
{
  if (self->io_error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->io_error));
  else if (self->problem != NULL)
    mnd_problem_take_as_error (g_steal_pointer (&self->problem), error);
  else
    mnd_xml_reader_set_error (self, error, MND_EXCHANGE_ERROR_MALFORMED, "it is no XML");
  return MND_XML_FAILED;
}

static gboolean
declares_entities (MndXmlReader *self)
{
  const xmlNode *node = xmlTextReaderCurrentNode (self->reader);
  const xmlDtd *dtd = (const xmlDtd *) node;

  return node != NULL && node->type == XML_DTD_NODE && (dtd->entities != NULL || dtd->pentities != NULL);
}

/* What the node is to the one who asked; -1 where it is nothing. */
static int
look (MndXmlReader *self, GError **error)
{
  switch (xmlTextReaderNodeType (self->reader))
    {
    case XML_READER_TYPE_ELEMENT:
      if (xmlTextReaderDepth (self->reader) >= MND_XML_MAX_DEPTH)
        {
          mnd_xml_reader_set_error (self, error, MND_EXCHANGE_ERROR_LIMIT, "it is nested deeper than %d elements",
                                    MND_XML_MAX_DEPTH);
          return MND_XML_FAILED;
        }
      self->is_empty = xmlTextReaderIsEmptyElement (self->reader) == 1;
      return MND_XML_START;
    case XML_READER_TYPE_END_ELEMENT:
      return MND_XML_END;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      return MND_XML_TEXT;
    case XML_READER_TYPE_ENTITY_REFERENCE:
      mnd_xml_reader_set_error (self, error, MND_EXCHANGE_ERROR_LIMIT, "it uses an entity, which is never read");
      return MND_XML_FAILED;
    case XML_READER_TYPE_DOCUMENT_TYPE:
      if (!declares_entities (self))
        return -1;
      mnd_xml_reader_set_error (self, error, MND_EXCHANGE_ERROR_LIMIT,
                                "it declares entities of its own, which are never read");
      return MND_XML_FAILED;
    default:
      return -1;
    }
}

MndXmlStep
mnd_xml_reader_step (MndXmlReader *self, GCancellable *cancellable, GError **error)
{
  int found = -1, result;

  g_return_val_if_fail (MND_IS_XML_READER (self), MND_XML_FAILED);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return MND_XML_FAILED;
  if (self->is_empty)
    {
      self->is_empty = FALSE;
      return MND_XML_END;
    }
  self->cancellable = cancellable;
  while (found < 0)
    {
      result = read_node (self);
      if (result == 0 && self->problem == NULL && self->io_error == NULL)
        return MND_XML_DONE;
      if (result != 1 || self->problem != NULL)
        return fail (self, error);
      found = look (self, error);
    }
  return (MndXmlStep) found;
}

const char *
mnd_xml_reader_get_name (MndXmlReader *self)
{
  g_return_val_if_fail (MND_IS_XML_READER (self) && self->reader != NULL, "");

  return (const char *) xmlTextReaderConstLocalName (self->reader);
}

const char *
mnd_xml_reader_get_space (MndXmlReader *self)
{
  const xmlChar *space;

  g_return_val_if_fail (MND_IS_XML_READER (self) && self->reader != NULL, "");

  space = xmlTextReaderConstNamespaceUri (self->reader);
  return space != NULL ? (const char *) space : "";
}

const char *
mnd_xml_reader_get_text (MndXmlReader *self)
{
  const xmlChar *text;

  g_return_val_if_fail (MND_IS_XML_READER (self) && self->reader != NULL, "");

  text = xmlTextReaderConstValue (self->reader);
  return text != NULL ? (const char *) text : "";
}

char *
mnd_xml_reader_dup_attribute (MndXmlReader *self, const char *name)
{
  char *copy = NULL;

  g_return_val_if_fail (MND_IS_XML_READER (self) && self->reader != NULL && name != NULL, NULL);

  for (int more = xmlTextReaderMoveToFirstAttribute (self->reader); more == 1 && copy == NULL;
       more = xmlTextReaderMoveToNextAttribute (self->reader))
    if (xmlStrEqual (xmlTextReaderConstLocalName (self->reader), (const xmlChar *) name)
        && xmlTextReaderIsNamespaceDecl (self->reader) != 1)
      copy = g_strdup (mnd_xml_reader_get_text (self));
  xmlTextReaderMoveToElement (self->reader);
  return copy;
}

guint
mnd_xml_reader_get_depth (MndXmlReader *self)
{
  g_return_val_if_fail (MND_IS_XML_READER (self) && self->reader != NULL, 0);

  return (guint) MAX (xmlTextReaderDepth (self->reader), 0);
}

guint
mnd_xml_reader_get_line (MndXmlReader *self)
{
  const xmlNode *node;

  g_return_val_if_fail (MND_IS_XML_READER (self), 0);

  if (self->reader == NULL)
    return 0;
  node = xmlTextReaderCurrentNode (self->reader);
  return (guint) MAX (node != NULL ? xmlGetLineNo (node) : xmlTextReaderGetParserLineNumber (self->reader), 0);
}

double
mnd_xml_reader_get_fraction (MndXmlReader *self)
{
  g_return_val_if_fail (MND_IS_XML_READER (self), 0);

  return self->size > 0 ? MIN ((double) self->n_read / (double) self->size, 1) : 0;
}

void
mnd_xml_reader_set_error (MndXmlReader *self, GError **error, MndExchangeError code, const char *format, ...)
{
  va_list arguments;
  char *reason;

  g_return_if_fail (MND_IS_XML_READER (self));

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  mnd_problem_take_as_error (mnd_problem_new_at_line (code, self->file, mnd_xml_reader_get_line (self), NULL, reason),
                             error);
}

static gboolean
check_root (MndXmlReader *self, const MndXmlVisitor *visitor, GError **error)
{
  const char *name = mnd_xml_reader_get_name (self);

  if (g_str_equal (name, visitor->root))
    return TRUE;
  mnd_xml_reader_set_error (self, error, MND_EXCHANGE_ERROR_MALFORMED, "it is no %s: it begins with '%.40s'",
                            visitor->format, name);
  return FALSE;
}

gboolean
mnd_xml_reader_walk (MndXmlReader *self, const MndXmlVisitor *visitor, gpointer data, GCancellable *cancellable,
                     GError **error)
{
  g_return_val_if_fail (MND_IS_XML_READER (self) && visitor != NULL, FALSE);

  for (;;)
    switch (mnd_xml_reader_step (self, cancellable, error))
      {
      case MND_XML_START:
        if (mnd_xml_reader_get_depth (self) == 0 && !check_root (self, visitor, error))
          return FALSE;
        visitor->start (data);
        break;
      case MND_XML_END:
        visitor->end (data);
        break;
      case MND_XML_TEXT:
        visitor->text (data);
        break;
      case MND_XML_DONE:
        return TRUE;
      case MND_XML_FAILED:
      default:
        return FALSE;
      }
}
