-- Wrong codes are counted where they are tried, so that a stranger who knows a staff number does not lock its officer out.

create table officer_place (
  officer text not null references officer (id),
  -- SHA-256 of officer and address: where somebody tried, which can be compared and not read
  place text not null,
  failures integer not null default 0,
  -- rests since the last success: each is twice as long as the one before
  rests integer not null default 0,
  locked_until timestamptz,
  -- the officer signed in from here
  signed_in_at timestamptz,
  at timestamptz not null,
  primary key (officer, place)
);
create index officer_place_at on officer_place (at);
alter table officer add column rests integer not null default 0;
