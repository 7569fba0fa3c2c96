/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The painting threads. They all paint the same picture, band by band, and then the next. Jobs and pictures are made,
 * freed and looked at on the main thread only, so that a scene never dies on one of these; the lock guards the two
 * arrays through which they pass.
 */
#include "desktop/mnd-scene-renderer.h"

#include "desktop/mnd-render-job.h"

#include <math.h>
#include <sys/resource.h>

/* However many there are, the picture is cut into the same parts, and looks the same. */
#define MAX_THREADS 4

typedef struct
{
  MndRenderPicture picture;
  cairo_surface_t *surface; /* NULL: there is none */
  GdkTexture *texture;      /* of the surface, where it was needed */
  int left;                 /* as in the job */
  int top;
  int device_scale;
} Shown;

struct _MndSceneRenderer
{
  GObject parent_instance;
  Shown shown[MND_N_RENDER_SLOTS];
  Shown under[MND_N_RENDER_SLOTS]; /* what was shown before, where it covers more of the map */
  guint64 n_requests;
  guint64 latest[MND_N_RENDER_SLOTS]; /* what was asked for last in the slot */

  guint n_threads;
  gint64 patience;               /* microseconds after which all but the first thread help */
  gint64 asked_at;               /* under the lock: when something was last asked for */
  guint n_running;               /* under the lock */
  GThread *threads[MAX_THREADS]; /* NULL: none was needed yet */
  GMutex lock;
  GCond wake;
  GCond painted;
  MndRenderJob *wanted[MND_N_RENDER_SLOTS]; /* under the lock */
  GQueue done;                              /* under the lock */
  MndRenderJob *current;                    /* under the lock: what is being painted */
  gboolean current_dropped;                 /* under the lock */
  gint64 current_start;                     /* under the lock */
  gboolean stop;                            /* under the lock */
  guint n_given_up;                         /* under the lock: one after the other */
  guint delivery;                           /* under the lock: the source that takes `done` */
};

G_DEFINE_FINAL_TYPE (MndSceneRenderer, mnd_scene_renderer, G_TYPE_OBJECT)

