/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the outline: an actor, support or the heading of a group, as properties to bind to. */
#include "desktop/mnd-outline-row.h"

#include "model/mnd-format.h"
#include "scene/mnd-style.h"

#include <glib/gi18n.h>

struct _MndOutlineRow
{
  GObject parent_instance;
  MndRecord *record;
  guint group;
  int role;
  char *label;
  char *detail;
  char *second;
  char *language;
  char *missing;
  char *key;
  guint count;
  GPtrArray *members; /* NULL where it is no heading */
  gboolean expanded;
  gboolean shown;
};

G_DEFINE_FINAL_TYPE (MndOutlineRow, mnd_outline_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_DETAIL,
  PROP_SECOND,
  PROP_LANGUAGE,
  PROP_MISSING,
  PROP_COUNT,
  PROP_IS_HEADING,
  PROP_EXPANDED,
  PROP_ROLE,
  PROP_GROUP,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
mnd_outline_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MndOutlineRow *self = MND_OUTLINE_ROW (object);

  switch (id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    case PROP_SECOND:
      g_value_set_string (value, self->second);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_MISSING:
      g_value_set_string (value, self->missing);
      break;
    case PROP_COUNT:
      g_value_take_string (value, mnd_format_dup_count (self->count));
      break;
    case PROP_IS_HEADING:
      g_value_set_boolean (value, self->record == NULL);
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, self->expanded);
      break;
    case PROP_ROLE:
      g_value_set_int (value, self->role);
      break;
    case PROP_GROUP:
      g_value_set_uint (value, self->group);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mnd_outline_row_finalize (GObject *object)
{
  MndOutlineRow *self = MND_OUTLINE_ROW (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_free (self->label);
  g_free (self->detail);
  g_free (self->second);
  g_free (self->language);
  g_free (self->missing);
  g_free (self->key);
  G_OBJECT_CLASS (mnd_outline_row_parent_class)->finalize (object);
}

static void
mnd_outline_row_class_init (MndOutlineRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mnd_outline_row_get_property;
  object_class->finalize = mnd_outline_row_finalize;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_SECOND] = g_param_spec_string ("second", NULL, NULL, NULL, flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  properties[PROP_MISSING] = g_param_spec_string ("missing", NULL, NULL, NULL, flags);
  properties[PROP_COUNT] = g_param_spec_string ("count", NULL, NULL, NULL, flags);
  properties[PROP_IS_HEADING] = g_param_spec_boolean ("is-heading", NULL, NULL, FALSE, flags);
  properties[PROP_EXPANDED] = g_param_spec_boolean ("expanded", NULL, NULL, FALSE, flags);
  properties[PROP_ROLE] = g_param_spec_int ("role", NULL, NULL, 0, MND_N_ROLES - 1, MND_ROLE_NONE, flags);
  properties[PROP_GROUP] = g_param_spec_uint ("group", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mnd_outline_row_init (MndOutlineRow *self)
{
  self->shown = TRUE;
  self->expanded = TRUE;
}

MndOutlineRow *
mnd_outline_row_new (MndRecord *record, guint group, int role)
{
  MndOutlineRow *self;

  g_return_val_if_fail (MND_IS_RECORD (record), NULL);

  self = g_object_new (MND_TYPE_OUTLINE_ROW, NULL);
  self->record = g_object_ref (record);
  self->group = group;
  self->role = role;
  return self;
}

MndOutlineRow *
mnd_outline_row_new_heading (const char *label, guint group, int role)
{
  MndOutlineRow *self;

  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (MND_TYPE_OUTLINE_ROW, NULL);
  self->label = g_strdup (label);
  self->group = group;
  self->role = role;
  return self;
}

MndRecord *
mnd_outline_row_get_record (MndOutlineRow *self)
{
  g_return_val_if_fail (MND_IS_OUTLINE_ROW (self), NULL);

  return self->record;
}

void
mnd_outline_row_set_members (MndOutlineRow *self, GPtrArray *members)
{
  g_return_if_fail (MND_IS_OUTLINE_ROW (self) && self->record == NULL && members != NULL);

  g_clear_pointer (&self->members, g_ptr_array_unref);
  self->members = g_ptr_array_ref (members);
}

GPtrArray *
mnd_outline_row_get_members (MndOutlineRow *self)
{
  g_return_val_if_fail (MND_IS_OUTLINE_ROW (self), NULL);

  return self->members;
}

guint
mnd_outline_row_get_group (MndOutlineRow *self)
{
  g_return_val_if_fail (MND_IS_OUTLINE_ROW (self), 0);

  return self->group;
}

const char *
mnd_outline_row_get_label (MndOutlineRow *self)
{
  g_return_val_if_fail (MND_IS_OUTLINE_ROW (self), NULL);

  return self->label;
}

const char *
mnd_outline_row_get_key (MndOutlineRow *self)
{
  g_return_val_if_fail (MND_IS_OUTLINE_ROW (self), NULL);

  return self->key;
}

void
mnd_outline_row_set_label (MndOutlineRow *self, const char *label, const char *detail)
{
  g_return_if_fail (MND_IS_OUTLINE_ROW (self));
  g_return_if_fail (label != NULL);

  if (g_strcmp0 (self->label, label) != 0)
    {
      g_free (self->label);
      g_free (self->key);
      self->label = g_strdup (label);
      self->key = mnd_format_dup_key (label);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
    }
  if (g_strcmp0 (self->detail, detail) != 0)
    {
      g_free (self->detail);
      self->detail = g_strdup (detail);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAIL]);
    }
}

static void
set_text (MndOutlineRow *self, char **text, const char *value, guint property)
{
  if (g_strcmp0 (*text, value) == 0)
    return;
  g_free (*text);
  *text = g_strdup (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
mnd_outline_row_set_languages (MndOutlineRow *self, const char *second, const char *language, const char *missing)
{
  g_return_if_fail (MND_IS_OUTLINE_ROW (self));

  set_text (self, &self->second, second, PROP_SECOND);
  set_text (self, &self->language, language, PROP_LANGUAGE);
  set_text (self, &self->missing, missing, PROP_MISSING);
}

void
mnd_outline_row_set_heading (MndOutlineRow *self, guint count, gboolean expanded)
{
  g_return_if_fail (MND_IS_OUTLINE_ROW (self));

  if (self->count != count)
    {
      self->count = count;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
    }
  if (self->expanded != expanded)
    {
      self->expanded = expanded;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
    }
}

char *
mnd_outline_row_dup_description (MndOutlineRow *self)
{
  g_autofree char *named = NULL;

  g_return_val_if_fail (MND_IS_OUTLINE_ROW (self), NULL);

  if (self->record == NULL)
    /* Translators: a group in the list of actors and how many are in it: "Oversight, 12" */
    return g_strdup_printf (C_ ("outline", "%1$s, %2$u"), self->label, self->count);
  if (self->detail != NULL)
    /* Translators: a name and its acronym */
    named = g_strdup_printf (C_ ("outline", "%1$s, %2$s"), self->label, self->detail);
  else
    named = g_strdup (self->label);
  if (self->second != NULL)
    return g_strjoin (", ", named, self->second, self->missing, NULL);
  return g_strjoin (", ", named, self->missing, NULL);
}

gboolean
mnd_outline_row_get_shown (MndOutlineRow *self)
{
  g_return_val_if_fail (MND_IS_OUTLINE_ROW (self), FALSE);

  return self->shown;
}

void
mnd_outline_row_set_shown (MndOutlineRow *self, gboolean shown)
{
  g_return_if_fail (MND_IS_OUTLINE_ROW (self));

  self->shown = shown;
}
