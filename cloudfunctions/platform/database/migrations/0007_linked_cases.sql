-- Cases of one person that tell one story (Order 121 art. 9). Sealed, because a report must not be found beside a complaint
-- about the merchant in any column somebody could join on.
alter table case_file add column linked text;
