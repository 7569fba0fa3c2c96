/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counting what a scene shows, and the legend of it; see the header. */
#include "scene/mnd-painter-private.h"

#include "model/mnd-format.h"
#include "model/mnd-locale.h"
#include "scene/mnd-legend-sample.h"
#include "scene/mnd-mark.h"
#include "scene/mnd-scene-group.h"
#include "scene/mnd-scene-hidden.h"
#include "scene/mnd-scene-lens.h"
#include "scene/mnd-scene-marks.h"
#include "scene/mnd-shape.h"
#include "scene/mnd-tint.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ROW_HEIGHT 15.0
#define HEADING_HEIGHT 18.0
#define SECTION_GAP 9.0
#define COLUMN_GAP 22.0
#define SAMPLE_GAP 8.0
#define COUNT_GAP 6.0
#define HIDDEN_ALPHA 0.35
#define COLUMN_MIN_WIDTH 120.0

typedef struct
{
  MndLegendRow row;
  MndSample sample;
  MndLabel *label;
  MndLabel *count;
  MndLabel *tag; /* a word in the sample; NULL: none */
} Row;

/* What the items of a scene have, counted. */
typedef struct
{
  guint roles[MND_N_ROLES];
  guint shapes[MND_N_SHAPES];
  guint supports;
  guint unstatutory;
  guint armed;
  guint confidential;
  guint placeholders;
  guint informal;
  guint planned;
  guint foreign;        /* names in another language than the wanted one ... */
  const char *language; /* ... such as this; NULL: none */
} Counts;

/* Where a row or (row < 0) the heading of a section stands. */
typedef struct
{
  int row;
  MndLegendSection section;
  double x;
  double y;
} Place;

struct _MndLegend
{
  GObject parent_instance;
  PangoContext *context;
  GArray *rows; /* Row */
  GHashTable *tints;
  MndLens *lens;             /* keeps the words of its rows */
  char *coverage_text;       /* of its row */
  const char *const *hidden; /* of the scene, while the legend is made */
  MndLabel *headings[MND_N_LEGEND_SECTIONS];
  const char *heading_texts[MND_N_LEGEND_SECTIONS];
  double column_width;
  gboolean mirrored; /* the language of the interface runs from right to left */
};

G_DEFINE_FINAL_TYPE (MndLegend, mnd_legend, G_TYPE_OBJECT)

static void
count_node (Counts *counts, const MndSceneNode *node)
{
  counts->confidential += node->confidential;
  counts->foreign += node->language != NULL;
  if (node->language != NULL)
    counts->language = node->language;
  if (node->is_support)
    {
      counts->supports++;
      counts->planned += mnd_scene_node_means (node, MND_LEGEND_MARKS, "planned");
      return;
    }
  counts->roles[node->role]++;
  counts->shapes[node->shape]++;
  counts->unstatutory += node->border != MND_DASH_SOLID;
  counts->armed += node->armed;
  counts->placeholders += node->placeholder;
}

static Counts
count_all (MndScene *scene)
{
  Counts counts = { 0 };

  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    count_node (&counts, mnd_scene_get_node (scene, i));
  for (guint i = 0; i < mnd_scene_get_n_lines (scene); i++)
    {
      const MndSceneLine *line = mnd_scene_get_line (scene, i);
      counts.informal += mnd_scene_line_means (line, MND_LEGEND_MARKS, "informal");
      counts.planned += mnd_scene_line_means (line, MND_LEGEND_MARKS, "planned");
    }
  return counts;
}

static MndTint
find_tint (MndLegend *self, const MndId *id)
{
  return self->tints != NULL ? (MndTint) GPOINTER_TO_UINT (g_hash_table_lookup (self->tints, id)) : MND_TINT_NONE;
}

static guint
count_lines (MndScene *scene, const char *kind)
{
  guint count = 0;

  for (guint i = 0; i < mnd_scene_get_n_lines (scene); i++)
    count += g_str_equal (mnd_scene_get_line (scene, i)->kind, kind);
  return count;
}

static gboolean
is_hidden (MndLegend *self, const MndLegendRow *row)
{
  g_autofree char *name = self->hidden != NULL ? mnd_legend_row_dup_name (row) : NULL;

  return name != NULL && g_strv_contains (self->hidden, name);
}

