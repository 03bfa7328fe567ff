-- Joint filings: several people fill and sign one filing before it is submitted. What they wrote lies sealed in one value.
create table joint_draft (
  id text primary key,
  service text not null,
  person text not null references person (id),
  state text not null check (state in ('open', 'filed', 'ended')),
  content text,
  case_number text references case_file (number),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null
);
create index joint_draft_person on joint_draft (person, updated_at desc);
create index joint_draft_expiry on joint_draft (expires_at) where state = 'open';

-- A place in a joint filing: offered by a token of which only the hash is here, then bound to whoever brought it first.
create table joint_seat (
  id text primary key,
  draft text not null references joint_draft (id),
  seat text not null,
  token_hash text unique,
  offered_at timestamptz not null,
  offer_ends_at timestamptz,
  person text references person (id),
  accepted_at timestamptz,
  case_number text references case_file (number)
);
create index joint_seat_draft on joint_seat (draft);
create index joint_seat_person on joint_seat (person) where person is not null;
create index joint_seat_case on joint_seat (case_number) where case_number is not null;

-- A file that belongs to an open joint filing is kept as long as that; one of a private question is its own party's alone.
alter table upload add column joint_draft text references joint_draft (id);
alter table upload add column only_seat text references joint_seat (id);
create index upload_joint on upload (joint_draft) where joint_draft is not null;

-- An act that every party has to agree to, until the last one has: what was proposed lies sealed.
create table joint_consent (
  case_number text not null references case_file (number),
  act text not null,
  digest text not null,
  content text not null,
  proposed_at timestamptz not null,
  primary key (case_number, act)
);
