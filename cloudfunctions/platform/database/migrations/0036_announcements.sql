-- What officers announce: policies, events with places, subsidies with their conditions. Words never change once they stand;
-- a correction is another announcement, and what was taken back stays with the reason.

create table announcement (
  id text primary key,
  kind text not null check (kind in ('policy', 'event', 'subsidy')),
  title text not null,
  summary text not null,
  body jsonb not null,
  -- where it can be read in full or applied for, as the office wrote it
  source text not null,
  -- a park's own; null: the whole city
  park text,
  event jsonb,
  terms jsonb,
  -- last day it is shown among the present ones
  until_day text not null,
  state text not null check (state in ('proposed', 'published', 'withdrawn')),
  author text not null references officer (id),
  author_name text not null,
  written_at timestamptz not null,
  decided_by text references officer (id),
  decided_at timestamptz,
  withdrawn_why text
);
create index announcement_present on announcement (until_day, written_at desc) where state = 'published';
create index announcement_proposed on announcement (written_at) where state = 'proposed';
-- who holds a place
create index case_file_announced on case_file (subject) where made_for is null and subject is not null;
