-- What people set for the monitoring: how long readings are kept, and each enterprise's matrix of priorities. And the alarms a shift hands over.

create table retention_settings (
  revision      integer     primary key check (revision > 0),
  days          jsonb       not null,
  reason        text        not null check (reason <> ''),
  made_at       timestamptz not null,
  made_by       text        not null,
  made_by_name  text        not null
);
create trigger retention_settings_are_append_only before update or delete on retention_settings
  for each row execute function refuse_change();

alter table retention_settings enable row level security;
create policy retention_settings_are_read_by_those_they_bind on retention_settings for select using (
  (select zhiben_realm()) in ('bureau', 'system', 'enterprise'));
create policy retention_settings_are_made_by_the_bureau on retention_settings for insert with check ((select zhiben_realm()) = 'bureau');
grant select, insert on retention_settings to zhiben_app;

create table alarm_priority_matrices (
  enterprise_id  uuid        not null references enterprises,
  revision       integer     not null check (revision > 0),
  matrix         jsonb       not null,
  reason         text        not null check (reason <> ''),
  made_at        timestamptz not null,
  made_by        text        not null,
  made_by_name   text        not null,
  primary key (enterprise_id, revision)
);
create trigger alarm_priority_matrices_are_append_only before update or delete on alarm_priority_matrices
  for each row execute function refuse_change();

alter table alarm_priority_matrices enable row level security;
create policy alarm_priority_matrices_are_seen_by_their_tenant on alarm_priority_matrices for select using (
  (select zhiben_realm()) in ('bureau', 'system')
  or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])));
create policy alarm_priority_matrices_are_made_by_their_tenant on alarm_priority_matrices for insert with check (
  (select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[]));
grant select, insert on alarm_priority_matrices to zhiben_app;

-- What stood as a shift was handed over; null while it is on duty, and for shifts from before alarms were handed over with it.
alter table shifts add column standing_alarms jsonb;
