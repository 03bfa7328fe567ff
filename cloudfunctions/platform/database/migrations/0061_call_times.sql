-- How long calls take, counted by procedure and class of time: p95 is a question to this table.
create table call_time (
  -- Beijing day
  day date not null,
  procedure text not null,
  -- upper end of the class, ms
  at_most_ms integer not null,
  calls bigint not null,
  primary key (day, procedure, at_most_ms)
);
