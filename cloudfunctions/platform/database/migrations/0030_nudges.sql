-- An officer reminds a merchant of the park that it has not filed a report: counted, and shown to whoever stands for it.
create table nudge (
  merchant text not null,
  -- what it is about: the year of a report
  subject text not null,
  -- the first, the second …: two officers at the same moment do not both send it
  number integer not null check (number > 0),
  park text not null,
  officer text not null references officer (id),
  at timestamptz not null,
  -- how many people it reached
  told integer not null check (told > 0),
  primary key (merchant, subject, number)
);
create index nudge_park on nudge (park, at desc);
