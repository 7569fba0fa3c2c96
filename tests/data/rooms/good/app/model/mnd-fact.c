/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fact, with what may stand at file scope. */
#include "model/mnd-fact.h"
#include "model/mnd-fact-private.h"
#include "mnd-config.h"
#include <string.h>

enum
{
  PROP_0,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[2];
static const struct
{
  const char *name;
} rows[] = {
  { "goto } { static int x;" },
};
static int (*const weighers[]) (int weight) = { NULL };
const char *const mnd_fact_names[] = { "one", NULL };

G_DEFINE_TYPE (MndFact, mnd_fact, G_TYPE_OBJECT)

static void mnd_fact_forward (MndFact *self);

static gsize
register_once (void)
{
  static gsize once = 0;
  static void (*const actions[2]) (int) = { NULL, NULL };
  static const char *const words[] = { "a", "b" };
  return once + strlen (words[0]);
}

const char *
mnd_fact_get_name (MndFactKind kind)
{
  return mnd_fact_names[kind];
}
