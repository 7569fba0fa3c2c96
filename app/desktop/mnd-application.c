/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The running program: which windows there are and which map each one has. What happens to a map is the window's. */
#include "desktop/mnd-application.h"

#include "mnd-config.h"

struct _MndApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (MndApplication, mnd_application, ADW_TYPE_APPLICATION)

static void
mnd_application_class_init (MndApplicationClass *klass)
{
}

static void
mnd_application_init (MndApplication *self)
{
}

MndApplication *
mnd_application_new (void)
{
  return g_object_new (MND_TYPE_APPLICATION, "application-id", MND_APP_ID, "resource-base-path", "/org/mandate/Mandate",
                       "flags", G_APPLICATION_HANDLES_OPEN, NULL);
}
