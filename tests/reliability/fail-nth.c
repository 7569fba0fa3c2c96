/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The n-th call fails; see the header. Both names of a function, with and without 64, are defined here. */
#undef _FILE_OFFSET_BITS
#define _GNU_SOURCE
#include "reliability/fail-nth.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static struct
{
  const char *root; /* NULL: not armed */
  gint nth;
  int code;
  gboolean lasting;
  gint n_calls;
  gint n_failed;
} state;

void
fail_nth_arm (const char *root, guint nth, int code, gboolean lasting)
{
  state.nth = (gint) nth;
  state.code = code;
  state.lasting = lasting;
  state.n_calls = state.n_failed = 0;
  g_atomic_pointer_set (&state.root, root);
}

guint
fail_nth_disarm (guint *n_failed)
{
  g_atomic_pointer_set (&state.root, NULL);
  *n_failed = (guint) state.n_failed;
  return (guint) state.n_calls;
}

/* TRUE where this call is to fail; errno is set. */
static gboolean
is_due (const char *path, gboolean frees)
{
  const char *root = g_atomic_pointer_get (&state.root);
  gint n;

  if (root == NULL || path == NULL || strncmp (path, root, strlen (root)) != 0)
    return FALSE;
  n = g_atomic_int_add (&state.n_calls, 1) + 1;
  if (state.nth == 0 || (n != state.nth && !(state.lasting && !frees && n > state.nth)))
    return FALSE;
  g_atomic_int_inc (&state.n_failed);
  errno = state.code;
  return TRUE;
}

static gboolean
is_due_for (int descriptor, gboolean frees)
{
  char link[64], path[4096];
  ssize_t size;

  if (g_atomic_pointer_get (&state.root) == NULL)
    return FALSE;
  snprintf (link, sizeof link, "/proc/self/fd/%d", descriptor);
  size = readlink (link, path, sizeof path - 1);
  if (size <= 0)
    return FALSE;
  path[size] = '\0';
  return is_due (path, frees);
}

#define REAL(name) ((__typeof__ (&name)) real (#name))

static void *
real (const char *name)
{
  void *symbol = dlsym (RTLD_NEXT, name);

  if (symbol == NULL)
    abort ();
  return symbol;
}

#define MODE(flags, mode)                                                                                              \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    if (((flags) & (O_CREAT | O_TMPFILE)) != 0)                                                                        \
      {                                                                                                                \
        va_list rest;                                                                                                  \
        va_start (rest, flags);                                                                                        \
        (mode) = va_arg (rest, mode_t);                                                                                \
        va_end (rest);                                                                                                 \
      }                                                                                                                \
  }                                                                                                                    \
  G_STMT_END

int
open (const char *path, int flags, ...)
{
  mode_t mode = 0;

  MODE (flags, mode);
  return is_due (path, FALSE) ? -1 : REAL (open) (path, flags, mode);
}

int
open64 (const char *path, int flags, ...)
{
  mode_t mode = 0;

  MODE (flags, mode);
  return is_due (path, FALSE) ? -1 : REAL (open64) (path, flags, mode);
}

int
openat (int folder, const char *path, int flags, ...)
{
  mode_t mode = 0;

  MODE (flags, mode);
  return is_due (path, FALSE) ? -1 : REAL (openat) (folder, path, flags, mode);
}

int
openat64 (int folder, const char *path, int flags, ...)
{
  mode_t mode = 0;

  MODE (flags, mode);
  return is_due (path, FALSE) ? -1 : REAL (openat64) (folder, path, flags, mode);
}

FILE *
fopen (const char *path, const char *mode)
{
  return is_due (path, FALSE) ? NULL : REAL (fopen) (path, mode);
}

FILE *
fopen64 (const char *path, const char *mode)
{
  return is_due (path, FALSE) ? NULL : REAL (fopen64) (path, mode);
}

ssize_t
read (int descriptor, void *bytes, size_t size)
{
  return is_due_for (descriptor, FALSE) ? -1 : REAL (read) (descriptor, bytes, size);
}

ssize_t
pread (int descriptor, void *bytes, size_t size, off_t offset)
{
  return is_due_for (descriptor, FALSE) ? -1 : REAL (pread) (descriptor, bytes, size, offset);
}

