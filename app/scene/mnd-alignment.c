/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where boxes go when they are lined up; see the header. */
#include "scene/mnd-alignment.h"

#include <stdlib.h>

static const char *const names[] = { "start", "center", "end", "top", "middle", "bottom", "across", "down" };

const char *
mnd_alignment_get_name (MndAlignment alignment)
{
  return alignment < MND_N_ALIGNMENTS ? names[alignment] : NULL;
}

gboolean
mnd_alignment_from_name (const char *name, MndAlignment *alignment)
{
  g_return_val_if_fail (name != NULL && alignment != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      {
        *alignment = (MndAlignment) i;
        return TRUE;
      }
  return FALSE;
}

guint
mnd_alignment_get_least (MndAlignment alignment)
{
  return alignment == MND_ALIGNMENT_ACROSS || alignment == MND_ALIGNMENT_DOWN ? 3 : 2;
}

static void
line_up (MndAlignment alignment, gboolean rtl, const MndRect *all, MndRect *rect)
{
  const double left = all->x, right = all->x + all->width - rect->width;

  switch (alignment)
    {
    case MND_ALIGNMENT_START:
      rect->x = rtl ? right : left;
      return;
    case MND_ALIGNMENT_CENTER:
      rect->x = (left + right) / 2;
      return;
    case MND_ALIGNMENT_END:
      rect->x = rtl ? left : right;
      return;
    case MND_ALIGNMENT_TOP:
      rect->y = all->y;
      return;
    case MND_ALIGNMENT_MIDDLE:
      rect->y = all->y + (all->height - rect->height) / 2;
      return;
    case MND_ALIGNMENT_BOTTOM:
      rect->y = all->y + all->height - rect->height;
      return;
    case MND_ALIGNMENT_ACROSS:
    case MND_ALIGNMENT_DOWN:
    case MND_N_ALIGNMENTS:
    default:
      return;
    }
}

typedef struct
{
  double *start; /* of the box, along the direction */
  double size;
  guint order;
} Slot;

static int
compare_slots (gconstpointer a, gconstpointer b)
{
  const Slot *first = a, *second = b;
  double difference = *first->start + first->size / 2 - (*second->start + second->size / 2);

  if (difference != 0)
    return difference < 0 ? -1 : 1;
  return first->order < second->order ? -1 : 1;
}

static void
spread (gboolean across, MndRect *rects, guint n_rects)
{
  g_autofree Slot *slots = g_new (Slot, n_rects);
  double gap, at, sizes = 0;

  for (guint i = 0; i < n_rects; i++)
    {
      slots[i] = (Slot){ across ? &rects[i].x : &rects[i].y, across ? rects[i].width : rects[i].height, i };
      sizes += slots[i].size;
    }
  qsort (slots, n_rects, sizeof *slots, compare_slots);
  at = *slots[0].start;
  gap = (*slots[n_rects - 1].start + slots[n_rects - 1].size - at - sizes) / (n_rects - 1);
  for (guint i = 0; i + 1 < n_rects; i++)
    {
      *slots[i].start = at;
      at += slots[i].size + gap;
    }
}

void
mnd_alignment_apply (MndAlignment alignment, gboolean rtl, MndRect *rects, guint n_rects)
{
  MndRect all;

  g_return_if_fail (alignment < MND_N_ALIGNMENTS && (rects != NULL || n_rects == 0));

  if (n_rects < mnd_alignment_get_least (alignment))
    return;
  if (alignment == MND_ALIGNMENT_ACROSS || alignment == MND_ALIGNMENT_DOWN)
    {
      spread (alignment == MND_ALIGNMENT_ACROSS, rects, n_rects);
      return;
    }
  all = rects[0];
  for (guint i = 1; i < n_rects; i++)
    all = mnd_rect_union (&all, &rects[i]);
  for (guint i = 0; i < n_rects; i++)
    line_up (alignment, rtl, &all, &rects[i]);
}
