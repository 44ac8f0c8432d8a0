-- What a warning is headed by: the gravest and newest alarm that stands, which need not be the one that led to its colour.

alter table warnings add column headline text not null default '';
alter table warnings disable trigger warnings_move_as_the_table_says;
update warnings set headline = coalesce(because -> 0 ->> 'words', '');
alter table warnings enable trigger warnings_move_as_the_table_says;
alter table warnings alter headline drop default;
