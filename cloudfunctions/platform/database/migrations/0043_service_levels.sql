-- What the city promises and keeps, counted once a day from what is on record (docs/operations.md has the queries' words).
create table service_level (
  -- Beijing day of counting
  day date not null,
  -- `hand-over`, or `period:<title of a statutory period>`
  level text not null,
  -- GB/T 2260 of the competent bureau; empty for the whole city
  division text not null,
  kept integer not null,
  total integer not null,
  primary key (day, level, division)
);
-- The share handed over in time is asked of the last thirty days.
create index outbox_first on outbox (first_at);

-- The last beats of the scheduler: an operator sees which part fails and since when.
create table beat_part (
  part text primary key,
  ran_at timestamptz not null,
  failed_since timestamptz,
  reason text
);
