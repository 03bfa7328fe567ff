-- The merchant sees not only what it has entrusted but whether the other has made use of it: prepared a filing, or filed one.
alter table mandate add column used_at timestamptz;
alter table mandate add column used_as text check (used_as in ('prepared', 'filed'));
alter table mandate add column used_case text;
