-- The overview of the district asks what is late, and whose: it finds all of that in one index, in place of a narrower one.
drop index duties_waiting_by_deadline;
create index duties_waiting_by_deadline on duties (due_at, id)
  include (enterprise_id, about_enterprise_id, owner_person_id, owner_name, kind)
  where state in ('open', 'missed');

-- Orders that were not seen carried out, and cases that still run: few among many.
create index orders_to_recheck on visits (order_due_on) where order_due_on is not null and rechecked_on is null;
create index cases_running on enforcement_cases (state) where state not in ('closed', 'withdrawn');
