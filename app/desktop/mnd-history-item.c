/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An edit in words; see the header. */
#include "desktop/mnd-history-item.h"

#include "model/mnd-format.h"

#include <glib/gi18n.h>

#define MINUTE 60
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)

struct _MndHistoryItem
{
  GObject parent_instance;
  gboolean is_beginning;
  MndId id;
  gint64 at;
  char *author;
  char *label;
  char *name;
  MndHistoryState state;
  guint line;
};

G_DEFINE_FINAL_TYPE (MndHistoryItem, mnd_history_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_NAME,
  PROP_DETAIL,
  PROP_TOOLTIP,
  PROP_STATE,
  PROP_LINE,
  PROP_IS_NAMED,
  PROP_IS_ON_WAY,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static char *
dup_date (gint64 at)
{
  MndDate date;

  return mnd_date_from_time (at, &date) ? mnd_format_dup_short_date (&date) : g_strdup ("");
}

static gboolean
is_yesterday (gint64 at, gint64 now)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (at);
  g_autoptr (GDateTime) today = g_date_time_new_from_unix_local (now);
  g_autoptr (GDateTime) yesterday = today != NULL ? g_date_time_add_days (today, -1) : NULL;

  return then != NULL && yesterday != NULL
         && g_date_time_get_day_of_year (then) == g_date_time_get_day_of_year (yesterday)
         && g_date_time_get_year (then) == g_date_time_get_year (yesterday);
}

char *
mnd_history_dup_when (gint64 at, gint64 now)
{
  gint64 ago = now - at;

  /* A clock that went backwards leaves edits in the future: a date is true still. */
  if (ago < -MINUTE)
    return dup_date (at);
  if (ago < MINUTE)
    return g_strdup (C_ ("when", "just now"));
  if (ago < HOUR)
    return g_strdup_printf (ngettext ("%u minute ago", "%u minutes ago", (gulong) (ago / MINUTE)),
                            (guint) (ago / MINUTE));
  if (is_yesterday (at, now))
    return g_strdup (C_ ("when", "yesterday"));
  if (ago < DAY)
    return g_strdup_printf (ngettext ("%u hour ago", "%u hours ago", (gulong) (ago / HOUR)), (guint) (ago / HOUR));
  return dup_date (at);
}

static const char *
get_state_word (MndHistoryItem *self)
{
  switch (self->state)
    {
    case MND_HISTORY_CURRENT:
      return C_ ("history", "the map stands here");
    case MND_HISTORY_AHEAD:
      return C_ ("history", "undone");
    case MND_HISTORY_ASIDE:
      return C_ ("history", "set aside");
    case MND_HISTORY_DONE:
    default:
      return NULL;
    }
}

/* What it is first: it must not be lost where there is little room. */
static char *
dup_detail (MndHistoryItem *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *state = get_state_word (self);

  if (state != NULL)
    g_ptr_array_add (parts, g_strdup (state));
  if (!self->is_beginning)
    g_ptr_array_add (parts, mnd_history_dup_when (self->at, g_get_real_time () / G_USEC_PER_SEC));
  if (self->author != NULL && self->author[0] != '\0')
    g_ptr_array_add (parts, g_strdup (self->author));
  g_ptr_array_add (parts, NULL);
  return mnd_format_join ((const char *const *) parts->pdata);
}

