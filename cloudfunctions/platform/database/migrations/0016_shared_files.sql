-- A file that was given for the other side to see as well: the picture in a negotiation. Set when it is bound to its case.
alter table upload add column shared boolean not null default false;
