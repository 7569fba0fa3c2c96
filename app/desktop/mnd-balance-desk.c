/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The balance on the screen: bars, what they count, and how they follow the map. Its words are in -words.c, what it can
 * be asked in -choices.c. */
#include "desktop/mnd-balance-desk-private.h"

#include "desktop/mnd-keeping.h"
#include "desktop/mnd-share-row.h"
#include "document/mnd-listings.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

/* More programmes than this nobody reads in a list. */
#define MOST_LISTED 200

static void desk_init (MndDeskInterface *iface);
static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndBalanceDesk, mnd_balance_desk, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (MND_TYPE_DESK, desk_init)
                                   G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

enum
{
  PROP_0,
  PROP_PART,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

MndState *
mnd_balance_desk_get_state (MndBalanceDesk *self)
{
  return mnd_findings_get_state (self->findings);
}

MndNames
mnd_balance_desk_get_names (MndBalanceDesk *self)
{
  MndView *view = mnd_findings_get_view (self->findings);

  return (MndNames){ mnd_document_get_map (mnd_view_get_document (view)), mnd_view_get_languages (view) };
}

/* --- bars */

static void
add_heading (MndBalanceDesk *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_set_margin_top (label, 12);
  gtk_box_append (GTK_BOX (self->bars), label);
}

/* Takes the words. */
static void
add_row (MndBalanceDesk *self, guint part, double share, char *words)
{
  const char *word = mnd_balance_part_get_word (part);
  GtkWidget *row = mnd_share_row_new (mnd_balance_part_get_label (part), word);
  g_autofree char *text = words;

  mnd_share_row_set_words (MND_SHARE_ROW (row), share, text);
  mnd_share_row_set_action (MND_SHARE_ROW (row), "balance.part", g_variant_new_string (word));
  gtk_box_append (GTK_BOX (self->bars), row);
}

static void
add_counts (MndBalanceDesk *self)
{
  add_heading (self, _ ("By number of programmes"));
  for (guint part = 0; part < MND_BALANCE_N_PARTS; part++)
    if (self->balance->n_support[part] > 0 || part != MND_BALANCE_UNCODED)
      add_row (self, part, mnd_balance_get_count_part (self->balance, part, FALSE),
               mnd_balance_dup_count_words (self->balance, part));
}

static void
add_money (MndBalanceDesk *self, const MndBalanceMoney *money)
{
  /* Translators: %s is a currency, such as GBP. Commitments are what donors have bound themselves to pay. */
  g_autofree char *heading = g_strdup_printf (_ ("By commitments in %s"), money->currency);

  add_heading (self, heading);
  for (guint part = 0; part < MND_BALANCE_N_PARTS; part++)
    if (money->amounts[part] != 0 || part != MND_BALANCE_UNCODED)
      add_row (self, part, mnd_balance_get_money_part (money, part, FALSE), mnd_balance_dup_money_words (money, part));
}

static void
fill_bars (MndBalanceDesk *self)
{
  g_autofree char *unknown = mnd_balance_dup_unknown_words (self->balance);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->bars)) != NULL)
    gtk_box_remove (GTK_BOX (self->bars), child);
  add_counts (self);
  for (guint i = 0; i < self->balance->money->len; i++)
    add_money (self, &g_array_index (self->balance->money, MndBalanceMoney, i));
  if (unknown != NULL)
    add_heading (self, unknown);
}

/* --- what is counted */

static gboolean
is_listed (MndBalanceDesk *self, const MndBalanceItem *item)
{
  return g_str_equal (self->part, "all") || g_str_equal (self->part, mnd_balance_part_get_word (item->part));
}

static char *
dup_programme (MndBalanceDesk *self, const MndBalanceItem *item)
{
  const MndNames names = mnd_balance_desk_get_names (self);
  MndRecord *support = mnd_map_find (names.map, MND_TABLE_SUPPORT, &item->support);
  g_autoptr (GArray) sums = mnd_support_list_commitments (names.map, support);
  g_autofree char *amount = mnd_sums_format (sums);

  return mnd_format_join ((const char *[]){ mnd_names_get (&names, &item->support),
                                            mnd_balance_part_get_label (item->part),
                                            amount != NULL ? amount : _ ("amount not known"), NULL });
}