static void
add_row (MndLegend *self, Row row)
{
  g_autofree char *count = NULL;

  if (row.row.count == 0 && row.sample.kind != MND_SAMPLE_COVERAGE && row.sample.kind != MND_SAMPLE_NONE)
    return;
  row.row.hidden = is_hidden (self, &row.row);
  if (row.sample.kind == MND_SAMPLE_LANGUAGE)
    row.tag = mnd_label_new_line (self->context, row.sample.word, MND_STYLE_LEGEND_SIZE - 2, FALSE);
  row.sample.word = row.row.word;
  count = row.row.count > 0 ? mnd_format_dup_count (row.row.count) : g_strdup ("");
  row.label = mnd_label_new_line (self->context, row.row.label, MND_STYLE_LEGEND_SIZE, FALSE);
  row.count = mnd_label_new_line (self->context, count, MND_STYLE_LEGEND_SIZE - 1, FALSE);
  self->column_width = MAX (self->column_width, MND_SAMPLE_WIDTH + SAMPLE_GAP + mnd_label_get_width (row.label)
                                                    + COUNT_GAP + mnd_label_get_width (row.count));
  g_array_append_val (self->rows, row);
}

static guint
count_category (MndScene *scene, int category)
{
  guint count = 0;

  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    {
      const MndSceneNode *node = mnd_scene_get_node (scene, i);
      count += !node->is_support && node->category == category;
    }
  return count;
}

/* The categories of the lens, who stands outside, and what text says so. */
static void
add_lens (MndLegend *self, MndScene *scene)
{
  MndLens *lens = mnd_scene_get_lens (scene);

  for (guint i = 0; lens != NULL && i < mnd_lens_get_n_categories (lens); i++)
    {
      const MndLensCategory *category = mnd_lens_get_category (lens, i);
      add_row (self, (Row){ { MND_LEGEND_LENS, category->word, category->label, count_category (scene, (int) i) },
                            .sample.kind = MND_SAMPLE_ROLE,
                            .sample.role = MND_ROLE_NONE,
                            .sample.tone = mnd_lens_category_get_role (category) });
    }
  if (lens == NULL)
    return;
  /* Translators: actors that the lens does not speak of */
  add_row (self, (Row){ { MND_LEGEND_LENS, "-", C_ ("legend", "Outside the frame"),
                          count_category (scene, MND_LENS_OUTSIDE) },
                        .sample.kind = MND_SAMPLE_ROLE,
                        .sample.role = MND_ROLE_NONE,
                        .sample.tone = MND_ROLE_NONE });
  if (mnd_lens_get_source (lens) != NULL)
    add_row (self, (Row){ { MND_LEGEND_LENS, "", mnd_lens_get_source (lens), 0 }, .sample.kind = MND_SAMPLE_NONE });
}

static void
add_actors (MndLegend *self, const Counts *counts, gboolean has_lens)
{
  for (guint role = 0; role < MND_N_ROLES; role++)
    {
      const char *word = mnd_role_get_word ((MndRole) role);
      const char *label = word != NULL ? mnd_catalogue_get_label (MND_VOCABULARY_FUNCTION, word)
                                       : C_ ("legend", "No function in security");
      add_row (self, (Row){ { MND_LEGEND_FUNCTIONS, word != NULL ? word : "none", label, counts->roles[role] },
                            .sample.kind = MND_SAMPLE_ROLE,
                            .sample.role = (MndRole) role,
                            .sample.tone = has_lens ? MND_ROLE_NONE : (MndRole) role });
    }
  for (guint shape = 0; mnd_shape_get_word ((MndShape) shape) != NULL; shape++)
    {
      const char *word = mnd_shape_get_word ((MndShape) shape);
      add_row (self, (Row){ { MND_LEGEND_SHAPES, word, mnd_catalogue_get_label (MND_VOCABULARY_STATEHOOD, word),
                              counts->shapes[shape] },
                            .sample.kind = MND_SAMPLE_SHAPE,
                            .sample.shape = (MndShape) shape });
    }
}

