/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of rows that an actor, a link or a support has in the inspector, each with what can be added to it. */
#pragma once

#include "desktop/mnd-records-group.h"

extern const MndRecordsSort mnd_records_mandates;  /* of an actor */
extern const MndRecordsSort mnd_records_supported; /* the support an actor takes part in */
extern const MndRecordsSort mnd_records_parties;   /* the actors that take part in a support */
extern const MndRecordsSort mnd_records_money;     /* of a support */
extern const MndRecordsSort mnd_records_evidence;  /* of an actor, a link or a support */
