/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which matrix, what it counts, by which oversight, and in which order. */
#include "desktop/mnd-matrix-desk-private.h"

#include "desktop/mnd-choice-button.h"
#include "desktop/mnd-wrap-layout.h"

#include <glib/gi18n.h>

/* Takes the key. */
static const char *
mark (MndMatrixDesk *self, char *key)
{
  g_free (self->chosen_key);
  self->chosen_key = key;
  return key;
}

/* --- lists */

static GPtrArray *
list_kinds_cb (gpointer user_data, const char **chosen)
{
  MndMatrixDesk *self = MND_MATRIX_DESK (user_data);
  GPtrArray *choices = mnd_choices_new ();

  for (guint i = 0; i < MND_MATRIX_N_KINDS; i++)
    mnd_choices_add (choices, mnd_matrix_kind_get_word ((MndMatrixKind) i),
                     mnd_matrix_kind_get_label ((MndMatrixKind) i), NULL, NULL);
  *chosen = mark (self, g_strdup (mnd_matrix_kind_get_word (self->wish.matrix.kind)));
  return choices;
}

static char *
dup_measure_label (MndMatrixMoney money, const char *currency)
{
  if (*currency == '\0')
    return g_strdup (C_ ("matrix measure", "Number of programmes"));
  if (money == MND_MATRIX_COMMITMENTS)
    /* Translators: %s is a currency, such as GBP. Commitments are what donors have bound themselves to pay. */
    return g_strdup_printf (_ ("Commitments in %s"), currency);
  /* Translators: %s is a currency, such as GBP. Disbursements are what donors have paid out. */
  return g_strdup_printf (_ ("Disbursements in %s"), currency);
}

/* What the matrix of the other money holds is known only when it is made. */
static void
add_currencies (GPtrArray *choices, MndMatrixDesk *self, MndMatrixMoney money)
{
  MndState *state = mnd_findings_get_state (self->findings);
  MndMatrixWish wish = self->wish.matrix;
  g_autoptr (MndMatrix) matrix = NULL;

  wish.money = money;
  matrix = mnd_matrix_desk_create_matrix (self, state, &wish);
  for (guint i = 0; i < matrix->currencies->len; i++)
    {
      const char *currency = g_array_index (matrix->currencies, MndSum, i).currency;
      g_autofree char *key = g_strdup_printf ("%s %s", mnd_matrix_money_get_word (money), currency);
      g_autofree char *label = dup_measure_label (money, currency);
      mnd_choices_add (choices, key, label, NULL, NULL);
    }
}

static GPtrArray *
list_measures_cb (gpointer user_data, const char **chosen)
{
  MndMatrixDesk *self = MND_MATRIX_DESK (user_data);
  GPtrArray *choices = mnd_choices_new ();
  g_autofree char *count = dup_measure_label (MND_MATRIX_COMMITMENTS, "");

  mnd_choices_add (choices, "", count, NULL, NULL);
  for (guint i = 0; i < MND_MATRIX_N_MONEYS; i++)
    add_currencies (choices, self, (MndMatrixMoney) i);
  *chosen = mark (self, *self->wish.currency == '\0'
                            ? g_strdup ("")
                            : g_strdup_printf ("%s %s", mnd_matrix_money_get_word (self->wish.matrix.money),
                                               self->wish.currency));
  return choices;
}

static GPtrArray *
list_modes_cb (gpointer user_data, const char **chosen)
{
  MndMatrixDesk *self = MND_MATRIX_DESK (user_data);
  GPtrArray *choices = mnd_choices_new ();

  mnd_choices_add (choices, "", _ ("All oversight"), NULL, NULL);
  mnd_choices_add_words (choices, MND_VOCABULARY_MODE);
  *chosen = mark (self, g_strdup (""));
  for (guint i = 0; i < MND_N_MODES; i++)
    if (self->wish.matrix.modes == MND_BIT (i))
      *chosen = mark (self, g_strdup (mnd_catalogue_get_word (MND_VOCABULARY_MODE, i)));
  return choices;
}

static GPtrArray *
list_orders_cb (gpointer user_data, const char **chosen)
{
  MndMatrixDesk *self = MND_MATRIX_DESK (user_data);
  GPtrArray *choices = mnd_choices_new ();

  for (guint i = 0; i < MND_MATRIX_N_ORDERS; i++)
    mnd_choices_add (choices, mnd_matrix_order_get_word ((MndMatrixOrder) i),
                     mnd_matrix_order_get_label ((MndMatrixOrder) i), NULL, NULL);
  *chosen = mark (self, g_strdup (mnd_matrix_order_get_word (self->wish.order)));
  return choices;
}

