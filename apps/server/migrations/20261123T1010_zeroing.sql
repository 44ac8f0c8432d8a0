-- What the zeroing board counts: a view owned by hazards, seen through the reader's own row-level security.

create view zeroing_facts with (security_invoker = true) as
select id, number, description, enterprise_id, channel, level, state, criterion_id, edition_id,
       found_on, reported_at, due_at, closed_at, stop_since, reopened_times
from hazards;
grant select on zeroing_facts to zhiben_app;