/* Links in the order of the catalogue, support lines in that of the roles. */
static void
add_lines (MndLegend *self, MndScene *scene, const Counts *counts)
{
  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_LINK_KIND); i++)
    {
      const char *kind = mnd_catalogue_get_word (MND_VOCABULARY_LINK_KIND, i);
      add_row (self, (Row){ { MND_LEGEND_LINKS, kind, mnd_catalogue_get_label (MND_VOCABULARY_LINK_KIND, kind),
                              count_lines (scene, kind) },
                            .sample.kind = MND_SAMPLE_LINE });
    }
  add_row (self, (Row){ { MND_LEGEND_SUPPORT, "project", C_ ("legend", "Programme or project"), counts->supports },
                        .sample.kind = MND_SAMPLE_TAG });
  add_row (self, (Row){ { MND_LEGEND_SUPPORT, "support", C_ ("legend", "From one funder to one beneficiary"),
                          count_lines (scene, "support") },
                        .sample.kind = MND_SAMPLE_LINE });
  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_ROLE); i++)
    {
      const char *role = mnd_catalogue_get_word (MND_VOCABULARY_ROLE, i);
      add_row (self, (Row){ { MND_LEGEND_SUPPORT, role, mnd_catalogue_get_label (MND_VOCABULARY_ROLE, role),
                              count_lines (scene, role) },
                            .sample.kind = MND_SAMPLE_LINE });
    }
}

