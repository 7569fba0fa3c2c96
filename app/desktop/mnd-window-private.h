/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of the window share: its fields; -actions.c commands; -files.c opening, saving, closing;
 * -assess.c assessing; -findings.c findings; -history.c history and comparing; -languages.c languages of the content;
 * -lens.c lenses of the map's own; -pages.c what stands in place of a map; -reword.c another language of the program;
 * -safety.c the file and what others do to it; -toasts.c how a toast goes early; -words.c title, toasts, problems. */
#pragma once

#include "desktop/mnd-banner.h"
#include "desktop/mnd-canvas.h"
#include "desktop/mnd-compare-panel.h"
#include "desktop/mnd-desk.h"
#include "desktop/mnd-findings-panel.h"
#include "desktop/mnd-history-panel.h"
#include "desktop/mnd-inspector.h"
#include "desktop/mnd-language-button.h"
#include "desktop/mnd-lens-editor.h"
#include "desktop/mnd-minimap.h"
#include "desktop/mnd-outline.h"
#include "desktop/mnd-palette.h"
#include "desktop/mnd-reading-bar.h"
#include "desktop/mnd-sentence.h"
#include "desktop/mnd-time-bar.h"
#include "desktop/mnd-view-switch.h"
#include "desktop/mnd-welcome.h"
#include "desktop/mnd-window.h"

struct _MndWindow
{
  AdwApplicationWindow parent_instance;

  GtkWidget *title;
  GtkWidget *start_tools;
  GtkWidget *end_tools;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *menu_button;
  GtkWidget *arrange_button;
  GtkWidget *busy;
  GtkWidget *busy_spinner;
  MndBanner *banner;
  GtkWidget *toasts;
  MndPalette *palette;
  GtkWidget *pages;
  MndWelcome *welcome; /* NULL until it is first shown, as the widgets of the next two pages */
  GtkWidget *opening_spinner;
  GtkWidget *opening_text;
  GtkWidget *problem;
  GtkWidget *problem_retry;
  GtkWidget *outer;
  GtkWidget *inner;
  GtkWidget *sidebar;
  GtkWidget *details;
  GtkWidget *views;
  MndReadingBar *reading_bar;
  MndTimeBar *time_bar;
  MndViewSwitch *view_switch;
  MndLanguageButton *language_button;
  GtkWidget *empty_hint;
  MndOutline *outline;
  GtkWidget *map_place; /* of the canvas */
  MndCanvas *canvas;    /* owned: it stays the same one when everything around it is made anew */
  MndMinimap *minimap;
  GtkWidget *zoom_bar;
  MndInspector *inspector;
  GtkWidget *side_pages;
  GtkWidget *findings_button;
  GtkLabel *findings_count;
  MndFindingsPanel *findings_panel;
  GtkWidget *history_pages;
  MndHistoryPanel *history;
  MndLensEditor *lens_editor;
  MndComparePanel *compare;

  GMenuModel *main_menu;
  GSettings *settings; /* NULL where the schema is not installed */
  MndDocument *document;
  MndView *view;
  MndFindings *findings; /* of the view */

  GFile *opening;     /* under way, or tried last */
  char *opening_name; /* for people */
  gboolean is_opening;
  GCancellable *opening_cancellable;
  guint opening_timer;
  char *details_text; /* of the last problem, for copying */

  GCancellable *arranging;
  guint busy_timer;
  guint menu_idle;      /* the main menu gets its widgets */
  guint welcome_idle;   /* what an earlier run left is looked for once it is clear that no map comes */
  guint compare_timer;  /* the comparison is made anew after a pause in editing */
  GFile *compare_file;  /* compared with last */
  AdwToast *undo_toast; /* borrowed while it is shown: the delete it speaks of is the last edit */
  GError *save_problem; /* the last publish that failed; NULL: none, or all is well again */
  gboolean banner_dismissed;
  gboolean may_ask_which; /* an earlier run left this map, and nobody has been asked about its file yet */
  char *holder;           /* who has the map that is only read, as a sentence */
  gboolean closing;
  gboolean may_close;         /* everything is saved or thrown away */
  GtkTextDirection direction; /* of all that was built last */
  gboolean is_rewording;      /* what is selected in lists now is not the person's doing */
  MndTried problem_tried;     /* of the page that says what went wrong: the same in other words */
  char *problem_name;
  GError *problem_error;
};

