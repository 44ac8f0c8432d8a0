-- Alarms (报警): what a point is judged by, every episode that stood, and what is kept quiet for how long.

create table alarm_rules (
  -- Small and dense: the evaluator keeps its state in arrays by this number.
  id                 integer          primary key generated always as identity,
  enterprise_id      uuid             not null references enterprises,
  point_id           integer          not null references points,
  kind               text             not null,
  revision           integer          not null check (revision > 0),
  limit_value        double precision not null,
  setpoint           double precision,
  deadband           double precision not null check (deadband >= 0),
  on_delay_seconds   double precision not null check (on_delay_seconds >= 0),
  off_delay_seconds  double precision not null check (off_delay_seconds >= 0),
  within_seconds     double precision not null check (within_seconds >= 0),
  -- Occupational exposure limit (OEL) of the gas in the unit of the point; null where nobody has entered it.
  exposure_limit     double precision check (exposure_limit > 0),
  consequence        text             not null,
  response           text             not null,
  priority           text             not null check (priority in ('critical', 'high', 'medium', 'low')),
  cause              text,
  advice             text,
  -- Suppressed by design while an alarm of that rule is active.
  suppressed_by      integer          references alarm_rules check (suppressed_by <> id),
  closed_at          timestamptz,
  constraint a_point_has_one_rule_of_a_kind unique (point_id, kind),
  unique (id, point_id, enterprise_id)
);
create index rules_of_one_enterprise on alarm_rules (enterprise_id, id);
create index rules_suppressed_by_another on alarm_rules (suppressed_by) where suppressed_by is not null;

-- What a rule said at any time, who made it so and why.
create table alarm_rule_versions (
  rule_id        integer     not null references alarm_rules,
  revision       integer     not null,
  enterprise_id  uuid        not null references enterprises,
  settings       jsonb       not null,
  reason         text        not null check (reason <> ''),
  made_at        timestamptz not null,
  made_by        text        not null,
  made_by_name   text        not null,
  primary key (rule_id, revision)
);
create trigger alarm_rule_versions_are_append_only before update or delete on alarm_rule_versions
  for each row execute function refuse_change();

-- Shelved (搁置) or out of service (停用): who, why, until when.
create table alarm_holds (
  id             uuid        primary key,
  rule_id        integer     not null references alarm_rules,
  enterprise_id  uuid        not null references enterprises,
  kind           text        not null check (kind in ('shelved', 'out-of-service')),
  reason         text        not null check (reason <> ''),
  from_at        timestamptz not null,
  until_at       timestamptz,
  by_person      text        not null,
  by_name        text        not null,
  ended_at       timestamptz,
  ended_by_name  text,
  constraint shelving_ends_by_itself check (kind <> 'shelved' or until_at is not null)
);
create unique index a_rule_is_held_once_in_each_way on alarm_holds (rule_id, kind) where ended_at is null;
create index holds_by_their_end on alarm_holds (until_at) where ended_at is null and until_at is not null;

-- One row an episode: from the first raise until it has returned and been acknowledged. What the point was then stays with it.
create table alarms (
  id                    uuid             primary key,
  rule_id               integer          not null,
  point_id              integer          not null,
  enterprise_id         uuid             not null,
  episode               integer          not null check (episode > 0),
  rule_revision         integer          not null,
  kind                  text             not null,
  priority              text             not null check (priority in ('critical', 'high', 'medium', 'low')),
  limit_value           double precision not null,
  tag                   text             not null,
  point_name            text             not null,
  point_kind            text             not null,
  unit                  text             not null,
  decimals              smallint         not null,
  equipment             text,
  place_id              uuid,
  -- What it belongs to with others that come in its wake.
  group_key             text             not null,
  first_out             boolean          not null,
  state                 text             not null,
  -- Not announced, and why; null while it is.
  hidden                text             check (hidden in ('suppressed', 'shelved')),
  occurrences           integer          not null check (occurrences > 0),
  began_at              timestamptz      not null,
  raised_at             timestamptz      not null,
  returned_at           timestamptz,
  -- When the product itself knew, for what it took from the sensor to here.
  committed_at          timestamptz      not null,
  value                 double precision,
  acknowledged_at       timestamptz,
  acknowledged_by_name  text,
  stale_at              timestamptz,
  -- Most urgent first: those nobody has answered, then by priority.
  urgency               smallint         not null generated always as (
    case state when 'unacknowledged' then 0 when 'returned-unacknowledged' then 4 when 'acknowledged' then 8 else 12 end
    + case priority when 'critical' then 0 when 'high' then 1 when 'medium' then 2 else 3 end) stored,
  constraint an_episode_is_raised_once unique (rule_id, point_id, episode),
  constraint an_alarm_belongs_to_its_rule foreign key (rule_id, point_id, enterprise_id) references alarm_rules (id, point_id, enterprise_id),
  constraint an_active_alarm_has_not_returned check (state not in ('unacknowledged', 'acknowledged') or returned_at is null),
  constraint a_returned_alarm_says_when check (state not in ('returned-unacknowledged', 'normal') or returned_at is not null),
  constraint an_acknowledged_alarm_says_by_whom check (state not in ('acknowledged', 'normal') or acknowledged_by_name is not null)
);
create unique index a_rule_has_one_open_alarm on alarms (rule_id) where state <> 'normal';
create index alarms_most_urgent_first on alarms (urgency, raised_at desc, id desc);
create index alarms_newest_first on alarms (raised_at desc, id desc);
create index alarms_of_one_enterprise on alarms (enterprise_id, raised_at desc, id desc);
create index alarms_of_one_point on alarms (point_id, raised_at desc);
create index alarms_of_one_group on alarms (enterprise_id, group_key, raised_at desc);
create index alarms_by_words on alarms using gin ((tag || ' ' || point_name || ' ' || coalesce(equipment, '')) gin_trgm_ops);

