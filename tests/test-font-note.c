/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that no installed font can draw are told of, with how many there are and one of them. */
#include "document-fixture.h"
#include "document/mnd-font-note.h"

#include <string.h>

#define NOBODYS "\364\217\277\275" /* a character that nobody may define */

static void
test_note (void)
{
  static const char *const languages[] = { "en", NULL };
  g_autoptr (MndDocument) document = fixture_new_document ();
  MndMap *map = mnd_document_get_map (document);
  g_autofree char *none = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  fixture_add_actor (document, "police", "Police");
  none = mnd_font_note_dup (map, languages, NULL);
  g_assert_null (none);
  fixture_add_actor (document, "police", NOBODYS " Guard");
  one = mnd_font_note_dup (map, languages, NULL);
  g_assert_nonnull (strstr (one, "1 name has"));
  g_assert_nonnull (strstr (one, NOBODYS " Guard"));
  fixture_add_actor (document, "police", "Watch " NOBODYS);
  two = mnd_font_note_dup (map, NULL, "fr");
  g_assert_nonnull (strstr (two, "2 names have"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/font-note/note", test_note);
  return g_test_run ();
}