/* --- what was chosen */

static void
kind_cb (MndMatrixDesk *self, const char *key)
{
  MndMatrixDeskWish wish = self->wish;

  if (mnd_matrix_kind_from_word (key, &wish.matrix.kind))
    mnd_matrix_desk_set_wish (self, &wish);
}

static void
measure_cb (MndMatrixDesk *self, const char *key)
{
  MndMatrixDeskWish wish = self->wish;
  g_auto (GStrv) words = g_strsplit (key, " ", 2);

  *wish.currency = '\0';
  if (g_strv_length (words) == 2 && mnd_matrix_money_from_word (words[0], &wish.matrix.money))
    g_strlcpy (wish.currency, words[1], sizeof wish.currency);
  mnd_matrix_desk_set_wish (self, &wish);
}

static void
mode_cb (MndMatrixDesk *self, const char *key)
{
  MndMatrixDeskWish wish = self->wish;
  int mode = mnd_catalogue_get_index (MND_VOCABULARY_MODE, key);

  wish.matrix.modes = mode >= 0 ? MND_BIT (mode) : 0;
  mnd_matrix_desk_set_wish (self, &wish);
}

static void
order_cb (MndMatrixDesk *self, const char *key)
{
  MndMatrixDeskWish wish = self->wish;

  if (mnd_matrix_order_from_word (key, &wish.order))
    mnd_matrix_desk_set_wish (self, &wish);
}

/* --- */

void
mnd_matrix_desk_create_choices (MndMatrixDesk *self)
{
  const struct
  {
    MndChoicesFunc list;
    GCallback chosen;
    const char *name;
  } buttons[] = {
    [MND_MATRIX_CHOICE_KIND] = { list_kinds_cb, G_CALLBACK (kind_cb), _ ("Which matrix") },
    [MND_MATRIX_CHOICE_MEASURE] = { list_measures_cb, G_CALLBACK (measure_cb), _ ("What is counted") },
    [MND_MATRIX_CHOICE_MODE] = { list_modes_cb, G_CALLBACK (mode_cb), _ ("Which oversight") },
    [MND_MATRIX_CHOICE_ORDER] = { list_orders_cb, G_CALLBACK (order_cb), _ ("In which order") },
  };
  GtkWidget *bar = mnd_wrap_box_new (3);

  for (guint i = 0; i < MND_MATRIX_N_CHOICES; i++)
    {
      self->choices[i] = mnd_choice_button_new (buttons[i].list, self);
      mnd_choice_button_set_name (MND_CHOICE_BUTTON (self->choices[i]), buttons[i].name);
      g_signal_connect_swapped (self->choices[i], "chosen", buttons[i].chosen, self);
      gtk_box_append (GTK_BOX (bar), self->choices[i]);
    }
  adw_bin_set_child (ADW_BIN (self->filters), bar);
}

void
mnd_matrix_desk_update_choices (MndMatrixDesk *self)
{
  g_autofree char *measure = dup_measure_label (self->wish.matrix.money, self->wish.currency);
  g_autofree char *mode = self->wish.matrix.modes != 0
                              ? mnd_names_dup_labels (MND_VOCABULARY_MODE, self->wish.matrix.modes)
                              : g_strdup (_ ("All oversight"));
  MndMatrixKind kind = self->wish.matrix.kind;

  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->choices[MND_MATRIX_CHOICE_KIND]),
                              mnd_matrix_kind_get_label (kind), FALSE);
  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->choices[MND_MATRIX_CHOICE_MEASURE]), measure, FALSE);
  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->choices[MND_MATRIX_CHOICE_MODE]), mode, FALSE);
  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->choices[MND_MATRIX_CHOICE_ORDER]),
                              mnd_matrix_order_get_label (self->wish.order), FALSE);
  gtk_widget_set_visible (self->choices[MND_MATRIX_CHOICE_MEASURE], mnd_matrix_kind_has_money (kind));
  gtk_widget_set_visible (self->choices[MND_MATRIX_CHOICE_MODE], kind == MND_MATRIX_OVERSIGHT);
}
