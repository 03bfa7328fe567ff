-- A look-up by name in one statement, planned once a session (decision 035).

-- Words of everybody (有限公司, 福州) stand in more names than anybody reads, and an index gives all of them before the first
-- one can be ranked. So the names lie in four parts, by the check characters of the merchant's code: about one in 341, one in
-- 31, one in 10, and the rest. They are read one after the other until there are enough: common words never come to the large
-- part, and the small ones stay in the processor's memory. What a part holds says nothing about a merchant.
alter table search_entry rename to old_entry;
alter table search_sound rename to old_sound;
create table search_entry (like old_entry) partition by list ((
  case when right(uscc, 2) = '77' then 'fewer' when right(uscc, 1) = '7' then 'few'
  when right(uscc, 1) in ('A', 'J', 'T') then 'some' else 'rest' end));
create table search_entry_fewer partition of search_entry for values in ('fewer');
create table search_entry_few partition of search_entry for values in ('few');
create table search_entry_some partition of search_entry for values in ('some');
create table search_entry_rest partition of search_entry for values in ('rest');
create table search_sound (like old_sound) partition by list ((
  case when right(uscc, 2) = '77' then 'fewer' when right(uscc, 1) = '7' then 'few'
  when right(uscc, 1) in ('A', 'J', 'T') then 'some' else 'rest' end));
create table search_sound_fewer partition of search_sound for values in ('fewer');
create table search_sound_few partition of search_sound for values in ('few');
create table search_sound_some partition of search_sound for values in ('some');
create table search_sound_rest partition of search_sound for values in ('rest');
insert into search_entry select * from old_entry;
insert into search_sound select * from old_sound;
drop table old_entry, old_sound;
create index search_entry_merchant on search_entry (uscc, shop);
create index search_sound_merchant on search_sound (uscc);
-- a directory in the middle of its first load gets its indexes a little too early
select build_search_indexes();
analyze search_entry, search_sound;

