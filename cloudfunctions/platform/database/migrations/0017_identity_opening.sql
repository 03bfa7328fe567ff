-- Looking at who reported: one officer asks with a reason, another agrees; the same one cannot be both.
create table identity_opening (
  id text primary key,
  case_number text not null references case_file (number),
  reason text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  agreed_by text,
  agreed_at timestamptz,
  check (agreed_by is null or agreed_by <> asked_by),
  check ((agreed_by is null) = (agreed_at is null))
);
create index identity_opening_asked_at on identity_opening (asked_at desc);
