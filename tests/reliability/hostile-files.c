/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of hostile files, and those that are made by bytes; see the header. */
#include "reliability/hostile-files.h"

#include <glib/gstdio.h>
#include <string.h>

#define SECTOR 512
#define PAGE 4096

static void
hostile_file_free (gpointer data)
{
  HostileFile *file = data;

  g_free (file->name);
  g_free (file);
}

void
hostile_files_add (GPtrArray *list, const char *name, void (*make) (const char *path, guint variant), guint n_variants)
{
  for (guint i = 0; i < n_variants; i++)
    {
      HostileFile *file = g_new0 (HostileFile, 1);
      file->name = n_variants > 1 ? g_strdup_printf ("%s %u", name, i) : g_strdup (name);
      file->make = make;
      file->variant = i;
      g_ptr_array_add (list, file);
    }
}

GPtrArray *
hostile_files_list (guint n_random)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (hostile_file_free);

  hostile_bytes_list (list, n_random);
  hostile_tables_list (list);
  hostile_history_list (list, n_random);
  return list;
}

/* --- by bytes */

typedef struct
{
  guint8 *data;
  gsize size;
  GRand *random;
} Bytes;

static void
load (Bytes *bytes, const char *path, guint seed)
{
  char *data;

  g_assert_true (g_file_get_contents (path, &data, &bytes->size, NULL));
  bytes->data = (guint8 *) data;
  bytes->random = g_rand_new_with_seed (seed);
}

static void
save (Bytes *bytes, const char *path)
{
  g_assert_true (g_file_set_contents (path, (const char *) bytes->data, (gssize) bytes->size, NULL));
  g_free (bytes->data);
  g_rand_free (bytes->random);
}

static gsize
pick (Bytes *bytes, gsize from)
{
  return (gsize) g_rand_int_range (bytes->random, (gint32) from, (gint32) bytes->size);
}

static void
make_flip (const char *path, guint variant)
{
  Bytes bytes;
  gsize at;

  load (&bytes, path, 1000 + variant);
  at = pick (&bytes, variant % 4 == 0 ? 0 : 100);
  at = variant % 4 == 0 ? at % 100 : at;
  bytes.data[at] ^= (guint8) (1u << g_rand_int_range (bytes.random, 0, 8));
  save (&bytes, path);
}

static void
make_overwritten (const char *path, guint variant)
{
  Bytes bytes;

  load (&bytes, path, 2000 + variant);
  for (int i = 0; i < 16; i++)
    bytes.data[pick (&bytes, 0)] = (guint8) g_rand_int (bytes.random);
  save (&bytes, path);
}

static void
make_run_overwritten (const char *path, guint variant)
{
  Bytes bytes;
  gsize at;

  load (&bytes, path, 3000 + variant);
  at = pick (&bytes, 100);
  for (gsize i = at; i < MIN (at + 64, bytes.size); i++)
    bytes.data[i] = (guint8) g_rand_int (bytes.random);
  save (&bytes, path);
}

static void
make_truncated (const char *path, guint variant)
{
  Bytes bytes;

  load (&bytes, path, 4000 + variant);
  bytes.size = variant % 2 == 0 ? pick (&bytes, 1) : pick (&bytes, 1) / PAGE * PAGE;
  save (&bytes, path);
}

static void
make_zeroed (const char *path, guint variant)
{
  Bytes bytes;

  load (&bytes, path, 5000 + variant);
  memset (bytes.data + pick (&bytes, 0) / SECTOR * SECTOR, 0, SECTOR);
  save (&bytes, path);
}

static void
make_swapped_pages (const char *path, guint variant)
{
  Bytes bytes;
  guint8 page[PAGE];
  gsize a, b;

  load (&bytes, path, 6000 + variant);
  a = pick (&bytes, 0) / PAGE * PAGE;
  b = pick (&bytes, 0) / PAGE * PAGE;
  memcpy (page, bytes.data + a, PAGE);
  memcpy (bytes.data + a, bytes.data + b, PAGE);
  memcpy (bytes.data + b, page, PAGE);
  save (&bytes, path);
}

