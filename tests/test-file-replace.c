/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file becomes another one in a place that is no folder of this machine: what GIO is asked for, and that a failure
 * leaves what was there. Local files are replaced in the tests of the store. */
#include "store/mnd-file-replace-private.h"

#include <glib/gstdio.h>
#include <string.h>

/* --- a file of a place far away, kept in a folder of this machine */

#define FAR_TYPE_FILE (far_file_get_type ())
G_DECLARE_FINAL_TYPE (FarFile, far_file, FAR, FILE, GObject)

struct _FarFile
{
  GObject parent_instance;
  GFile *near;
  /* What the last replacing asked for. */
  guint n_replaced;
  char *etag;
  gboolean make_backup;
  GFileCreateFlags flags;
};

static void far_file_iface_init (GFileIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FarFile, far_file, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_FILE, far_file_iface_init))

static void
far_file_finalize (GObject *object)
{
  g_object_unref (FAR_FILE (object)->near);
  g_free (FAR_FILE (object)->etag);
  G_OBJECT_CLASS (far_file_parent_class)->finalize (object);
}

static void
far_file_class_init (FarFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = far_file_finalize;
}

static void
far_file_init (FarFile *self)
{
}

static gboolean
far_file_is_native (GFile *file)
{
  return FALSE;
}

static char *
far_file_get_path (GFile *file)
{
  return NULL;
}

static GFileInfo *
far_file_query_info (GFile *file, const char *attributes, GFileQueryInfoFlags flags, GCancellable *cancellable,
                     GError **error)
{
  return g_file_query_info (FAR_FILE (file)->near, attributes, flags, cancellable, error);
}

static GFileOutputStream *
far_file_replace (GFile *file, const char *etag, gboolean make_backup, GFileCreateFlags flags,
                  GCancellable *cancellable, GError **error)
{
  FarFile *self = FAR_FILE (file);

  self->n_replaced++;
  g_free (self->etag);
  self->etag = g_strdup (etag);
  self->make_backup = make_backup;
  self->flags = flags;
  return g_file_replace (self->near, etag, make_backup, flags, cancellable, error);
}

static void
far_file_iface_init (GFileIface *iface)
{
  iface->is_native = far_file_is_native;
  iface->get_path = far_file_get_path;
  iface->query_info = far_file_query_info;
  iface->replace = far_file_replace;
}

/* --- the tests */

typedef struct
{
  char *folder;
  char *from; /* the new bytes */
  FarFile *far;
  GFile *previous;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("mandate-replace-XXXXXX", NULL);
  fixture->from = g_build_filename (fixture->folder, "from", NULL);
  fixture->far = g_object_new (FAR_TYPE_FILE, NULL);
  fixture->far->near = g_file_new_build_filename (fixture->folder, "far.mandate", NULL);
  fixture->previous = g_file_new_build_filename (fixture->folder, "far.mandate~", NULL);
  g_assert_true (g_file_set_contents (fixture->from, "new", -1, NULL));
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->far->near), "old", -1, NULL));
}

/* Nothing else may lie there: GIO's temporary files are gone as well. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->from);
  g_unlink (g_file_peek_path (fixture->far->near));
  g_unlink (g_file_peek_path (fixture->previous));
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_object_unref (fixture->far);
  g_object_unref (fixture->previous);
  g_free (fixture->folder);
  g_free (fixture->from);
}

static char *
replace (Fixture *fixture, const char *etag, gboolean keep_previous, GError **error)
{
  MndReplacement how = { etag, keep_previous, ".x.part" };

  return mnd_file_replace (G_FILE (fixture->far), fixture->from, &how, NULL, error);
}

static void
assert_content (GFile *file, const char *expected)
{
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (g_file_peek_path (file), &found, NULL, NULL));
  g_assert_cmpstr (found, ==, expected);
}

static char *
dup_etag (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  char *etag = NULL;
  goffset size;

  g_assert_true (mnd_file_get_version (G_FILE (fixture->far), &etag, &size, NULL, &error));
  g_assert_no_error (error);
  return etag;
}

/* The whole file anew and never in place, as it was when we last saw it, and no copy of it unless somebody asked. */
static void
test_asks (Fixture *fixture, gconstpointer data)
{
  g_autofree char *etag = dup_etag (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *new_etag = replace (fixture, etag, FALSE, &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  assert_content (fixture->far->near, "new");
  g_assert_cmpuint (fixture->far->n_replaced, ==, 1);
  g_assert_cmpstr (fixture->far->etag, ==, etag);
  g_assert_false (fixture->far->make_backup);
  g_assert_cmpint ((int) fixture->far->flags, ==, G_FILE_CREATE_REPLACE_DESTINATION);
  found = dup_etag (fixture);
  g_assert_cmpstr (new_etag, ==, found);
  g_assert_false (g_file_query_exists (fixture->previous, NULL));
}

static void
test_keeps_previous (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *new_etag = replace (fixture, NULL, TRUE, &error);

  g_assert_no_error (error);
  g_assert_nonnull (new_etag);
  g_assert_null (fixture->far->etag); /* whatever it is */
  g_assert_true (fixture->far->make_backup);
  assert_content (fixture->far->near, "new");
  assert_content (fixture->previous, "old");
}

static void
test_makes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *new_etag = NULL;

  g_unlink (g_file_peek_path (fixture->far->near));
  new_etag = replace (fixture, NULL, FALSE, &error);
  g_assert_no_error (error);
  assert_content (fixture->far->near, "new");
}

/* Another one wrote it since. */
static void
test_stale (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (replace (fixture, "1:2", FALSE, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_CHANGED);
  assert_content (fixture->far->near, "old");
}

/* A failure in the middle does not put half of the bytes there. */
static void
test_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (fixture->from), ==, 0);
  g_assert_cmpint (g_mkdir (fixture->from, 0700), ==, 0); /* can be opened, and not read */
  g_assert_null (replace (fixture, NULL, FALSE, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (fixture->far->n_replaced, ==, 1);
  assert_content (fixture->far->near, "old");
  g_rmdir (fixture->from);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/file-replace/remote/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("asks", test_asks);
  ADD ("keeps-previous", test_keeps_previous);
  ADD ("makes", test_makes);
  ADD ("stale", test_stale);
  ADD ("fails", test_fails);
  return g_test_run ();
}
