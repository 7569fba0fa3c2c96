/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a list of findings; see the header. */
#include "desktop/mnd-findings-row.h"

#include "desktop/mnd-finding-words.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

struct _MndFindingsRow
{
  GObject parent_instance;
  MndFindings *findings;
  char *group;
  char *title;         /* NULL: not worked out */
  MndFinding *finding; /* NULL: none */
  MndGuideItem *item;  /* of a question; NULL: none */
  MndQuestion question;
  gboolean shows_rule;
  gboolean expanded;
  guint count;
  MndFindingsEffect effect;
};

G_DEFINE_FINAL_TYPE (MndFindingsRow, mnd_findings_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_IS_HEADING,
  PROP_IS_FINDING,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_BADGE,
  PROP_SEVERITY,
  PROP_CONFIDENCE,
  PROP_EFFECT,
  PROP_IS_SETTLED,
  PROP_COUNT,
  PROP_EXPANDED,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* --- words */

static char *
dup_title (MndFindingsRow *self)
{
  MndView *view = mnd_findings_get_view (self->findings);
  MndMap *map = mnd_document_get_map (mnd_view_get_document (view));
  const char *const *languages = mnd_view_get_languages (view);

  if (self->finding != NULL)
    return mnd_finding_dup_text (self->finding, map, languages);
  if (self->item != NULL)
    return mnd_guide_item_dup_question (self->item, self->question, map, languages);
  return g_strdup ("");
}

static const char *
get_effect_words (MndFindingsRow *self)
{
  switch (self->effect)
    {
    case MND_FINDINGS_EFFECT_CLOSES:
      /* Translators: a finding that what is planned on the map would do away with */
      return C_ ("finding", "would close");
    case MND_FINDINGS_EFFECT_OPENS:
      /* Translators: a finding that what is planned on the map would bring about */
      return C_ ("finding", "would open");
    case MND_FINDINGS_EFFECT_NONE:
    default:
      return NULL;
    }
}

static char *
dup_detail (MndFindingsRow *self)
{
  const char *effect = get_effect_words (self);
  const char *rule;

  if (self->item != NULL && (mnd_guide_item_get_unclear (self->item) & MND_BIT (self->question)) != 0)
    return g_strdup (C_ ("finding", "asked, and unclear"));
  if (self->finding == NULL)
    return NULL;
  rule = self->shows_rule ? mnd_rule_get_name (mnd_finding_get_rule (self->finding)) : NULL;
  if (effect != NULL && rule != NULL)
    /* Translators: what stands beside each other beneath a finding */
    return g_strdup_printf (C_ ("finding", "%1$s · %2$s"), effect, rule);
  return g_strdup (effect != NULL ? effect : rule);
}

/* Nobody has said anything yet of what is not so yet. */
static const char *
get_badge (MndFindingsRow *self)
{
  if (self->finding == NULL || self->effect == MND_FINDINGS_EFFECT_OPENS)
    return NULL;
  return mnd_finding_words_get_verdict (self->findings, self->finding);
}

static gboolean
is_settled (MndFindingsRow *self)
{
  return self->finding != NULL && self->effect != MND_FINDINGS_EFFECT_OPENS
         && mnd_findings_is_settled (self->findings, self->finding);
}

/* --- the object */

static void
mnd_findings_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MndFindingsRow *self = MND_FINDINGS_ROW (object);

  switch (id)
    {
    case PROP_IS_HEADING:
      g_value_set_boolean (value, mnd_findings_row_is_heading (self));
      break;
    case PROP_IS_FINDING:
      g_value_set_boolean (value, self->finding != NULL);
      break;
    case PROP_TITLE:
      g_value_set_string (value, mnd_findings_row_get_title (self));
      break;
    case PROP_DETAIL:
      g_value_take_string (value, dup_detail (self));
      break;
    case PROP_BADGE:
      g_value_set_string (value, get_badge (self));
      break;
    case PROP_SEVERITY:
      g_value_set_uint (value, self->finding != NULL ? mnd_finding_get_severity (self->finding) : 0);
      break;
    case PROP_CONFIDENCE:
      g_value_set_int (value, self->finding != NULL ? mnd_finding_get_confidence (self->finding) : -1);
      break;
    case PROP_EFFECT:
      g_value_set_int (value, (int) self->effect);
      break;
    case PROP_IS_SETTLED:
      g_value_set_boolean (value, is_settled (self));
      break;
    case PROP_COUNT:
      g_value_take_string (value, mnd_format_dup_count (self->count));
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, self->expanded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mnd_findings_row_finalize (GObject *object)
{
  MndFindingsRow *self = MND_FINDINGS_ROW (object);

  g_clear_object (&self->findings);
  g_clear_object (&self->finding);
  g_clear_object (&self->item);
  g_free (self->group);
  g_free (self->title);
  G_OBJECT_CLASS (mnd_findings_row_parent_class)->finalize (object);
}

static void
mnd_findings_row_class_init (MndFindingsRowClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mnd_findings_row_get_property;
  object_class->finalize = mnd_findings_row_finalize;

  properties[PROP_IS_HEADING] = g_param_spec_boolean ("is-heading", NULL, NULL, FALSE, flags);
  properties[PROP_IS_FINDING] = g_param_spec_boolean ("is-finding", NULL, NULL, FALSE, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_BADGE] = g_param_spec_string ("badge", NULL, NULL, NULL, flags);
  properties[PROP_SEVERITY] = g_param_spec_uint ("severity", NULL, NULL, 0, 5, 0, flags);
  properties[PROP_CONFIDENCE] = g_param_spec_int ("confidence", NULL, NULL, -1, 2, -1, flags);
  properties[PROP_EFFECT] = g_param_spec_int ("effect", NULL, NULL, 0, MND_FINDINGS_EFFECT_OPENS, 0, flags);
  properties[PROP_IS_SETTLED] = g_param_spec_boolean ("is-settled", NULL, NULL, FALSE, flags);
  properties[PROP_COUNT] = g_param_spec_string ("count", NULL, NULL, NULL, flags);
  properties[PROP_EXPANDED] = g_param_spec_boolean ("expanded", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mnd_findings_row_init (MndFindingsRow *self)
{
  self->expanded = TRUE;
}

static MndFindingsRow *
new_row (MndFindings *findings, const char *group)
{
  MndFindingsRow *self = g_object_new (MND_TYPE_FINDINGS_ROW, NULL);

  self->findings = g_object_ref (findings);
  self->group = g_strdup (group);
  return self;
}

MndFindingsRow *
mnd_findings_row_new_heading (MndFindings *findings, const char *group)
{
  g_return_val_if_fail (MND_IS_FINDINGS (findings) && group != NULL, NULL);

  return new_row (findings, group);
}

MndFindingsRow *
mnd_findings_row_new_finding (MndFindings *findings, const char *group, MndFinding *finding, gboolean shows_rule)
{
  MndFindingsRow *self;

  g_return_val_if_fail (MND_IS_FINDINGS (findings) && group != NULL && MND_IS_FINDING (finding), NULL);

  self = new_row (findings, group);
  self->finding = g_object_ref (finding);
  self->shows_rule = shows_rule;
  return self;
}

MndFindingsRow *
mnd_findings_row_new_question (MndFindings *findings, const char *group, MndGuideItem *item, MndQuestion question)
{
  MndFindingsRow *self;

  g_return_val_if_fail (MND_IS_FINDINGS (findings) && group != NULL && MND_IS_GUIDE_ITEM (item), NULL);

  self = new_row (findings, group);
  self->item = g_object_ref (item);
  self->question = question;
  return self;
}

const char *
mnd_findings_row_get_group (MndFindingsRow *self)
{
  g_return_val_if_fail (MND_IS_FINDINGS_ROW (self), NULL);

  return self->group;
}

gboolean
mnd_findings_row_is_heading (MndFindingsRow *self)
{
  g_return_val_if_fail (MND_IS_FINDINGS_ROW (self), FALSE);

  return self->finding == NULL && self->item == NULL;
}

MndFinding *
mnd_findings_row_get_finding (MndFindingsRow *self)
{
  g_return_val_if_fail (MND_IS_FINDINGS_ROW (self), NULL);

  return self->finding;
}

gboolean
mnd_findings_row_get_question (MndFindingsRow *self, MndId *actor, MndQuestion *question)
{
  g_return_val_if_fail (MND_IS_FINDINGS_ROW (self) && actor != NULL && question != NULL, FALSE);

  if (self->item == NULL)
    return FALSE;
  *actor = *mnd_guide_item_get_actor (self->item);
  *question = self->question;
  return TRUE;
}

MndFindingsEffect
mnd_findings_row_get_effect (MndFindingsRow *self)
{
  g_return_val_if_fail (MND_IS_FINDINGS_ROW (self), MND_FINDINGS_EFFECT_NONE);

  return self->effect;
}

const char *
mnd_findings_row_get_title (MndFindingsRow *self)
{
  g_return_val_if_fail (MND_IS_FINDINGS_ROW (self), NULL);

  if (self->title == NULL)
    self->title = dup_title (self);
  return self->title;
}

void
mnd_findings_row_set_effect (MndFindingsRow *self, MndFindingsEffect effect)
{
  g_return_if_fail (MND_IS_FINDINGS_ROW (self));

  self->effect = effect;
}

void
mnd_findings_row_set_title (MndFindingsRow *self, const char *title)
{
  g_return_if_fail (MND_IS_FINDINGS_ROW (self) && mnd_findings_row_is_heading (self));

  g_free (self->title);
  self->title = g_strdup (title);
}

void
mnd_findings_row_set_count (MndFindingsRow *self, guint count)
{
  g_return_if_fail (MND_IS_FINDINGS_ROW (self));

  self->count = count;
}

void
mnd_findings_row_set_expanded (MndFindingsRow *self, gboolean expanded)
{
  g_return_if_fail (MND_IS_FINDINGS_ROW (self));

  self->expanded = expanded;
}

void
mnd_findings_row_set_item (MndFindingsRow *self, MndGuideItem *item)
{
  g_return_if_fail (MND_IS_FINDINGS_ROW (self) && MND_IS_GUIDE_ITEM (item));

  g_set_object (&self->item, item);
}

void
mnd_findings_row_refresh (MndFindingsRow *self)
{
  g_return_if_fail (MND_IS_FINDINGS_ROW (self));

  if (!mnd_findings_row_is_heading (self))
    g_clear_pointer (&self->title, g_free);
  /* Of many thousand rows some dozens are looked at; who looks at one looks at all that it says. */
  if (!g_signal_has_handler_pending (self, g_signal_lookup ("notify", G_TYPE_OBJECT),
                                     g_quark_from_static_string ("expanded"), FALSE))
    return;
  for (guint i = 1; i < N_PROPERTIES; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

char *
mnd_findings_row_dup_description (MndFindingsRow *self)
{
  g_autofree char *severity = NULL;
  g_autofree char *detail = NULL;
  const char *badge;

  g_return_val_if_fail (MND_IS_FINDINGS_ROW (self), NULL);

  if (mnd_findings_row_is_heading (self))
    /* Translators: a heading in a list of findings, and how many stand under it; for screen readers */
    return g_strdup_printf (C_ ("finding", "%1$s, %2$u"), mnd_findings_row_get_title (self), self->count);
  detail = dup_detail (self);
  if (self->finding == NULL)
    return g_strjoin (", ", mnd_findings_row_get_title (self), detail, NULL);
  badge = get_badge (self);
  severity = mnd_finding_words_dup_severity (mnd_finding_get_severity (self->finding));
  return g_strjoin (", ", mnd_findings_row_get_title (self), severity,
                    mnd_finding_words_get_confidence (mnd_finding_get_confidence (self->finding)),
                    badge != NULL ? badge : C_ ("verdict", "Open"), detail, NULL);
}