enum
{
  SIGNAL_READY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What takes less, in microseconds, is painted to the end also where something newer is asked for; and never are two
 * given up for this, one after the other: a hand that moves on should see where it is. */
#define WORTH_ENDING 40000
/* Of all painting threads but the first: frames of the window go first. */
#define HELPER_NICENESS 4
/* While a hand moves there is a new request in every frame, and the frames need the other processor. */
#define HELP_AFTER 30000

/* Whether what is shown may be copied but for the damage. */
static gboolean
holds (const Shown *shown, const MndRenderRequest *request)
{
  return shown->surface != NULL && request->same_since != 0 && shown->picture.serial >= request->same_since
         && shown->picture.scale == request->scale && shown->device_scale == request->device_scale;
}

static void
shown_clear (Shown *shown)
{
  g_clear_object (&shown->texture);
  g_clear_pointer (&shown->surface, cairo_surface_destroy);
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int stride = cairo_image_surface_get_stride (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) bytes =
      g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * height,
                                  (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/* Before a picture of `rect` is shown. Where that shows a part of what is shown, the latter goes under it, so that
 * nothing is blank at its edges; where it shows all of it and more, there is nothing to be had from what went under. */
static void
make_room (MndSceneRenderer *self, MndRenderSlot slot, const MndRect *rect)
{
  Shown *shown = &self->shown[slot], *under = &self->under[slot];

  if (shown->surface != NULL && mnd_rect_contains_rect (&shown->picture.rect, rect))
    {
      shown_clear (under);
      *under = *shown;
      *shown = (Shown){ 0 };
      return;
    }
  if (shown->surface == NULL || mnd_rect_contains_rect (rect, &shown->picture.rect))
    shown_clear (under);
  shown_clear (shown);
}

static void
take_picture (MndSceneRenderer *self, MndRenderJob *job)
{
  Shown *shown = &self->shown[job->slot];
  MndRenderPicture picture;
  double pixels = job->request.scale * job->request.device_scale;

  picture = (MndRenderPicture){
    .rect = { job->left / pixels, job->top / pixels, job->width / pixels, job->height / pixels },
    .scale = job->request.scale,
    .serial = job->request.serial,
    .duration = job->duration,
  };
  make_room (self, job->slot, &picture.rect);
  *shown = (Shown){ .picture = picture,
                    .surface = g_steal_pointer (&job->surface),
                    .left = job->left,
                    .top = job->top,
                    .device_scale = job->request.device_scale };
}

/* Whether what is being painted is given up for another one. Under the lock. */
static gboolean
is_superseded (MndSceneRenderer *self, MndRenderSlot slot)
{
  if (self->current == NULL)
    return FALSE;
  if (self->current->slot != slot)
    return self->current->slot == MND_RENDER_OVERVIEW;
  return self->n_given_up == 0 && g_get_monotonic_time () - self->current_start > WORTH_ENDING;
}

/* Takes the job. What was tried before in its place counts, so that it is finished sooner. */
static void
want (MndSceneRenderer *self, MndRenderJob *job)
{
  MndRenderJob *old;

  g_mutex_lock (&self->lock);
  old = self->wanted[job->slot];
  self->wanted[job->slot] = job;
  if (old != NULL)
    job->n_tries = MAX (job->n_tries, old->n_tries);
  self->asked_at = g_get_monotonic_time ();
  if (is_superseded (self, job->slot))
    g_atomic_int_set (&self->current->superseded, 1);
  g_cond_broadcast (&self->wake);
  g_mutex_unlock (&self->lock);
  mnd_render_job_free (old);
}

/* The change for which the painter gave up is made by now: this runs where changes are made. Nothing to do where
 * something newer was asked for since. */
static void
try_again (MndSceneRenderer *self, MndRenderJob *job)
{
  MndRenderJob *newer;

  if (job->order == self->latest[job->slot])
    {
      g_atomic_int_set (&job->superseded, 0);
      want (self, job);
      return;
    }
  g_mutex_lock (&self->lock);
  newer = self->wanted[job->slot];
  if (newer != NULL)
    newer->n_tries = MAX (newer->n_tries, job->n_tries);
  g_mutex_unlock (&self->lock);
  mnd_render_job_free (job);
}

/* Takes a job that the thread is done with; TRUE where it is a new picture. */
static gboolean
receive (MndSceneRenderer *self, MndRenderJob *job)
{
  gboolean has_picture = job->surface != NULL;

  if (has_picture)
    take_picture (self, job);
  if (!job->complete && !job->dropped)
    try_again (self, job);
  else
    mnd_render_job_free (job);
  return has_picture;
}

static gboolean
deliver_cb (gpointer data)
{
  MndSceneRenderer *self = data;
  g_autoptr (MndSceneRenderer) alive = g_object_ref (self);
  GQueue done;

  g_mutex_lock (&self->lock);
  self->delivery = 0;
  done = self->done;
  g_queue_init (&self->done);
  g_mutex_unlock (&self->lock);
  for (MndRenderJob *job = g_queue_pop_head (&done); job != NULL; job = g_queue_pop_head (&done))
    {
      guint slot = job->slot;
      if (receive (alive, job))
        g_signal_emit (alive, signals[SIGNAL_READY], 0, slot);
    }
  return G_SOURCE_REMOVE;
}

/* The ghost of a drag goes first: a hand is waiting for it; the overview last. Under the lock. */
static MndRenderJob *
next_job (MndSceneRenderer *self)
{
  for (int slot = MND_N_RENDER_SLOTS - 1; slot >= 0; slot--)
    if (self->wanted[slot] != NULL)
      return g_steal_pointer (&self->wanted[slot]);
  return NULL;
}

/* Under the lock. A job that nobody wants any more is freed on the main thread too. */
static void
hand_over (MndSceneRenderer *self, MndRenderJob *job)
{
  job->dropped = self->current_dropped;
  job->duration = g_get_monotonic_time () - self->current_start;
  g_clear_pointer (&job->parts, g_array_unref);
  if (job->slot != MND_RENDER_OVERVIEW)
    self->n_given_up = job->complete ? 0 : self->n_given_up + 1;
  if (job->dropped || !job->complete)
    g_clear_pointer (&job->surface, cairo_surface_destroy);
  if (job->surface != NULL)
    cairo_surface_mark_dirty (job->surface);
  self->current = NULL;
  self->current_dropped = FALSE;
  g_queue_push_tail (&self->done, job);
  g_cond_signal (&self->painted);
  if (self->delivery == 0 && !self->stop)
    self->delivery = g_idle_add_full (G_PRIORITY_DEFAULT, deliver_cb, self, NULL);
}

/* Takes up what is wanted next. Under the lock, which it lets go of meanwhile; FALSE where there is nothing. */
static gboolean
begin_next (MndSceneRenderer *self)
{
  MndRenderJob *job = next_job (self);
  GArray *parts;

  if (job == NULL)
    return FALSE;
  self->current = job;
  self->current_start = g_get_monotonic_time ();
  g_mutex_unlock (&self->lock);
  parts = mnd_render_job_prepare (job);
  g_mutex_lock (&self->lock);
  job->parts = parts;
  if (parts->len == 0)
    hand_over (self, job);
  g_cond_broadcast (&self->wake);
  return TRUE;
}

/* One part of what is being painted. Under the lock, which it lets go of meanwhile; FALSE where all are begun. */
static gboolean
paint_next (MndSceneRenderer *self)
{
  MndRenderJob *job = self->current;
  cairo_rectangle_int_t part;
  gboolean complete;

  if (job == NULL || job->parts == NULL || job->n_begun >= job->parts->len)
    return FALSE;
  part = g_array_index (job->parts, cairo_rectangle_int_t, job->n_begun++);
  job->n_painting++;
  g_mutex_unlock (&self->lock);
  complete = mnd_render_job_paint (job, &part);
  g_mutex_lock (&self->lock);
  job->n_painting--;
  if (!complete)
    {
      job->complete = FALSE;
      job->n_begun = job->parts->len;
    }
  if (job->n_begun == job->parts->len && job->n_painting == 0)
    {
      hand_over (self, job);
      g_cond_broadcast (&self->wake);
    }
  return TRUE;
}

static gpointer
paint_thread (gpointer data)
{
  MndSceneRenderer *self = data;
  gboolean helps;

  g_mutex_lock (&self->lock);
  helps = self->n_running++ > 0;
  if (helps)
    setpriority (PRIO_PROCESS, 0, HELPER_NICENESS); /* to Linux this is the thread; where it fails nothing is lost */
  while (!self->stop)
    if (helps && g_get_monotonic_time () < self->asked_at + self->patience)
      g_cond_wait_until (&self->wake, &self->lock, self->asked_at + self->patience);
    else if (!(self->current == NULL ? begin_next (self) : paint_next (self)))
      g_cond_wait (&self->wake, &self->lock);
  g_mutex_unlock (&self->lock);
  return NULL;
}

static void
start_threads (MndSceneRenderer *self)
{
  for (guint i = 0; i < self->n_threads && self->threads[i] == NULL; i++)
    self->threads[i] = g_thread_new ("painter", paint_thread, self);
}

static void
stop_threads (MndSceneRenderer *self)
{
  g_mutex_lock (&self->lock);
  self->stop = TRUE;
  if (self->current != NULL)
    g_atomic_int_set (&self->current->superseded, 1);
  g_cond_broadcast (&self->wake);
  g_mutex_unlock (&self->lock);
  for (guint i = 0; i < self->n_threads; i++)
    g_clear_pointer (&self->threads[i], g_thread_join);
  g_clear_pointer (&self->current, mnd_render_job_free);
}

static void
mnd_scene_renderer_dispose (GObject *object)
{
  MndSceneRenderer *self = MND_SCENE_RENDERER (object);

  stop_threads (self);
  g_clear_handle_id (&self->delivery, g_source_remove);
  g_queue_clear_full (&self->done, (GDestroyNotify) mnd_render_job_free);
  for (guint slot = 0; slot < MND_N_RENDER_SLOTS; slot++)
    {
      g_clear_pointer (&self->wanted[slot], mnd_render_job_free);
      shown_clear (&self->shown[slot]);
      shown_clear (&self->under[slot]);
    }
  G_OBJECT_CLASS (mnd_scene_renderer_parent_class)->dispose (object);
}

static void
mnd_scene_renderer_finalize (GObject *object)
{
  MndSceneRenderer *self = MND_SCENE_RENDERER (object);

  g_mutex_clear (&self->lock);
  g_cond_clear (&self->wake);
  g_cond_clear (&self->painted);
  G_OBJECT_CLASS (mnd_scene_renderer_parent_class)->finalize (object);
}

static void
mnd_scene_renderer_class_init (MndSceneRendererClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mnd_scene_renderer_dispose;
  object_class->finalize = mnd_scene_renderer_finalize;
  signals[SIGNAL_READY] = g_signal_new ("ready", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
mnd_scene_renderer_init (MndSceneRenderer *self)
{
  g_mutex_init (&self->lock);
  g_cond_init (&self->wake);
  g_cond_init (&self->painted);
  g_queue_init (&self->done);
}

MndSceneRenderer *
mnd_scene_renderer_new (guint n_threads)
{
  MndSceneRenderer *self = g_object_new (MND_TYPE_SCENE_RENDERER, NULL);

  self->patience = n_threads != 0 ? 0 : HELP_AFTER;
  self->n_threads = CLAMP (n_threads != 0 ? n_threads : g_get_num_processors (), 1, MAX_THREADS);
  return self;
}

void
mnd_scene_renderer_request (MndSceneRenderer *self, MndRenderSlot slot, MndScene *scene,
                            const MndRenderRequest *request)
{
  MndRenderJob *job;

  g_return_if_fail (MND_IS_SCENE_RENDERER (self) && MND_IS_SCENE (scene));
  g_return_if_fail (slot < MND_N_RENDER_SLOTS && request->scale > 0 && request->device_scale > 0);

  job = mnd_render_job_new (slot, scene, request);
  start_threads (self);
  if (holds (&self->shown[slot], request))
    mnd_render_job_set_base (job, self->shown[slot].surface, self->shown[slot].left, self->shown[slot].top);
  job->order = self->latest[slot] = ++self->n_requests;
  want (self, job);
}

/* NULL where none of the slot is done. Under the lock. */
static MndRenderJob *
take_done (MndSceneRenderer *self, MndRenderSlot slot)
{
  for (GList *link = self->done.head; link != NULL; link = link->next)
    {
      MndRenderJob *job = link->data;
      if (job->slot != slot)
        continue;
      g_queue_delete_link (&self->done, link);
      return job;
    }
  return NULL;
}

gboolean
mnd_scene_renderer_wait (MndSceneRenderer *self, MndRenderSlot slot, gint64 longest)
{
  gint64 end = g_get_monotonic_time () + longest;
  MndRenderJob *job;

  g_return_val_if_fail (MND_IS_SCENE_RENDERER (self) && slot < MND_N_RENDER_SLOTS, FALSE);

  g_mutex_lock (&self->lock);
  job = take_done (self, slot);
  while (job == NULL && (self->wanted[slot] != NULL || (self->current != NULL && self->current->slot == slot))
         && g_cond_wait_until (&self->painted, &self->lock, end))
    job = take_done (self, slot);
  g_mutex_unlock (&self->lock);
  return job != NULL && receive (self, job);
}

const MndRenderPicture *
mnd_scene_renderer_get_picture (MndSceneRenderer *self, MndRenderSlot slot)
{
  g_return_val_if_fail (MND_IS_SCENE_RENDERER (self) && slot < MND_N_RENDER_SLOTS, NULL);

  return self->shown[slot].surface == NULL ? NULL : &self->shown[slot].picture;
}

static void
append_surface (cairo_surface_t *surface, GtkSnapshot *snapshot, const graphene_rect_t *bounds,
                const graphene_size_t *window)
{
  double width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  gboolean same_size = fabs (bounds->size.width - width) < 0.01 && fabs (bounds->size.height - height) < 0.01;
  graphene_rect_t visible, whole = GRAPHENE_RECT_INIT (0, 0, window->width, window->height);
  cairo_t *cr;

  if (!graphene_rect_intersection (bounds, &whole, &visible))
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &visible);
  cairo_translate (cr, bounds->origin.x, bounds->origin.y);
  if (!same_size)
    cairo_scale (cr, bounds->size.width / width, bounds->size.height / height);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), same_size ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_BILINEAR);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static void
append_shown (Shown *shown, GtkSnapshot *snapshot, GskRenderer *gsk, const graphene_rect_t *bounds,
              const graphene_size_t *window)
{
  /* Drawing by cairo, GTK converts every pixel of a texture in every frame; a surface it only copies. */
  if (GSK_IS_CAIRO_RENDERER (gsk))
    {
      append_surface (shown->surface, snapshot, bounds, window);
      return;
    }
  if (shown->texture == NULL)
    shown->texture = make_texture (shown->surface);
  gtk_snapshot_append_texture (snapshot, shown->texture, bounds);
}

/* Where the picture in `bounds` leaves some of the window free. */
static void
append_under (MndSceneRenderer *self, MndRenderSlot slot, GtkSnapshot *snapshot, GskRenderer *gsk,
              const graphene_rect_t *bounds, const graphene_size_t *window)
{
  graphene_rect_t whole = GRAPHENE_RECT_INIT (0, 0, window->width, window->height), at;
  const MndRect *top = &self->shown[slot].picture.rect, *under = &self->under[slot].picture.rect;
  double scale = bounds->size.width / top->width;

  if (self->under[slot].surface == NULL || graphene_rect_contains_rect (bounds, &whole))
    return;
  graphene_rect_init (&at, (float) (bounds->origin.x + (under->x - top->x) * scale),
                      (float) (bounds->origin.y + (under->y - top->y) * scale), (float) (under->width * scale),
                      (float) (under->height * scale));
  append_shown (&self->under[slot], snapshot, gsk, &at, window);
}

void
mnd_scene_renderer_append (MndSceneRenderer *self, MndRenderSlot slot, GtkSnapshot *snapshot, GskRenderer *gsk,
                           const graphene_rect_t *bounds, const graphene_size_t *window)
{
  g_return_if_fail (MND_IS_SCENE_RENDERER (self) && slot < MND_N_RENDER_SLOTS);

  if (self->shown[slot].surface == NULL)
    return;
  append_under (self, slot, snapshot, gsk, bounds, window);
  append_shown (&self->shown[slot], snapshot, gsk, bounds, window);
}

const MndRect *
mnd_scene_renderer_get_covered (MndSceneRenderer *self, MndRenderSlot slot)
{
  g_return_val_if_fail (MND_IS_SCENE_RENDERER (self) && slot < MND_N_RENDER_SLOTS, NULL);

  if (self->under[slot].surface != NULL)
    return &self->under[slot].picture.rect;
  return self->shown[slot].surface != NULL ? &self->shown[slot].picture.rect : NULL;
}

gboolean
mnd_scene_renderer_keep (MndSceneRenderer *self, MndRenderSlot from, MndRenderSlot to)
{
  Shown *kept;

  g_return_val_if_fail (MND_IS_SCENE_RENDERER (self) && from < MND_N_RENDER_SLOTS, FALSE);
  g_return_val_if_fail (to < MND_N_RENDER_SLOTS && to != from, FALSE);

  mnd_scene_renderer_forget (self, to);
  if (self->shown[from].surface == NULL)
    return FALSE;
  kept = &self->shown[to];
  *kept = self->shown[from];
  cairo_surface_reference (kept->surface);
  if (kept->texture != NULL)
    g_object_ref (kept->texture);
  return TRUE;
}

void
mnd_scene_renderer_forget (MndSceneRenderer *self, MndRenderSlot slot)
{
  g_return_if_fail (MND_IS_SCENE_RENDERER (self) && slot < MND_N_RENDER_SLOTS);

  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->wanted[slot], mnd_render_job_free);
  if (self->current != NULL && self->current->slot == slot)
    self->current_dropped = TRUE;
  for (GList *link = self->done.head; link != NULL; link = link->next)
    {
      MndRenderJob *job = link->data;
      if (job->slot != slot)
        continue;
      job->dropped = TRUE;
      g_clear_pointer (&job->surface, cairo_surface_destroy);
    }
  g_mutex_unlock (&self->lock);
  shown_clear (&self->shown[slot]);
  shown_clear (&self->under[slot]);
}
