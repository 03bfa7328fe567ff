-- The planner's figures after a load, by the owner's right: of the functions' own role the database skips a cleaning with no more
-- than a warning. A server cleans by itself, and the embedded engine has no other role.
create function analyse_directory() returns void language plpgsql security definer set search_path from current as $$
begin
  analyze merchant, shop, search_entry, search_sound, merchant_record;
end $$;
