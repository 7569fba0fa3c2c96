/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The table of looks. The colours of functions stay apart in the three common kinds of colour blindness and, by their
 * lightness, mostly on grey paper too; a test holds them to it. No meaning hangs on colour alone: functions have a
 * glyph, kinds of links a head, formality a dash.
 */
#include "scene/mnd-style.h"

#include <string.h>

#define RGB(hex)                                                                                                       \
  {                                                                                                                    \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) &0xff) / 255.0, 1.0                          \
  }

/* clang-format off */
static const MndLineStyle lines_on_light[] = {
  /* kind, colour, width, head */
  { "oversees",         RGB (0x0b7d62), 1.4, MND_HEAD_FILLED },
  { "hears_complaints", RGB (0x0b7d62), 1.0, MND_HEAD_OPEN },
  { "commands",         RGB (0x22303e), 1.8, MND_HEAD_FILLED },
  { "reports_to",       RGB (0x22303e), 1.0, MND_HEAD_OPEN },
  { "appoints",         RGB (0x22303e), 1.0, MND_HEAD_DOT },
  { "part_of",          RGB (0x6b7480), 1.2, MND_HEAD_DIAMOND },
  { "advises",          RGB (0x9a4a8a), 1.0, MND_HEAD_OPEN },
  { "funds",            RGB (0x2a7fb5), 1.3, MND_HEAD_HOLLOW },
  { "member_of",        RGB (0xa87d05), 1.0, MND_HEAD_OPEN },
  { "chairs",           RGB (0xa87d05), 1.6, MND_HEAD_FILLED },
  { "secretariat_of",   RGB (0xa87d05), 1.0, MND_HEAD_DIAMOND },
  { "cooperates_with",  RGB (0x8b939d), 1.1, MND_HEAD_NONE },
  { "contests",         RGB (0xc2401c), 1.5, MND_HEAD_BAR },
  { "support",          RGB (0x4ba6dc), 2.0, MND_HEAD_FILLED }, /* one funder, one beneficiary */
  { "funder",           RGB (0x4ba6dc), 1.6, MND_HEAD_NONE },
  { "accountable",      RGB (0x4ba6dc), 0.8, MND_HEAD_DOT },
  { "channel",          RGB (0x4ba6dc), 0.8, MND_HEAD_OPEN },
  { "implementer",      RGB (0x4ba6dc), 0.8, MND_HEAD_DIAMOND },
  { "beneficiary",      RGB (0x4ba6dc), 1.1, MND_HEAD_FILLED },
  { NULL },
};

static const MndLineStyle lines_on_dark[] = {
  { "oversees",         RGB (0x4cc3a2), 1.4, MND_HEAD_FILLED },
  { "hears_complaints", RGB (0x4cc3a2), 1.0, MND_HEAD_OPEN },
  { "commands",         RGB (0xe4e7eb), 1.8, MND_HEAD_FILLED },
  { "reports_to",       RGB (0xe4e7eb), 1.0, MND_HEAD_OPEN },
  { "appoints",         RGB (0xe4e7eb), 1.0, MND_HEAD_DOT },
  { "part_of",          RGB (0x9aa2ac), 1.2, MND_HEAD_DIAMOND },
  { "advises",          RGB (0xdc98c8), 1.0, MND_HEAD_OPEN },
  { "funds",            RGB (0x63b1e3), 1.3, MND_HEAD_HOLLOW },
  { "member_of",        RGB (0xdcb64c), 1.0, MND_HEAD_OPEN },
  { "chairs",           RGB (0xdcb64c), 1.6, MND_HEAD_FILLED },
  { "secretariat_of",   RGB (0xdcb64c), 1.0, MND_HEAD_DIAMOND },
  { "cooperates_with",  RGB (0x7e8792), 1.1, MND_HEAD_NONE },
  { "contests",         RGB (0xf0704a), 1.5, MND_HEAD_BAR },
  { "support",          RGB (0x4590c0), 2.0, MND_HEAD_FILLED },
  { "funder",           RGB (0x4590c0), 1.6, MND_HEAD_NONE },
  { "accountable",      RGB (0x4590c0), 0.8, MND_HEAD_DOT },
  { "channel",          RGB (0x4590c0), 0.8, MND_HEAD_OPEN },
  { "implementer",      RGB (0x4590c0), 0.8, MND_HEAD_DIAMOND },
  { "beneficiary",      RGB (0x4590c0), 1.1, MND_HEAD_FILLED },
  { NULL },
};

