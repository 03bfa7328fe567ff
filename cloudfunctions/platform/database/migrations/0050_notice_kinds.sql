-- What a notice is about, which kinds a person wants to be knocked for, and the knocks (WeChat's subscribe messages).

alter table notice add column kind text not null default 'progress' check (kind in ('waits', 'progress', 'due'));

-- A row only where the person has chosen; without one a kind is on.
create table notice_choice (
  person text not null references person (id),
  kind text not null check (kind in ('waits', 'progress', 'due')),
  quiet boolean not null,
  primary key (person, kind)
);

-- One consent is good for one message: WeChat counts them, and so do we.
create table knock_consent (
  person text not null references person (id),
  kind text not null check (kind in ('waits', 'progress', 'due')),
  remaining integer not null check (remaining >= 0),
  primary key (person, kind)
);

create table knock (
  notice text primary key references notice (id),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'given-up')),
  attempts integer not null default 0,
  due_at timestamptz not null,
  last_error text
);
create index knock_waiting on knock (due_at) where state = 'waiting';
