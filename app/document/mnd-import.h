/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was proposed of a foreign file becomes one edit of the open map, which can be undone. Not for making the
 * proposal: see MndPlan and the map folder. */
#pragma once

#include "document/mnd-document.h"
#include "exchange/mnd-proposal.h"

/* `name` is the file's, for the edit's name. A proposal without changes makes no edit and is fine. The proposal has to
 * be of this map as it is. */
gboolean mnd_document_import (MndDocument *document, MndProposal *proposal, const char *name, GError **error);
