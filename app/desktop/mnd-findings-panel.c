/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of findings beside the map; see the header. */
#include "desktop/mnd-findings-panel.h"

#include "desktop/mnd-keeping.h"
#include "desktop/mnd-day-button.h"
#include "desktop/mnd-finding-words.h"
#include "document/mnd-edits.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

#define N_STATES (MND_FINDING_NOTE + 1)

typedef struct
{
  MndFindingsPane *pane;
  const char *title;
  GtkWidget *tab;
  GtkLabel *count;
  gboolean stale; /* it has not been read since something changed */
} Page;

struct _MndFindingsPanel
{
  GtkWidget parent_instance;
  GtkWidget *box;
  MndDayButton *day;
  GtkWidget *view_button;
  GtkWidget *coverage_box;
  GtkLevelBar *coverage_bar;
  GtkLabel *coverage_words;
  GtkWidget *tabs;
  GtkWidget *pages;
  GtkWidget *foot;
  GMenuModel *finding_menu;
  GMenuModel *question_menu;
  GtkWidget *menu;
  Page states[N_STATES];
  MndFindings *findings;
  MndFindingsBy by;
  gboolean hide_settled;
  gboolean show_plans;
  gboolean stale; /* there is something that the lists do not have */
  gboolean reading;
};

static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndFindingsPanel, mnd_findings_panel, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

enum
{
  PROP_0,
  PROP_GROUP_BY,
  PROP_HIDE_SETTLED,
  PROP_SHOW_PLANS,
  PROP_PAGE,
  N_PROPERTIES
};

