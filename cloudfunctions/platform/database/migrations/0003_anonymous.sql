-- A tip-off may be filed by nobody we know: no owner, and a query code that is kept as a scrypt hash only.
alter table case_file alter column owner drop not null;
alter table case_file add column secret_hash text;
alter table case_file add constraint case_file_reachable check ((owner is null) = (secret_hash is not null));
