/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of the desk of tables share: -export.c handing on. */
#pragma once

#include "desktop/mnd-table-desk.h"

struct _MndTableDesk
{
  GtkWidget parent_instance;
  GtkWidget *bar;
  GtkWidget *pages; /* one a kind, made when it is first shown */
  GtkWidget *empty; /* over them, where they list nothing: "none" or "filtered" */
  GtkWidget *nothing;
  GtkWidget *no_hits;
  GtkWidget *count;
  GtkWidget *search;
  GtkWidget *columns; /* holds the button of the sheet that is shown */
  MndFindings *findings;
  MndRecordsKind kind;
};

/* -export.c */
void mnd_table_desk_install_export_actions (GtkWidgetClass *klass);
void mnd_table_desk_init_export (MndDeskInterface *iface);