enum
{
  SIGNAL_ACTING,
  SIGNAL_CHOSEN,
  SIGNAL_ACTIVATED,
  SIGNAL_PROBLEM,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static MndDocument *
get_document (MndFindingsPanel *self)
{
  return mnd_view_get_document (mnd_findings_get_view (self->findings));
}

static MndFindingState
get_state (MndFindingsPanel *self)
{
  const char *name = gtk_stack_get_visible_child_name (GTK_STACK (self->pages));

  for (int state = 0; state < N_STATES; state++)
    if (g_strcmp0 (name, mnd_finding_state_get_word ((MndFindingState) state)) == 0)
      return (MndFindingState) state;
  return MND_FINDING_GAP;
}

static MndFindingsPane *
get_pane (MndFindingsPanel *self)
{
  return self->states[get_state (self)].pane;
}

static gboolean
is_question (MndFindingsRow *row)
{
  return row != NULL && mnd_findings_row_get_finding (row) == NULL;
}

/* --- what is shown */

static gboolean
has_actors (MndFindingsPanel *self)
{
  MndMap *map = mnd_document_get_map (get_document (self));

  return mnd_record_list_get_size (mnd_map_get_records (map, MND_TABLE_ACTOR)) > 0;
}

static char *
dup_nothing_found (MndFindingsPanel *self)
{
  guint n_hidden = mnd_findings_model_get_n_hidden (mnd_findings_pane_get_model (self->states[MND_FINDING_GAP].pane));
  g_autofree char *day = mnd_finding_words_dup_day (mnd_findings_get_day (self->findings));
  /* Translators: %s is a day */
  g_autofree char *nothing = g_strdup_printf (_ ("Nothing found as of %s."), day != NULL ? day : "");
  g_autofree char *hidden =
      g_strdup_printf (ngettext ("%u settled finding is hidden.", "%u settled findings are hidden.", n_hidden),
                       n_hidden);

  if (n_hidden > 0)
    return g_strjoin ("\n", nothing, hidden, NULL);
  return g_strjoin ("\n", nothing, _ ("What is still to be asked stands on the next page."), NULL);
}

/* Why no row is there, and how one comes there. */
static char *
dup_empty_words (MndFindingsPanel *self, MndFindingState state)
{
  if (self->findings == NULL)
    return g_strdup ("");
  if (!has_actors (self))
    return g_strdup (_ ("No actors yet. Add those who provide security and those who oversee them: what follows from "
                        "that, and what is still to be asked, will stand here."));
  switch (state)
    {
    case MND_FINDING_GAP:
      return dup_nothing_found (self);
    case MND_FINDING_UNKNOWN:
      return g_strdup (_ ("Nothing is left to ask: each question that this map raises has an answer."));
    case MND_FINDING_NOTE:
    default:
      return g_strdup (_ ("Nothing about the data looks odd."));
    }
}

static void
update_counts (MndFindingsPanel *self)
{
  for (int state = 0; state < N_STATES; state++)
    {
      Page *page = &self->states[state];
      guint n = mnd_findings_model_get_n_findings (mnd_findings_pane_get_model (page->pane));
      g_autofree char *count = mnd_format_dup_count (n);
      g_autofree char *words = dup_empty_words (self, (MndFindingState) state);
      /* Translators: a page of findings and how many stand on it, for screen readers */
      g_autofree char *name = g_strdup_printf (C_ ("findings", "%1$s, %2$u"), page->title, n);

      gtk_label_set_label (page->count, count);
      gtk_accessible_update_property (GTK_ACCESSIBLE (page->tab), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      mnd_findings_pane_set_words (page->pane, words);
    }
}

static void
update_coverage (MndFindingsPanel *self)
{
  double share = -1;
  g_autofree char *words = NULL;

  if (self->findings != NULL)
    g_object_get (self->findings, "coverage", &share, NULL);
  gtk_widget_set_visible (self->coverage_box, share >= 0 && has_actors (self));
  if (share < 0)
    return;
  words = mnd_finding_words_dup_coverage (share);
  gtk_level_bar_set_value (self->coverage_bar, share);
  gtk_label_set_label (self->coverage_words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->coverage_bar), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
update_actions (MndFindingsPanel *self)
{
  MndFindingsRow *row = mnd_findings_panel_get_selected (self);
  gboolean may_edit = self->findings != NULL && !mnd_document_is_read_only (get_document (self));
  gboolean is_so = row != NULL && mnd_findings_row_get_effect (row) != MND_FINDINGS_EFFECT_OPENS;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "findings.details", row != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "findings.mark", is_so && may_edit);
  gtk_widget_set_visible (self->foot, may_edit && is_question (row));
}

/* --- following what is found */

static void
read_plans (MndFindingsPanel *self)
{
  g_autoptr (GListModel) closing = NULL;
  g_autoptr (GListModel) opening = NULL;

  if (self->show_plans && self->findings != NULL)
    {
      closing = mnd_findings_list_closing (self->findings);
      opening = mnd_findings_list_opening (self->findings);
    }
  for (int state = 0; state < N_STATES; state++)
    mnd_findings_model_set_plans (mnd_findings_pane_get_model (self->states[state].pane), closing, opening);
}

static void
read_page (MndFindingsPanel *self, MndFindingState state)
{
  Page *page = &self->states[state];

  if (!page->stale)
    return;
  page->stale = FALSE;
  mnd_findings_pane_read (page->pane);
}

/* Asking for what is found may bring it up to date, which is told of in between. The lists that are not shown are only
 * counted: one has ten thousands of questions where the map has ten thousand actors. */
static void
read_all (MndFindingsPanel *self)
{
  if (self->reading)
    return;
  self->reading = TRUE;
  self->stale = FALSE;
  read_plans (self);
  for (int state = 0; state < N_STATES; state++)
    {
      MndFindingsModel *model = mnd_findings_pane_get_model (self->states[state].pane);

      mnd_findings_model_set_by (model, self->by);
      mnd_findings_model_set_hide_settled (model, self->hide_settled);
      self->states[state].stale = TRUE;
      if ((MndFindingState) state == get_state (self))
        read_page (self, (MndFindingState) state);
      else
        mnd_findings_model_count (model);
    }
  self->reading = FALSE;
  update_counts (self);
  update_coverage (self);
  update_actions (self);
}

/* What nobody sees is not read. */
static void
read_soon (MndFindingsPanel *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_all (self);
}

static void
mnd_findings_panel_map (GtkWidget *widget)
{
  MndFindingsPanel *self = MND_FINDINGS_PANEL (widget);

  if (self->stale)
    read_all (self);
  GTK_WIDGET_CLASS (mnd_findings_panel_parent_class)->map (widget);
}

/* --- what a person does */

static void
chosen_cb (MndFindingsPanel *self, MndFindingsPane *pane)
{
  update_actions (self);
  if (pane == get_pane (self))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
activated_cb (MndFindingsPanel *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
page_changed_cb (MndFindingsPanel *self)
{
  if (self->states[MND_FINDING_NOTE].pane == NULL)
    return;
  read_page (self, get_state (self));
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
tell_problem (MndFindingsPanel *self, GError *error)
{
  g_signal_emit (self, signals[SIGNAL_PROBLEM], 0, error);
}

void
mnd_findings_panel_give_verdict (MndFindingsPanel *self, const char *verdict)
{
  g_autoptr (MndFinding) finding = NULL;
  g_autoptr (GError) error = NULL;
  MndFindingsRow *row;
  MndRecord *given;

  g_return_if_fail (MND_IS_FINDINGS_PANEL (self) && verdict != NULL);

  row = mnd_findings_panel_get_selected (self);
  if (row == NULL || is_question (row) || mnd_findings_row_get_effect (row) == MND_FINDINGS_EFFECT_OPENS)
    return;
  g_set_object (&finding, mnd_findings_row_get_finding (row));
  g_signal_emit (self, signals[SIGNAL_ACTING], 0);
  given = mnd_findings_find_verdict (self->findings, finding);
  if (!mnd_document_give_verdict (get_document (self), finding, verdict,
                                  given != NULL ? mnd_record_get_text (given, MND_VERDICT_REASON) : NULL,
                                  given != NULL ? mnd_record_get_text (given, MND_VERDICT_REPLY) : NULL, &error))
    tell_problem (self, error);
}

void
mnd_findings_panel_answer (MndFindingsPanel *self, const char *answer)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *date = NULL;
  MndFindingsRow *row;
  MndId actor;
  MndQuestion question;

  g_return_if_fail (MND_IS_FINDINGS_PANEL (self) && answer != NULL);

  row = mnd_findings_panel_get_selected (self);
  if (row == NULL || !mnd_findings_row_get_question (row, &actor, &question))
    return;
  g_signal_emit (self, signals[SIGNAL_ACTING], 0);
  date = mnd_finding_words_dup_record_date (self->findings);
  if (!mnd_document_assess (get_document (self), &actor, mnd_catalogue_get_word (MND_VOCABULARY_QUESTION, question),
                            answer, date, NULL, NULL, NULL, &error))
    tell_problem (self, error);
}

/* The n-th of the words in question; beyond the last nothing. */
static void
mark_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndFindingsPanel *self = MND_FINDINGS_PANEL (widget);
  gboolean asks = is_question (mnd_findings_panel_get_selected (self));
  MndVocabulary vocabulary = asks ? MND_VOCABULARY_ANSWER : MND_VOCABULARY_VERDICT;
  guint i = g_variant_get_uint32 (parameter) - 1;

  if (i >= (asks ? MND_N_ANSWERS : mnd_catalogue_get_size (vocabulary)))
    return;
  if (asks)
    mnd_findings_panel_answer (self, mnd_catalogue_get_word (vocabulary, i));
  else
    mnd_findings_panel_give_verdict (self, mnd_catalogue_get_word (vocabulary, i));
}

static void
details_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  activated_cb (MND_FINDINGS_PANEL (widget));
}

static void
toggle_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndFindingsPane *pane = get_pane (MND_FINDINGS_PANEL (widget));

  mnd_findings_model_toggle (mnd_findings_pane_get_model (pane), g_variant_get_string (parameter, NULL));
}

static void
menu_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndFindingsPanel *self = MND_FINDINGS_PANEL (widget);
  guint position = g_variant_get_uint32 (parameter);
  GtkWidget *cell = mnd_findings_pane_find_cell (get_pane (self), position);
  graphene_rect_t bounds;

