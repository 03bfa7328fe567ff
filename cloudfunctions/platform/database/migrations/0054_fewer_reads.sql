-- A look-up by name in a third of the statements (decision 035): the small parts of the names are read as one, and so are the large
-- ones. What is found, and its order, stay as they were.
create or replace function find_names(
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
  -- the parts stand in the order in which they are read; the limit stops between two as within one
  if pattern is not null then
    select coalesce(array_agg(uscc), '{}'), coalesce(array_agg(rank), '{}') into codes, ranks from (
      select uscc, name_rank(weight, folded, core, whole, first, trade) as rank from (
        select uscc, weight, folded, core from search_entry_fewer
        where folded like pattern and folded like all (others)
        union all
        select uscc, weight, folded, core from search_entry_few
        where folded like pattern and folded like all (others)) as small
      limit enough) as hit;
    if cardinality(codes) < enough then
      select array_agg(uscc), array_agg(rank) into more_codes, more_ranks from (
        select uscc, name_rank(weight, folded, core, whole, first, trade) as rank from (
          select uscc, weight, folded, core from search_entry_some
          where folded like pattern and folded like all (others)
          union all
          select uscc, weight, folded, core from search_entry_rest
          where folded like pattern and folded like all (others)) as large
        limit most_hits - cardinality(codes)) as hit;
      codes := codes || more_codes;
      ranks := ranks || more_ranks;
      cut := cardinality(codes) >= most_hits;
    end if;
  else
    select coalesce(array_agg(uscc), '{}'), coalesce(array_agg(rank), '{}') into codes, ranks from (
      select uscc, name_rank(weight, folded, core, whole, first, trade) as rank from (
        select uscc, weight, folded, core from search_entry_fewer
        where bigrams @> pairs and folded like all (others)
        union all
        select uscc, weight, folded, core from search_entry_few
        where bigrams @> pairs and folded like all (others)) as small
      limit enough) as hit;
    if cardinality(codes) < enough then
      select array_agg(uscc), array_agg(rank) into more_codes, more_ranks from (
        select uscc, name_rank(weight, folded, core, whole, first, trade) as rank from (
          select uscc, weight, folded, core from search_entry_some
          where bigrams @> pairs and folded like all (others)
          union all
          select uscc, weight, folded, core from search_entry_rest
          where bigrams @> pairs and folded like all (others)) as large
        limit most_hits - cardinality(codes)) as hit;
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
      select uscc, sound_rank(weight, initials, core_at, letters) as rank from (
        select uscc, weight, initials, core_at from search_sound_fewer
        where initials like initials_pattern or pinyin like any (syllable_patterns)
        union all
        select uscc, weight, initials, core_at from search_sound_few
        where initials like initials_pattern or pinyin like any (syllable_patterns)) as small
      limit enough) as hit;
    if cardinality(heard_codes) < enough then
      select array_agg(uscc), array_agg(rank) into more_codes, more_ranks from (
        select uscc, sound_rank(weight, initials, core_at, letters) as rank from (
          select uscc, weight, initials, core_at from search_sound_some
          where initials like initials_pattern or pinyin like any (syllable_patterns)
          union all
          select uscc, weight, initials, core_at from search_sound_rest
          where initials like initials_pattern or pinyin like any (syllable_patterns)) as large
        limit most_hits - cardinality(heard_codes)) as hit;
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
      group by uscc order by min(rank) >> 10, uscc collate "C" offset skip limit most) as line
    join merchant on merchant.uscc = line.uscc
    -- the lowest bits name the shop; the offset keeps the gate in front of the search, which most lines do not need
    left join lateral (
      select platform, shop.name from shop
      where line.best & 1023 > 0 and shop.uscc = line.uscc and shop.number = line.best & 1023 offset 0) as shop on true
    order by line.best >> 10, line.uscc collate "C";
end $$;
