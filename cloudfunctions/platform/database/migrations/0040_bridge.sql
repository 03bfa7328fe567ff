-- Acts that cross: up to where the regulator had seen ours when it acted. Empty for the filing alone, null when it did not say.
alter table case_event add column saw_up_to text;

-- What came from the regulator and could not be used. It stops nothing; a person is told, and it is tried again.
create table dead_letter (
  id integer generated always as identity primary key,
  feed text not null check (feed in ('events', 'directory')),
  -- the event's id, the merchant's code, or the digest of what has neither
  key text not null,
  position bigint,
  case_number text,
  -- places of the contract that do not fit, or the class of the failure: never a value
  reason text not null,
  -- sealed JSON: it may name people
  content text not null,
  status text not null default 'open' check (status in ('open', 'applied', 'set-aside')),
  attempts integer not null default 1,
  first_at timestamptz not null,
  due_at timestamptz not null,
  -- who set it aside, when and why
  decided_by text,
  decided_at timestamptz,
  note text,
  unique (feed, key)
);
create index dead_letter_open on dead_letter (due_at) where status = 'open';