/* -assess.c */
void mnd_window_add_assess_actions (MndWindow *window);
void mnd_window_update_assess_actions (MndWindow *window);

/* -groups.c */
void mnd_window_add_group_actions (MndWindow *window);
void mnd_window_update_group_actions (MndWindow *window);
/* By what, how, and what is folded. */
GMenuModel *mnd_window_create_group_menu (void);

/* -reading.c */
void mnd_window_add_reading_actions (MndWindow *window);
void mnd_window_update_reading_actions (MndWindow *window);
/* After another map came, or none. */
void mnd_window_show_reading (MndWindow *window, MndFindings *findings);

/* -lens.c */
void mnd_window_add_lens_actions (MndWindow *window);
void mnd_window_update_lens_actions (MndWindow *window);
void mnd_window_connect_lens_editor (MndWindow *window);

/* -languages.c */
void mnd_window_add_language_actions (MndWindow *window);
void mnd_window_update_language_actions (MndWindow *window);
/* After a view came, before anything shows it. */
void mnd_window_start_languages (MndWindow *window);
/* The actions say what the view says. */
void mnd_window_update_languages (MndWindow *window);
/* After the map's own languages may have changed. */
void mnd_window_follow_map_languages (MndWindow *window);

/* -actions.c */
void mnd_window_add_actions (MndWindow *window);
/* Those whose state is that of a part, again for each new one. */
void mnd_window_bind_actions (MndWindow *window);
/* After a map came, went, or has become another one in what can be done with it. */
void mnd_window_update_actions (MndWindow *window);
/* Puts it into the button, in a moment. */
void mnd_window_fill_main_menu (MndWindow *window);
void mnd_window_fill_arrange_menu (GtkMenuButton *button, gpointer window);
/* A toast that offers to undo it; the edit is the last one. `name` is told where it was one thing (`n` is 1). */
void mnd_window_tell_deleted (MndWindow *window, const char *name, guint n);
/* -toasts.c: the offer to undo, if there is one, holds no more; its toast goes when it can. */
void mnd_window_withdraw_undo (MndWindow *window);
/* Runs an engine; the header shows it when that takes long. */
void mnd_window_arrange (MndWindow *window, MndLayoutEngine engine);
/* The same without a look at where things are; what is pinned stays. */
void mnd_window_arrange_afresh (MndWindow *window, MndLayoutEngine engine);
/* The same for what is selected only. */
void mnd_window_arrange_selection (MndWindow *window, MndLayoutEngine engine);

/* -files.c */
void mnd_window_choose_open (MndWindow *window);
void mnd_window_choose_import (MndWindow *window);
void mnd_window_open_sample (MndWindow *window);
void mnd_window_reopen (MndWindow *window);
void mnd_window_cancel_opening (MndWindow *window);
/* The page while a map opens. */
void mnd_window_show_opening (MndWindow *window);
void mnd_window_save (MndWindow *window);
void mnd_window_choose_save_as (MndWindow *window);
void mnd_window_choose_duplicate (MndWindow *window);
void mnd_window_choose_export_folder (MndWindow *window);
/* Writes a copy, and stays with the map. */
void mnd_window_choose_export_copy (MndWindow *window);
/* What an earlier run left, in this window where that is free. */
void mnd_window_open_recovered (MndWindow *window, const char *name, const char *title);
/* FALSE: the window may go now. TRUE: it goes later, or not. */
gboolean mnd_window_hold_back_close (MndWindow *window);

/* -findings.c */
/* Hands them on to whatever shows them; NULL: none. Before the view goes to these. */
void mnd_window_take_findings (MndWindow *window, MndFindings *findings);
/* To all parts that look at them, which are new. */
void mnd_window_hand_findings (MndWindow *window);
void mnd_window_connect_findings (MndWindow *window);
void mnd_window_add_findings_actions (MndWindow *window);
void mnd_window_bind_findings_actions (MndWindow *window);
void mnd_window_update_findings_actions (MndWindow *window);
void mnd_window_show_findings (MndWindow *window);
/* Says in a toast how it went. */
void mnd_window_export_guide (MndWindow *window, GFile *target);
/* Nothing stands in the spotlight any more. FALSE where nothing did. */
gboolean mnd_window_end_spotlight (MndWindow *window);

