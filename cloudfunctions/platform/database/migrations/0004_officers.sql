-- Liaison officers, their desk over the cases they handle, and the knowledge base.

create table officer (
  id text primary key,
  staff_number text not null unique,
  name text not null,
  role text not null check (role in ('officer', 'leader', 'bureau')),
  -- sealed; opened only while a code is checked
  totp_secret text not null,
  -- newest 30-second step whose code was taken: every code works once
  totp_step bigint not null default 0,
  failures integer not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null,
  left_at timestamptz
);

create table officer_park (
  officer text not null references officer (id),
  park text not null,
  primary key (officer, park)
);
create index officer_park_park on officer_park (park);

-- Categories an officer takes; none means all.
create table officer_category (
  officer text not null references officer (id),
  category text not null,
  primary key (officer, category)
);

create table officer_absence (
  id text primary key,
  officer text not null references officer (id),
  from_day text not null,
  until_day text not null,
  covered_by text not null references officer (id),
  created_at timestamptz not null,
  ended_at timestamptz,
  check (from_day <= until_day and officer <> covered_by)
);
create index officer_absence_cover on officer_absence (covered_by) where ended_at is null;
create index officer_absence_officer on officer_absence (officer) where ended_at is null;

create table officer_session (
  -- SHA-256 of the token, which is stored nowhere
  token_hash text primary key,
  officer text not null references officer (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index officer_session_officer on officer_session (officer) where ended_at is null;

create table officer_notice (
  id text primary key,
  officer text not null references officer (id),
  case_number text,
  title text not null,
  text text not null,
  at timestamptz not null,
  read_at timestamptz
);
create index officer_notice_officer on officer_notice (officer, at desc);

-- One row a case that officers handle: an index over its events, made anew after each of them.
create table case_desk (
  case_number text primary key references case_file (number),
  park text not null,
  category text not null,
  officer text references officer (id),
  open boolean not null,
  -- the service level that ends first and is the office's to keep; null while it waits for somebody else
  breach_period text,
  remind_at timestamptz,
  breach_at timestamptz,
  escalate_at timestamptz,
  -- breach_at, or the end of time: the queue's order
  sort_at timestamptz not null,
  -- 0 nobody, 1 the officer, 2 the leader, 3 the bureau has been told about this breach
  alerted integer not null default 0,
  -- when the platform itself acts next: remind, close, archive
  timer_at timestamptz,
  applicant_sequence integer not null,
  applicant_read integer not null default 0,
  officer_read integer not null default 0,
  received_at timestamptz not null,
  answered_at timestamptz,
  satisfaction integer check (satisfaction between 1 and 5)
);
-- The queue reads each park in its order and stops after a page; the last column makes the order total.
create index case_desk_queue on case_desk (park, sort_at, case_number) where open;
create index case_desk_category on case_desk (park, category, sort_at, case_number) where open;
create index case_desk_mine on case_desk (officer, sort_at, case_number) where open;
create index case_desk_unassigned on case_desk (park, sort_at, case_number) where open and officer is null;
create index case_desk_alert on case_desk (remind_at) where open and alerted < 3 and remind_at is not null;
create index case_desk_timer on case_desk (timer_at) where timer_at is not null;
create index case_desk_park_received on case_desk (park, received_at);

-- Notes between officers; the applicant never sees one.
create table case_note (
  id text primary key,
  case_number text not null references case_file (number),
  officer text not null references officer (id),
  at timestamptz not null,
  text text not null
);
create index case_note_case on case_note (case_number, at);
create trigger case_note_append_only before update or delete on case_note for each row execute function refuse_change();
create trigger case_note_no_truncate before truncate on case_note execute function refuse_change();

-- Every version of every article is kept; the words of a version never change, only whether it stands.
create table knowledge_version (
  id text not null,
  version integer not null,
  title text not null,
  summary text not null,
  category text not null,
  body jsonb not null,
  citations jsonb not null,
  as_of text not null,
  author text references officer (id),
  author_name text not null,
  from_case text references case_file (number),
  state text not null check (state in ('proposed', 'published', 'withdrawn')),
  written_at timestamptz not null,
  decided_by text references officer (id),
  decided_at timestamptz,
  primary key (id, version)
);
create index knowledge_version_proposed on knowledge_version (written_at) where state = 'proposed';

-- The version of an article that is read and searched.
create table knowledge_entry (
  id text primary key,
  version integer not null,
  category text not null,
  title_folded text not null,
  -- title, summary, headings and paragraphs in the one spelling that is searched
  folded text not null,
  bigrams integer[] not null,
  foreign key (id, version) references knowledge_version (id, version)
);
create index knowledge_entry_trigram on knowledge_entry using gin (folded gin_trgm_ops);
create index knowledge_entry_bigram on knowledge_entry using gin (bigrams);

create table knowledge_vote (
  id text not null,
  person text not null references person (id),
  version integer not null,
  helpful boolean not null,
  at timestamptz not null,
  primary key (id, person)
);
