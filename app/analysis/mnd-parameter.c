/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Thresholds in the map's settings; see the header. */
#include "analysis/mnd-parameter.h"

#include "mnd-config.h"

#include <glib/gi18n.h>
#include <math.h>

double
mnd_parameter_get_value (const MndParameter *parameter, MndMap *map)
{
  const char *setting = mnd_map_get_setting (map, parameter->key);
  char *end = NULL;
  double value;

  if (setting == NULL || *setting == '\0')
    return parameter->fallback;
  value = g_ascii_strtod (setting, &end);
  if (*end != '\0' || !isfinite (value))
    return parameter->fallback;
  return CLAMP (value, parameter->minimum, parameter->maximum);
}

char *
mnd_parameter_format (const MndParameter *parameter, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.6g", CLAMP (value, parameter->minimum, parameter->maximum)));
}

const char *
mnd_parameter_get_label (const MndParameter *parameter)
{
  return g_dpgettext2 (MND_GETTEXT_DOMAIN, "parameter", parameter->label);
}

const char *
mnd_parameter_get_unit (const MndParameter *parameter)
{
  return parameter->unit != NULL ? g_dpgettext2 (MND_GETTEXT_DOMAIN, "unit", parameter->unit) : NULL;
}