/* -history.c */
/* One of the lists beside the map. */
void mnd_window_show_side_page (MndWindow *window, const char *name);
void mnd_window_show_actors (MndWindow *window);
void mnd_window_show_history (MndWindow *window);
/* Asks for a name for where the map stands. */
void mnd_window_name_point (MndWindow *window);
void mnd_window_choose_compare (MndWindow *window);
void mnd_window_compare_with_file (MndWindow *window, GFile *file);
void mnd_window_stop_compare (MndWindow *window);
/* The map changed: what is compared is of yesterday. */
void mnd_window_follow_comparison (MndWindow *window);
void mnd_window_connect_history (MndWindow *window);
void mnd_window_set_history_view (MndWindow *window, MndView *view);

/* -print.c */
void mnd_window_add_print_actions (MndWindow *window);
void mnd_window_update_print_actions (MndWindow *window);

/* -path.c */
void mnd_window_add_path_action (MndWindow *window);

/* -views.c */
void mnd_window_add_view_actions (MndWindow *window);
void mnd_window_update_view_actions (MndWindow *window);
/* One of the views of the map, by name as in mnd-view-switch.h. */
void mnd_window_show_view (MndWindow *window, const char *name);
/* The view of that name besides the map, of its own type; NULL until it is first shown. */
gpointer mnd_window_find_desk (MndWindow *window, const char *name);
/* NULL while the map is shown. */
MndDesk *mnd_window_find_shown_desk (MndWindow *window);
/* Whatever is half typed in one of them is entered. */
void mnd_window_end_view_edits (MndWindow *window);
/* The view that is shown zooms itself; `factor` 0: all of it. FALSE: the map is to do it. */
gboolean mnd_window_zoom_view (MndWindow *window, double factor);
/* Those that `old` has, which was in the place of the stack that holds them now. */
void mnd_window_renew_views (MndWindow *window, GtkStack *old);
/* To the views that there are besides the map; NULL: none. */
void mnd_window_set_view_findings (MndWindow *window, MndFindings *findings);

/* -safety.c */
/* The map could not be kept: the bar under the header. NULL: all is well again. */
void mnd_window_set_save_problem (MndWindow *window, const GError *error);
/* What the bar says, in the language of now. */
void mnd_window_reword_banner (MndWindow *window);
/* Until there is something new to say. */
void mnd_window_dismiss_banner (MndWindow *window);
void mnd_window_keep_mine (MndWindow *window);
void mnd_window_take_theirs (MndWindow *window);
void mnd_window_see_differences (MndWindow *window);
/* What is only read is opened for editing, if that is possible by now. */
void mnd_window_edit_here (MndWindow *window);
/* Another window on the same map. */
void mnd_window_open_beside (MndWindow *window);
gboolean mnd_window_shares_document (MndWindow *window);
/* After a map came. */
void mnd_window_follow_file (MndWindow *window);
void mnd_window_connect_settings (MndWindow *window);

/* -words.c */
void mnd_window_update_title (MndWindow *window);
void mnd_window_toast (MndWindow *window, const char *text);
void mnd_window_tell_problem (MndWindow *window, MndTried tried, const GError *error);
/* The page of what went wrong last, in the language of now. */
void mnd_window_reword_problem (MndWindow *window);
/* A file could not be opened: its page, with what to do. */
void mnd_window_show_problem (MndWindow *window, MndTried tried, const char *name, const GError *error);
/* The map's title or file name without its ending. Free with g_free(). */
char *mnd_window_dup_title (MndWindow *window);

/* mnd-window.c */
/* What its template holds and what is done to that once; nothing in it looks at a map yet. */
void mnd_window_build (MndWindow *window);
/* All of its parts look at the map. */
void mnd_window_show_document (MndWindow *window);
/* How wide the panels on both sides are. */
void mnd_window_set_widths (MndWindow *window, int sidebar, int details);
/* Nothing in the window looks at the map any more. */
void mnd_window_clear_views (MndWindow *window);
/* The map goes from this window, and is not closed. */
void mnd_window_drop_document (MndWindow *window);
/* What takes the focus is inside (the button of a menu button, the scroller of a page) and has no name of its own. */
void mnd_window_name_inside (GtkWidget *widget, const char *name);

/* -pages.c */
/* None of them is there any more. */
void mnd_window_forget_pages (MndWindow *window);
/* It is there, if not yet shown. */
void mnd_window_ensure_page (MndWindow *window, const char *name);
void mnd_window_show_page (MndWindow *window, const char *name);
