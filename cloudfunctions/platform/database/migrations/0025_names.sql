-- Names a person asked the registrar to keep for them (名称规定 art. 18). What the registrar decided is copied here; whether
-- the time is over is read from the day. A row that is on its way is its own outbox: asked until the registrar has answered.
create table name_reservation (
  id text primary key,
  person text not null references person (id),
  -- the kind of entity the name is for
  kind text not null,
  name text not null,
  parts jsonb not null,
  pre_approval boolean not null,
  -- asked: on its way to the registrar; releasing: given back, on its way
  state text not null check (state in ('asked', 'reserved', 'refused', 'releasing', 'released', 'used')),
  -- Beijing days as text, as everywhere
  reserved_on text,
  expires_on text,
  reason text,
  asked_at timestamptz not null,
  -- when the registrar is told, or asked again
  due_at timestamptz not null,
  attempts integer not null default 0
);
create index name_reservation_person on name_reservation (person, asked_at desc);
create index name_reservation_due on name_reservation (due_at) where state in ('asked', 'reserved', 'releasing');
