-- Unfinished filings of people who signed in, so that they can go on at another phone. Answers are sealed.

create table draft (
  person text not null references person (id),
  id text not null,
  service text not null,
  form_version text not null,
  -- counts the copies kept so far: a phone says which one its own came from
  revision integer not null,
  body text not null,
  saved_at timestamptz not null,
  device text not null,
  primary key (person, id)
);
create index draft_old on draft (saved_at);
