/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of looks holds all that can occur, and its colours can be told apart, also by those who see fewer. */
#include "scene/mnd-style.h"

#include <math.h>

/* How colours of light look to the three kinds of dichromats, and to others: Machado, Oliveira and Fernandes, 2009. */
static const double visions[][9] = {
  { 1, 0, 0, 0, 1, 0, 0, 0, 1 },
  { 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998 },
  { 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881 },
  { 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900 },
};

static double
linear (double c)
{
  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
luminance (const MndColor *color)
{
  return 0.2126 * linear (color->r) + 0.7152 * linear (color->g) + 0.0722 * linear (color->b);
}

static double
contrast (const MndColor *a, const MndColor *b)
{
  double first = luminance (a), second = luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

static double
root (double t)
{
  return t > 0.008856 ? cbrt (t) : 7.787 * t + 16 / 116.0;
}

static void
to_lab (const MndColor *color, const double *vision, double lab[3])
{
  double in[3] = { linear (color->r), linear (color->g), linear (color->b) }, seen[3], x, y, z;

  for (guint i = 0; i < 3; i++)
    seen[i] = CLAMP (vision[3 * i] * in[0] + vision[3 * i + 1] * in[1] + vision[3 * i + 2] * in[2], 0.0, 1.0);
  x = root ((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
  y = root (0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
  z = root ((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
  lab[0] = 116 * y - 16;
  lab[1] = 500 * (x - y);
  lab[2] = 200 * (y - z);
}

static double
difference (const MndColor *a, const MndColor *b, const double *vision)
{
  double first[3], second[3];

  to_lab (a, vision, first);
  to_lab (b, vision, second);
  return sqrt (pow (first[0] - second[0], 2) + pow (first[1] - second[1], 2) + pow (first[2] - second[2], 2));
}

static void
test_functions_are_apart (void)
{
  for (guint appearance = 0; appearance < MND_N_APPEARANCES; appearance++)
    for (guint vision = 0; vision < G_N_ELEMENTS (visions); vision++)
      for (guint role = 0; role < MND_N_ROLES; role++)
        for (guint other = 0; other < role; other++)
          {
            const MndStyle *style = mnd_style_get ((MndAppearance) appearance);
            g_assert_cmpfloat (difference (&style->roles[role].color, &style->roles[other].color, visions[vision]), >,
                               12);
          }
}

/* What WCAG asks of small text is 4.5; of lines it is 3, which grey may miss a little on the grey it lies on. */
static void
test_contrast (void)
{
  for (guint appearance = 0; appearance < MND_N_APPEARANCES; appearance++)
    {
      const MndStyle *style = mnd_style_get ((MndAppearance) appearance);
      for (guint role = 0; role < MND_N_ROLES; role++)
        {
          g_assert_cmpfloat (contrast (&style->text, &style->roles[role].fill), >, 10);
          g_assert_cmpfloat (contrast (&style->text_light, &style->roles[role].fill), >, 4.5);
        }
      g_assert_cmpfloat (contrast (&style->text_light, &style->canvas), >, 4.5);
      for (const MndLineStyle *line = style->lines; line->kind != NULL; line++)
        g_assert_cmpfloat (contrast (&line->color, &style->canvas), >, 2.5);
    }
}

/* High contrast: every border, line, halo and word against all that it may lie on; 3 is what WCAG asks of what is no
 * text. */
static void
test_high_contrast (void)
{
  const MndAppearance appearances[] = { MND_APPEARANCE_CONTRAST, MND_APPEARANCE_CONTRAST_DARK };

  for (guint a = 0; a < G_N_ELEMENTS (appearances); a++)
    {
      const MndStyle *style = mnd_style_get (appearances[a]);
      g_assert_cmpfloat (contrast (&style->text, &style->canvas), >=, 15);
      g_assert_cmpfloat (contrast (&style->text_light, &style->canvas), >=, 7);
      g_assert_cmpfloat (contrast (&style->rule, &style->canvas), >=, 4.5);
      g_assert_cmpfloat (contrast (&style->accent, &style->canvas), >=, 4.5);
      g_assert_cmpfloat (contrast (&style->finding, &style->canvas), >=, 4.5);
      for (guint tint = MND_TINT_ADDED; tint < MND_N_TINTS; tint++)
        g_assert_cmpfloat (contrast (&style->tints[tint], &style->canvas), >=, 4.5);
      for (guint role = 0; role < MND_N_ROLES; role++)
        {
          const MndRoleStyle *look = &style->roles[role];
          g_assert_cmpfloat (contrast (&look->color, &style->canvas), >=, 4.5);
          g_assert_cmpfloat (contrast (&look->color, &look->fill), >=, 4.5);
          g_assert_cmpfloat (contrast (&style->text_light, &look->fill), >=, 7);
        }
      for (const MndLineStyle *line = style->lines; line->kind != NULL; line++)
        g_assert_cmpfloat (contrast (&line->color, &style->canvas), >=, 4.5);
    }
}

/* The words on a link in whatever appearance: in the link's colour, a third of the way to that of text. */
static void
test_link_labels_are_legible (void)
{
  for (guint appearance = 0; appearance < MND_N_APPEARANCES; appearance++)
    {
      const MndStyle *style = mnd_style_get ((MndAppearance) appearance);
      for (const MndLineStyle *line = style->lines; line->kind != NULL; line++)
        {
          MndColor color = mnd_style_get_label_color (style, line);
          g_assert_cmpfloat (contrast (&color, &style->canvas), >=, 4.5);
        }
    }
}

static void
test_appearance_is_chosen (void)
{
  g_assert_cmpint (mnd_appearance_choose (FALSE, FALSE), ==, MND_APPEARANCE_LIGHT);
  g_assert_cmpint (mnd_appearance_choose (TRUE, FALSE), ==, MND_APPEARANCE_DARK);
  g_assert_cmpint (mnd_appearance_choose (FALSE, TRUE), ==, MND_APPEARANCE_CONTRAST);
  g_assert_cmpint (mnd_appearance_choose (TRUE, TRUE), ==, MND_APPEARANCE_CONTRAST_DARK);
}

static void
test_every_kind_has_a_look (void)
{
  const MndVocabulary vocabularies[] = { MND_VOCABULARY_LINK_KIND, MND_VOCABULARY_ROLE };

  for (guint appearance = 0; appearance < MND_N_APPEARANCES; appearance++)
    for (guint v = 0; v < G_N_ELEMENTS (vocabularies); v++)
      for (guint i = 0; i < mnd_catalogue_get_size (vocabularies[v]); i++)
        {
          const char *word = mnd_catalogue_get_word (vocabularies[v], i);
          const MndLineStyle *line = mnd_style_get_line (mnd_style_get ((MndAppearance) appearance), word);
          const MndLinkKind *kind = mnd_catalogue_find_link_kind (word);
          g_assert_cmpstr (line->kind, ==, word);
          if (v == 0)
            g_assert_cmpint (line->head == MND_HEAD_NONE, ==, kind->symmetric);
        }
  g_assert_nonnull (mnd_style_get_line (mnd_style_get (MND_APPEARANCE_PRINT), "a kind of the future"));
}

/* Two kinds of the same colour differ in their head or clearly in their width; appearances only in colour. */
static void
test_lines_differ (void)
{
  const MndStyle *light = mnd_style_get (MND_APPEARANCE_LIGHT);

  for (const MndLineStyle *line = light->lines; line->kind != NULL; line++)
    {
      for (guint appearance = 0; appearance < MND_N_APPEARANCES; appearance++)
        {
          const MndLineStyle *same = mnd_style_get_line (mnd_style_get ((MndAppearance) appearance), line->kind);
          g_assert_cmpfloat (line->width, ==, same->width);
          g_assert_cmpint (line->head, ==, same->head);
        }
      for (const MndLineStyle *other = light->lines; other != line; other++)
        if (difference (&line->color, &other->color, visions[0]) < 20)
          g_assert_true (line->head != other->head || fabs (line->width - other->width) > 0.5);
    }
}

static void
test_roles (void)
{
  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_FUNCTION); i++)
    {
      const char *word = mnd_catalogue_get_word (MND_VOCABULARY_FUNCTION, i);
      g_assert_cmpstr (mnd_role_get_word (mnd_style_get_role (mnd_functions_parse (word))), ==, word);
    }
  g_assert_cmpint (mnd_style_get_role (MND_FUNCTION_NONE), ==, MND_ROLE_NONE);
  g_assert_null (mnd_role_get_word (MND_ROLE_NONE));
}

static void
test_dashes (void)
{
  guint n;

  g_assert_null (mnd_dash_get_pattern (mnd_dash_new (FALSE, FALSE), &n));
  g_assert_cmpuint (n, ==, 0);
  for (guint dash = MND_DASH_INFORMAL; dash < MND_N_DASHES; dash++)
    {
      g_assert_nonnull (mnd_dash_get_pattern ((MndDash) dash, &n));
      g_assert_cmpuint (n % 2, ==, 0);
      for (guint other = MND_DASH_SOLID; other < dash; other++)
        {
          guint m;
          g_assert_true (mnd_dash_get_pattern ((MndDash) dash, &n) != mnd_dash_get_pattern ((MndDash) other, &m));
        }
    }
  g_assert_cmpint (mnd_dash_new (TRUE, FALSE), ==, MND_DASH_INFORMAL);
  g_assert_cmpint (mnd_dash_new (FALSE, TRUE), ==, MND_DASH_PLANNED);
  g_assert_cmpint (mnd_dash_new (TRUE, TRUE), ==, MND_DASH_INFORMAL_PLANNED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/style/functions-are-apart", test_functions_are_apart);
  g_test_add_func ("/style/contrast", test_contrast);
  g_test_add_func ("/style/high-contrast", test_high_contrast);
  g_test_add_func ("/style/link-labels-are-legible", test_link_labels_are_legible);
  g_test_add_func ("/style/appearance-is-chosen", test_appearance_is_chosen);
  g_test_add_func ("/style/every-kind-has-a-look", test_every_kind_has_a_look);
  g_test_add_func ("/style/lines-differ", test_lines_differ);
  g_test_add_func ("/style/roles", test_roles);
  g_test_add_func ("/style/dashes", test_dashes);
  return g_test_run ();
}