-- The same table of moves as domain/alarm-lifecycle.ts; a test compares them.
create table alarm_moves (from_state text, to_state text, primary key (from_state, to_state));
insert into alarm_moves values
  ('unacknowledged', 'acknowledged'), ('unacknowledged', 'returned-unacknowledged'),
  ('acknowledged', 'normal'),
  ('returned-unacknowledged', 'unacknowledged'), ('returned-unacknowledged', 'normal');
grant select on alarm_moves to zhiben_app;

create function alarms_move_as_the_table_says() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state not in ('unacknowledged', 'returned-unacknowledged') then
      raise exception 'an alarm begins unanswered, not %', new.state using errcode = 'check_violation', constraint = 'an_alarm_begins_unanswered';
    end if;
    return new;
  end if;
  if new.state <> old.state and not exists (select from alarm_moves where from_state = old.state and to_state = new.state) then
    raise exception 'an alarm cannot go from % to %', old.state, new.state using errcode = 'check_violation', constraint = 'alarms_move_as_the_table_says';
  end if;
  if (new.rule_id, new.episode, new.began_at) is distinct from (old.rule_id, old.episode, old.began_at) then
    raise exception 'what an alarm is does not change' using errcode = 'check_violation', constraint = 'an_alarm_keeps_its_identity';
  end if;
  return new;
end $$;
create trigger alarms_move_as_the_table_says before insert or update on alarms
  for each row execute function alarms_move_as_the_table_says();

-- Every raise, return and acknowledgement: what the figures are counted from, and what tells a repeated message from news.
create table alarm_changes (
  id             bigint           primary key generated always as identity,
  alarm_id       uuid             not null references alarms,
  rule_id        integer          not null,
  enterprise_id  uuid             not null references enterprises,
  what           text             not null check (what in ('raised', 'returned', 'acknowledged')),
  at             timestamptz      not null,
  value          double precision,
  hidden         boolean          not null
);
create unique index a_transition_is_told_once on alarm_changes (rule_id, what, at) where what in ('raised', 'returned');
create index changes_of_one_alarm on alarm_changes (alarm_id, at);
create index raises_of_one_enterprise on alarm_changes (enterprise_id, at) where what = 'raised' and not hidden;
create trigger alarm_changes_are_append_only before update or delete on alarm_changes
  for each row execute function refuse_change();

alter table alarm_rules enable row level security;
create policy alarm_rules_are_seen_by_their_tenant on alarm_rules using (
  (select zhiben_realm()) in ('bureau', 'system')
  or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])));
alter table alarm_rule_versions enable row level security;
create policy alarm_rule_versions_are_seen_by_their_tenant on alarm_rule_versions using (
  (select zhiben_realm()) in ('bureau', 'system')
  or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])));
alter table alarm_holds enable row level security;
create policy alarm_holds_are_seen_by_their_tenant on alarm_holds using (
  (select zhiben_realm()) in ('bureau', 'system')
  or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])));

alter table alarms enable row level security;
create policy alarms_are_seen_by_their_tenant on alarms for select using (
  (select zhiben_realm()) in ('bureau', 'system')
  or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])));
create policy alarms_are_raised_by_the_system on alarms for insert with check ((select zhiben_realm()) = 'system');
create policy alarms_are_answered_by_their_tenant on alarms for update using (
  (select zhiben_realm()) in ('bureau', 'system')
  or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])));

alter table alarm_changes enable row level security;
create policy alarm_changes_are_seen_by_their_tenant on alarm_changes using (
  (select zhiben_realm()) in ('bureau', 'system')
  or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])));

grant select, insert, update on alarm_rules, alarm_holds, alarms to zhiben_app;
grant select, insert on alarm_rule_versions, alarm_changes to zhiben_app;