static void
add_marks (MndLegend *self, const Counts *counts)
{
  const Row rows[] = {
    { { MND_LEGEND_MARKS, "armed", mnd_catalogue_get_label (MND_VOCABULARY_ARMED, "yes"), counts->armed },
      .sample.kind = MND_SAMPLE_ARMED },
    { { MND_LEGEND_MARKS, "unstatutory", C_ ("legend", "Not statutory, or contested"), counts->unstatutory },
      .sample.kind = MND_SAMPLE_BORDER,
      .sample.dash = MND_DASH_INFORMAL },
    { { MND_LEGEND_MARKS, "placeholder", C_ ("legend", "Stands for several"), counts->placeholders },
      .sample.kind = MND_SAMPLE_PLACEHOLDER },
    { { MND_LEGEND_MARKS, "confidential", C_ ("legend", "Confidential"), counts->confidential },
      .sample.kind = MND_SAMPLE_CONFIDENTIAL },
    { { MND_LEGEND_MARKS, "informal", C_ ("legend", "Informal link"), counts->informal },
      .sample.kind = MND_SAMPLE_DASH,
      .sample.dash = MND_DASH_INFORMAL },
    { { MND_LEGEND_MARKS, "planned", C_ ("legend", "Planned"), counts->planned },
      .sample.kind = MND_SAMPLE_DASH,
      .sample.dash = MND_DASH_PLANNED },
    /* Translators: names that are missing in the language in which names are shown, and stand in another one */
    { { MND_LEGEND_MARKS, "other-language", C_ ("legend", "Name in another language"), counts->foreign },
      .sample.kind = MND_SAMPLE_LANGUAGE,
      .sample.word = counts->language },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add_row (self, rows[i]);
}

static gboolean
is_bundle (const MndSceneLine *line)
{
  return line->line_kind == MND_LINE_BUNDLE;
}

/* What stands for many. */
static void
add_groups (MndLegend *self, MndScene *scene)
{
  guint n_folded = 0, n_bundles = 0;

  for (guint i = 0; i < mnd_scene_get_n_groups (scene); i++)
    n_folded += mnd_scene_get_group (scene, i)->folded;
  for (guint i = 0; i < mnd_scene_get_n_bundles (scene); i++)
    n_bundles += is_bundle (mnd_scene_get_bundle (scene, i));
  add_row (self, (Row){ { MND_LEGEND_GROUPS, "folded", C_ ("legend", "Group folded into one box"), n_folded },
                        .sample.kind = MND_SAMPLE_FOLDED });
  add_row (self, (Row){ { MND_LEGEND_GROUPS, "bundle", C_ ("legend", "Several links in one line"), n_bundles },
                        .sample.kind = MND_SAMPLE_BUNDLE });
}

static guint
count_tint (MndLegend *self, MndScene *scene, MndTint tint)
{
  guint count = 0;

  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    count += find_tint (self, mnd_scene_get_node (scene, i)->id) == tint;
  for (guint i = 0; i < mnd_scene_get_n_lines (scene); i++)
    count += find_tint (self, mnd_scene_get_line (scene, i)->id) == tint;
  return count;
}

static void
add_tints (MndLegend *self, MndScene *scene)
{
  if (self->tints == NULL)
    return;
  add_row (self,
           (Row){ { MND_LEGEND_COMPARISON, "added", C_ ("legend", "Added"), count_tint (self, scene, MND_TINT_ADDED) },
                  .sample.kind = MND_SAMPLE_TINT,
                  .sample.tint = MND_TINT_ADDED });
  add_row (self, (Row){ { MND_LEGEND_COMPARISON, "changed", C_ ("legend", "Changed"),
                          count_tint (self, scene, MND_TINT_CHANGED) },
                        .sample.kind = MND_SAMPLE_TINT,
                        .sample.tint = MND_TINT_CHANGED });
}

static guint
count_gravity (MndScene *scene, MndGravity gravity)
{
  guint count = 0;

  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    count += mnd_scene_get_gravity (scene, mnd_scene_get_node (scene, i)) == gravity;
  for (guint i = 0; i < mnd_scene_get_n_groups (scene); i++)
    if (mnd_scene_get_group (scene, i)->folded)
      count += mnd_scene_get_gravity (scene, mnd_scene_get_group (scene, i)->box) == gravity;
  return count;
}

static void
add_findings (MndLegend *self, MndScene *scene)
{
  const char *labels[MND_N_GRAVITIES] = {
    /* Translators: marks of actors about whom something was found that nobody has settled, by its severity */
    [MND_GRAVITY_HIGH] = C_ ("legend", "Open finding, severity 4 or 5"),
    [MND_GRAVITY_MEDIUM] = C_ ("legend", "Open finding, severity 3"),
    [MND_GRAVITY_LOW] = C_ ("legend", "Open finding, severity 1 or 2"),
  };
  double coverage = mnd_scene_get_coverage (scene);
  g_autofree char *percent = NULL;

  for (int gravity = MND_N_GRAVITIES - 1; gravity > MND_GRAVITY_NONE; gravity--)
    add_row (self, (Row){ { MND_LEGEND_FINDINGS, mnd_gravity_get_word ((MndGravity) gravity), labels[gravity],
                            count_gravity (scene, (MndGravity) gravity) },
                          .sample.kind = MND_SAMPLE_GRAVITY,
                          .sample.gravity = (MndGravity) gravity });
  if (coverage < 0)
    return;
  percent = mnd_format_dup_percent (floor (coverage * 100) / 100, 0);
  /* Translators: of all questions about institutions those that somebody has looked into, in percent */
  self->coverage_text = g_strdup_printf (C_ ("legend", "%s assessed"), percent);
  add_row (self, (Row){ { MND_LEGEND_FINDINGS, "coverage", self->coverage_text, 0 },
                        .sample.kind = MND_SAMPLE_COVERAGE,
                        .sample.coverage = coverage });
}

static void
add_headings (MndLegend *self, MndLens *lens)
{
  const char *headings[MND_N_LEGEND_SECTIONS] = {
    [MND_LEGEND_LENS] = lens != NULL ? mnd_lens_get_name (lens) : C_ ("legend", "Lens"),
    [MND_LEGEND_FUNCTIONS] = C_ ("legend", "Function"),
    [MND_LEGEND_SHAPES] = C_ ("legend", "Statehood"),
    [MND_LEGEND_LINKS] = C_ ("legend", "Links"),
    [MND_LEGEND_SUPPORT] = C_ ("legend", "Support"),
    [MND_LEGEND_MARKS] = C_ ("legend", "Marks and lines"),
    [MND_LEGEND_COMPARISON] = C_ ("legend", "Compared"),
    [MND_LEGEND_GROUPS] = C_ ("legend", "Groups"),
    [MND_LEGEND_FINDINGS] = C_ ("legend", "Findings"),
  };

  for (guint section = 0; section < MND_N_LEGEND_SECTIONS; section++)
    {
      self->heading_texts[section] = headings[section];
      self->headings[section] = mnd_label_new_line (self->context, headings[section], MND_STYLE_LEGEND_SIZE, TRUE);
      self->column_width = MAX (self->column_width, mnd_label_get_width (self->headings[section]));
    }
  self->mirrored = mnd_label_is_rtl (self->headings[0]);
}

/* --- where rows stand */

static guint
count_rows (MndLegend *self, guint section)
{
  guint count = 0;

  for (guint i = 0; i < self->rows->len; i++)
    count += g_array_index (self->rows, Row, i).row.section == section;
  return count;
}

static double
height_of_section (MndLegend *self, guint section)
{
  guint n_rows = count_rows (self, section);

  return n_rows > 0 ? HEADING_HEIGHT + n_rows * ROW_HEIGHT : 0;
}

/* How many columns sections need that follow one another in columns so high, and how high the highest becomes. */
static guint
count_columns (MndLegend *self, double limit, double *height)
{
  guint n_columns = 1;
  double y = 0;

  *height = 0;
  for (guint section = 0; section < MND_N_LEGEND_SECTIONS; section++)
    {
      double own = height_of_section (self, section);
      if (own <= 0)
        continue;
      if (y > 0 && y + SECTION_GAP + own > limit)
        {
          n_columns++;
          y = 0;
        }
      y += (y > 0 ? SECTION_GAP : 0) + own;
      *height = MAX (*height, y);
    }
  return n_columns;
}

/* The least height at which the columns fit the width. */
static double
find_limit (MndLegend *self, double width)
{
  guint room = (guint) MAX ((width + COLUMN_GAP) / (self->column_width + COLUMN_GAP), 1.0);
  double limit = 0, height;

  while (count_columns (self, limit, &height) > room)
    limit += ROW_HEIGHT;
  return MAX (limit, height);
}

/* Places of headings and rows from the top left; the height is returned. */
static double
arrange (MndLegend *self, double width, GArray *places)
{
  double limit = find_limit (self, width);
  double x = 0, y = 0, height = 0;

  for (guint section = 0; section < MND_N_LEGEND_SECTIONS; section++)
    {
      double own = height_of_section (self, section);
      if (own <= 0)
        continue;
      if (y > 0 && y + SECTION_GAP + own > limit)
        {
          x += self->column_width + COLUMN_GAP;
          y = 0;
        }
      y += y > 0 ? SECTION_GAP : 0;
      g_array_append_val (places, ((Place){ -1, (MndLegendSection) section, x, y }));
      y += HEADING_HEIGHT;
      for (guint i = 0; i < self->rows->len; i++)
        {
          if (g_array_index (self->rows, Row, i).row.section != section)
            continue;
          g_array_append_val (places, ((Place){ (int) i, (MndLegendSection) section, x, y }));
          y += ROW_HEIGHT;
        }
      height = MAX (height, y);
    }
  return height;
}

static GArray *
new_places (void)
{
  return g_array_new (FALSE, FALSE, sizeof (Place));
}

/* --- painting */

/* From the left in a language that runs so, else as in a mirror. */
static double
start_of (MndLegend *self, double width, double x, double own_width)
{
  return self->mirrored ? width - x - own_width : x;
}

static void
show (MndLegend *self, cairo_t *cr, const MndLabel *label, double width, double x, double y, double height,
      const MndColor *color, const MndTextSink *sink)
{
  mnd_text_sink_show_label (sink, cr, label, start_of (self, width, x, mnd_label_get_width (label)),
                            y + (height - mnd_label_get_height (label)) / 2, FALSE, color, color);
}

/* What the row means is not in the picture. */
static void
strike (MndLegend *self, cairo_t *cr, const Row *row, const Place *place, double width, const MndStyle *style)
{
  double own = mnd_label_get_width (row->label);
  double x = start_of (self, width, place->x + MND_SAMPLE_WIDTH + SAMPLE_GAP, own);
  double y = place->y + ROW_HEIGHT / 2 + 0.5;

  mnd_mark_set_color (cr, &style->text_light);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + own, y);
  cairo_stroke (cr);
}

