-- What an enterprise or its agency asks is answered from its own few thousand rows, whatever the filter and however large the district.
drop index hazards_of_one_enterprise;
create index hazards_of_one_enterprise on hazards (enterprise_id, reported_at desc, id desc)
  include (level, state, channel, criterion_id, found_on, due_at, closed_at);

-- What is open, in the orders it is asked for: newest first, and longest known first.
create index open_hazards_newest_first on hazards (level, reported_at desc, id desc)
  include (enterprise_id, state, criterion_id, stop_since, reopened_times) where due_at is not null;
create index open_hazards_longest_known_first on hazards (level, found_on, id) include (enterprise_id) where due_at is not null;

-- Of few rows the words are compared one by one: the index of words would first gather the finds of the whole district.
create or replace function hazards_worded(words text, at_most integer) returns uuid[]
  language plpgsql stable security definer
  set search_path = public, pg_temp
  set plan_cache_mode = force_custom_plan set enable_seqscan = off set max_parallel_workers_per_gather = 0 as $$
declare
  parts text[] := case when length(words) = 1 then array[lower(words)]
    else array(select substr(lower(words), at, 2) from generate_series(1, length(words) - 1) as at) end;
  pattern text := '%' || regexp_replace(words, '([\\%_])', '\\\1', 'g') || '%';
  reach uuid[] := zhiben_enterprises();
  few constant integer := 20000;
  found uuid[];
begin
  if zhiben_realm() in ('bureau', 'system') then
    found := array(select id from hazards where word_parts(description) @> parts and description ilike pattern limit at_most + 1);
  elsif (select count(*) from (select from hazards where enterprise_id = any (reach) limit few + 1) as within_reach) <= few then
    found := array(select id from hazards where enterprise_id = any (reach) and description ilike pattern limit at_most + 1);
  else
    found := array(select id from hazards where word_parts(description) @> parts and description ilike pattern
      and enterprise_id = any (reach) limit at_most + 1);
  end if;
  return case when cardinality(found) <= at_most then found end;
end $$;

analyze hazards;
