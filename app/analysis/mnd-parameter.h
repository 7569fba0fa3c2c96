/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Thresholds of rules, as data: what one is called, what it stands at where the map says nothing, and within which
 * bounds. The map says it in its settings, under the parameter's key, as a plain decimal.
 */
#pragma once

#include "model/mnd-map.h"

typedef struct
{
  const char *key; /* of the table `map`: "rule.R06.months" */
  double fallback;
  double minimum;
  double maximum;
  const char *unit;  /* for people, context "unit": "months"; NULL: a bare number */
  const char *label; /* for people, context "parameter": what it is for */
} MndParameter;

/* The map's own value where it has one that is a number, brought within the bounds; else the fallback. */
double mnd_parameter_get_value (const MndParameter *parameter, MndMap *map);
/* The setting for a value: what mnd_parameter_get_value() reads. Free with g_free(). */
char *mnd_parameter_format (const MndParameter *parameter, double value);
/* In the language of the interface. */
const char *mnd_parameter_get_label (const MndParameter *parameter);
/* NULL where it has none. */
const char *mnd_parameter_get_unit (const MndParameter *parameter);
