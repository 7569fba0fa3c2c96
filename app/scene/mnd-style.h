/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How everything looks: colours, strokes, type sizes and spacing of an appearance, in one table. Appearances differ in
 * colour only, so that whatever is measured in one is right in all. Lengths are points.
 */
#pragma once

#include "model/mnd-catalogue.h"
#include "scene/mnd-geometry.h"

G_BEGIN_DECLS

typedef enum
{
  MND_APPEARANCE_LIGHT, /* on screen */
  MND_APPEARANCE_DARK,
  MND_APPEARANCE_PRINT,    /* on paper and in pictures */
  MND_APPEARANCE_CONTRAST, /* on screen, where the desktop asks for high contrast: all that means something has at
                              least 4.5 to 1 against what it lies on */
  MND_APPEARANCE_CONTRAST_DARK,
  MND_N_APPEARANCES
} MndAppearance;

/* What an actor does, as far as colour goes: its main function. In the order of MndFunctions, and one for none. */
typedef enum
{
  MND_ROLE_PROVISION,
  MND_ROLE_MANAGEMENT,
  MND_ROLE_OVERSIGHT,
  MND_ROLE_JUSTICE,
  MND_ROLE_COORDINATION,
  MND_ROLE_SUPPORT,
  MND_ROLE_NONE,
  MND_N_ROLES
} MndRole;

/* The outline of a node. */
typedef enum
{
  MND_SHAPE_STATE,         /* rounded rectangle */
  MND_SHAPE_NON_STATE,     /* all corners cut off */
  MND_SHAPE_HYBRID,        /* rounded on one side, cut off on the other */
  MND_SHAPE_INTERNATIONAL, /* round ends */
  MND_SHAPE_SUPPORT,       /* pointed ends; support only */
  MND_N_SHAPES
} MndShape;

/* What stands at the end of a line. */
typedef enum
{
  MND_HEAD_NONE,
  MND_HEAD_FILLED, /* a full triangle */
  MND_HEAD_OPEN,   /* two strokes */
  MND_HEAD_HOLLOW, /* a triangle of the canvas' colour */
  MND_HEAD_DIAMOND,
  MND_HEAD_DOT,
  MND_HEAD_BAR, /* a stroke across: against */
  MND_N_HEADS
} MndHead;

/* How a line is stroked: by formality, and whether it is planned. */
typedef enum
{
  MND_DASH_SOLID,            /* formal and actual */
  MND_DASH_INFORMAL,         /* informal and actual */
  MND_DASH_PLANNED,          /* formal and planned */
  MND_DASH_INFORMAL_PLANNED, /* informal and planned */
  MND_N_DASHES
} MndDash;

/* What an item is in a comparison, as far as it can be shown: what is gone stands nowhere. */
typedef enum
{
  MND_TINT_NONE,
  MND_TINT_ADDED,
  MND_TINT_CHANGED,
  MND_N_TINTS
} MndTint;

/* How grave, as far as marks tell it apart: each has a shape of its own. */
typedef enum
{
  MND_GRAVITY_NONE,
  MND_GRAVITY_LOW,    /* severity 1 and 2: a ring */
  MND_GRAVITY_MEDIUM, /* 3: an open triangle */
  MND_GRAVITY_HIGH,   /* 4 and 5: a full triangle with an exclamation mark */
  MND_N_GRAVITIES
} MndGravity;

typedef struct
{
  MndColor color; /* border and band */
  MndColor fill;
} MndRoleStyle;

typedef struct
{
  const char *kind; /* word of the vocabulary MND_VOCABULARY_LINK_KIND, or of MND_VOCABULARY_ROLE for support */
  MndColor color;
  double width;
  MndHead head;
} MndLineStyle;

typedef struct
{
  MndColor canvas;
  MndColor text;
  MndColor text_light; /* acronyms, dates, counts */
  MndColor rule;       /* thin rules and frames */
  MndColor accent;     /* selection and hover */
  MndColor glyph;      /* on a band */
  MndColor finding;    /* marks of open findings */
  MndColor tints[MND_N_TINTS];
  MndRoleStyle roles[MND_N_ROLES];
  const MndLineStyle *lines; /* links, then support lines by role of the party; ends with a NULL kind */
} MndStyle;

/* Lives for ever. */
const MndStyle *mnd_style_get (MndAppearance appearance);
/* On screen. */
MndAppearance mnd_appearance_choose (gboolean dark, gboolean high_contrast);
/* `kind` is a kind of link or a role of a party. Never NULL. */
const MndLineStyle *mnd_style_get_line (const MndStyle *style, const char *kind);
/* Of the words on such a line. */
MndColor mnd_style_get_label_color (const MndStyle *style, const MndLineStyle *line);
MndRole mnd_style_get_role (MndFunctions main_function);
/* The word of MND_VOCABULARY_FUNCTION; NULL for none. */
const char *mnd_role_get_word (MndRole role);
/* Who holds whom to account stands above; who supports from outside stands at the bottom. 6 is support's own. */
int mnd_role_get_lane (MndRole role);
/* Lengths of strokes and gaps; `n` is 0 for a solid line. */
const double *mnd_dash_get_pattern (MndDash dash, guint *n);
MndDash mnd_dash_new (gboolean informal, gboolean planned);

/* `severity` 1 to 5; 0 is none. */
MndGravity mnd_gravity_get (guint severity);
/* "low", "medium", "high": names the row of the legend; NULL for none. */
const char *mnd_gravity_get_word (MndGravity gravity);

/* For Pango and for SVG alike. */
#define MND_STYLE_FONTS                                                                                                \
  "Cantarell, Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans Georgian, Noto Sans Armenian, sans-serif"

#define MND_STYLE_NAME_SIZE 10.0
#define MND_STYLE_DETAIL_SIZE 8.5 /* acronym */
#define MND_STYLE_SUPPORT_SIZE 8.5
#define MND_STYLE_LABEL_SIZE 8.0 /* on links */
#define MND_STYLE_TITLE_SIZE 20.0
#define MND_STYLE_SECOND_TITLE_SIZE 14.0
#define MND_STYLE_SUBTITLE_SIZE 11.0
#define MND_STYLE_LEGEND_SIZE 9.0

#define MND_STYLE_BOX_MIN_WIDTH 110.0
#define MND_STYLE_BOX_MAX_WIDTH 190.0 /* but for marks and round ends, which come on top */
#define MND_STYLE_SUPPORT_MIN_WIDTH 56.0
#define MND_STYLE_SUPPORT_MAX_WIDTH 132.0
#define MND_STYLE_PADDING_SIDE 8.0 /* between a box and its text */
#define MND_STYLE_SECOND_GAP 1.5   /* between a name and the same in another language */
#define MND_STYLE_BORDER_WIDTH 1.1
#define MND_STYLE_BAND_WIDTH 14.0 /* at the left end, in the colour of the function */
#define MND_STYLE_HEAD_LENGTH 8.0
#define MND_STYLE_HEAD_WIDTH 6.4
#define MND_STYLE_FAN_SPACING 15.0 /* between parallel lines, half way */
#define MND_STYLE_GRID_GAP 28.0    /* between nodes that stand nowhere yet */
#define MND_STYLE_HANDLE_RADIUS 4.5
#define MND_STYLE_CHEVRON_REACH 20.0 /* from the start of a group's title or box: what folds it */
#define MND_STYLE_STACK 7.0 /* that the cards behind a folded group show of themselves, at its right and bottom */

G_END_DECLS
