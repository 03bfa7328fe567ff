-- What else is published about a merchant (changes, pledges, spot checks, notices of closing, frozen shares) stands beside
-- penalties and listings, so that the same policy keeps back what has ended.
alter table merchant_record drop constraint merchant_record_kind_check;
alter table merchant_record add constraint merchant_record_kind_check
  check (kind in ('penalty', 'listing', 'publication'));