static void
paint_row (MndLegend *self, cairo_t *cr, const Place *place, double width, const MndStyle *style,
           const MndTextSink *sink)
{
  const Row *row = &g_array_index (self->rows, Row, place->row);
  MndSample sample = row->sample;
  double x = place->x + MND_SAMPLE_WIDTH + SAMPLE_GAP;
  MndPoint center = { start_of (self, width, place->x, MND_SAMPLE_WIDTH) + MND_SAMPLE_WIDTH / 2,
                      place->y + ROW_HEIGHT / 2 };

  if (row->row.hidden)
    cairo_push_group (cr);
  sample.mirrored = self->mirrored;
  mnd_sample_draw (&sample, cr, center, style);
  if (row->tag != NULL)
    mnd_text_sink_show_label (sink, cr, row->tag, center.x, center.y - mnd_label_get_height (row->tag) / 2, TRUE,
                              &style->text_light, &style->text_light);
  if (row->row.hidden)
    {
      cairo_pop_group_to_source (cr);
      cairo_paint_with_alpha (cr, HIDDEN_ALPHA);
    }
  show (self, cr, row->label, width, x, place->y, ROW_HEIGHT, row->row.hidden ? &style->text_light : &style->text,
        sink);
  if (row->row.hidden)
    strike (self, cr, row, place, width, style);
  show (self, cr, row->count, width, x + mnd_label_get_width (row->label) + COUNT_GAP, place->y + 0.4, ROW_HEIGHT,
        &style->text_light, sink);
}