static int
compare_texts_cb (gconstpointer a, gconstpointer b)
{
  return mnd_format_compare ((*(char *const *const *) a)[0], (*(char *const *const *) b)[0]);
}

/* Text and key side by side, by text. */
static GPtrArray *
list_programmes (MndBalanceDesk *self)
{
  GPtrArray *programmes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  char hex[MND_ID_TEXT_SIZE];

  for (guint i = 0; i < self->balance->items->len; i++)
    {
      const MndBalanceItem *item = &g_array_index (self->balance->items, MndBalanceItem, i);
      char **programme;
      if (!is_listed (self, item))
        continue;
      programme = g_new0 (char *, 3);
      programme[0] = dup_programme (self, item);
      programme[1] = g_strdup (mnd_id_format (&item->support, hex));
      g_ptr_array_add (programmes, programme);
    }
  g_ptr_array_sort (programmes, compare_texts_cb);
  return programmes;
}

static void
fill_listed (MndBalanceDesk *self)
{
  MndDeskPage *page = MND_DESK_PAGE (self->listed);
  g_autoptr (GPtrArray) programmes = list_programmes (self);
  g_autofree char *heading =
      g_strdup_printf (ngettext ("%u programme is counted here", "%u programmes are counted here", programmes->len),
                       programmes->len);

  mnd_desk_page_clear (page);
  mnd_desk_page_add_heading (page, heading);
  for (guint i = 0; i < MIN (programmes->len, MOST_LISTED); i++)
    {
      char **programme = g_ptr_array_index (programmes, i);
      mnd_desk_page_add_row (page, programme[0], "balance.select", g_variant_new_string (programme[1]));
    }
  if (programmes->len > MOST_LISTED)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", programmes->len - MOST_LISTED),
                                               programmes->len - MOST_LISTED);
      mnd_desk_page_add_text (page, more);
    }
  if (!g_str_equal (self->part, "all"))
    mnd_desk_page_add_button (page, _ ("List All Programmes"), "balance.all", NULL);
}

/* --- */

static void
say_level (MndBalanceDesk *self)
{
  MndMap *map = mnd_balance_desk_get_names (self).map;
  MndBalanceLevel level;
  g_autofree char *text = mnd_balance_dup_level_words (self->balance, map, &level);
  static const char *const styles[] = { [MND_BALANCE_LOW] = "warning", [MND_BALANCE_VERY_LOW] = "error" };
  double ticks[2];

  mnd_balance_get_thresholds (map, &ticks[0], &ticks[1]);
  mnd_share_bar_set_share (MND_SHARE_BAR (self->level_bar), mnd_balance_get_count_share (self->balance, TRUE));
  mnd_share_bar_set_ticks (MND_SHARE_BAR (self->level_bar), ticks, G_N_ELEMENTS (ticks));
  gtk_widget_set_visible (self->level_bar, level != MND_BALANCE_NO_LEVEL);
  gtk_label_set_label (GTK_LABEL (self->level), text);
  gtk_widget_set_visible (self->level_icon, level == MND_BALANCE_LOW || level == MND_BALANCE_VERY_LOW);
  for (guint i = MND_BALANCE_LOW; i < G_N_ELEMENTS (styles); i++)
    if (i == (guint) level)
      gtk_widget_add_css_class (self->level_icon, styles[i]);
    else
      gtk_widget_remove_css_class (self->level_icon, styles[i]);
}

static void
say_nothing (MndBalanceDesk *self)
{
  g_autofree char *sentence = mnd_balance_desk_dup_sentence (self);
  g_autofree char *text = g_strjoin ("\n", sentence,
                                     _ ("Choose another day, year or institution, or select a donor on the map and "
                                        "press S to add what it supports."),
                                     NULL);

  adw_status_page_set_description (ADW_STATUS_PAGE (self->nothing), text);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), "nothing");
}

