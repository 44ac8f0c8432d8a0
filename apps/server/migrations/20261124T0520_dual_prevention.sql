-- Dual prevention (双重预防): what a hazard was to a period, and the figure of each enterprise's week, closed once.

-- The rectifications whose deadline lies in a period, and those still running at an instant.
create index rectifications_by_deadline on duties (due_at) where kind = 'hazard-rectify';
create index rectifications_by_end on duties (coalesce(ended_at, 'infinity'::timestamptz)) where kind = 'hazard-rectify';

-- Counted and listed by the same lines, so that a figure and the rows it opens cannot differ. All as it stood at `as_of`, from the
-- duties that every move leaves behind: the deadline is that of the last rectification begun by then.
create function hazards_in_period(from_at timestamptz, until_at timestamptz, as_of timestamptz)
returns table (hazard_id uuid, enterprise_id uuid, part text) language sql stable as $$
  select owed.subject_id::uuid, owed.about_enterprise_id, unnest(case when accepted.at is null then '{due}' else '{due,accepted}' end::text[])
  from duties owed
  left join lateral (
    select min(ended_at) as at from duties
    where subject_id = owed.subject_id and kind = 'hazard-accept' and started_at = owed.ended_at and ended_at <= as_of) as accepted on true
  where owed.kind = 'hazard-rectify' and owed.state <> 'withdrawn'
    and owed.due_at between from_at and until_at and owed.started_at <= as_of
    and (owed.due_at <= as_of or accepted.at is not null)
    -- Extended, returned, reopened or listed since: the later duty decides.
    and not exists (
      select from duties later
      where later.subject_id = owed.subject_id and later.kind in ('hazard-rectify', 'hazard-list', 'hazard-plan')
        and (later.started_at, later.id) > (owed.started_at, owed.id) and later.started_at <= as_of)
    -- Closed by the claim of an old register: nobody had to accept it.
    and (owed.ended_at is null or owed.ended_at > as_of or exists (
      select from duties next where next.subject_id = owed.subject_id and next.kind = 'hazard-accept' and next.started_at = owed.ended_at))
  union all
  select owed.subject_id::uuid, owed.about_enterprise_id, 'major-overdue'
  from duties owed
  where owed.kind = 'hazard-rectify' and owed.state <> 'withdrawn'
    and coalesce(owed.ended_at, 'infinity'::timestamptz) > as_of and owed.due_at < as_of and owed.started_at <= as_of
    and 'major' = (
      select level from hazard_determinations judged
      where judged.hazard_id = owed.subject_id::uuid and judged.at <= as_of order by judged.at desc limit 1)
  union all
  select hazards.id, hazards.enterprise_id, 'found'
  from hazards
  where hazards.channel = 'self-check' and hazards.state <> 'dismissed'
    and hazards.found_on between (from_at at time zone 'Asia/Shanghai')::date and (until_at at time zone 'Asia/Shanghai')::date
  union all
  select distinct entry.subject_id::uuid, entry.enterprise_id, 'pretended'
  from ledger_entries entry
  where entry.at between from_at and as_of and entry.act in ('hazard.reopen', 'hazard.return')
    and entry.detail::jsonb ->> 'because' = 'pretended' $$;

create table effect_settings (
  revision       integer     primary key check (revision > 0),
  -- The Monday from which it holds.
  from_on        date        not null check (extract(isodow from from_on) = 1),
  settings       jsonb       not null,
  reason         text        not null check (reason <> ''),
  made_at        timestamptz not null,
  made_by        text        not null,
  made_by_name   text        not null
);
create trigger effect_settings_are_append_only before update or delete on effect_settings
  for each row execute function refuse_change();
alter table effect_settings enable row level security;
create policy effect_settings_are_read_by_those_they_measure on effect_settings for select using (
  (select zhiben_realm()) in ('bureau', 'system', 'enterprise'));
create policy effect_settings_are_made_by_the_bureau on effect_settings for insert with check ((select zhiben_realm()) = 'bureau');
grant select, insert on effect_settings to zhiben_app;

create table effect_weeks (
  id                uuid primary key,
  enterprise_id     uuid        not null references enterprises,
  week_on           date        not null check (extract(isodow from week_on) = 1),
  counts            jsonb       not null,
  effect            jsonb       not null,
  settings_version  integer     not null,
  settings          jsonb       not null,
  rule              jsonb       not null,
  closed_at         timestamptz not null,
  constraint an_enterprise_closes_a_week_once unique (enterprise_id, week_on)
);
create index effects_of_one_week on effect_weeks (week_on, enterprise_id);
create trigger effect_weeks_are_append_only before update or delete on effect_weeks
  for each row execute function refuse_change();
alter table effect_weeks enable row level security;
create policy effects_are_read_by_their_enterprise on effect_weeks for select using (
  (select zhiben_realm()) in ('bureau', 'system')
  or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])));
create policy effects_are_closed_by_the_system on effect_weeks for insert with check ((select zhiben_realm()) = 'system');
grant select, insert on effect_weeks to zhiben_app;