void
mnd_legend_paint_with_text (MndLegend *self, cairo_t *cr, double width, const MndStyle *style, const MndTextSink *sink)
{
  g_autoptr (GArray) places = new_places ();

  g_return_if_fail (MND_IS_LEGEND (self));
  g_return_if_fail (cr != NULL && style != NULL);

  arrange (self, width, places);
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      if (place->row >= 0)
        paint_row (self, cr, place, width, style, sink);
      else
        show (self, cr, self->headings[place->section], width, place->x, place->y, HEADING_HEIGHT, &style->text, sink);
    }
}

static void
clear_row (gpointer pointer)
{
  Row *row = pointer;

  mnd_label_free (row->label);
  mnd_label_free (row->count);
  g_clear_pointer (&row->tag, mnd_label_free);
}

static void
mnd_legend_finalize (GObject *object)
{
  MndLegend *self = MND_LEGEND (object);

  for (guint section = 0; section < MND_N_LEGEND_SECTIONS; section++)
    g_clear_pointer (&self->headings[section], mnd_label_free);
  g_array_unref (self->rows);
  g_clear_pointer (&self->tints, g_hash_table_unref);
  g_clear_object (&self->lens);
  g_free (self->coverage_text);
  g_object_unref (self->context);

  G_OBJECT_CLASS (mnd_legend_parent_class)->finalize (object);
}

static void
mnd_legend_class_init (MndLegendClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_legend_finalize;
}

static void
mnd_legend_init (MndLegend *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  self->column_width = COLUMN_MIN_WIDTH;
}

/* The legends of a scene, one after the other, share what they know of fonts. It is not the scene's own context, with
 * which another thread may paint. */
static PangoContext *
ref_context (MndScene *scene)
{
  PangoContext *context = g_object_get_data (G_OBJECT (scene), "mnd-legend-context");

  if (context == NULL)
    {
      context = mnd_label_create_context ();
      g_object_set_data_full (G_OBJECT (scene), "mnd-legend-context", context, g_object_unref);
    }
  /* The program may speak another language by now. */
  pango_context_set_language (context, pango_language_from_string (mnd_locale_get_language ()));
  return g_object_ref (context);
}

MndLegend *
mnd_legend_new (MndScene *scene)
{
  return mnd_legend_new_compared (scene, NULL);
}

MndLegend *
mnd_legend_new_compared (MndScene *scene, GHashTable *tints)
{
  MndLegend *self;
  Counts counts;

  g_return_val_if_fail (MND_IS_SCENE (scene), NULL);

  self = g_object_new (MND_TYPE_LEGEND, NULL);
  self->context = ref_context (scene);
  counts = count_all (scene);
  self->tints = tints != NULL ? g_hash_table_ref (tints) : NULL;
  self->hidden = mnd_scene_get_hidden (scene);
  self->lens = mnd_scene_get_lens (scene) != NULL ? g_object_ref (mnd_scene_get_lens (scene)) : NULL;
  add_headings (self, self->lens);
  add_tints (self, scene);
  add_lens (self, scene);
  add_actors (self, &counts, mnd_scene_get_lens (scene) != NULL);
  add_lines (self, scene, &counts);
  add_marks (self, &counts);
  add_groups (self, scene);
  add_findings (self, scene);
  self->hidden = NULL;
  return self;
}

void
mnd_legend_mirror (MndLegend *self)
{
  g_return_if_fail (MND_IS_LEGEND (self));

  self->mirrored = TRUE;
}

