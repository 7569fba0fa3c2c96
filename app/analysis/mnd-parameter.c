/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Thresholds in the map's settings; see the header. */
#include "analysis/mnd-parameter.h"

#include "mnd-config.h"
#include "model/mnd-format.h"

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

static gboolean
is_share (const MndParameter *parameter)
{
  return g_strcmp0 (parameter->unit, MND_UNIT_SHARE) == 0;
}

char *
mnd_parameter_dup_value (const MndParameter *parameter, double value)
{
  double within = CLAMP (value, parameter->minimum, parameter->maximum);

  return is_share (parameter) ? mnd_format_dup_percent (within / 100, 1) : mnd_format_dup_number (within, 6);
}

const char *
mnd_parameter_get_unit (const MndParameter *parameter)
{
  if (parameter->unit == NULL || is_share (parameter))
    return NULL;
  return g_dpgettext2 (MND_GETTEXT_DOMAIN, "unit", parameter->unit);
}