static const MndLineStyle lines_in_contrast[] = {
  /* kind, colour, width, head */
  { "oversees",         RGB (0x00613f), 1.4, MND_HEAD_FILLED },
  { "hears_complaints", RGB (0x00613f), 1.0, MND_HEAD_OPEN },
  { "commands",         RGB (0x000000), 1.8, MND_HEAD_FILLED },
  { "reports_to",       RGB (0x000000), 1.0, MND_HEAD_OPEN },
  { "appoints",         RGB (0x000000), 1.0, MND_HEAD_DOT },
  { "part_of",          RGB (0x4d555e), 1.2, MND_HEAD_DIAMOND },
  { "advises",          RGB (0x8a2f78), 1.0, MND_HEAD_OPEN },
  { "funds",            RGB (0x0a5a94), 1.3, MND_HEAD_HOLLOW },
  { "member_of",        RGB (0x6e5000), 1.0, MND_HEAD_OPEN },
  { "chairs",           RGB (0x6e5000), 1.6, MND_HEAD_FILLED },
  { "secretariat_of",   RGB (0x6e5000), 1.0, MND_HEAD_DIAMOND },
  { "cooperates_with",  RGB (0x5b626b), 1.1, MND_HEAD_NONE },
  { "contests",         RGB (0xb02a08), 1.5, MND_HEAD_BAR },
  { "support",          RGB (0x1660b8), 2.0, MND_HEAD_FILLED }, /* one funder, one beneficiary */
  { "funder",           RGB (0x1660b8), 1.6, MND_HEAD_NONE },
  { "accountable",      RGB (0x1660b8), 0.8, MND_HEAD_DOT },
  { "channel",          RGB (0x1660b8), 0.8, MND_HEAD_OPEN },
  { "implementer",      RGB (0x1660b8), 0.8, MND_HEAD_DIAMOND },
  { "beneficiary",      RGB (0x1660b8), 1.1, MND_HEAD_FILLED },
  { NULL },
};

static const MndLineStyle lines_in_contrast_on_dark[] = {
  /* kind, colour, width, head */
  { "oversees",         RGB (0x5fe0bb), 1.4, MND_HEAD_FILLED },
  { "hears_complaints", RGB (0x5fe0bb), 1.0, MND_HEAD_OPEN },
  { "commands",         RGB (0xffffff), 1.8, MND_HEAD_FILLED },
  { "reports_to",       RGB (0xffffff), 1.0, MND_HEAD_OPEN },
  { "appoints",         RGB (0xffffff), 1.0, MND_HEAD_DOT },
  { "part_of",          RGB (0xc0c6cc), 1.2, MND_HEAD_DIAMOND },
  { "advises",          RGB (0xf0b0de), 1.0, MND_HEAD_OPEN },
  { "funds",            RGB (0x7cc8ff), 1.3, MND_HEAD_HOLLOW },
  { "member_of",        RGB (0xf0cc60), 1.0, MND_HEAD_OPEN },
  { "chairs",           RGB (0xf0cc60), 1.6, MND_HEAD_FILLED },
  { "secretariat_of",   RGB (0xf0cc60), 1.0, MND_HEAD_DIAMOND },
  { "cooperates_with",  RGB (0xaab2bb), 1.1, MND_HEAD_NONE },
  { "contests",         RGB (0xff8a66), 1.5, MND_HEAD_BAR },
  { "support",          RGB (0x5fb4f0), 2.0, MND_HEAD_FILLED }, /* one funder, one beneficiary */
  { "funder",           RGB (0x5fb4f0), 1.6, MND_HEAD_NONE },
  { "accountable",      RGB (0x5fb4f0), 0.8, MND_HEAD_DOT },
  { "channel",          RGB (0x5fb4f0), 0.8, MND_HEAD_OPEN },
  { "implementer",      RGB (0x5fb4f0), 0.8, MND_HEAD_DIAMOND },
  { "beneficiary",      RGB (0x5fb4f0), 1.1, MND_HEAD_FILLED },
  { NULL },
};

#define ROLES_ON_LIGHT {                                              \
    [MND_ROLE_PROVISION]    = { RGB (0x17488a), RGB (0xe6edf6) },     \
    [MND_ROLE_MANAGEMENT]   = { RGB (0xa83c0a), RGB (0xf9eae2) },     \
    [MND_ROLE_OVERSIGHT]    = { RGB (0x0b7d62), RGB (0xe2f2ed) },     \
    [MND_ROLE_JUSTICE]      = { RGB (0xbf5fa0), RGB (0xf8eaf4) },     \
    [MND_ROLE_COORDINATION] = { RGB (0xdcab12), RGB (0xfcf4da) },     \
    [MND_ROLE_SUPPORT]      = { RGB (0x4ba6dc), RGB (0xe6f3fb) },     \
    [MND_ROLE_NONE]         = { RGB (0x9aa0a6), RGB (0xf2f3f4) },     \
  }