-- Where a name stands among those that were found: smaller is better (the bits are rank.ts's).
create function name_rank(weight integer, folded text, core text, whole text, first text, trade text) returns integer
language sql immutable as $$
  select weight + (folded <> whole)::int * 2097152 + (core <> trade)::int * 524288
    + (not starts_with(folded, first) and not starts_with(core, trade))::int * 262144
$$;
create function sound_rank(weight integer, initials text, core_at smallint, letters text) returns integer
language sql immutable as $$
  select 8388608 + weight + (not starts_with(substr(initials, core_at + 1), letters))::int * 262144
$$;

-- Merchants in one of whose names all the words occur, as cards, in the order people expect: each once, by its best name.
--
-- Words are found by `pattern` (three characters and more) or by `pairs`; `others` are patterns a name must match besides.
-- Plans are made once a session and kept, without looking at the words: the four parts make that safe, because none is asked
-- for more than some thousand names. Words with fewer hits than are ranked are always answered from all names.
create function find_names(
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
  uscc text, name text, kind text, status text, division text, address text, residential boolean,
  shop_platform text, shop_name text, compared_at timestamptz,
  -- names that were ranked because the words are in them, and whether there may be more
  ranked integer, more boolean)
language plpgsql stable
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  codes text[];
  ranks integer[];
  heard_codes text[];
  heard_ranks integer[];
  more_codes text[];
  more_ranks integer[];
  reading boolean;
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
  if pattern is not null then
    select coalesce(array_agg(uscc), '{}'), coalesce(array_agg(rank), '{}') into codes, ranks from (
      select uscc, name_rank(weight, folded, core, whole, first, trade) as rank from search_entry_fewer
      where folded like pattern and folded like all (others) limit enough) as hit;
    reading := cardinality(codes) < enough;
    if reading then
      select array_agg(uscc), array_agg(rank) into more_codes, more_ranks from (
        select uscc, name_rank(weight, folded, core, whole, first, trade) as rank from search_entry_few
        where folded like pattern and folded like all (others) limit enough - cardinality(codes)) as hit;
      codes := codes || more_codes;
      ranks := ranks || more_ranks;
    end if;
    reading := cardinality(codes) < enough;
    if reading then
      select array_agg(uscc), array_agg(rank) into more_codes, more_ranks from (
        select uscc, name_rank(weight, folded, core, whole, first, trade) as rank from search_entry_some
        where folded like pattern and folded like all (others) limit most_hits - cardinality(codes)) as hit;
      codes := codes || more_codes;
      ranks := ranks || more_ranks;
    end if;
    reading := reading and cardinality(codes) < most_hits;
    if reading then
      select array_agg(uscc), array_agg(rank) into more_codes, more_ranks from (
        select uscc, name_rank(weight, folded, core, whole, first, trade) as rank from search_entry_rest
        where folded like pattern and folded like all (others) limit most_hits - cardinality(codes)) as hit;
      codes := codes || more_codes;
      ranks := ranks || more_ranks;
      cut := cardinality(codes) >= most_hits;
    end if;
  else
    select coalesce(array_agg(uscc), '{}'), coalesce(array_agg(rank), '{}') into codes, ranks from (
      select uscc, name_rank(weight, folded, core, whole, first, trade) as rank from search_entry_fewer
      where bigrams @> pairs and folded like all (others) limit enough) as hit;
    reading := cardinality(codes) < enough;
    if reading then
      select array_agg(uscc), array_agg(rank) into more_codes, more_ranks from (
        select uscc, name_rank(weight, folded, core, whole, first, trade) as rank from search_entry_few
        where bigrams @> pairs and folded like all (others) limit enough - cardinality(codes)) as hit;
      codes := codes || more_codes;
      ranks := ranks || more_ranks;
    end if;
    reading := cardinality(codes) < enough;
    if reading then
      select array_agg(uscc), array_agg(rank) into more_codes, more_ranks from (
        select uscc, name_rank(weight, folded, core, whole, first, trade) as rank from search_entry_some
        where bigrams @> pairs and folded like all (others) limit most_hits - cardinality(codes)) as hit;
      codes := codes || more_codes;
      ranks := ranks || more_ranks;
    end if;
    reading := reading and cardinality(codes) < most_hits;
    if reading then
      select array_agg(uscc), array_agg(rank) into more_codes, more_ranks from (
        select uscc, name_rank(weight, folded, core, whole, first, trade) as rank from search_entry_rest
        where bigrams @> pairs and folded like all (others) limit most_hits - cardinality(codes)) as hit;
      codes := codes || more_codes;
      ranks := ranks || more_ranks;
      cut := cardinality(codes) >= most_hits;
    end if;
  end if;
  hits := cardinality(codes);

  if cut and trade_end is not null then
    -- those whose trade name begins with the words, the very ones first: a cut list may miss them
    select array_agg(uscc), array_agg(rank) into more_codes, more_ranks from (
      select uscc, name_rank(weight, folded, core, whole, first, trade) as rank from search_entry
      where core >= trade and core < trade_end
        and (pattern is null or folded like pattern) and (pairs is null or bigrams @> pairs) and folded like all (others)
      order by core limit most_beginnings) as beginning;
    codes := codes || more_codes;
    ranks := ranks || more_ranks;
  end if;

  if letters is not null then
    select coalesce(array_agg(uscc), '{}'), coalesce(array_agg(rank), '{}') into heard_codes, heard_ranks from (
      select uscc, sound_rank(weight, initials, core_at, letters) as rank from search_sound_fewer
      where (initials like initials_pattern or pinyin like any (syllable_patterns)) limit enough) as hit;
    reading := cardinality(heard_codes) < enough;
    if reading then
      select array_agg(uscc), array_agg(rank) into more_codes, more_ranks from (
        select uscc, sound_rank(weight, initials, core_at, letters) as rank from search_sound_few
        where (initials like initials_pattern or pinyin like any (syllable_patterns)) limit enough - cardinality(heard_codes)) as hit;
      heard_codes := heard_codes || more_codes;
      heard_ranks := heard_ranks || more_ranks;
    end if;
    reading := cardinality(heard_codes) < enough;
    if reading then
      select array_agg(uscc), array_agg(rank) into more_codes, more_ranks from (
        select uscc, sound_rank(weight, initials, core_at, letters) as rank from search_sound_some
        where (initials like initials_pattern or pinyin like any (syllable_patterns)) limit most_hits - cardinality(heard_codes)) as hit;
      heard_codes := heard_codes || more_codes;
      heard_ranks := heard_ranks || more_ranks;
    end if;
    reading := reading and cardinality(heard_codes) < most_hits;
    if reading then
      select array_agg(uscc), array_agg(rank) into more_codes, more_ranks from (
        select uscc, sound_rank(weight, initials, core_at, letters) as rank from search_sound_rest
        where (initials like initials_pattern or pinyin like any (syllable_patterns)) limit most_hits - cardinality(heard_codes)) as hit;
      heard_codes := heard_codes || more_codes;
      heard_ranks := heard_ranks || more_ranks;
    end if;
    codes := codes || heard_codes;
    ranks := ranks || heard_ranks;
  end if;

  if cardinality(codes) = 0 then return; end if;
  return query
    select line.uscc, merchant.name, merchant.kind, merchant.status, merchant.division, merchant.address,
      merchant.residential,
      shop.platform, shop.name,
      (select updated_at from feed_cursor where feed = 'directory'), hits, cut
    from (
      select uscc, min(rank) as best from unnest(codes, ranks) as candidate (uscc, rank)
      group by uscc order by min(rank) >> 10, uscc offset skip limit most) as line
    join merchant on merchant.uscc = line.uscc
    -- the lowest bits name the shop; the offset keeps the gate in front of the search, which most lines do not need
    left join lateral (
      select platform, shop.name from shop
      where line.best & 1023 > 0 and shop.uscc = line.uscc and shop.number = line.best & 1023 offset 0) as shop on true
    order by line.best >> 10, line.uscc;
end $$;
