-- Every case has keys of its own, sealed under the newest master key. A case's events are never changed, so what is personal
-- in them is forgotten by forgetting the key, and a new master key means sealing the keys anew, not the events.
create table case_key (
  case_number text not null references case_file (number),
  purpose text not null check (purpose in ('ordinary', 'sensitive', 'reporter')),
  -- sealed; null once it has been forgotten
  sealed text,
  forgotten_at timestamptz,
  -- 'period': its time was over; 'asked': the person asked for it
  why text check (why in ('period', 'asked')),
  primary key (case_number, purpose),
  check ((sealed is null) = (forgotten_at is not null))
);
create index case_key_kept on case_key (purpose, case_number) where sealed is not null;

-- A closed account keeps its cases' numbers and nothing that leads to a person.
alter table person add column closed_at timestamptz;
alter table upload drop constraint upload_state_check;
alter table upload add constraint upload_state_check check (state in ('begun', 'complete', 'filed', 'erased'));