#define TINTS_ON_LIGHT { [MND_TINT_ADDED] = RGB (0x1f9d57), [MND_TINT_CHANGED] = RGB (0xc77700) }

static const MndStyle styles[MND_N_APPEARANCES] = {
  [MND_APPEARANCE_LIGHT] = {
    .canvas = RGB (0xfafafa), .text = RGB (0x1c2126), .text_light = RGB (0x5b636c), .rule = RGB (0xd5d8dc),
    .accent = RGB (0x1c71d8), .glyph = RGB (0xffffff), .finding = RGB (0xb04a00), .roles = ROLES_ON_LIGHT, .lines = lines_on_light,
    .tints = TINTS_ON_LIGHT,
  },
  [MND_APPEARANCE_DARK] = {
    .canvas = RGB (0x1e1f22), .text = RGB (0xf0f1f2), .text_light = RGB (0xaab0b7), .rule = RGB (0x45484d),
    .accent = RGB (0x78aeed), .glyph = RGB (0x1e1f22), .finding = RGB (0xf5a03c),
    .tints = { [MND_TINT_ADDED] = RGB (0x3fd07c), [MND_TINT_CHANGED] = RGB (0xf0b429) },
    .roles = {
      [MND_ROLE_PROVISION]    = { RGB (0x4f86dc), RGB (0x29344a) },
      [MND_ROLE_MANAGEMENT]   = { RGB (0xd9693a), RGB (0x432f26) },
      [MND_ROLE_OVERSIGHT]    = { RGB (0x21967a), RGB (0x213c35) },
      [MND_ROLE_JUSTICE]      = { RGB (0xe08fc8), RGB (0x402d3b) },
      [MND_ROLE_COORDINATION] = { RGB (0xf0cf55), RGB (0x3e3826) },
      [MND_ROLE_SUPPORT]      = { RGB (0x8bd2f8), RGB (0x273b47) },
      [MND_ROLE_NONE]         = { RGB (0xc3c7cb), RGB (0x333539) },
    },
    .lines = lines_on_dark,
  },
  [MND_APPEARANCE_PRINT] = {
    .canvas = RGB (0xffffff), .text = RGB (0x14181c), .text_light = RGB (0x525a63), .rule = RGB (0xcfd3d7),
    .accent = RGB (0x1c71d8), .glyph = RGB (0xffffff), .finding = RGB (0xb04a00), .roles = ROLES_ON_LIGHT, .lines = lines_on_light,
    .tints = TINTS_ON_LIGHT,
  },
  [MND_APPEARANCE_CONTRAST] = {
    .canvas = RGB (0xffffff), .text = RGB (0x000000), .text_light = RGB (0x2e3338), .rule = RGB (0x5a6068),
    .accent = RGB (0x0b4fb3), .glyph = RGB (0xffffff), .finding = RGB (0x8a3400),
    .tints = { [MND_TINT_ADDED] = RGB (0x0d6b35), [MND_TINT_CHANGED] = RGB (0x8f5200) },
    .roles = {
      [MND_ROLE_PROVISION]    = { RGB (0x0d2e7a), RGB (0xf8f9fd) },
      [MND_ROLE_MANAGEMENT]   = { RGB (0xd60012), RGB (0xfff9f8) },
      [MND_ROLE_OVERSIGHT]    = { RGB (0x1c7947), RGB (0xf6fcf9) },
      [MND_ROLE_JUSTICE]      = { RGB (0xa02d7f), RGB (0xfdf8fc) },
      [MND_ROLE_COORDINATION] = { RGB (0x68751b), RGB (0xfcfdf5) },
      [MND_ROLE_SUPPORT]      = { RGB (0x3b57c6), RGB (0xf8f9fe) },
      [MND_ROLE_NONE]         = { RGB (0x456359), RGB (0xfafbfb) },
    },
    .lines = lines_in_contrast,
  },
  [MND_APPEARANCE_CONTRAST_DARK] = {
    .canvas = RGB (0x000000), .text = RGB (0xffffff), .text_light = RGB (0xd6dade), .rule = RGB (0x8a9096),
    .accent = RGB (0x8fc4ff), .glyph = RGB (0x000000), .finding = RGB (0xffb454),
    .tints = { [MND_TINT_ADDED] = RGB (0x4fe08c), [MND_TINT_CHANGED] = RGB (0xffc040) },
    .roles = {
      [MND_ROLE_PROVISION]    = { RGB (0x4f86dc), RGB (0x060b14) },
      [MND_ROLE_MANAGEMENT]   = { RGB (0xd9693a), RGB (0x140a06) },
      [MND_ROLE_OVERSIGHT]    = { RGB (0x21a67a), RGB (0x05120d) },
      [MND_ROLE_JUSTICE]      = { RGB (0xe08fc8), RGB (0x130a11) },
      [MND_ROLE_COORDINATION] = { RGB (0xf0cf55), RGB (0x131005) },
      [MND_ROLE_SUPPORT]      = { RGB (0x8bd2f8), RGB (0x081115) },
      [MND_ROLE_NONE]         = { RGB (0xc3c7cb), RGB (0x0d0e0f) },
    },
    .lines = lines_in_contrast_on_dark,
  },
};

