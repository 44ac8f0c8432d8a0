-- Reading a register of a million: every common filter, order and count finds its rows in an index alone, and words are found
-- behind row-level security.

-- Characters and pairs of neighbouring characters: a Chinese word of one or two is findable without reading every row.
create function word_parts(phrase text) returns text[] language sql immutable parallel safe cost 2000 as $$
  select string_to_array(lower(phrase), null) || array(
    select one || next from unnest(string_to_array(lower(phrase), null), (string_to_array(lower(phrase), null))[2:]) as pair (one, next)
    where next is not null) $$;

drop index hazards_by_words;
create index hazards_by_words on hazards using gin (word_parts(description));
drop function bigrams;

-- Row-level security lets no operator near a row it has not yet admitted unless the operator is known to give nothing away, and the
-- word index has none that is. So the index is read here, as the owner, and the policy of the table is repeated. Whatever is
-- typed is taken as plain text: no wildcard, and no pattern that could fail on another tenant's row. Null: more than `at_most`.
create function hazards_worded(words text, at_most integer) returns uuid[]
  language plpgsql stable security definer
  set search_path = public, pg_temp
  set plan_cache_mode = force_custom_plan set enable_seqscan = off set max_parallel_workers_per_gather = 0 as $$
declare
  parts text[] := case when length(words) = 1 then array[lower(words)]
    else array(select substr(lower(words), at, 2) from generate_series(1, length(words) - 1) as at) end;
  pattern text := '%' || regexp_replace(words, '([\\%_])', '\\\1', 'g') || '%';
  reach uuid[] := zhiben_enterprises();
  found uuid[];
begin
  if zhiben_realm() in ('bureau', 'system') then
    found := array(select id from hazards where word_parts(description) @> parts and description ilike pattern limit at_most + 1);
  else
    found := array(select id from hazards where word_parts(description) @> parts and description ilike pattern
      and enterprise_id = any (reach) limit at_most + 1);
  end if;
  return case when cardinality(found) <= at_most then found end;
end $$;
revoke all on function hazards_worded from public;
grant execute on function hazards_worded to zhiben_app;

-- A number is found by its beginning, whatever the order of the database's language.
create index hazards_by_number on hazards (number collate "C");

-- enterprise_id is in every index because row-level security asks for it.
drop index hazards_in_one_state, hazards_of_one_level, hazards_of_one_criterion, hazards_by_day_found, open_hazards_by_deadline, open_major_hazards;
create index hazards_in_one_state on hazards (state, reported_at desc, id desc) include (enterprise_id, level);
create index hazards_of_one_level on hazards (level, reported_at desc, id desc) include (enterprise_id, state);
create index hazards_of_one_channel on hazards (channel, reported_at desc, id desc) include (enterprise_id, level, state);
create index hazards_of_one_criterion on hazards (criterion_id, reported_at desc, id desc) include (enterprise_id, level, state)
  where criterion_id is not null;
create index hazards_by_day_found on hazards (found_on, id) include (enterprise_id, level, state, reported_at);
create index hazards_by_day_closed on hazards (closed_at, id) include (enterprise_id, level, state, reported_at)
  where closed_at is not null;

-- What is open is little beside what is done, and asked for most.
create index open_hazards_by_deadline on hazards (due_at, id)
  include (enterprise_id, level, state, channel, found_on, reported_at, stop_since, reopened_times) where due_at is not null;
create index open_hazards_of_one_level on hazards (level, due_at, id)
  include (enterprise_id, state, channel, criterion_id, found_on, reported_at, stop_since, reopened_times) where due_at is not null;
create index open_hazards_of_one_enterprise on hazards (enterprise_id, level, due_at, id)
  include (state, channel, criterion_id, found_on, reported_at, stop_since, reopened_times) where due_at is not null;

-- An index answers alone only for pages that were vacuumed; a register of a million must not wait for 200,000 changes.
alter table hazards set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01);

analyze hazards;

-- A temporary table may not stand before the real one, for whoever lends their rights.
alter function ledger_sealed_until() set search_path = public, pg_temp;
