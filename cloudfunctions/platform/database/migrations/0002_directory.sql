-- The merchant directory, filled from the regulator's change feed only.
create extension if not exists pg_trgm;

create table merchant (
  uscc text primary key,
  name text not null,
  -- the name in the one spelling that is searched: half-width, lower case, single spaces
  folded text not null,
  kind text not null,
  status text not null,
  division text not null,
  -- as registered; masked on the way out where somebody lives there
  address text not null,
  residential boolean not null,
  -- every pair of neighbouring UTF-16 units of `folded` as one integer: the index for fragments of two characters
  bigrams integer[] not null,
  snapshot jsonb not null
);
-- At most two indexes on the name: more cost planning time on every query.
create index merchant_name_trigram on merchant using gin (folded gin_trgm_ops);
create index merchant_name_bigram on merchant using gin (bigrams);

create table shop (
  uscc text not null references merchant (uscc) on delete cascade,
  id text not null,
  platform text not null,
  name text not null,
  folded text not null,
  address_key text,
  primary key (uscc, id)
);
create index shop_address on shop using hash (address_key);
create index shop_name_trigram on shop using gin (folded gin_trgm_ops);
