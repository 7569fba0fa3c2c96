/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has become of the user's file since it was read or written. */
#pragma once

typedef enum
{
  MND_FILE_STATE_SAME,
  MND_FILE_STATE_CHANGED, /* somebody else wrote it */
  MND_FILE_STATE_GONE,
} MndFileState;
