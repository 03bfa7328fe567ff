-- The regulator's own books: what came in (cases, acts, evidence), what goes out (events, directory), and its settings.
create table filed_case (
  case_number text primary key,
  digest      text not null,
  service     text not null,
  title       text not null,
  received_at timestamptz not null,
  accepted_at timestamptz not null,
  reference   text not null unique,
  submission  jsonb not null,
  arrivals    integer not null default 1,
  own_acts    integer not null default 0,
  state       text not null,
  closed      boolean not null,
  next_due    text
);
create index filed_case_queue on filed_case (closed, next_due nulls last, received_at);

create table applicant_act (
  event_id    text primary key,
  case_number text not null references filed_case,
  arrival     integer not null,
  digest      text not null,
  act         text not null,
  at          timestamptz not null,
  data        jsonb not null,
  unique (case_number, arrival)
);

create table outgoing_event (
  position      bigserial primary key,
  event_id      text not null unique,
  case_number   text not null references filed_case,
  arrival       integer not null,
  case_sequence integer not null,
  act           text not null,
  at            timestamptz not null,
  data          jsonb not null,
  unique (case_number, arrival),
  unique (case_number, case_sequence)
);

create table evidence (
  sha256 text primary key,
  type   text not null,
  size   integer not null,
  bytes  bytea not null
);

-- One row a merchant: a change moves the row to the end of the feed, so a reader that follows positions misses nothing.
create sequence directory_position;
create table directory (
  position bigint not null unique,
  uscc     text primary key,
  snapshot jsonb,
  name     text generated always as (snapshot ->> 'name') stored
);

create table nonce (
  keyid   text not null,
  nonce   text not null,
  seen_at timestamptz not null,
  primary key (keyid, nonce)
);
create index nonce_age on nonce (seen_at);

create table setting (
  name  text primary key,
  value jsonb not null
);