static void
refresh (MndBalanceDesk *self)
{
  MndBalanceScope scope = { MND_NOTHING, MND_NOTHING, self->wish.year };
  g_autofree char *sentence = NULL;
  MndState *state;
  guint actor;

  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self)) || self->findings == NULL;
  if (self->is_stale)
    return;
  state = mnd_balance_desk_get_state (self);
  actor = mnd_state_find_actor (state, &self->wish.actor);
  self->wish.is_institution = self->wish.is_institution && actor != MND_NOTHING;
  self->wish.is_donor = self->wish.is_donor && actor != MND_NOTHING;
  scope.institution = self->wish.is_institution ? actor : MND_NOTHING;
  scope.donor = self->wish.is_donor ? actor : MND_NOTHING;
  scope.left_out = mnd_view_get_left_out (mnd_findings_get_view (self->findings));
  g_clear_pointer (&self->balance, mnd_balance_free);
  self->balance = mnd_balance_new (state, &scope);
  mnd_balance_desk_update_choices (self);
  if (self->balance->items->len == 0)
    {
      say_nothing (self);
      return;
    }
  sentence = mnd_balance_desk_dup_sentence (self);
  gtk_label_set_label (GTK_LABEL (self->sentence), sentence);
  say_level (self);
  fill_bars (self);
  fill_listed (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), "balance");
}

static void
refresh_cb (MndDesk *desk)
{
  refresh (MND_BALANCE_DESK (desk));
}

static void
moved_cb (MndBalanceDesk *self)
{
  mnd_desk_queue (MND_DESK (self), refresh_cb);
}

static void
select_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndBalanceDesk *self = MND_BALANCE_DESK (widget);
  MndId id;

  if (self->findings != NULL && mnd_id_parse (g_variant_get_string (parameter, NULL), &id))
    mnd_view_select (mnd_findings_get_view (self->findings), &id);
}

static void
all_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_object_set (widget, "part", "all", NULL);
}

static void
mnd_balance_desk_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mnd_balance_desk_parent_class)->map (widget);
  if (MND_BALANCE_DESK (widget)->is_stale)
    refresh (MND_BALANCE_DESK (widget));
}

