-- A look-up by name costs a fifth less of the database (decision 035). What is found stays as it was; of names that stand equal
-- the merchant that came into the directory first comes first.

-- A merchant's number, ours and of no meaning: a name that is ranked is one integer with it, where its credit code was a text of
-- its own. A merchant keeps its number as long as it is in the directory, so that the feed may repeat it for ever.
create sequence merchant_number as integer;
alter table merchant add column number integer not null default nextval('merchant_number');
alter sequence merchant_number owned by merchant.number;
-- A card is read from this index alone: the row beside it is ten times as long, nearly all of it the snapshot.
create unique index merchant_card on merchant (number) include (uscc, name, kind, status, division, address, residential);

-- Names in three parts now, by the number: one in 350, one in 30, the rest. A fourth between the last two cost every look-up of a
-- rare word more than it spared the others.
alter table search_entry rename to old_entry;
alter table search_sound rename to old_sound;
do $$
declare
  part text;
begin
  foreach part in array array['fewer', 'few', 'some', 'rest'] loop
    execute format('alter table search_entry_%s rename to old_entry_%s', part, part);
    execute format('alter table search_sound_%s rename to old_sound_%s', part, part);
  end loop;
end $$;
create table search_entry (
  merchant integer not null,
  -- 0 for the merchant's own name, else the number of the shop
  shop smallint not null,
  -- the part of its rank that does not depend on the words: whose name, in business, length (rank.ts)
  weight smallint not null,
  -- the name in the one spelling that is searched: half-width, simplified, lower case, single spaces
  folded text collate "C" not null,
  -- trade name and industry alone: without division and organisation form
  core text collate "C" not null,
  -- every pair of neighbouring UTF-16 units of `folded` as one integer: the index for fragments of two characters
  bigrams integer[] not null
) partition by list ((case when merchant % 350 = 0 then 'fewer' when merchant % 30 = 0 then 'few' else 'rest' end));
create table search_sound (
  merchant integer not null,
  weight smallint not null,
  core_at smallint not null,
  initials text collate "C" not null,
  pinyin text collate "C" not null
) partition by list ((case when merchant % 350 = 0 then 'fewer' when merchant % 30 = 0 then 'few' else 'rest' end));
create table search_entry_fewer partition of search_entry for values in ('fewer');
create table search_entry_few partition of search_entry for values in ('few');
create table search_entry_rest partition of search_entry for values in ('rest');
create table search_sound_fewer partition of search_sound for values in ('fewer');
create table search_sound_few partition of search_sound for values in ('few');
create table search_sound_rest partition of search_sound for values in ('rest');
insert into search_entry (merchant, shop, weight, folded, core, bigrams)
  select number, shop, weight >> 10, folded, core, bigrams from old_entry join merchant using (uscc);
insert into search_sound (merchant, weight, core_at, initials, pinyin)
  select number, weight >> 10, core_at, initials, pinyin from old_sound join merchant using (uscc);
drop function find_names;
drop function name_rank;
drop function sound_rank;
drop table old_entry, old_sound;
create index search_entry_merchant on search_entry (merchant);
create index search_sound_merchant on search_sound (merchant);

-- What finds a piece of a name. Built here, and again after a first load, which is quicker without. The names are laid in the
-- order of their trade names first, and sounds in the order of theirs: what is found together lies together, so that a look-up
-- reads fewer pages, and the lists of an index are shorter.
-- By the owner's right: the functions' own role may neither make nor drop an index.
create or replace function build_search_indexes() returns void language plpgsql security definer set search_path from current as $$
declare
  part text;
begin
  set local maintenance_work_mem = '256MB';
  -- of two that build at once the second finds them built
  lock table search_entry, search_sound in access exclusive mode;
  if to_regclass('search_sound_pinyin') is not null then return; end if;
  create index search_entry_core on search_entry (core);
  create index search_sound_core on search_sound (substr(initials, core_at + 1));
  foreach part in array array['fewer', 'few', 'rest'] loop
    execute format('cluster search_entry_%s using search_entry_%s_core_idx', part, part);
    execute format('cluster search_sound_%s using search_sound_%s_substr_idx', part, part);
  end loop;
  drop index search_sound_core;
  -- At most two that can find a piece of a name: more cost planning time on every query.
  create index search_entry_trigram on search_entry using gin (folded gin_trgm_ops);
  create index search_entry_bigram on search_entry using gin (bigrams);
  create index search_sound_initials on search_sound using gin (initials gin_trgm_ops);
  create index search_sound_pinyin on search_sound using gin (pinyin gin_trgm_ops);
end $$;
-- a directory in the middle of its first load gets its indexes a little too early
select build_search_indexes();
analyze merchant, search_entry, search_sound;

