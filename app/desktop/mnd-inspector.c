/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The panel of what is selected; see the header. Each page is made when it is first needed, and then kept: another
 * actor selected is another subject for the same rows. */
#include "desktop/mnd-inspector.h"

#include "desktop/mnd-keeping.h"
#include "desktop/mnd-actor-page.h"
#include "desktop/mnd-finding-page.h"
#include "desktop/mnd-link-page.h"
#include "desktop/mnd-many-page.h"
#include "desktop/mnd-map-page.h"
#include "desktop/mnd-subject.h"
#include "desktop/mnd-support-page.h"

typedef enum
{
  PAGE_MAP,
  PAGE_ACTOR,
  PAGE_LINK,
  PAGE_SUPPORT,
  PAGE_MANY,
  PAGE_FINDING,
  N_PAGES
} Page;

struct _MndInspector
{
  AdwBin parent_instance;
  MndView *view;
  MndFindings *findings;
  MndFinding *finding; /* shown while nothing is selected; NULL: none */
  gulong selection_handler;
  MndSubject *subjects[N_PAGES];
  GtkWidget *pages[N_PAGES];
  GtkWidget *shown; /* the one page that is visible; NULL: none */
  GtkWidget *scroller;
  GtkBox *box; /* of the pages; a stack would measure a page's width from its height, and some are then too wide */
};

static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndInspector, mnd_inspector, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

enum
{
  SIGNAL_PROBLEM,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  MndTable table;
  GtkWidget *(*create) (MndSubject *subject);
} page_sorts[N_PAGES] = {
  [PAGE_MAP] = { MND_TABLE_MAP, mnd_map_page_new },    [PAGE_ACTOR] = { MND_TABLE_ACTOR, mnd_actor_page_new },
  [PAGE_LINK] = { MND_TABLE_LINK, mnd_link_page_new }, [PAGE_SUPPORT] = { MND_TABLE_SUPPORT, mnd_support_page_new },
  [PAGE_MANY] = { MND_TABLE_MAP, mnd_many_page_new },  [PAGE_FINDING] = { MND_TABLE_MAP, mnd_finding_page_new },
};

static Page
find_page (MndInspector *self)
{
  MndRecord *focus = mnd_view_get_focus (self->view);

  if (focus == NULL)
    return self->finding != NULL ? PAGE_FINDING : PAGE_MAP;
  if (mnd_view_get_n_selected (self->view) > 1)
    return PAGE_MANY;
  switch ((int) mnd_record_get_table (focus))
    {
    case MND_TABLE_ACTOR:
      return PAGE_ACTOR;
    case MND_TABLE_LINK:
      return PAGE_LINK;
    default:
      return PAGE_SUPPORT;
    }
}

static void
problem_cb (MndInspector *self, GError *error)
{
  g_signal_emit (self, signals[SIGNAL_PROBLEM], 0, error);
}

