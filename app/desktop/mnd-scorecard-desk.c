/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scorecards on the screen, how they follow map and view, and how items are answered. What can be chosen is in
 * -choices.c, what marks mean in -legend.c. */
#include "desktop/mnd-scorecard-desk-private.h"

#include "desktop/mnd-desk-page.h"
#include "desktop/mnd-finding-words.h"
#include "desktop/mnd-keeping.h"
#include "desktop/mnd-side-layout.h"
#include "document/mnd-edits.h"

#include <glib/gi18n.h>

static void desk_init (MndDeskInterface *iface);
static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndScorecardDesk, mnd_scorecard_desk, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (MND_TYPE_DESK, desk_init)
                                   G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

MndView *
mnd_scorecard_desk_get_view (MndScorecardDesk *self)
{
  return mnd_findings_get_view (self->findings);
}

static MndMap *
get_map (MndScorecardDesk *self)
{
  return mnd_document_get_map (mnd_view_get_document (mnd_scorecard_desk_get_view (self)));
}

MndNames
mnd_scorecard_desk_get_names (MndScorecardDesk *self)
{
  return (MndNames){ get_map (self), mnd_view_get_languages (mnd_scorecard_desk_get_view (self)) };
}

/* --- the chosen item */

static const MndScorecard *
get_card (MndScorecardDesk *self)
{
  return mnd_scorecards_get (self->cards, mnd_scorecard_grid_get_card (MND_SCORECARD_GRID (self->grid)));
}

static const MndScorecardItem *
get_item (MndScorecardDesk *self)
{
  return mnd_scorecard_get_item (get_card (self), mnd_scorecard_grid_get_item (MND_SCORECARD_GRID (self->grid)));
}

/* What is half typed is taken over first, which may make all cards anew. */
static void
update_page (MndScorecardDesk *self)
{
  MndSubject *subject;

  if (self->cards == NULL || self->cards->cards->len == 0)
    {
      mnd_scorecard_page_clear (MND_SCORECARD_PAGE (self->page));
      return;
    }
  subject = get_card (self)->is_of_map ? self->map : self->actor;
  if (subject == self->actor)
    {
      const MndId id = get_card (self)->subject;
      const MndId *now = mnd_subject_get_id (subject);
      if (now == NULL || !mnd_id_equal (now, &id))
        mnd_subject_set_id (subject, &id);
    }
  mnd_scorecard_page_show (MND_SCORECARD_PAGE (self->page), subject, self->cards,
                           mnd_scorecard_grid_get_card (MND_SCORECARD_GRID (self->grid)),
                           mnd_scorecard_grid_get_item (MND_SCORECARD_GRID (self->grid)));
}

static void
chosen_cb (MndScorecardDesk *self)
{
  MndView *view = mnd_scorecard_desk_get_view (self);

  mnd_subject_commit (get_card (self)->is_of_map ? self->map : self->actor);
  update_page (self);
  if (!get_card (self)->is_of_map && !mnd_view_is_selected (view, &get_card (self)->subject))
    {
      const MndId id = get_card (self)->subject;
      mnd_view_select (view, &id);
    }
}

static void
activated_cb (MndScorecardDesk *self)
{
  mnd_scorecard_page_open (MND_SCORECARD_PAGE (self->page));
}

/* --- answers */

static gboolean
withdraw (MndScorecardDesk *self, GError **error)
{
  MndRecord *record = mnd_map_find (get_map (self), MND_TABLE_ASSESSMENT, &get_item (self)->record);

  return record == NULL
         || mnd_document_delete (mnd_view_get_document (mnd_scorecard_desk_get_view (self)), &record, 1, error);
}

static gboolean
answer (MndScorecardDesk *self, MndScore score, GError **error)
{
  const MndScorecard *card = get_card (self);
  const MndId subject = card->subject;
  g_autofree char *word = mnd_checklist_dup_item_word (self->cards->checklist, get_item (self)->item);
  g_autofree char *date = mnd_finding_words_dup_record_date (self->findings);
  const MndAnswerDraft draft = {
    .subject = card->is_of_map ? NULL : &subject,
    .item = word,
    .answer = mnd_score_get_word (score),
    .date = date,
  };

  return mnd_document_answer_item (mnd_view_get_document (mnd_scorecard_desk_get_view (self)), &draft, NULL, error);
}

