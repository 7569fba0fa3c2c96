/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of the made-up sector. */
#include "sector.h"

#include "store/mnd-store.h"

#include <math.h>
#include <string.h>

/* Room for one actor, and around a block of them, in points. */
#define CELL_WIDTH 190.0
#define CELL_HEIGHT 92.0
#define BLOCK_GAP 160.0

typedef struct
{
  MndChanges *rows;
  GRand *random;
  guint n_actors;
  BenchActor *actors;
  MndId *ids; /* of actors */
  guint n_ids;
  MndId view;
} Sector;

static const char *const kinds[BENCH_N_RANKS][6] = {
  { "head_of_state", "parliament", "parliament", "parliament", "parliament", "parliament" },
  { "ministry", "ministry", "ministry", "cabinet_security_council", "ministry", "judiciary" },
  { "police", "armed_forces", "intelligence", "ombudsman", "audit", "corrections" },
  { "police", "border_customs", "parliamentary_committee", "prosecution", "complaints_body", "armed_forces" },
  { "local_government", "community_security", "civil_society", "traditional_authority", "media", "militia" },
  { "donor_government", "multilateral", "regional_organisation", "implementer", "trust_fund", "donor_government" },
};
static const char *const words[] = { "National", "Border",   "Training", "Regional", "Rapid",   "Internal",  "Judicial",
                                     "Northern", "Southern", "Special",  "Maritime", "Support", "Inspection" };
static const char *const what[BENCH_N_RANKS] = { "Office of State",       "Ministry of Security and Justice",
                                                 "Security Agency",       "Directorate",
                                                 "District Coordination", "Cooperation Programme" };
static const char *const link_kinds[] = { "oversees", "commands", "reports_to", "funds", "advises", "cooperates_with" };

/* Ids sort in the order in which they are made, as real ones do. */
static MndId
next_id (Sector *sector)
{
  MndId id = { { 1, 2, 3, 4, 5, 6, 0x70, 0, 0x80 } };
  guint32 number;

  sector->n_ids++;
  number = GUINT32_TO_BE (sector->n_ids);
  memcpy (id.bytes + MND_ID_SIZE - sizeof number, &number, sizeof number);
  return id;
}

static gboolean
chance (Sector *sector, double of)
{
  return g_rand_double (sector->random) < of;
}

static void
add_text (Sector *sector, const MndId *owner, const char *property, const char *language, const char *value)
{
  MndChange *text = mnd_changes_add (sector->rows, MND_TABLE_TEXT, MND_CHANGE_INSERT);

  text->after[MND_TEXT_OWNER] = mnd_value_id (owner);
  text->after[MND_TEXT_PROPERTY] = mnd_value_text (property);
  text->after[MND_TEXT_LANGUAGE] = mnd_value_text (language);
  text->after[MND_TEXT_ORDINAL] = mnd_value_integer (0);
  text->after[MND_TEXT_VALUE] = mnd_value_text (value);
}

static void
add_setting (Sector *sector, const char *key, const char *value)
{
  MndChange *setting = mnd_changes_add (sector->rows, MND_TABLE_MAP, MND_CHANGE_INSERT);

  setting->after[MND_MAP_KEY] = mnd_value_text (key);
  setting->after[MND_MAP_VALUE] = mnd_value_text (value);
}

/* Every name is another one, as in a real map: labels are not to be had for nothing. */
static void
add_names (Sector *sector, guint i)
{
  const char *word = words[g_rand_int_range (sector->random, 0, G_N_ELEMENTS (words))];
  const char *thing = what[sector->actors[i].rank];
  g_autofree char *name = g_strdup_printf ("%s %s %u", word, thing, i);
  g_autofree char *french = g_strdup_printf ("Institution %s n\302\272 %u", word, i);

  add_text (sector, &sector->ids[i], "name", "en", name);
  add_text (sector, &sector->ids[i], "name", "fr", french);
  if (chance (sector, 0.2))
    add_text (sector, &sector->ids[i], "name", "ar", "\331\205\330\244\330\263\330\263\330\251");
  if (chance (sector, 0.4))
    {
      g_autofree char *acronym = g_strdup_printf ("%c%c%u", word[0], thing[0], i);
      add_text (sector, &sector->ids[i], "acronym", "en", acronym);
    }
}

static void
add_actor (Sector *sector, guint i)
{
  MndChange *actor = mnd_changes_add (sector->rows, MND_TABLE_ACTOR, MND_CHANGE_INSERT);

  sector->ids[i] = next_id (sector);
  actor->after[MND_ACTOR_ID] = mnd_value_id (&sector->ids[i]);
  actor->after[MND_ACTOR_KIND] =
      mnd_value_text (kinds[sector->actors[i].rank][g_rand_int_range (sector->random, 0, 6)]);
  actor->after[MND_ACTOR_START] =
      mnd_value_take_text (g_strdup_printf ("%d", g_rand_int_range (sector->random, 1960, 2005)));
  if (chance (sector, 0.1))
    actor->after[MND_ACTOR_END] = mnd_value_text ("2012-06");
  add_names (sector, i);
}

