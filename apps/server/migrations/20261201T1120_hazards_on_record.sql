-- How many hazards each enterprise has on record: equal keys share their entries, so that a hundred thousand fit in some eighty pages.
create index hazards_on_record on hazards (enterprise_id) where state <> 'dismissed';
