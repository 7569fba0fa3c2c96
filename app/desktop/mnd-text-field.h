/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A text that is edited where it stands, one line or several. It is entered by Enter, by leaving it, or by commit();
 * Escape brings the old text back. What is half typed, or was refused, survives whatever else is shown meanwhile.
 *
 * Signal `entered (text)`: the person changed it. Who refuses it calls refuse() in the handler.
 */
#pragma once

#include <adwaita.h>

typedef enum
{
  MND_TEXT_FIELD_LINE,    /* one line that scrolls: dates, numbers */
  MND_TEXT_FIELD_WRAPPED, /* one line of text that is wrapped where it is long: names */
  MND_TEXT_FIELD_LINES,   /* several lines; Ctrl+Enter enters it */
} MndTextFieldShape;

#define MND_TYPE_TEXT_FIELD (mnd_text_field_get_type ())
G_DECLARE_FINAL_TYPE (MndTextField, mnd_text_field, MND, TEXT_FIELD, AdwBin)

GtkWidget *mnd_text_field_new (MndTextFieldShape shape);
/* TRUE at first. Else the text can be read, marked and copied, and has no look of a field. */
void mnd_text_field_set_editable (MndTextField *field, gboolean editable);
/* NULL: empty. Nothing happens while something else is half typed there. */
void mnd_text_field_show (MndTextField *field, const char *text);
/* Enters what is half typed. */
void mnd_text_field_commit (MndTextField *field);
/* Forgets what is half typed or refused; the next show() is shown. */
void mnd_text_field_reset (MndTextField *field);
/* The text entered last does not stand; it is kept and marked until it is mended. */
void mnd_text_field_refuse (MndTextField *field);
/* What stands in the field, half typed or not. Free with g_free(). */
char *mnd_text_field_dup_text (MndTextField *field);
/* Puts a text there as if it were typed, not yet entered. */
void mnd_text_field_type (MndTextField *field, const char *text);
/* The name for screen readers. */
void mnd_text_field_set_name (MndTextField *field, const char *name);
void mnd_text_field_set_placeholder (MndTextField *field, const char *placeholder);
