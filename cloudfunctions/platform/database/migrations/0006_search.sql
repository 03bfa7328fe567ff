-- The directory at a million merchants: what is searched stands in narrow tables of its own, and the records that have a
-- publication period stand one a row, so that the database itself keeps back what may not be shown.
-- A directory of the old shape is read again from the regulator's feed.
truncate merchant, shop;
delete from feed_cursor where feed = 'directory';
drop index merchant_name_trigram, merchant_name_bigram, shop_name_trigram;
alter table merchant drop column folded, drop column bigrams;
alter table shop drop column folded,
  -- the register's shops are numbered from 1, those a platform reported from 101
  add column number smallint not null,
  add column url text,
  -- the day of the platform's report; null for a shop the register knows
  add column reported_on date,
  add constraint shop_number unique (uscc, number);

-- One row a name: the merchant's own (shop 0) and each of its shops'. Filled together with the merchant.
create table search_entry (
  uscc text not null,
  shop smallint not null,
  -- the part of its rank that does not depend on the words: whose name, in business, length, shop
  weight integer not null,
  -- the name in the one spelling that is searched: half-width, simplified, lower case, single spaces
  folded text collate "C" not null,
  -- trade name and industry alone: without division and organisation form
  core text collate "C" not null,
  -- every pair of neighbouring UTF-16 units of `folded` as one integer: the index for fragments of two characters
  bigrams integer[] not null
);
-- How a merchant's name sounds; read only for words of letters.
create table search_sound (
  uscc text not null,
  weight integer not null,
  initials text collate "C" not null,
  pinyin text collate "C" not null,
  core_at smallint not null
);

create index search_entry_merchant on search_entry (uscc, shop);
create index search_sound_merchant on search_sound (uscc);

-- What finds a piece of a name. Built here, and again after a first load, which is quicker without.
-- By the owner's right: the functions' own role may neither make nor drop an index.
create function build_search_indexes() returns void language plpgsql security definer set search_path from current as $$
begin
  set local maintenance_work_mem = '256MB';
  -- At most two that can find a piece of a name: more cost planning time on every query.
  create index if not exists search_entry_trigram on search_entry using gin (folded gin_trgm_ops);
  create index if not exists search_entry_bigram on search_entry using gin (bigrams);
  create index if not exists search_entry_core on search_entry (core);
  create index if not exists search_sound_initials on search_sound using gin (initials gin_trgm_ops);
  create index if not exists search_sound_pinyin on search_sound using gin (pinyin gin_trgm_ops);
end $$;
create function drop_search_indexes() returns void language sql security definer set search_path from current as $$
  drop index if exists search_entry_trigram, search_entry_bigram, search_entry_core, search_sound_initials,
    search_sound_pinyin;
$$;
select build_search_indexes();

-- The Beijing day on which the directory stands: moved by the directory's own jobs, never by a look-up. One row at most.
create table directory_day (
  one boolean primary key default true check (one),
  day date not null
);

-- Penalties and listings. Kept for the bureau after they have ended, never served then.
create table merchant_record (
  uscc text not null references merchant (uscc) on delete cascade,
  kind text not null check (kind in ('penalty', 'listing')),
  id text not null,
  -- place in the merchant's file
  number smallint not null,
  shown_from date not null,
  -- last day of publication; null for a listing that lasts until the merchant is taken off
  shown_until date,
  -- why nobody may see it any more, or never may
  hidden text check (hidden in ('expired', 'repaired', 'annulled', 'not-public')),
  record jsonb not null,
  primary key (uscc, kind, id)
);
create index merchant_record_ending on merchant_record (shown_until) where hidden is null;

-- What shoppers may see. Without a day nothing is shown.
create view served_record with (security_barrier) as
  select uscc, kind, id, number, record
  from merchant_record cross join directory_day
  where hidden is null and shown_from <= day and (shown_until is null or day <= shown_until);

-- The same for whoever reads the table itself: every role but a superuser, the owner included. The jobs that keep the
-- register say so for the length of their transaction.
alter table merchant_record enable row level security;
alter table merchant_record force row level security;
create policy register on merchant_record
  using (current_setting('directory.role', true) = 'register')
  with check (current_setting('directory.role', true) = 'register');
create policy served on merchant_record for select using (
  hidden is null and exists (
    select from directory_day where shown_from <= day and (shown_until is null or day <= shown_until)));
