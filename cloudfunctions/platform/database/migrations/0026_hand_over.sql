-- Drafts handed to an officer at the desk. What is kept cannot be read without the code, which is kept nowhere: the row is
-- found by the code's digest and opened with a key made of it. Ten minutes.
create table hand_over (
  digest text primary key,
  sealed text not null,
  expires_at timestamptz not null
);
create index hand_over_age on hand_over (expires_at);