static void
ensure_page (MndInspector *self, Page page)
{
  if (self->pages[page] != NULL)
    return;
  self->subjects[page] = mnd_subject_new (self->view, page_sorts[page].table);
  mnd_subject_set_findings (self->subjects[page], self->findings);
  g_signal_connect_object (self->subjects[page], "problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
  self->pages[page] = page_sorts[page].create (self->subjects[page]);
  gtk_widget_set_visible (self->pages[page], FALSE);
  gtk_box_append (self->box, self->pages[page]);
}

/* FALSE where it was shown already. */
static gboolean
turn_to (MndInspector *self, GtkWidget *page)
{
  if (self->shown == page)
    return FALSE;
  if (self->shown != NULL)
    gtk_widget_set_visible (self->shown, FALSE);
  self->shown = page;
  gtk_widget_set_visible (page, TRUE);
  return TRUE;
}

/* What is not shown is about nothing, so that it neither reads the map nor keeps anything half typed. */
static void
leave_others (MndInspector *self, Page shown)
{
  for (int page = 0; page < N_PAGES; page++)
    if (page != (int) shown && self->subjects[page] != NULL)
      {
        mnd_subject_commit (self->subjects[page]);
        mnd_subject_set_id (self->subjects[page], NULL);
      }
}

static void
show_finding (MndInspector *self, MndFinding *finding)
{
  if (self->pages[PAGE_FINDING] != NULL)
    mnd_finding_page_set_finding (MND_FINDING_PAGE (self->pages[PAGE_FINDING]), finding);
}

static gboolean
has_focus (MndInspector *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static void
show_page (MndInspector *self)
{
  Page page = find_page (self);
  gboolean had_focus = has_focus (self);
  MndRecord *focus;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  MndId id, *shown = NULL;

  leave_others (self, page);
  /* What was half typed is an edit and may have changed the map: ask again. */
  page = find_page (self);
  focus = mnd_view_get_focus (self->view);
  if (focus != NULL && page != PAGE_MANY)
    {
      id = *mnd_record_get_id (focus);
      shown = &id;
    }
  ensure_page (self, page);
  show_finding (self, page == PAGE_FINDING ? self->finding : NULL);
  mnd_subject_set_id (self->subjects[page], shown);
  if (page == PAGE_MANY)
    mnd_many_page_refresh (MND_MANY_PAGE (self->pages[page]));
  if (turn_to (self, self->pages[page]))
    gtk_adjustment_set_value (adjustment, 0);
  /* Whoever walks from a list to what it leads to by keyboard goes on from there. */
  if (had_focus && !has_focus (self))
    gtk_widget_child_focus (self->pages[page], GTK_DIR_TAB_FORWARD);
}

/* What is selected goes before a finding, and another finding is chosen where findings are. */
static void
selection_changed_cb (MndInspector *self)
{
  g_clear_object (&self->finding);
  show_page (self);
}

static void
close_view (MndInspector *self)
{
  if (self->view == NULL)
    return;
  g_clear_object (&self->finding);
  for (int page = 0; page < N_PAGES; page++)
    {
      if (self->pages[page] != NULL)
        gtk_box_remove (self->box, self->pages[page]);
      self->pages[page] = NULL;
      g_clear_object (&self->subjects[page]);
    }
  self->shown = NULL;
  g_clear_signal_handler (&self->selection_handler, self->view);
  g_clear_object (&self->view);
}

/* The look of the rows, once a display: tests and other programs have it without an application. */
static void
add_style (GdkDisplay *display)
{
  g_autoptr (GtkCssProvider) provider = NULL;

  if (display == NULL || g_object_get_data (G_OBJECT (display), "mnd-inspector-style") != NULL)
    return;
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/org/mandate/Mandate/inspector.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_set_data (G_OBJECT (display), "mnd-inspector-style", GINT_TO_POINTER (TRUE));
}

static void
mnd_inspector_dispose (GObject *object)
{
  close_view (MND_INSPECTOR (object));
  g_clear_object (&MND_INSPECTOR (object)->findings);

  G_OBJECT_CLASS (mnd_inspector_parent_class)->dispose (object);
}

static void
take_over (MndKeeping *keeping, MndKeeping *old)
{
  MndInspector *self = MND_INSPECTOR (keeping);

  if (self->view != NULL && self->findings != NULL && MND_INSPECTOR (old)->finding != NULL)
    mnd_inspector_show_finding (self, MND_INSPECTOR (old)->finding);
}

static void
keeping_init (MndKeepingInterface *iface)
{
  iface->take_over = take_over;
}

static void
mnd_inspector_class_init (MndInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnd_inspector_dispose;

  signals[SIGNAL_PROBLEM] = g_signal_new ("problem", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_ERROR);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, MndInspector, scroller);
  gtk_widget_class_bind_template_child (widget_class, MndInspector, box);
}

static void
mnd_inspector_init (MndInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_style (gtk_widget_get_display (GTK_WIDGET (self)));
}

GtkWidget *
mnd_inspector_new (void)
{
  return g_object_new (MND_TYPE_INSPECTOR, NULL);
}

void
mnd_inspector_set_findings (MndInspector *self, MndFindings *findings)
{
  g_return_if_fail (MND_IS_INSPECTOR (self));
  g_return_if_fail (findings == NULL || MND_IS_FINDINGS (findings));

  g_set_object (&self->findings, findings);
}

void
mnd_inspector_set_view (MndInspector *self, MndView *view)
{
  g_return_if_fail (MND_IS_INSPECTOR (self));
  g_return_if_fail (view == NULL || MND_IS_VIEW (view));

  if (view == self->view)
    return;
  mnd_inspector_commit (self);
  close_view (self);
  if (view == NULL)
    return;
  self->view = g_object_ref (view);
  self->selection_handler =
      g_signal_connect_swapped (view, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  selection_changed_cb (self);
}

/* Whoever assesses sees all questions, and not only the one that has the focus. */
static gboolean
lift_questions_cb (GtkWidget *page, GdkFrameClock *clock, gpointer user_data)
{
  MndInspector *self = MND_INSPECTOR (user_data);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  GtkWidget *questions = mnd_actor_page_find_questions (page);
  double x, y;

  if (questions != NULL && gtk_widget_translate_coordinates (questions, page, 0, 0, &x, &y))
    gtk_adjustment_set_value (adjustment, y);
  return G_SOURCE_REMOVE;
}

gboolean
mnd_inspector_focus_question (MndInspector *self)
{
  GtkWidget *page;

  g_return_val_if_fail (MND_IS_INSPECTOR (self), FALSE);

  page = self->pages[PAGE_ACTOR];
  if (self->view == NULL || page == NULL || find_page (self) != PAGE_ACTOR || !mnd_actor_page_focus_question (page))
    return FALSE;
  gtk_widget_add_tick_callback (page, lift_questions_cb, self, NULL);
  return TRUE;
}

void
mnd_inspector_add_language (MndInspector *self)
{
  g_return_if_fail (MND_IS_INSPECTOR (self));

  if (self->view == NULL || find_page (self) != PAGE_MAP)
    return;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  mnd_map_page_start_adding_language (self->pages[PAGE_MAP]);
}

void
mnd_inspector_show_finding (MndInspector *self, MndFinding *finding)
{
  g_return_if_fail (MND_IS_INSPECTOR (self) && self->view != NULL && self->findings != NULL);
  g_return_if_fail (finding == NULL || MND_IS_FINDING (finding));

  if (self->finding == finding)
    return;
  g_set_object (&self->finding, finding);
  show_page (self);
}

void
mnd_inspector_commit (MndInspector *self)
{
  g_return_if_fail (MND_IS_INSPECTOR (self));

  for (int page = 0; page < N_PAGES; page++)
    if (self->subjects[page] != NULL)
      mnd_subject_commit (self->subjects[page]);
}