guint
mnd_legend_get_n_rows (MndLegend *self)
{
  g_return_val_if_fail (MND_IS_LEGEND (self), 0);

  return self->rows->len;
}

const MndLegendRow *
mnd_legend_get_row (MndLegend *self, guint i)
{
  g_return_val_if_fail (MND_IS_LEGEND (self), NULL);
  g_return_val_if_fail (i < self->rows->len, NULL);

  return &g_array_index (self->rows, Row, i).row;
}

const char *
mnd_legend_get_heading (MndLegend *self, MndLegendSection section)
{
  g_return_val_if_fail (MND_IS_LEGEND (self), NULL);
  g_return_val_if_fail (section < MND_N_LEGEND_SECTIONS, NULL);

  return self->heading_texts[section];
}

/* A box of the map, of whatever it stands for. */
static const MndSceneNode *
find_box (MndScene *scene, const MndId *id)
{
  const MndSceneGroup *group = mnd_scene_find_group (scene, id);

  return group != NULL && group->folded ? group->box : mnd_scene_find_node (scene, id);
}

static gboolean
stands_for_many (MndScene *scene, const Row *row, const MndId *id, const MndSceneLine *line)
{
  const MndSceneGroup *group = mnd_scene_find_group (scene, id);

  if (row->sample.kind == MND_SAMPLE_FOLDED)
    return group != NULL && group->folded;
  return line != NULL && is_bundle (line);
}

gboolean
mnd_legend_row_matches (MndLegend *self, guint i, MndScene *scene, const MndId *id)
{
  const MndSceneNode *node;
  const MndSceneLine *line;
  const Row *row;

  g_return_val_if_fail (MND_IS_LEGEND (self), FALSE);
  g_return_val_if_fail (i < self->rows->len, FALSE);

  row = &g_array_index (self->rows, Row, i);
  if (row->sample.kind == MND_SAMPLE_TINT)
    return find_tint (self, id) == row->sample.tint;
  node = find_box (scene, id);
  if (row->sample.kind == MND_SAMPLE_GRAVITY)
    return node != NULL && mnd_scene_get_gravity (scene, node) == row->sample.gravity;
  node = mnd_scene_find_node (scene, id);
  line = mnd_scene_find_line (scene, id);
  if (row->row.section == MND_LEGEND_GROUPS)
    return stands_for_many (scene, row, id, line);
  return (node != NULL && mnd_scene_is_in_row (scene, node, row->row.section, row->row.word))
         || (line != NULL && mnd_scene_line_means (line, row->row.section, row->row.word));
}

double
mnd_legend_get_height (MndLegend *self, double width)
{
  g_autoptr (GArray) places = new_places ();

  g_return_val_if_fail (MND_IS_LEGEND (self), 0);

  return arrange (self, width, places);
}

double
mnd_legend_get_column_width (MndLegend *self)
{
  g_return_val_if_fail (MND_IS_LEGEND (self), 0);

  return self->column_width;
}

void
mnd_legend_paint (MndLegend *self, cairo_t *cr, double width, const MndStyle *style)
{
  mnd_legend_paint_with_text (self, cr, width, style, NULL);
}

static MndRect
get_row_rect (MndLegend *self, double width, const Place *place)
{
  return (MndRect){ start_of (self, width, place->x, self->column_width), place->y, self->column_width, ROW_HEIGHT };
}

int
mnd_legend_find_row_at (MndLegend *self, double width, MndPoint point)
{
  g_autoptr (GArray) places = new_places ();

  g_return_val_if_fail (MND_IS_LEGEND (self), -1);

  arrange (self, width, places);
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      MndRect rect = get_row_rect (self, width, place);
      if (place->row >= 0 && mnd_rect_contains (&rect, point))
        return place->row;
    }
  return -1;
}

gboolean
mnd_legend_find_row_rect (MndLegend *self, double width, guint row, MndRect *rect)
{
  g_autoptr (GArray) places = new_places ();

  g_return_val_if_fail (MND_IS_LEGEND (self) && rect != NULL, FALSE);

  arrange (self, width, places);
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      if (place->row != (int) row)
        continue;
      *rect = get_row_rect (self, width, place);
      return TRUE;
    }
  return FALSE;
}
