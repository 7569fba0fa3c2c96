/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: MIT */
/* Under another licence. */
#pragma once
