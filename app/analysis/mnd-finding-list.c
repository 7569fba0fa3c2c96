/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sorted array; see the headers. */
#include "analysis/mnd-finding-list-private.h"
#include "analysis/mnd-finding-private.h"

struct _MndFindingList
{
  GObject parent_instance;
  GPtrArray *findings;
};

static void mnd_finding_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndFindingList, mnd_finding_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, mnd_finding_list_model_init))

static GType
mnd_finding_list_get_item_type (GListModel *model)
{
  return MND_TYPE_FINDING;
}

static guint
mnd_finding_list_get_n_items (GListModel *model)
{
  return MND_FINDING_LIST (model)->findings->len;
}

static gpointer
mnd_finding_list_get_item (GListModel *model, guint position)
{
  MndFindingList *self = MND_FINDING_LIST (model);

  if (position >= self->findings->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->findings, position));
}

static void
mnd_finding_list_finalize (GObject *object)
{
  g_ptr_array_unref (MND_FINDING_LIST (object)->findings);

  G_OBJECT_CLASS (mnd_finding_list_parent_class)->finalize (object);
}

static void
mnd_finding_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = mnd_finding_list_get_item_type;
  iface->get_n_items = mnd_finding_list_get_n_items;
  iface->get_item = mnd_finding_list_get_item;
}

static void
mnd_finding_list_class_init (MndFindingListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_finding_list_finalize;
}

static void
mnd_finding_list_init (MndFindingList *self)
{
  self->findings = g_ptr_array_new_with_free_func (g_object_unref);
}

MndFindingList *
mnd_finding_list_new (void)
{
  return g_object_new (MND_TYPE_FINDING_LIST, NULL);
}

/* Both are sorted, so that equal ones meet. */
static void
keep_old_objects (GPtrArray *old, GPtrArray *new)
{
  guint i = 0;

  for (guint k = 0; k < new->len; k++)
    {
      while (i < old->len && old->pdata[i] != new->pdata[k] && mnd_finding_compare (old->pdata[i], new->pdata[k]) < 0)
        i++;
      if (i == old->len)
        return;
      if (old->pdata[i] == new->pdata[k] || !mnd_finding_equal (old->pdata[i], new->pdata[k]))
        continue;
      g_object_unref (new->pdata[k]);
      new->pdata[k] = g_object_ref (old->pdata[i]);
    }
}

void
mnd_finding_list_take (MndFindingList *self, GPtrArray *findings)
{
  g_autoptr (GPtrArray) old = self->findings;
  guint first = 0, tail = 0;

  keep_old_objects (old, findings);
  self->findings = findings;
  while (first < old->len && first < findings->len && old->pdata[first] == findings->pdata[first])
    first++;
  while (tail < old->len - first && tail < findings->len - first
         && old->pdata[old->len - 1 - tail] == findings->pdata[findings->len - 1 - tail])
    tail++;
  if (first + tail < old->len || first + tail < findings->len)
    g_list_model_items_changed (G_LIST_MODEL (self), first, old->len - first - tail, findings->len - first - tail);
}

guint
mnd_finding_list_get_size (MndFindingList *self)
{
  g_return_val_if_fail (MND_IS_FINDING_LIST (self), 0);

  return self->findings->len;
}

MndFinding *
mnd_finding_list_get (MndFindingList *self, guint i)
{
  g_return_val_if_fail (MND_IS_FINDING_LIST (self), NULL);
  g_return_val_if_fail (i < self->findings->len, NULL);

  return g_ptr_array_index (self->findings, i);
}

static gboolean
is_about (MndFinding *finding, const MndId *const *subjects, guint n_subjects)
{
  if (mnd_finding_get_n_subjects (finding) != n_subjects)
    return FALSE;
  for (guint i = 0; i < n_subjects; i++)
    if (!mnd_finding_has_subject (finding, subjects[i]))
      return FALSE;
  return TRUE;
}

MndFinding *
mnd_finding_list_find (MndFindingList *self, const char *rule, const MndId *const *subjects, guint n_subjects)
{
  g_return_val_if_fail (MND_IS_FINDING_LIST (self), NULL);
  g_return_val_if_fail (rule != NULL, NULL);

  for (guint i = 0; i < self->findings->len; i++)
    {
      MndFinding *finding = g_ptr_array_index (self->findings, i);
      if (g_str_equal (mnd_rule_get_id (mnd_finding_get_rule (finding)), rule)
          && is_about (finding, subjects, n_subjects))
        return finding;
    }
  return NULL;
}