-- Where a name stands among those that were found, as one number: smaller is better. Its rank (the bits are rank.ts's), then the
-- merchant, then which of its names.
create function name_place(
  merchant integer, shop smallint, weight smallint, folded text, core text, whole text, first text, trade text)
returns bigint language sql immutable as $$
  select (weight + (folded <> whole)::int * 2048 + (core <> trade)::int * 512
    + (not starts_with(folded, first) and not starts_with(core, trade))::int * 256)::bigint << 42
    | (merchant::bigint << 10) | shop
$$;
create function sound_place(merchant integer, weight smallint, initials text, core_at smallint, letters text) returns bigint
language sql immutable as $$
  select (8192 + weight + (not starts_with(substr(initials, core_at + 1), letters))::int * 256)::bigint << 42
    | (merchant::bigint << 10)
$$;

-- Merchants in one of whose names all the words occur, as cards, in the order people expect: each once, by its best name. One
-- row, or none where nobody is found.
--
-- Words are found by `pattern` (three characters and more) or by `pairs`; `others` are patterns a name must match besides.
-- Plans are made once a session and kept, without looking at the words: the parts make that safe, because none is asked for
-- more than some thousand names. Words with fewer hits than are ranked are always answered from all names.
create function find_merchants(
  whole text, first text,
  -- trade name of the words; names whose own begins with it are looked for between the two, unless `trade_end` is null
  trade text, trade_end text,
  -- `part_pattern`: the trade name inside one long word, sooner found where it is rare; null where there is none
  pattern text, part_pattern text, pairs integer[], others text[],
  -- the words as sounds: letters, their pattern, and the patterns of their syllables; null for words that are not letters
  letters text, initials_pattern text, syllable_patterns text[],
  -- names that are ranked: of everybody's words, of others, of beginnings
  enough integer, most_hits integer, most_beginnings integer,
  -- lines
  skip integer, most integer)
returns table (
  -- a list a card: uscc, name, kind, status, division, address, residential; platform and name of the shop it was found by
  cards json,
  -- when the directory was last compared with the register
  compared_at timestamptz,
  -- names that were ranked because the words are in them, and whether there may be more
  ranked integer, more boolean)
language plpgsql stable
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  places bigint[];
  heard bigint[];
  further bigint[];
  hits integer;
  cut boolean := true;
begin
  if part_pattern is not null then
    select count(*) into hits from (
      select from search_entry_fewer where folded like part_pattern limit 6) as part;
    if hits < 6 then
      others := others || pattern;
      pattern := part_pattern;
    end if;
  end if;
  -- the parts stand in the order in which they are read; the limit stops between two as within one. Columns in the order of the
  -- function that takes them: otherwise each row is put together once more
  if pattern is not null then
    select coalesce(array_agg(place), '{}') into places from (
      select name_place(merchant, shop, weight, folded, core, whole, first, trade) as place from (
        select weight, folded, core, merchant, shop from search_entry_fewer
        where folded like pattern and folded like all (others)
        union all
        select weight, folded, core, merchant, shop from search_entry_few
        where folded like pattern and folded like all (others)) as small
      limit enough) as hit;
    if cardinality(places) < enough then
      select array_agg(place) into further from (
        select name_place(merchant, shop, weight, folded, core, whole, first, trade) as place from search_entry_rest
        where folded like pattern and folded like all (others)
        limit most_hits - cardinality(places)) as hit;
      places := places || further;
      cut := cardinality(places) >= most_hits;
    end if;
  else
    select coalesce(array_agg(place), '{}') into places from (
      select name_place(merchant, shop, weight, folded, core, whole, first, trade) as place from (
        select weight, folded, core, merchant, shop from search_entry_fewer
        where bigrams @> pairs and folded like all (others)
        union all
        select weight, folded, core, merchant, shop from search_entry_few
        where bigrams @> pairs and folded like all (others)) as small
      limit enough) as hit;
    if cardinality(places) < enough then
      select array_agg(place) into further from (
        select name_place(merchant, shop, weight, folded, core, whole, first, trade) as place from search_entry_rest
        where bigrams @> pairs and folded like all (others)
        limit most_hits - cardinality(places)) as hit;
      places := places || further;
      cut := cardinality(places) >= most_hits;
    end if;
  end if;
  hits := cardinality(places);

  if cut and trade_end is not null then
    -- those whose trade name begins with the words, the very ones first: a cut list may miss them
    select array_agg(place) into further from (
      select name_place(merchant, shop, weight, folded, core, whole, first, trade) as place from search_entry
      where core >= trade and core < trade_end
        and (pattern is null or folded like pattern) and (pairs is null or bigrams @> pairs) and folded like all (others)
      order by core limit most_beginnings) as beginning;
    places := places || further;
  end if;

  if letters is not null then
    select coalesce(array_agg(place), '{}') into heard from (
      select sound_place(merchant, weight, initials, core_at, letters) as place from (
        select weight, initials, core_at, merchant from search_sound_fewer
        where initials like initials_pattern or pinyin like any (syllable_patterns)
        union all
        select weight, initials, core_at, merchant from search_sound_few
        where initials like initials_pattern or pinyin like any (syllable_patterns)) as small
      limit enough) as hit;
    if cardinality(heard) < enough then
      select array_agg(place) into further from (
        select sound_place(merchant, weight, initials, core_at, letters) as place from search_sound_rest
        where initials like initials_pattern or pinyin like any (syllable_patterns)
        limit most_hits - cardinality(heard)) as hit;
      heard := heard || further;
    end if;
    places := places || heard;
  end if;

  if cardinality(places) = 0 then return; end if;
  return query
    select
      coalesce(json_agg(json_build_array(
        merchant.uscc, merchant.name, merchant.kind, merchant.status, merchant.division, merchant.address, merchant.residential,
        shop.platform, shop.name) order by line.best), '[]'),
      (select updated_at from feed_cursor where feed = 'directory'), hits, cut
    from (
      select min(place) as best from unnest(places) as place
      group by place >> 10 & 4294967295 order by min(place) offset skip limit most) as line
    join merchant on merchant.number = (line.best >> 10 & 4294967295)::integer
    -- the lowest bits name the shop; the offset keeps the gate in front of the search, which most lines do not need
    left join lateral (
      select platform, shop.name from shop
      where line.best & 1023 > 0 and shop.uscc = merchant.uscc and shop.number = line.best & 1023 offset 0) as shop on true;
end $$;
