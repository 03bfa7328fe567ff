-- Every message of the contract that was believed, in both directions, without its body: what was signed, and the digest of
-- the answer. Each record is chained to the one before (RFC 8785, SHA-256).
create table message_log (
  position integer primary key,
  content jsonb not null,
  previous_hash text not null,
  hash text not null
);

-- The log so far, signed with the office's key.
create table message_seal (
  position integer primary key,
  seal text not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger message_log_append_only before update or delete on message_log for each row execute function refuse_change();
create trigger message_log_no_truncate before truncate on message_log execute function refuse_change();
create trigger message_seal_append_only before update or delete on message_seal for each row execute function refuse_change();
create trigger message_seal_no_truncate before truncate on message_seal execute function refuse_change();