/* Round caps lengthen every stroke by the line's width. */
static const double informal[] = { 6, 4 };
static const double planned[] = { 0.2, 3.2 };
static const double informal_planned[] = { 6, 3.2, 0.2, 3.2 };
/* clang-format on */

static const char *const role_words[MND_N_ROLES] = {
  "provision", "management", "oversight", "justice", "coordination", "support", NULL,
};

const MndStyle *
mnd_style_get (MndAppearance appearance)
{
  g_return_val_if_fail (appearance < MND_N_APPEARANCES, &styles[MND_APPEARANCE_LIGHT]);

  return &styles[appearance];
}

MndAppearance
mnd_appearance_choose (gboolean dark, gboolean high_contrast)
{
  if (high_contrast)
    return dark ? MND_APPEARANCE_CONTRAST_DARK : MND_APPEARANCE_CONTRAST;
  return dark ? MND_APPEARANCE_DARK : MND_APPEARANCE_LIGHT;
}

const MndLineStyle *
mnd_style_get_line (const MndStyle *style, const char *kind)
{
  const MndLineStyle *line = style->lines;

  for (; line->kind != NULL; line++)
    if (g_strcmp0 (line->kind, kind) == 0)
      return line;
  return style->lines;
}

MndColor
mnd_style_get_label_color (const MndStyle *style, const MndLineStyle *line)
{
  return mnd_color_mix (line->color, style->text, 0.35);
}

MndRole
mnd_style_get_role (MndFunctions main_function)
{
  for (guint role = 0; role < MND_ROLE_NONE; role++)
    if (main_function & (1u << role))
      return (MndRole) role;
  return MND_ROLE_NONE;
}

const char *
mnd_role_get_word (MndRole role)
{
  g_return_val_if_fail (role < MND_N_ROLES, NULL);

  return role_words[role];
}

int
mnd_role_get_lane (MndRole role)
{
  static const int lanes[MND_N_ROLES] = {
    [MND_ROLE_OVERSIGHT] = 0, [MND_ROLE_MANAGEMENT] = 1, [MND_ROLE_COORDINATION] = 2, [MND_ROLE_JUSTICE] = 3,
    [MND_ROLE_PROVISION] = 4, [MND_ROLE_NONE] = 5,       [MND_ROLE_SUPPORT] = 7,
  };

  g_return_val_if_fail (role < MND_N_ROLES, 0);

  return lanes[role];
}

const double *
mnd_dash_get_pattern (MndDash dash, guint *n)
{
  switch (dash)
    {
    case MND_DASH_INFORMAL:
      *n = G_N_ELEMENTS (informal);
      return informal;
    case MND_DASH_PLANNED:
      *n = G_N_ELEMENTS (planned);
      return planned;
    case MND_DASH_INFORMAL_PLANNED:
      *n = G_N_ELEMENTS (informal_planned);
      return informal_planned;
    case MND_DASH_SOLID:
    case MND_N_DASHES:
    default:
      *n = 0;
      return NULL;
    }
}

MndDash
mnd_dash_new (gboolean is_informal, gboolean is_planned)
{
  if (is_informal)
    return is_planned ? MND_DASH_INFORMAL_PLANNED : MND_DASH_INFORMAL;
  return is_planned ? MND_DASH_PLANNED : MND_DASH_SOLID;
}

MndGravity
mnd_gravity_get (guint severity)
{
  if (severity == 0)
    return MND_GRAVITY_NONE;
  return severity <= 2 ? MND_GRAVITY_LOW : severity == 3 ? MND_GRAVITY_MEDIUM : MND_GRAVITY_HIGH;
}

const char *
mnd_gravity_get_word (MndGravity gravity)
{
  static const char *const words[MND_N_GRAVITIES] = { NULL, "low", "medium", "high" };

  g_return_val_if_fail (gravity < MND_N_GRAVITIES, NULL);

  return words[gravity];
}
