-- Merchants whose public facts somebody wants to hear about: whoever follows them, and whoever stands for them.
create table watched_merchant (
  uscc text primary key,
  -- digests of the records shown when its people were last told, by block; null before the first look
  shown jsonb,
  -- the register has said something about it since
  due boolean not null default true
);
create index watched_merchant_due on watched_merchant (uscc) where due;

create table merchant_follow (
  person text not null,
  uscc text not null,
  since timestamptz not null,
  primary key (person, uscc)
);
create index merchant_follow_merchant on merchant_follow (uscc);
