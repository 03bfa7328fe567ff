-- New names wait in a list of the index, which every look-up reads from end to end, until somebody sorts them in: a server does so
-- when it cleans the table, sooner or later; the embedded engine never does. So the sync does it, by the owner's right.
create function clean_search_indexes() returns void language plpgsql security definer set search_path from current as $$
begin
  perform gin_clean_pending_list(one.oid::regclass)
  from pg_class as one join pg_am on pg_am.oid = one.relam
  where amname = 'gin' and one.relkind = 'i' and one.relname like 'search\_%' and pg_table_is_visible(one.oid);
end $$;
select clean_search_indexes();