/* One step to undo; cards follow the map. */
static void
answered_cb (MndScorecardDesk *self, guint score)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (self->cards == NULL || get_item (self)->is_heading || !mnd_subject_may_edit (self->map))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  done = score == MND_SCORE_NOT_ASSESSED ? withdraw (self, &error) : answer (self, (MndScore) score, &error);
  if (!done)
    mnd_desk_fail_edit (MND_DESK (self), error);
}

/* Escape leads out of the page. On its buttons keys answer, as on the cards; Delete never goes on to the actor. */
static gboolean
page_key_cb (MndScorecardDesk *self, guint key, guint code, GdkModifierType modifiers)
{
  gboolean is_plain = (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) == 0;
  MndScore score = is_plain ? mnd_score_from_key (key) : MND_N_SCORES;

  if (key == GDK_KEY_Escape)
    return gtk_widget_grab_focus (self->grid);
  if (score != MND_N_SCORES && mnd_scorecard_page_is_on_answers (MND_SCORECARD_PAGE (self->page)))
    answered_cb (self, score);
  else if (score == MND_SCORE_NOT_ASSESSED)
    gtk_widget_error_bell (self->page);
  else
    return FALSE;
  return TRUE;
}

/* --- as map and view say */

static void
drop_cards (MndScorecardDesk *self)
{
  mnd_scorecard_grid_show (MND_SCORECARD_GRID (self->grid), NULL);
  g_clear_pointer (&self->sheet, mnd_card_sheet_free);
  g_clear_pointer (&self->cards, mnd_scorecards_free);
}

static int
get_since (MndScorecardDesk *self)
{
  MndDate date;

  if (self->wish.years == 0)
    return 0;
  date = mnd_date_from_day (mnd_findings_get_day (self->findings));
  if (date.year <= (int) self->wish.years)
    return 0;
  date.year = (gint16) (date.year - (int) self->wish.years);
  /* There is not a 29 February each year. */
  date.day = date.month == 2 ? MIN (date.day, 28) : date.day;
  return mnd_date_get_last_day (&date);
}

static void
say_nothing (MndScorecardDesk *self)
{
  static const char *const texts[MND_N_ASKED_OF] = {
    [MND_ASKED_OF_MAP] = "",
    [MND_ASKED_OF_INSTITUTION] =
        N_ ("This checklist is asked of institutions that provide, manage or oversee security, "
            "and there is none on this day that passes the filter. Add one on the map, or "
            "choose another day."),
    [MND_ASKED_OF_BODY] = N_ ("This checklist is asked of coordination bodies, and there is none on this day that "
                              "passes the filter. Add one on the map, or choose another day."),
    [MND_ASKED_OF_DONOR] = N_ ("This checklist is asked of donors, and there is none on this day that passes the "
                               "filter. Add one on the map, or choose another day."),
  };

  adw_status_page_set_description (ADW_STATUS_PAGE (self->nothing), _ (texts[self->wish.checklist->asked_of]));
}

static void
mark_selection (MndScorecardDesk *self)
{
  mnd_scorecard_grid_set_selection (MND_SCORECARD_GRID (self->grid),
                                    mnd_view_get_selection (mnd_scorecard_desk_get_view (self)));
}

/* To the card of what is selected elsewhere. Not after each change of the map: an item may just have been chosen whose
 * card is not selected yet. */
static void
follow_selection (MndScorecardDesk *self)
{
  MndScorecardGrid *grid = MND_SCORECARD_GRID (self->grid);
  MndRecord *focus;
  guint card;

  if (self->cards == NULL || self->is_stale)
    return;
  mark_selection (self);
  focus = mnd_view_get_focus (mnd_scorecard_desk_get_view (self));
  card = focus != NULL ? mnd_scorecards_find (self->cards, mnd_record_get_id (focus)) : G_MAXUINT;
  if (card != G_MAXUINT && card != mnd_scorecard_grid_get_card (grid))
    mnd_scorecard_grid_choose (grid, card, mnd_scorecard_grid_get_item (grid));
}