static char *
dup_tooltip (MndHistoryItem *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *date = NULL;

  if (self->is_beginning)
    return g_strdup (_ ("Before the first edit"));
  date = mnd_format_dup_time (self->at);
  if (self->name != NULL)
    g_string_append_printf (text, "%s\n", self->name);
  g_string_append_printf (text, "%s\n%s", self->label, date);
  if (self->author != NULL && self->author[0] != '\0')
    g_string_append_printf (text, "\n%s", self->author);
  if (self->state == MND_HISTORY_AHEAD)
    g_string_append_printf (text, "\n%s", _ ("Undone. Redo, or going to this point, brings it back."));
  if (self->state == MND_HISTORY_ASIDE)
    g_string_append_printf (text, "\n%s",
                            _ ("Not in the map: after an undo the work went another way. Go to this point to see it."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
mnd_history_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MndHistoryItem *self = MND_HISTORY_ITEM (object);

  switch (id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_DETAIL:
      g_value_take_string (value, dup_detail (self));
      break;
    case PROP_TOOLTIP:
      g_value_take_string (value, dup_tooltip (self));
      break;
    case PROP_STATE:
      g_value_set_int (value, (int) self->state);
      break;
    case PROP_LINE:
      g_value_set_uint (value, self->line);
      break;
    case PROP_IS_NAMED:
      g_value_set_boolean (value, self->name != NULL);
      break;
    case PROP_IS_ON_WAY:
      g_value_set_boolean (value, self->state == MND_HISTORY_DONE || self->state == MND_HISTORY_CURRENT);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mnd_history_item_finalize (GObject *object)
{
  MndHistoryItem *self = MND_HISTORY_ITEM (object);

  g_free (self->author);
  g_free (self->label);
  g_free (self->name);
  G_OBJECT_CLASS (mnd_history_item_parent_class)->finalize (object);
}

static void
mnd_history_item_class_init (MndHistoryItemClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mnd_history_item_get_property;
  object_class->finalize = mnd_history_item_finalize;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_TOOLTIP] = g_param_spec_string ("tooltip", NULL, NULL, NULL, flags);
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, 0, MND_HISTORY_ASIDE, 0, flags);
  properties[PROP_LINE] = g_param_spec_uint ("line", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_IS_NAMED] = g_param_spec_boolean ("is-named", NULL, NULL, FALSE, flags);
  properties[PROP_IS_ON_WAY] = g_param_spec_boolean ("is-on-way", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mnd_history_item_init (MndHistoryItem *self)
{
}

MndHistoryItem *
mnd_history_item_new (const MndHistoryEntry *entry)
{
  MndHistoryItem *self = g_object_new (MND_TYPE_HISTORY_ITEM, NULL);

  self->is_beginning = entry == NULL;
  if (entry != NULL)
    {
      self->id = entry->id;
      self->at = entry->at;
      self->author = g_strdup (entry->author);
    }
  self->label = g_strdup (entry != NULL ? entry->label : C_ ("history", "Beginning"));
  return self;
}

/* An edit that goes on (typing, nudging) keeps its id and becomes later. */
static void
take_entry (MndHistoryItem *self, const MndHistoryEntry *entry)
{
  if (self->at != entry->at)
    {
      self->at = entry->at;
      mnd_history_item_age (self);
    }
  if (g_strcmp0 (self->label, entry->label) != 0)
    {
      g_free (self->label);
      self->label = g_strdup (entry->label);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
    }
  if (g_strcmp0 (self->name, entry->snapshot) != 0)
    {
      g_free (self->name);
      self->name = g_strdup (entry->snapshot);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_NAMED]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOOLTIP]);
    }
}

void
mnd_history_item_update (MndHistoryItem *self, const MndHistoryEntry *entry, MndHistoryState state, guint line)
{
  g_return_if_fail (MND_IS_HISTORY_ITEM (self));
  g_return_if_fail (self->is_beginning == (entry == NULL));

  if (entry != NULL)
    take_entry (self, entry);
  if (self->state != state)
    {
      self->state = state;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_ON_WAY]);
      mnd_history_item_age (self);
    }
  if (self->line != line)
    {
      self->line = line;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINE]);
    }
}

void
mnd_history_item_age (MndHistoryItem *self)
{
  g_return_if_fail (MND_IS_HISTORY_ITEM (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAIL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOOLTIP]);
}

const MndId *
mnd_history_item_get_id (MndHistoryItem *self)
{
  g_return_val_if_fail (MND_IS_HISTORY_ITEM (self), NULL);

  return self->is_beginning ? NULL : &self->id;
}

const char *
mnd_history_item_get_label (MndHistoryItem *self)
{
  g_return_val_if_fail (MND_IS_HISTORY_ITEM (self), NULL);

  return self->label;
}

const char *
mnd_history_item_get_name (MndHistoryItem *self)
{
  g_return_val_if_fail (MND_IS_HISTORY_ITEM (self), NULL);

  return self->name;
}

MndHistoryState
mnd_history_item_get_state (MndHistoryItem *self)
{
  g_return_val_if_fail (MND_IS_HISTORY_ITEM (self), MND_HISTORY_DONE);

  return self->state;
}

char *
mnd_history_item_dup_description (MndHistoryItem *self)
{
  g_autofree char *detail = NULL;

  g_return_val_if_fail (MND_IS_HISTORY_ITEM (self), NULL);

  detail = dup_detail (self);
  if (self->name != NULL)
    return g_strjoin (C_ ("list", ", "), self->name, self->label, detail, NULL);
  return detail[0] != '\0' ? g_strjoin (C_ ("list", ", "), self->label, detail, NULL) : g_strdup (self->label);
}
