-- The zeroing board counts all major hazards and those not yet judged, and reads nothing of them but this.
create index hazards_at_a_glance on hazards (level, state)
  include (enterprise_id, channel, criterion_id, found_on, due_at, closed_at, stop_since, reopened_times)
  where level in ('major', 'suspected') or state = 'reported';
