/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a complete map is written to a file. */
#pragma once

typedef enum
{
  MND_PUBLISH_DEFAULT = 0,
  MND_PUBLISH_ADOPT = 1 << 0,         /* the target becomes the map's own file; else it is a copy */
  MND_PUBLISH_OVERWRITE = 1 << 1,     /* also where somebody else wrote the file: the person has said so */
  MND_PUBLISH_KEEP_PREVIOUS = 1 << 2, /* what is there becomes NAME~ beside it: only where the person asked for it */
} MndPublishFlags;