static void
add_link (Sector *sector, const BenchLink *link)
{
  MndChange *row = mnd_changes_add (sector->rows, MND_TABLE_LINK, MND_CHANGE_INSERT);
  MndId id = next_id (sector);
  const char *kind = link_kinds[g_rand_int_range (sector->random, 0, G_N_ELEMENTS (link_kinds))];

  row->after[MND_LINK_ID] = mnd_value_id (&id);
  row->after[MND_LINK_FROM] = mnd_value_id (&sector->ids[link->from]);
  row->after[MND_LINK_TO] = mnd_value_id (&sector->ids[link->to]);
  row->after[MND_LINK_KIND] = mnd_value_text (kind);
  if (g_str_equal (kind, "oversees") && chance (sector, 0.5))
    row->after[MND_LINK_MODE] = mnd_value_text ("parliamentary");
  if (chance (sector, 0.15))
    row->after[MND_LINK_FORMALITY] = mnd_value_text ("informal");
  row->after[MND_LINK_STATUS] = mnd_value_text (chance (sector, 0.1) ? "planned" : "actual");
  if (chance (sector, 0.5))
    row->after[MND_LINK_START] = mnd_value_text ("2001");
}

static void
add_position (Sector *sector, guint i, double x, double y)
{
  MndChange *position = mnd_changes_add (sector->rows, MND_TABLE_POSITION, MND_CHANGE_INSERT);

  position->after[MND_POSITION_VIEW] = mnd_value_id (&sector->view);
  position->after[MND_POSITION_ITEM] = mnd_value_id (&sector->ids[i]);
  position->after[MND_POSITION_X] = mnd_value_real (x + g_rand_double_range (sector->random, -16, 16));
  position->after[MND_POSITION_Y] = mnd_value_real (y + g_rand_double_range (sector->random, -14, 14));
}

/* Which block of the arrangement an actor stands in: its branch, or that of the top, or that of the donors. */
static guint
get_block (const BenchActor *actor)
{
  return actor->rank == BENCH_RANK_TOP ? 0 : actor->rank == BENCH_RANK_DONOR ? G_MAXUINT : actor->branch;
}

static double
place_block (Sector *sector, const GArray *members, double x, double y, double *height)
{
  guint n_columns = (guint) MAX (ceil (sqrt (members->len * 1.6 * CELL_HEIGHT / CELL_WIDTH)), 1);

  for (guint i = 0; i < members->len; i++)
    add_position (sector, g_array_index (members, guint, i), x + i % n_columns * CELL_WIDTH,
                  y + i / n_columns * CELL_HEIGHT);
  *height = MAX (*height, ceil (members->len / (double) n_columns) * CELL_HEIGHT);
  return n_columns * CELL_WIDTH + BLOCK_GAP;
}

/* Block beside block in shelves, about twice as wide as high. */
static void
place_all (Sector *sector)
{
  double shelf = sqrt (sector->n_actors * CELL_WIDTH * CELL_HEIGHT * 2.4), x = 0, y = 0, height = 0;
  g_autoptr (GHashTable) blocks = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < sector->n_actors; i++)
    {
      guint block = get_block (&sector->actors[i]);
      GArray *members = g_hash_table_lookup (blocks, GUINT_TO_POINTER (block));
      if (members == NULL)
        {
          members = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (blocks, GUINT_TO_POINTER (block), members);
          g_array_append_val (order, block);
        }
      g_array_append_val (members, i);
    }
  for (guint i = 0; i < order->len; i++)
    {
      x += place_block (sector, g_hash_table_lookup (blocks, GUINT_TO_POINTER (g_array_index (order, guint, i))), x, y,
                        &height);
      if (x < shelf)
        continue;
      x = 0;
      y += height + BLOCK_GAP;
      height = 0;
    }
}

/* The actor with most links. */
static guint
find_hub (guint n_actors, const BenchLink *links, guint n_links)
{
  g_autofree guint *counts = g_new0 (guint, n_actors);
  guint hub = 0;

  for (guint i = 0; i < n_links; i++)
    {
      counts[links[i].from]++;
      counts[links[i].to]++;
    }
  for (guint i = 0; i < n_actors; i++)
    hub = counts[i] > counts[hub] ? i : hub;
  return hub;
}

MndChanges *
bench_make_sector_rows (guint n_actors, MndId *hub)
{
  Sector sector = { .rows = mnd_changes_new (), .n_actors = n_actors };
  g_autoptr (GRand) random = g_rand_new_with_seed (n_actors + 2);
  g_autofree BenchActor *actors = bench_make_actors (n_actors);
  g_autofree MndId *ids = g_new (MndId, n_actors);
  guint n_links;
  g_autofree BenchLink *links = bench_make_sector (n_actors, &n_links);
  MndChange *view;

  sector.random = random;
  sector.actors = actors;
  sector.ids = ids;
  add_setting (&sector, "title", "A made-up sector");
  add_setting (&sector, "languages", "en fr ar");
  sector.view = next_id (&sector);
  view = mnd_changes_add (sector.rows, MND_TABLE_VIEW, MND_CHANGE_INSERT);
  view->after[MND_VIEW_ID] = mnd_value_id (&sector.view);
  view->after[MND_VIEW_KIND] = mnd_value_text ("map");
  for (guint i = 0; i < n_actors; i++)
    add_actor (&sector, i);
  for (guint i = 0; i < n_links; i++)
    add_link (&sector, &links[i]);
  place_all (&sector);
  if (hub != NULL)
    *hub = ids[find_hub (n_actors, links, n_links)];
  return sector.rows;
}

void
bench_write_sector (guint n_actors, GFile *file)
{
  g_autoptr (MndChanges) rows = bench_make_sector_rows (n_actors, NULL);
  g_autoptr (MndMap) map = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MndStore) store = mnd_store_create (rows, &map, &error);

  if (store == NULL || !mnd_store_publish (store, file, MND_PUBLISH_ADOPT, NULL, &error))
    g_error ("%s", error->message);
  mnd_store_close (store, FALSE);
}