static void
mnd_balance_desk_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PART)
    g_value_set_string (value, MND_BALANCE_DESK (object)->part);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_balance_desk_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MndBalanceDesk *self = MND_BALANCE_DESK (object);

  if (id != PROP_PART)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  if (g_strcmp0 (self->part, g_value_get_string (value)) == 0)
    return;
  g_free (self->part);
  self->part = g_value_get_string (value) != NULL ? g_value_dup_string (value) : g_strdup ("all");
  if (self->balance != NULL && self->balance->items->len > 0)
    fill_listed (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
mnd_balance_desk_dispose (GObject *object)
{
  MndBalanceDesk *self = MND_BALANCE_DESK (object);
  GtkWidget *child;

  mnd_desk_set_findings (MND_DESK (self), NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mnd_balance_desk_parent_class)->dispose (object);
}

static void
mnd_balance_desk_finalize (GObject *object)
{
  MndBalanceDesk *self = MND_BALANCE_DESK (object);

  g_clear_pointer (&self->balance, mnd_balance_free);
  g_free (self->part);
  g_free (self->chosen_key);

  G_OBJECT_CLASS (mnd_balance_desk_parent_class)->finalize (object);
}

static void
take_over (MndKeeping *keeping, MndKeeping *old)
{
  g_object_set (keeping, "part", MND_BALANCE_DESK (old)->part, NULL);
  mnd_balance_desk_set_wish (MND_BALANCE_DESK (keeping), &MND_BALANCE_DESK (old)->wish);
}

static void
set_findings (MndDesk *desk, MndFindings *findings)
{
  MndBalanceDesk *self = MND_BALANCE_DESK (desk);

  if (self->findings == findings)
    return;
  if (self->findings != NULL)
    {
      mnd_desk_unqueue (MND_DESK (self));
      g_signal_handlers_disconnect_by_data (self->findings, self);
      g_signal_handlers_disconnect_by_data (mnd_findings_get_view (self->findings), self);
      self->wish = (MndBalanceWish){ .year = 0 };
      g_clear_pointer (&self->balance, mnd_balance_free);
    }
  g_set_object (&self->findings, findings);
  if (findings == NULL)
    return;
  g_signal_connect_swapped (findings, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (mnd_findings_get_view (findings), "notify::left-out", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (mnd_findings_get_view (findings), "notify::languages", G_CALLBACK (refresh), self);
  refresh (self);
}

static MndListing *
create_listing (MndBalanceDesk *self)
{
  const MndNames names = mnd_balance_desk_get_names (self);

  return mnd_listing_new_of_balance (self->balance, &names);
}

static MndPrintout *
create_printout (MndDesk *desk)
{
  MndBalanceDesk *self = MND_BALANCE_DESK (desk);
  MndPrintoutTopic topic = { NULL };
  MndBalanceLevel level;
  g_autofree char *sentence = NULL, *weight = NULL, *unknown = NULL, *legend = NULL;

  if (self->findings == NULL || self->balance == NULL || self->balance->items->len == 0)
    return NULL;
  sentence = mnd_balance_desk_dup_sentence (self);
  weight = mnd_balance_dup_level_words (self->balance, mnd_balance_desk_get_names (self).map, &level);
  unknown = mnd_balance_dup_unknown_words (self->balance);
  legend = g_strjoin (" ", level != MND_BALANCE_NO_LEVEL ? weight : "", unknown, NULL);
  topic.what = sentence;
  topic.legend = legend;
  return mnd_view_new_table_printout (mnd_findings_get_view (self->findings), create_listing (self), &topic);
}

static gboolean
export_table (MndDesk *desk, GFile *target, GError **error)
{
  MndBalanceDesk *self = MND_BALANCE_DESK (desk);
  g_autoptr (MndListing) listing = create_listing (self);
  g_autofree char *sentence = mnd_balance_desk_dup_sentence (self);

  return mnd_document_export_listing (mnd_view_get_document (mnd_findings_get_view (self->findings)), listing, sentence,
                                      target, error);
}

static void
desk_init (MndDeskInterface *iface)
{
  iface->set_findings = set_findings;
  iface->create_printout = create_printout;
  iface->export_table = export_table;
}

static void
keeping_init (MndKeepingInterface *iface)
{
  iface->take_over = take_over;
}

static void
mnd_balance_desk_class_init (MndBalanceDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mnd_balance_desk_get_property;
  object_class->set_property = mnd_balance_desk_set_property;
  object_class->dispose = mnd_balance_desk_dispose;
  object_class->finalize = mnd_balance_desk_finalize;
  widget_class->map = mnd_balance_desk_map;

  properties[PROP_PART] =
      g_param_spec_string ("part", NULL, NULL, "all",
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (MND_TYPE_DESK_PAGE);
  g_type_ensure (MND_TYPE_SHARE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-balance-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, MndBalanceDesk, filters);
  gtk_widget_class_bind_template_child (widget_class, MndBalanceDesk, pages);
  gtk_widget_class_bind_template_child (widget_class, MndBalanceDesk, sentence);
  gtk_widget_class_bind_template_child (widget_class, MndBalanceDesk, level_icon);
  gtk_widget_class_bind_template_child (widget_class, MndBalanceDesk, level);
  gtk_widget_class_bind_template_child (widget_class, MndBalanceDesk, level_bar);
  gtk_widget_class_bind_template_child (widget_class, MndBalanceDesk, bars);
  gtk_widget_class_bind_template_child (widget_class, MndBalanceDesk, listed);
  gtk_widget_class_bind_template_child (widget_class, MndBalanceDesk, nothing);
  gtk_widget_class_install_property_action (widget_class, "balance.part", "part");
  gtk_widget_class_install_action (widget_class, "balance.select", "s", select_cb);
  gtk_widget_class_install_action (widget_class, "balance.all", NULL, all_cb);
}

static void
mnd_balance_desk_init (MndBalanceDesk *self)
{
  self->is_stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  mnd_desk_name_status (ADW_STATUS_PAGE (self->nothing));
  mnd_balance_desk_create_choices (self);
}

GtkWidget *
mnd_balance_desk_new (void)
{
  return g_object_new (MND_TYPE_BALANCE_DESK, NULL);
}

const MndBalanceWish *
mnd_balance_desk_get_wish (MndBalanceDesk *self)
{
  g_return_val_if_fail (MND_IS_BALANCE_DESK (self), NULL);

  return &self->wish;
}

void
mnd_balance_desk_set_wish (MndBalanceDesk *self, const MndBalanceWish *wish)
{
  g_return_if_fail (MND_IS_BALANCE_DESK (self) && wish != NULL);

  self->wish = *wish;
  refresh (self);
}

const MndBalance *
mnd_balance_desk_get_balance (MndBalanceDesk *self)
{
  g_return_val_if_fail (MND_IS_BALANCE_DESK (self), NULL);

  return self->balance;
}
