-- A filing may be made in a merchant's name, about one of several subjects: the year of a report. Who stands for a merchant
-- follows from the claims on record (domain/services, forMerchant.claim), so there is no table of bindings to keep in step.
alter table case_file add column made_for text;
alter table case_file add column subject text;
create index case_file_made_for on case_file (made_for, service, updated_at desc) where made_for is not null;
create index case_file_merchant on case_file (merchant, updated_at desc) where merchant is not null;

-- What a merchant allows somebody else to do in its name, for one service and one subject.
create table mandate (
  id text primary key,
  merchant text not null,
  service text not null,
  subject text not null,
  may text not null check (may in ('fill', 'file')),
  token_hash text not null unique,
  granted_by text not null references person (id),
  granted_at timestamptz not null,
  expires_at timestamptz not null,
  person text references person (id),
  accepted_at timestamptz,
  revoked_at timestamptz
);
create index mandate_person on mandate (person) where person is not null;
create index mandate_merchant on mandate (merchant, granted_at desc);

-- A filing somebody prepared for the merchant under a mandate, until the merchant files it or it is replaced.
create table prepared (
  merchant text not null,
  service text not null,
  subject text not null,
  form_version text not null,
  by_person text not null references person (id),
  answers text not null,
  at timestamptz not null,
  primary key (merchant, service, subject)
);
