-- Names kept for somebody (名称预留). The state on a day is read from the dates.
create table name_reservation (
  id text primary key,
  digest text not null,
  name text not null,
  parts jsonb not null,
  state text not null check (state in ('reserved', 'refused', 'used', 'released')),
  reserved_on text,
  expires_on text,
  ended_on text,
  reason text
);
create index name_reservation_name on name_reservation (name) where state = 'reserved';