  if (cell == NULL || !gtk_widget_compute_bounds (cell, widget, &bounds))
    return;
  if (position != G_MAXUINT)
    mnd_findings_pane_select (get_pane (self), position);
  if (mnd_findings_panel_get_selected (self) == NULL)
    return;
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), is_question (mnd_findings_panel_get_selected (self))
                                                                      ? self->question_menu
                                                                      : self->finding_menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                                                (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* Whoever leaves the menu goes on in the list, unless what was chosen took the keyboard elsewhere. */
static void
menu_closed_cb (MndFindingsPanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && (focus == NULL || focus == self->menu || gtk_widget_is_ancestor (focus, self->menu)))
    mnd_findings_pane_focus (get_pane (self));
}

/* --- the widget */

/* One child, and a menu whose place has to be told to it: no layout manager does the second. */
static GtkSizeRequestMode
mnd_findings_panel_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (MND_FINDINGS_PANEL (widget)->box);
}

static void
mnd_findings_panel_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (MND_FINDINGS_PANEL (widget)->box, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static void
mnd_findings_panel_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (MND_FINDINGS_PANEL (widget)->box, width, height, baseline, NULL);
  gtk_popover_present (GTK_POPOVER (MND_FINDINGS_PANEL (widget)->menu));
}

static void
mnd_findings_panel_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MndFindingsPanel *self = MND_FINDINGS_PANEL (object);

  switch (id)
    {
    case PROP_GROUP_BY:
      g_value_set_string (value, mnd_findings_by_get_word (self->by));
      break;
    case PROP_HIDE_SETTLED:
      g_value_set_boolean (value, self->hide_settled);
      break;
    case PROP_SHOW_PLANS:
      g_value_set_boolean (value, self->show_plans);
      break;
    case PROP_PAGE:
      g_value_set_string (value, mnd_finding_state_get_word (get_state (self)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* Words that are none change nothing: they come from menus and settings. */
static void
set_by (MndFindingsPanel *self, const char *word)
{
  MndFindingsBy by;

  if (word == NULL || !mnd_findings_by_from_word (word, &by) || self->by == by)
    return;
  self->by = by;
  read_soon (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GROUP_BY]);
}

static void
set_flag (MndFindingsPanel *self, gboolean *flag, gboolean value, guint property)
{
  if (*flag == value)
    return;
  *flag = value;
  read_soon (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
mnd_findings_panel_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MndFindingsPanel *self = MND_FINDINGS_PANEL (object);

  switch (id)
    {
    case PROP_GROUP_BY:
      set_by (self, g_value_get_string (value));
      break;
    case PROP_HIDE_SETTLED:
      set_flag (self, &self->hide_settled, g_value_get_boolean (value), PROP_HIDE_SETTLED);
      break;
    case PROP_SHOW_PLANS:
      set_flag (self, &self->show_plans, g_value_get_boolean (value), PROP_SHOW_PLANS);
      break;
    case PROP_PAGE:
      if (gtk_stack_get_child_by_name (GTK_STACK (self->pages), g_value_get_string (value)) != NULL)
        gtk_stack_set_visible_child_name (GTK_STACK (self->pages), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mnd_findings_panel_dispose (GObject *object)
{
  MndFindingsPanel *self = MND_FINDINGS_PANEL (object);
  GtkWidget *child;

  if (self->menu != NULL)
    mnd_findings_panel_set_findings (self, NULL);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (mnd_findings_panel_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "findings.toggle", "s", toggle_cb);
  gtk_widget_class_install_action (widget_class, "findings.menu", "u", menu_cb);
  gtk_widget_class_install_action (widget_class, "findings.details", NULL, details_cb);
  gtk_widget_class_install_action (widget_class, "findings.mark", "u", mark_cb);
  gtk_widget_class_install_property_action (widget_class, "findings.page", "page");
  for (guint i = 1; i <= 4; i++)
    {
      /* Menus show the one that was added last. */
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_0 + i, 0, "findings.mark", "u", i);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + i, 0, "findings.mark", "u", i);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "findings.menu", "u", G_MAXUINT);
  /* Many keyboards have no key for menus. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "findings.menu", "u", G_MAXUINT);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_GROUP_BY] = g_param_spec_string ("group-by", NULL, NULL, "rule", flags);
  properties[PROP_HIDE_SETTLED] = g_param_spec_boolean ("hide-settled", NULL, NULL, FALSE, flags);
  properties[PROP_SHOW_PLANS] = g_param_spec_boolean ("show-plans", NULL, NULL, FALSE, flags);
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, "gap", flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
install_signals (GType type)
{
  signals[SIGNAL_ACTING] = g_signal_new ("acting", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_PROBLEM] =
      g_signal_new ("problem", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MndFindingsPanel, box);
  gtk_widget_class_bind_template_child (widget_class, MndFindingsPanel, day);
  gtk_widget_class_bind_template_child (widget_class, MndFindingsPanel, view_button);
  gtk_widget_class_bind_template_child (widget_class, MndFindingsPanel, coverage_box);
  gtk_widget_class_bind_template_child (widget_class, MndFindingsPanel, coverage_bar);
  gtk_widget_class_bind_template_child (widget_class, MndFindingsPanel, coverage_words);
  gtk_widget_class_bind_template_child (widget_class, MndFindingsPanel, tabs);
  gtk_widget_class_bind_template_child (widget_class, MndFindingsPanel, pages);
  gtk_widget_class_bind_template_child (widget_class, MndFindingsPanel, foot);
  gtk_widget_class_bind_template_child (widget_class, MndFindingsPanel, finding_menu);
  gtk_widget_class_bind_template_child (widget_class, MndFindingsPanel, question_menu);
}

static void
take_over (MndKeeping *keeping, MndKeeping *old_keeping)
{
  MndFindingsPanel *self = MND_FINDINGS_PANEL (keeping), *old = MND_FINDINGS_PANEL (old_keeping);

  g_object_set (self, "group-by", mnd_findings_by_get_word (old->by), "hide-settled", old->hide_settled, "show-plans",
                old->show_plans, "page", mnd_finding_state_get_word (get_state (old)), NULL);
  if (self->findings != NULL && !old->stale)
    read_all (self);
}

static void
keeping_init (MndKeepingInterface *iface)
{
  iface->take_over = take_over;
}

static void
mnd_findings_panel_class_init (MndFindingsPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mnd_findings_panel_get_property;
  object_class->set_property = mnd_findings_panel_set_property;
  object_class->dispose = mnd_findings_panel_dispose;
  widget_class->map = mnd_findings_panel_map;
  widget_class->get_request_mode = mnd_findings_panel_get_request_mode;
  widget_class->measure = mnd_findings_panel_measure;
  widget_class->size_allocate = mnd_findings_panel_size_allocate;

  install_properties (object_class);
  install_signals (G_TYPE_FROM_CLASS (klass));
  install_actions (widget_class);
  g_type_ensure (MND_TYPE_DAY_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-findings-panel.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
}

/* How many, and beneath it of what. */
static void
build_tab (MndFindingsPanel *self, Page *page, const char *word, const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (title);

  page->count = GTK_LABEL (gtk_label_new ("0"));
  gtk_widget_add_css_class (GTK_WIDGET (page->count), "numeric");
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_justify (GTK_LABEL (name), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (name, "caption");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (page->count));
  gtk_box_append (GTK_BOX (box), name);
  page->tab = gtk_toggle_button_new ();
  gtk_widget_add_css_class (page->tab, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (page->tab), "findings.page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (page->tab), "s", word);
  gtk_button_set_child (GTK_BUTTON (page->tab), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (page->tab), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (self->tabs), page->tab);
}

static void
build_page (MndFindingsPanel *self, MndFindingState state, const char *title)
{
  const char *word = mnd_finding_state_get_word (state);
  Page *page = &self->states[state];

  page->title = title;
  build_tab (self, page, word, title);
  page->pane = MND_FINDINGS_PANE (mnd_findings_pane_new (state, title));
  g_signal_connect_swapped (page->pane, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (page->pane, "activated", G_CALLBACK (activated_cb), self);
  gtk_stack_add_named (GTK_STACK (self->pages), GTK_WIDGET (page->pane), word);
}

static void
mnd_findings_panel_init (MndFindingsPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->menu = gtk_popover_menu_new_from_model (self->finding_menu);
  gtk_popover_set_position (GTK_POPOVER (self->menu), GTK_POS_BOTTOM);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
  build_page (self, MND_FINDING_GAP, C_ ("findings", "Findings"));
  /* Translators: a page with questions for interviews */
  build_page (self, MND_FINDING_UNKNOWN, C_ ("findings", "To ask"));
  /* Translators: a page with notes on the quality of the data */
  build_page (self, MND_FINDING_NOTE, C_ ("findings", "Data notes"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->view_button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("How findings are listed"), -1);
  gtk_widget_set_visible (self->coverage_box, FALSE);
  update_actions (self);
}

GtkWidget *
mnd_findings_panel_new (void)
{
  return g_object_new (MND_TYPE_FINDINGS_PANEL, NULL);
}

void
mnd_findings_panel_set_findings (MndFindingsPanel *self, MndFindings *findings)
{
  g_return_if_fail (MND_IS_FINDINGS_PANEL (self));
  g_return_if_fail (findings == NULL || MND_IS_FINDINGS (findings));

  if (self->findings == findings)
    return;
  if (self->findings != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->findings, self);
      g_signal_handlers_disconnect_by_data (mnd_findings_get_view (self->findings), self);
      g_signal_handlers_disconnect_by_data (get_document (self), self);
    }
  g_set_object (&self->findings, findings);
  mnd_day_button_set_findings (self->day, findings);
  for (int state = 0; state < N_STATES; state++)
    mnd_findings_model_set_findings (mnd_findings_pane_get_model (self->states[state].pane), findings);
  if (findings == NULL)
    return;
  g_signal_connect_swapped (findings, "updated", G_CALLBACK (read_soon), self);
  g_signal_connect_swapped (mnd_findings_get_view (findings), "notify::languages", G_CALLBACK (read_soon), self);
  /* With a file of its own a map that was only read may be edited. */
  g_signal_connect_swapped (get_document (self), "notify::file", G_CALLBACK (update_actions), self);
  read_soon (self);
}

MndFindingsRow *
mnd_findings_panel_get_selected (MndFindingsPanel *self)
{
  g_return_val_if_fail (MND_IS_FINDINGS_PANEL (self), NULL);

  return self->findings != NULL ? mnd_findings_pane_get_selected (get_pane (self)) : NULL;
}

MndFindingsPane *
mnd_findings_panel_get_pane (MndFindingsPanel *self, MndFindingState state)
{
  g_return_val_if_fail (MND_IS_FINDINGS_PANEL (self) && state < N_STATES, NULL);

  return self->states[state].pane;
}

gboolean
mnd_findings_panel_show_finding (MndFindingsPanel *self, MndFinding *finding)
{
  MndFindingState state;
  MndFindingsModel *model;
  guint position;

  g_return_val_if_fail (MND_IS_FINDINGS_PANEL (self) && MND_IS_FINDING (finding), FALSE);

  if (self->stale)
    read_all (self);
  state = mnd_finding_get_state (finding);
  read_page (self, state);
  model = mnd_findings_pane_get_model (self->states[state].pane);
  mnd_findings_model_reveal (model, finding);
  position = mnd_findings_model_find (model, finding);
  if (position == G_MAXUINT)
    return FALSE;
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), mnd_finding_state_get_word (state));
  mnd_findings_pane_select (self->states[state].pane, position);
  return TRUE;
}

gboolean
mnd_findings_panel_step (MndFindingsPanel *self, gboolean forward)
{
  g_return_val_if_fail (MND_IS_FINDINGS_PANEL (self), FALSE);

  if (self->stale)
    read_all (self);
  return mnd_findings_pane_step (get_pane (self), forward);
}

void
mnd_findings_panel_focus_list (MndFindingsPanel *self)
{
  g_return_if_fail (MND_IS_FINDINGS_PANEL (self));

  mnd_findings_pane_focus (get_pane (self));
}

void
mnd_findings_panel_choose_day (MndFindingsPanel *self)
{
  g_return_if_fail (MND_IS_FINDINGS_PANEL (self));

  mnd_day_button_popup (self->day);
}
