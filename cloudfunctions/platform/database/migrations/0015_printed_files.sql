-- Papers that were printed and wait to be fetched. Each holds somebody's data in the open, so each is thrown away soon.
create table printed_file (
  file_id text primary key,
  made_at timestamptz not null
);
create index printed_file_made_at on printed_file (made_at);
