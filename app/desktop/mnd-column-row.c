/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all rows of columns have in common; see the header. */
#include "desktop/mnd-column-row.h"

#include "desktop/mnd-sentence.h"
#include "document/mnd-edits.h"

#include "mnd-config.h"

#include <glib/gi18n.h>

typedef struct
{
  MndSubject *subject;
  guint column;
  GtkWidget *line;
  GtkLabel *label;
  AdwBin *beside;
  GtkWidget *reset_button;
  AdwBin *below;
  GtkLabel *message;
} MndColumnRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MndColumnRow, mnd_column_row, ADW_TYPE_BIN)

enum
{
  PROP_SUBJECT = 1,
  PROP_COLUMN,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static MndColumnRowPrivate *
get_private (MndColumnRow *self)
{
  return mnd_column_row_get_instance_private (self);
}

static void
leave_cb (MndColumnRow *self)
{
  MndColumnRowClass *klass = MND_COLUMN_ROW_GET_CLASS (self);

  if (klass->leave != NULL)
    klass->leave (self);
  mnd_column_row_set_message (self, NULL);
}

static void
reset_clicked_cb (MndColumnRow *self)
{
  g_auto (MndValue) nothing = mnd_value_null ();

  /* The button is about to go; the focus must not fall out of the row with it. */
  gtk_widget_child_focus (GTK_WIDGET (get_private (self)->beside), GTK_DIR_TAB_FORWARD);
  mnd_column_row_enter (self, &nothing);
}

static void
mnd_column_row_constructed (GObject *object)
{
  MndColumnRow *self = MND_COLUMN_ROW (object);
  MndColumnRowPrivate *priv = get_private (self);

  G_OBJECT_CLASS (mnd_column_row_parent_class)->constructed (object);

  gtk_label_set_label (priv->label, mnd_column_row_get_label (self));
  g_signal_connect_object (priv->subject, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->subject, "refresh", G_CALLBACK (mnd_column_row_refresh), self, G_CONNECT_SWAPPED);
}

static void
mnd_column_row_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  MndColumnRowPrivate *priv = get_private (MND_COLUMN_ROW (object));

  switch (property)
    {
    case PROP_SUBJECT:
      priv->subject = g_value_dup_object (value);
      break;
    case PROP_COLUMN:
      priv->column = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
mnd_column_row_finalize (GObject *object)
{
  g_clear_object (&get_private (MND_COLUMN_ROW (object))->subject);

  G_OBJECT_CLASS (mnd_column_row_parent_class)->finalize (object);
}

static void
mnd_column_row_class_init (MndColumnRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mnd_column_row_constructed;
  object_class->set_property = mnd_column_row_set_property;
  object_class->finalize = mnd_column_row_finalize;

  props[PROP_SUBJECT] = g_param_spec_object ("subject", NULL, NULL, MND_TYPE_SUBJECT,
                                             G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_COLUMN] = g_param_spec_uint ("column", NULL, NULL, 0, G_MAXUINT, 0,
                                          G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "mnd-row");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-column-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, MndColumnRow, line);
  gtk_widget_class_bind_template_child_private (widget_class, MndColumnRow, label);
  gtk_widget_class_bind_template_child_private (widget_class, MndColumnRow, beside);
  gtk_widget_class_bind_template_child_private (widget_class, MndColumnRow, reset_button);
  gtk_widget_class_bind_template_child_private (widget_class, MndColumnRow, below);
  gtk_widget_class_bind_template_child_private (widget_class, MndColumnRow, message);
  gtk_widget_class_bind_template_callback (widget_class, reset_clicked_cb);
}

static void
mnd_column_row_init (MndColumnRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_private (self)->reset_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Back to the default of the kind"), -1);
}

GtkWidget *
mnd_column_row_create (GType type, MndSubject *subject, guint column)
{
  MndColumnRow *self = g_object_new (type, "subject", subject, "column", column, NULL);

  mnd_column_row_refresh (self);
  return GTK_WIDGET (self);
}

MndSubject *
mnd_column_row_get_subject (MndColumnRow *self)
{
  return get_private (self)->subject;
}

guint
mnd_column_row_get_column (MndColumnRow *self)
{
  return get_private (self)->column;
}

const MndColumn *
mnd_column_row_get_info (MndColumnRow *self)
{
  MndColumnRowPrivate *priv = get_private (self);

  return mnd_table_get_column (mnd_subject_get_table (priv->subject), priv->column);
}

const char *
mnd_column_row_get_label (MndColumnRow *self)
{
  return g_dpgettext2 (MND_GETTEXT_DOMAIN, "column", mnd_column_row_get_info (self)->label);
}

void
mnd_column_row_set_content (MndColumnRow *self, GtkWidget *content, gboolean below)
{
  MndColumnRowPrivate *priv = get_private (self);

  adw_bin_set_child (below ? priv->below : priv->beside, content);
  gtk_widget_set_visible (GTK_WIDGET (priv->below), below);
}

void
mnd_column_row_set_message (MndColumnRow *self, const char *message)
{
  MndColumnRowPrivate *priv = get_private (self);

  gtk_label_set_label (priv->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->message), message != NULL);
}

void
mnd_column_row_set_is_own (MndColumnRow *self, gboolean is_own)
{
  MndColumnRowPrivate *priv = get_private (self);

  gtk_widget_set_visible (priv->reset_button, is_own && mnd_subject_may_edit (priv->subject));
}

/* What the document refuses is said beside the value; all else is nobody's mistake here. */
static gboolean
finish (MndColumnRow *self, gboolean done, GError *error)
{
  MndColumnRowPrivate *priv = get_private (self);

  if (!done && g_error_matches (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID))
    {
      g_autofree char *reason = mnd_sentence_dup_reason (MND_TRIED_EDIT, error);
      mnd_column_row_set_message (self, reason);
      g_error_free (error);
      return FALSE;
    }
  mnd_column_row_set_message (self, NULL);
  mnd_subject_check (priv->subject, done, error);
  mnd_column_row_refresh (self);
  return done;
}

gboolean
mnd_column_row_enter (MndColumnRow *self, const MndValue *value)
{
  MndColumnRowPrivate *priv = get_private (self);
  MndRecord *record = mnd_subject_find_record (priv->subject);
  GError *error = NULL;
  gboolean done;

  if (record == NULL)
    return FALSE;
  done = mnd_document_set_value (mnd_subject_get_document (priv->subject), record, priv->column, value, &error);
  return finish (self, done, error);
}

gboolean
mnd_column_row_enter_text (MndColumnRow *self, const char *text)
{
  MndColumnRowPrivate *priv = get_private (self);
  MndRecord *record = mnd_subject_find_record (priv->subject);
  GError *error = NULL;
  gboolean done;

  if (record == NULL)
    return FALSE;
  done =
      mnd_document_set_value_from_text (mnd_subject_get_document (priv->subject), record, priv->column, text, &error);
  return finish (self, done, error);
}

void
mnd_column_row_refresh (MndColumnRow *self)
{
  MndRecord *record = mnd_subject_find_record (get_private (self)->subject);

  if (record != NULL)
    MND_COLUMN_ROW_GET_CLASS (self)->refresh (self, record);
}