static void
make_appended (const char *path, guint variant)
{
  Bytes bytes;
  gsize more = variant == 0 ? 1 : variant * 3 * PAGE;

  load (&bytes, path, 7000 + variant);
  bytes.data = g_realloc (bytes.data, bytes.size + more);
  for (gsize i = 0; i < more; i++)
    bytes.data[bytes.size + i] = (guint8) g_rand_int (bytes.random);
  bytes.size += more;
  save (&bytes, path);
}

/* Nothing behind the header is a database. */
static void
make_random (const char *path, guint variant)
{
  Bytes bytes;

  load (&bytes, path, 8000 + variant);
  for (gsize i = variant % 2 == 0 ? 100 : 0; i < bytes.size; i++)
    bytes.data[i] = (guint8) g_rand_int (bytes.random);
  save (&bytes, path);
}

/* One field of the header says what it should not: size of a page, formats, pages declared, free pages, schema, text
 * encoding, vacuum, version. Numbers are big endian. */
static const struct
{
  guint at;
  guint size;
  guint32 value;
} fields[] = {
  { 16, 2, 0 },          { 16, 2, 1 },          { 16, 2, 512 },        { 16, 2, 0x8000 },     { 16, 2, 0xffff },
  { 18, 2, 0x0202 },     { 18, 2, 0x0102 },     { 18, 2, 0x0201 },     { 18, 2, 0 },          { 18, 2, 0x0303 },
  { 20, 1, 32 },         { 20, 1, 255 },        { 21, 1, 0 },          { 22, 1, 255 },        { 23, 1, 0 },
  { 28, 4, 0 },          { 28, 4, 1 },          { 28, 4, 0x7fffffff }, { 28, 4, 0xffffffff }, { 32, 4, 1 },
  { 32, 4, 0xfffffffe }, { 36, 4, 0xffffffff }, { 40, 4, 0 },          { 44, 4, 0 },          { 44, 4, 99 },
  { 48, 4, 0x7fffffff }, { 52, 4, 3 },          { 52, 4, 0xffffffff }, { 56, 4, 2 },          { 56, 4, 3 },
  { 56, 4, 77 },         { 60, 4, 0 },          { 60, 4, 99 },         { 60, 4, 0xffffffff }, { 64, 4, 1 },
  { 68, 4, 0 },          { 92, 4, 0 },          { 96, 4, 0 },          { 100, 1, 2 },         { 100, 1, 0xff },
  { 101, 2, 0xffff },    { 103, 2, 0 },         { 103, 2, 0xffff },    { 105, 2, 1 },         { 108, 4, 1 },
};

static void
make_field (const char *path, guint variant)
{
  Bytes bytes;

  load (&bytes, path, 0);
  for (guint i = 0; i < fields[variant].size; i++)
    bytes.data[fields[variant].at + i] = (guint8) (fields[variant].value >> (8 * (fields[variant].size - 1 - i)));
  save (&bytes, path);
}

void
hostile_bytes_list (GPtrArray *list, guint n_random)
{
  hostile_files_add (list, "flipped bit", make_flip, 2 * n_random);
  hostile_files_add (list, "bytes overwritten here and there", make_overwritten, n_random);
  hostile_files_add (list, "run of bytes overwritten", make_run_overwritten, n_random);
  hostile_files_add (list, "cut off", make_truncated, n_random);
  hostile_files_add (list, "zeroed sector", make_zeroed, n_random);
  hostile_files_add (list, "swapped pages", make_swapped_pages, n_random / 2);
  hostile_files_add (list, "more at the end", make_appended, 4);
  hostile_files_add (list, "random bytes", make_random, 6);
  hostile_files_add (list, "field of the header", make_field, G_N_ELEMENTS (fields));
}
