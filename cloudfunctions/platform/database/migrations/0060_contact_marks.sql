-- A blind index: whether somebody else gave the same telephone or address about the same merchant (Order 121 art. 17) is seen
-- without anybody's contact being opened. Keyed marks, other ones for every merchant and service, for as long as is compared.
create table contact_mark (
  case_number text not null references case_file (number),
  -- the master key it is derived from
  key_id text not null,
  mark text not null,
  primary key (case_number, mark)
);
create index contact_mark_found on contact_mark (mark);