ssize_t
pread64 (int descriptor, void *bytes, size_t size, off64_t offset)
{
  return is_due_for (descriptor, FALSE) ? -1 : REAL (pread64) (descriptor, bytes, size, offset);
}

ssize_t
write (int descriptor, const void *bytes, size_t size)
{
  return is_due_for (descriptor, FALSE) ? -1 : REAL (write) (descriptor, bytes, size);
}

/* What fails to be written leaves half of it, as a disk would. */
ssize_t
pwrite (int descriptor, const void *bytes, size_t size, off_t offset)
{
  if (!is_due_for (descriptor, FALSE))
    return REAL (pwrite) (descriptor, bytes, size, offset);
  if (REAL (pwrite) (descriptor, bytes, size / 2, offset) >= 0)
    errno = state.code;
  return -1;
}

ssize_t
pwrite64 (int descriptor, const void *bytes, size_t size, off64_t offset)
{
  if (!is_due_for (descriptor, FALSE))
    return REAL (pwrite64) (descriptor, bytes, size, offset);
  if (REAL (pwrite64) (descriptor, bytes, size / 2, offset) >= 0)
    errno = state.code;
  return -1;
}

ssize_t
copy_file_range (int from, off64_t *from_offset, int to, off64_t *to_offset, size_t size, unsigned flags)
{
  return is_due_for (to, FALSE) ? -1 : REAL (copy_file_range) (from, from_offset, to, to_offset, size, flags);
}

ssize_t
splice (int from, off64_t *from_offset, int to, off64_t *to_offset, size_t size, unsigned flags)
{
  return is_due_for (from, FALSE) || is_due_for (to, FALSE)
             ? -1
             : REAL (splice) (from, from_offset, to, to_offset, size, flags);
}

int
fsync (int descriptor)
{
  return is_due_for (descriptor, FALSE) ? -1 : REAL (fsync) (descriptor);
}

int
fdatasync (int descriptor)
{
  return is_due_for (descriptor, FALSE) ? -1 : REAL (fdatasync) (descriptor);
}

int
ftruncate (int descriptor, off_t size)
{
  return is_due_for (descriptor, FALSE) ? -1 : REAL (ftruncate) (descriptor, size);
}

int
ftruncate64 (int descriptor, off64_t size)
{
  return is_due_for (descriptor, FALSE) ? -1 : REAL (ftruncate64) (descriptor, size);
}

int
fchmod (int descriptor, mode_t mode)
{
  return is_due_for (descriptor, FALSE) ? -1 : REAL (fchmod) (descriptor, mode);
}

int
flock (int descriptor, int operation)
{
  return is_due_for (descriptor, FALSE) ? -1 : REAL (flock) (descriptor, operation);
}

void *
mmap (void *address, size_t size, int protection, int flags, int descriptor, off_t offset)
{
  return descriptor >= 0 && is_due_for (descriptor, FALSE)
             ? MAP_FAILED
             : REAL (mmap) (address, size, protection, flags, descriptor, offset);
}

void *
mmap64 (void *address, size_t size, int protection, int flags, int descriptor, off64_t offset)
{
  return descriptor >= 0 && is_due_for (descriptor, FALSE)
             ? MAP_FAILED
             : REAL (mmap64) (address, size, protection, flags, descriptor, offset);
}

int
rename (const char *from, const char *to)
{
  return is_due (from, FALSE) ? -1 : REAL (rename) (from, to);
}

int
renameat (int from_folder, const char *from, int to_folder, const char *to)
{
  return is_due (from, FALSE) ? -1 : REAL (renameat) (from_folder, from, to_folder, to);
}

int
link (const char *from, const char *to)
{
  return is_due (from, FALSE) ? -1 : REAL (link) (from, to);
}

int
mkdir (const char *path, mode_t mode)
{
  return is_due (path, FALSE) ? -1 : REAL (mkdir) (path, mode);
}

int
unlink (const char *path)
{
  return is_due (path, TRUE) ? -1 : REAL (unlink) (path);
}

int
rmdir (const char *path)
{
  return is_due (path, TRUE) ? -1 : REAL (rmdir) (path);
}

/* A close that fails has closed all the same. */
int
close (int descriptor)
{
  gboolean due = is_due_for (descriptor, TRUE);
  int result = REAL (close) (descriptor);

  if (!due)
    return result;
  errno = state.code;
  return -1;
}