static void
refresh (MndScorecardDesk *self)
{
  MndScorecardWish wish = { NULL };
  g_autoptr (MndState) state = NULL;
  MndNames names;

  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self)) || self->findings == NULL;
  if (self->is_stale)
    return;
  names = mnd_scorecard_desk_get_names (self);
  wish.checklist = self->wish.checklist;
  wish.since = get_since (self);
  wish.left_out = mnd_view_get_left_out (mnd_scorecard_desk_get_view (self));
  drop_cards (self);
  state =
      mnd_state_new (names.map, mnd_findings_get_day (self->findings), mnd_findings_get_as_planned (self->findings));
  self->cards = mnd_scorecards_new (state, &wish);
  mnd_scorecards_sort (self->cards, self->wish.order, &names);
  self->sheet = mnd_scorecards_new_sheet (self->cards, &names, self->wish.is_compact && self->cards->cards->len > 1);
  mnd_scorecard_grid_show (MND_SCORECARD_GRID (self->grid), self->sheet);
  mnd_scorecard_desk_update_choices (self);
  mnd_scorecard_desk_update_legend (self);
  if (self->cards->cards->len == 0)
    say_nothing (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), self->cards->cards->len > 0 ? "cards" : "nothing");
  mark_selection (self);
  update_page (self);
}

static char *
dup_words_cb (guint card, guint item, gpointer user_data)
{
  MndScorecardDesk *self = MND_SCORECARD_DESK (user_data);
  MndNames names;

  if (self->cards == NULL)
    return NULL;
  names = mnd_scorecard_desk_get_names (self);
  return mnd_scorecard_dup_item_words (self->cards, card, item, &names);
}

/* --- overrides */

static void
mnd_scorecard_desk_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mnd_scorecard_desk_parent_class)->map (widget);
  if (MND_SCORECARD_DESK (widget)->is_stale)
    refresh (MND_SCORECARD_DESK (widget));
  follow_selection (MND_SCORECARD_DESK (widget));
}

static gboolean
mnd_scorecard_desk_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MND_SCORECARD_DESK (widget)->grid);
}

static void
mnd_scorecard_desk_dispose (GObject *object)
{
  GtkWidget *child;

  mnd_desk_set_findings (MND_DESK (object), NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mnd_scorecard_desk_parent_class)->dispose (object);
}

static void
mnd_scorecard_desk_finalize (GObject *object)
{
  g_free (MND_SCORECARD_DESK (object)->chosen_key);

  G_OBJECT_CLASS (mnd_scorecard_desk_parent_class)->finalize (object);
}

static void
let_go (MndScorecardDesk *self)
{
  g_signal_handlers_disconnect_by_data (get_map (self), self);
  g_signal_handlers_disconnect_by_data (self->findings, self);
  g_signal_handlers_disconnect_by_data (mnd_scorecard_desk_get_view (self), self);
  mnd_scorecard_page_clear (MND_SCORECARD_PAGE (self->page));
  mnd_scorecard_grid_set_selection (MND_SCORECARD_GRID (self->grid), NULL);
  drop_cards (self);
  g_clear_object (&self->actor);
  g_clear_object (&self->map);
}

static MndSubject *
create_subject (MndScorecardDesk *self, MndTable table)
{
  MndSubject *subject = mnd_subject_new (mnd_scorecard_desk_get_view (self), table);

  mnd_subject_set_findings (subject, self->findings);
  g_signal_connect_object (subject, "problem", G_CALLBACK (mnd_desk_fail_edit), self, G_CONNECT_SWAPPED);
  return subject;
}

