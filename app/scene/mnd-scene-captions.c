/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words beside what is drawn; see the header. */
#include "scene/mnd-scene-captions.h"

#include "scene/mnd-mark.h"
#include "scene/mnd-painter-private.h"
#include "scene/mnd-scene-private.h"

#define SIZE 12.0
#define PLATE 3.0
/* From afar they stay large enough to be read, as far as there may be room. */
#define LEAST_PIXELS 10.0
#define MOST_ENLARGED 2.2

typedef struct
{
  MndLabel *label;
  MndRect rect;
} Caption;

static void
caption_clear (gpointer caption)
{
  mnd_label_free (((Caption *) caption)->label);
}

static MndLabel *
make_label (MndScene *self, const char *text)
{
  return mnd_label_new_line (self->context, text, SIZE, TRUE);
}

void
mnd_scene_measure_caption (MndScene *self, const char *text, double *width, double *height)
{
  g_autoptr (MndLabel) label = NULL;

  g_return_if_fail (MND_IS_SCENE (self) && text != NULL && width != NULL && height != NULL);

  label = make_label (self, text);
  *width = mnd_label_get_width (label);
  *height = mnd_label_get_height (label);
}

void
mnd_scene_add_caption (MndScene *self, const char *text, MndPoint center)
{
  Caption caption = { NULL };

  g_return_if_fail (MND_IS_SCENE (self) && text != NULL);

  caption.label = make_label (self, text);
  caption.rect = mnd_rect_around (center, mnd_label_get_width (caption.label), mnd_label_get_height (caption.label));
  mnd_scene_lock (self);
  if (self->captions == NULL)
    {
      self->captions = g_array_new (FALSE, FALSE, sizeof (Caption));
      g_array_set_clear_func (self->captions, caption_clear);
    }
  g_array_append_val (self->captions, caption);
  self->extents_known = FALSE;
  mnd_scene_unlock (self);
  mnd_scene_emit_changed (self, &caption.rect);
}

void
mnd_scene_clear_captions (MndScene *self)
{
  g_return_if_fail (MND_IS_SCENE (self));

  if (self->captions == NULL)
    return;
  mnd_scene_lock (self);
  g_clear_pointer (&self->captions, g_array_unref);
  self->extents_known = FALSE;
  mnd_scene_unlock (self);
  mnd_scene_emit_changed (self, NULL);
}

guint
mnd_scene_get_n_captions (MndScene *self)
{
  g_return_val_if_fail (MND_IS_SCENE (self), 0);

  return self->captions != NULL ? self->captions->len : 0;
}

MndRect
mnd_scene_get_caption (MndScene *self, guint i)
{
  g_return_val_if_fail (i < mnd_scene_get_n_captions (self), (MndRect){ 0 });

  return g_array_index (self->captions, Caption, i).rect;
}

void
mnd_brush_draw_captions (const MndBrush *brush)
{
  MndColor plate = brush->style->canvas;
  const MndColor *color = &brush->style->text_light;
  double enlarged = brush->scale > 0 ? CLAMP (LEAST_PIXELS / (SIZE * brush->scale), 1, MOST_ENLARGED) : 1;

  /* While things move they would stand where nobody is. */
  if (brush->state->places != NULL)
    return;
  plate.a = 0.85;
  for (guint i = 0; i < mnd_scene_get_n_captions (brush->scene); i++)
    {
      const Caption *caption = &g_array_index (brush->scene->captions, Caption, i);
      MndPoint center = mnd_rect_get_center (&caption->rect);
      MndRect room = mnd_rect_inflate (&caption->rect, PLATE);

      if (!mnd_brush_is_visible (brush, &room))
        continue;
      cairo_save (brush->cr);
      cairo_translate (brush->cr, center.x, center.y);
      cairo_scale (brush->cr, enlarged, enlarged);
      mnd_mark_set_color (brush->cr, &plate);
      cairo_rectangle (brush->cr, -room.width / 2, -room.height / 2, room.width, room.height);
      cairo_fill (brush->cr);
      mnd_text_sink_show_label (brush->sink, brush->cr, caption->label, 0, -caption->rect.height / 2, TRUE, color,
                                color);
      cairo_restore (brush->cr);
    }
}
