-- What went over the bridge, in both directions: who signed what when, never the body.
create table bridge_message (
  id integer generated always as identity primary key,
  at timestamptz not null,
  direction text not null check (direction in ('out', 'in')),
  method text not null,
  -- path and query; a case number is the most it says
  path text not null,
  keyid text not null,
  content_digest text not null,
  signature_input text not null,
  signature text not null,
  -- of the answer; null when none came
  status integer,
  answer_digest text,
  trace text
);

-- The audit and the bridge's messages as hash chains (RFC 8785, SHA-256). A record is chained a beat after it was written, so
-- that no write waits for another; from then on nobody changes, moves or removes it unseen.
create table log_record (
  log text not null check (log in ('audit', 'bridge')),
  position integer not null,
  row_id integer not null,
  previous_hash text not null,
  hash text not null,
  primary key (log, position),
  unique (log, row_id)
);

-- The newest records signed with the key of receipts.
create table log_seal (
  log text not null,
  position integer not null,
  seal text not null,
  primary key (log, position)
);

create trigger bridge_message_append_only before update or delete on bridge_message for each row execute function refuse_change();
create trigger bridge_message_no_truncate before truncate on bridge_message execute function refuse_change();
create trigger log_record_append_only before update or delete on log_record for each row execute function refuse_change();
create trigger log_record_no_truncate before truncate on log_record execute function refuse_change();
create trigger log_seal_append_only before update or delete on log_seal for each row execute function refuse_change();
create trigger log_seal_no_truncate before truncate on log_seal execute function refuse_change();