static void
set_findings (MndDesk *desk, MndFindings *findings)
{
  MndScorecardDesk *self = MND_SCORECARD_DESK (desk);
  MndView *view;

  if (self->findings == findings)
    return;
  if (self->findings != NULL)
    let_go (self);
  g_set_object (&self->findings, findings);
  if (findings == NULL)
    return;
  view = mnd_findings_get_view (findings);
  self->actor = create_subject (self, MND_TABLE_ACTOR);
  self->map = create_subject (self, MND_TABLE_MAP);
  g_signal_connect_swapped (get_map (self), "changed", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (findings, "notify::day", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (view, "notify::languages", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (view, "notify::left-out", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (view, "selection-changed", G_CALLBACK (follow_selection), self);
  refresh (self);
  follow_selection (self);
}

/* Nearer is with words. */
static gboolean
zoom (MndDesk *desk, double factor)
{
  MndScorecardDesk *self = MND_SCORECARD_DESK (desk);
  MndScorecardDeskWish wish = self->wish;

  wish.is_compact = factor < 1;
  if (wish.is_compact != self->wish.is_compact)
    mnd_scorecard_desk_set_wish (self, &wish);
  return TRUE;
}

static void
end_edit (MndDesk *desk)
{
  MndScorecardDesk *self = MND_SCORECARD_DESK (desk);

  if (self->findings == NULL)
    return;
  mnd_subject_commit (self->actor);
  mnd_subject_commit (self->map);
}

static MndPrintout *
create_printout (MndDesk *desk)
{
  MndScorecardDesk *self = MND_SCORECARD_DESK (desk);

  if (self->cards == NULL || self->cards->cards->len == 0)
    return NULL;
  return mnd_view_new_scorecard_printout (mnd_scorecard_desk_get_view (self), self->cards, self->sheet->is_compact);
}

static gboolean
export_table (MndDesk *desk, GFile *target, GError **error)
{
  MndScorecardDesk *self = MND_SCORECARD_DESK (desk);
  MndView *view = mnd_scorecard_desk_get_view (self);

  return mnd_document_export_scorecards (mnd_view_get_document (view), self->cards, mnd_view_get_languages (view),
                                         target, error);
}

static void
take_over (MndKeeping *keeping, MndKeeping *old)
{
  mnd_scorecard_desk_set_wish (MND_SCORECARD_DESK (keeping), &MND_SCORECARD_DESK (old)->wish);
}

static void
desk_init (MndDeskInterface *iface)
{
  iface->set_findings = set_findings;
  iface->zoom = zoom;
  iface->end_edit = end_edit;
  iface->create_printout = create_printout;
  iface->export_table = export_table;
}

static void
keeping_init (MndKeepingInterface *iface)
{
  iface->take_over = take_over;
}

static void
mnd_scorecard_desk_class_init (MndScorecardDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mnd_scorecard_desk_dispose;
  object_class->finalize = mnd_scorecard_desk_finalize;
  widget_class->map = mnd_scorecard_desk_map;
  widget_class->grab_focus = mnd_scorecard_desk_grab_focus;

  g_type_ensure (MND_TYPE_SCORECARD_GRID);
  g_type_ensure (MND_TYPE_SCORECARD_PAGE);
  g_type_ensure (MND_TYPE_SIDE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-scorecard-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, MndScorecardDesk, filters);
  gtk_widget_class_bind_template_child (widget_class, MndScorecardDesk, pages);
  gtk_widget_class_bind_template_child (widget_class, MndScorecardDesk, grid);
  gtk_widget_class_bind_template_child (widget_class, MndScorecardDesk, page);
  gtk_widget_class_bind_template_child (widget_class, MndScorecardDesk, legend);
  gtk_widget_class_bind_template_child (widget_class, MndScorecardDesk, note);
  gtk_widget_class_bind_template_child (widget_class, MndScorecardDesk, nothing);
}

static void
mnd_scorecard_desk_init (MndScorecardDesk *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->is_stale = TRUE;
  self->wish.checklist = mnd_checklist_get_nth (0);
  gtk_widget_init_template (GTK_WIDGET (self));
  mnd_desk_name_status (ADW_STATUS_PAGE (self->nothing));
  mnd_scorecard_grid_set_words (MND_SCORECARD_GRID (self->grid), dup_words_cb, self);
  g_signal_connect_swapped (self->grid, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->grid, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->grid, "answered", G_CALLBACK (answered_cb), self);
  g_signal_connect_swapped (self->page, "answered", G_CALLBACK (answered_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (page_key_cb), self);
  gtk_widget_add_controller (self->page, keys);
  mnd_scorecard_desk_create_choices (self);
}

GtkWidget *
mnd_scorecard_desk_new (void)
{
  return g_object_new (MND_TYPE_SCORECARD_DESK, NULL);
}

const MndScorecardDeskWish *
mnd_scorecard_desk_get_wish (MndScorecardDesk *self)
{
  g_return_val_if_fail (MND_IS_SCORECARD_DESK (self), NULL);

  return &self->wish;
}

void
mnd_scorecard_desk_set_wish (MndScorecardDesk *self, const MndScorecardDeskWish *wish)
{
  g_return_if_fail (MND_IS_SCORECARD_DESK (self) && wish != NULL && wish->checklist != NULL);

  self->wish = *wish;
  refresh (self);
  follow_selection (self);
}

const MndScorecards *
mnd_scorecard_desk_get_cards (MndScorecardDesk *self)
{
  g_return_val_if_fail (MND_IS_SCORECARD_DESK (self), NULL);

  return self->cards;
}
