/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Thresholds of rules, as data: what one is called, what it stands at where the map says nothing, and within which
 * bounds. The map says it in its settings, under the parameter's key, as a plain decimal.
 */
#pragma once

#include "model/mnd-map.h"

/* The unit of a value that is a share of a hundred. */
#define MND_UNIT_SHARE "%"

typedef struct
{
  const char *key; /* of the table `map`: "rule.R06.months" */
  double fallback;
  double minimum;
  double maximum;
  const char *unit;  /* for people, context "unit": "months"; MND_UNIT_SHARE; NULL: a bare number */
  const char *label; /* for people, context "parameter": what it is for */
} MndParameter;

/* The map's own value where it has one that is a number, brought within the bounds; else the fallback. */
double mnd_parameter_get_value (const MndParameter *parameter, MndMap *map);
/* The setting for a value: what mnd_parameter_get_value() reads. Free with g_free(). */
char *mnd_parameter_format (const MndParameter *parameter, double value);
/* In the language of the interface. */
const char *mnd_parameter_get_label (const MndParameter *parameter);
/* A value for people, a share with its sign as the language has it: "70 %". Free with g_free(). */
char *mnd_parameter_dup_value (const MndParameter *parameter, double value);
/* The word behind the value; NULL where there is none. */
const char *mnd_parameter_get_unit (const MndParameter *parameter);
