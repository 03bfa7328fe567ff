-- Accounts, cases, bridge, files. PostgreSQL 15 and later; the same file runs on the embedded engine and on a server.

create table person (
  id text primary key,
  openid text not null unique,
  contact text,
  created_at timestamptz not null
);

create table case_file (
  number text primary key,
  service text not null,
  form_version text not null,
  title text not null,
  owner text not null references person (id),
  merchant text,
  state text not null,
  head_sequence integer not null,
  head_hash text not null,
  regulator_sequence integer not null default 0,
  regulator_reference text,
  received_at timestamptz not null,
  updated_at timestamptz not null,
  delivered_at timestamptz
);
create index case_file_owner on case_file (owner, updated_at desc);

create table case_event (
  case_number text not null references case_file (number),
  sequence integer not null,
  id text not null unique,
  act text not null,
  by text not null check (by in ('applicant', 'counterparty', 'regulator', 'system')),
  at timestamptz not null,
  data jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (case_number, sequence)
);

create table outbox (
  id integer generated always as identity primary key,
  key text not null unique,
  topic text not null,
  case_number text not null references case_file (number),
  event_id text not null,
  status text not null default 'pending' check (status in ('pending', 'delivered', 'needs-attention')),
  attempts integer not null default 0,
  first_at timestamptz not null,
  due_at timestamptz not null,
  last_error text,
  traceparent text,
  delivered_at timestamptz
);
create index outbox_due on outbox (due_at) where status = 'pending';
create index outbox_case on outbox (case_number, id) where status <> 'delivered';

create table regulator_inbox (
  event_id text primary key,
  case_number text not null,
  case_sequence integer not null,
  status text not null check (status in ('applied', 'parked')),
  via text not null check (via in ('push', 'pull')),
  event jsonb not null,
  received_at timestamptz not null
);
create index regulator_inbox_parked on regulator_inbox (case_number, case_sequence) where status = 'parked';

-- Nonces of signed pushes, so that none is taken twice while its signature lives.
create table push_nonce (
  keyid text not null,
  nonce text not null,
  at timestamptz not null,
  primary key (keyid, nonce)
);

create table feed_cursor (
  feed text primary key,
  position bigint not null,
  updated_at timestamptz not null
);

create table idempotency (
  owner text not null,
  key text not null,
  body_hash text not null,
  reply jsonb,
  created_at timestamptz not null,
  primary key (owner, key)
);
create index idempotency_age on idempotency (created_at);

create table audit (
  id integer generated always as identity primary key,
  at timestamptz not null,
  person text,
  procedure text not null,
  object text,
  outcome text not null check (outcome in ('done', 'refused')),
  reason text,
  trace text not null
);
create index audit_object on audit (object, id);

create table upload (
  file_id text primary key,
  name text not null,
  declared_size integer not null,
  state text not null check (state in ('begun', 'complete', 'filed')),
  sha256 text,
  size integer,
  type text,
  case_number text references case_file (number),
  created_at timestamptz not null
);
create index upload_case on upload (case_number);

create table notice (
  id text primary key,
  person text not null references person (id),
  case_number text,
  title text not null,
  text text not null,
  at timestamptz not null,
  read_at timestamptz
);
create index notice_person on notice (person, at desc);

-- History is only ever added to (trust.md): the trigger holds on every engine, role grants come on top in production.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are append-only', tg_table_name using errcode = '42501';
end $$;
create trigger case_event_append_only before update or delete on case_event for each row execute function refuse_change();
create trigger audit_append_only before update or delete on audit for each row execute function refuse_change();
create trigger case_event_no_truncate before truncate on case_event execute function refuse_change();
create trigger audit_no_truncate before truncate on audit execute function refuse_change();
