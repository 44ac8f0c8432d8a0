-- Warnings (预警): what alarms add up to, who was told and who answered, the shifts of the duty room, and spot checks.

alter table accounts drop constraint a_role_fits_its_home;
alter table accounts add constraint a_role_fits_its_home check (case
  when role is null then true
  when role in ('principal', 'safety-manager', 'workshop-head', 'team-leader', 'worker') then enterprise_id is not null
  when role = 'agency-expert' then agency_id is not null
  when role in ('director', 'supervisor', 'duty-officer', 'city-duty-officer', 'system-admin', 'security-admin', 'audit-admin')
    then enterprise_id is null and agency_id is null
  else false end);

create table warning_settings (
  revision      integer     primary key check (revision > 0),
  settings      jsonb       not null,
  reason        text        not null check (reason <> ''),
  made_at       timestamptz not null,
  made_by       text        not null,
  made_by_name  text        not null
);
create trigger warning_settings_are_append_only before update or delete on warning_settings
  for each row execute function refuse_change();

create sequence warning_numbers;
grant usage on sequence warning_numbers to zhiben_app;

-- The same table of moves as domain/warning-lifecycle.ts; a test compares them.
create table warning_moves (from_state text, to_state text, primary key (from_state, to_state));
insert into warning_moves values
  ('issued', 'acknowledged'), ('issued', 'dispatched'),
  ('acknowledged', 'dispatched'), ('acknowledged', 'checked'),
  ('dispatched', 'checked'),
  ('checked', 'cleared');
grant select on warning_moves to zhiben_app;

create table warnings (
  id                uuid        primary key,
  number            text        not null unique,
  version           integer     not null default 1,
  enterprise_id     uuid        not null references enterprises,
  -- As it was called when the warning was issued: the city reads it here, and no enterprise's file.
  enterprise_name   text        not null,
  -- The equipment, place or point it is about: as a key, and as people call it.
  subject           text        not null,
  subject_name      text        not null,
  place_id          uuid        references places,
  level             text        not null check (level in ('red', 'orange', 'yellow', 'blue')),
  state             text        not null check (state in ('issued', 'acknowledged', 'dispatched', 'checked', 'cleared')),
  because           jsonb       not null,
  missing           text[]      not null,
  settings_version  integer     not null,
  issued_at         timestamptz not null,
  level_since       timestamptz not null,
  -- When time alone makes it worse, and when somebody further away is told; null when nothing waits for the clock.
  again_at          timestamptz,
  escalates_at      timestamptz,
  next_at           timestamptz generated always as (least(again_at, escalates_at)) stored,
  -- The furthest that has been told.
  told              text        not null check (told in ('enterprise', 'district', 'city')),
  dispatched_to     text,
  finding           text,
  cleared_at        timestamptz,
  cause             text,
  measures          text,
  constraint a_cleared_warning_says_when_why_and_what_was_done check (
    (state = 'cleared') = (cleared_at is not null) and (state = 'cleared') = (cause is not null) and (state = 'cleared') = (measures is not null)),
  constraint a_checked_warning_says_what_was_found check ((state in ('checked', 'cleared')) = (finding is not null)),
  constraint a_cleared_warning_waits_for_nothing check (state <> 'cleared' or (again_at is null and escalates_at is null))
);
create unique index one_open_warning_of_one_subject on warnings (enterprise_id, subject) where state <> 'cleared';
create index warnings_newest_first on warnings (issued_at desc, id desc);
create index warnings_of_one_enterprise on warnings (enterprise_id, issued_at desc, id desc);
create index warnings_waiting_for_the_clock on warnings (next_at) where next_at is not null;

create function warnings_move_as_the_table_says() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'issued' then
      raise exception 'a warning begins as issued, not as %', new.state using errcode = 'check_violation', constraint = 'a_warning_begins_as_issued';
    end if;
    return new;
  end if;
  if old.state = 'cleared' then
    raise exception 'a cleared warning stays as it is' using errcode = 'check_violation', constraint = 'a_cleared_warning_stays';
  end if;
  if new.state <> old.state and not exists (select from warning_moves where from_state = old.state and to_state = new.state) then
    raise exception 'a warning cannot go from % to %', old.state, new.state using errcode = 'check_violation', constraint = 'warnings_move_as_the_table_says';
  end if;
  if array_position('{blue,yellow,orange,red}', new.level) < array_position('{blue,yellow,orange,red}', old.level) then
    raise exception 'a warning never grows milder by itself' using errcode = 'check_violation', constraint = 'a_warning_never_grows_milder';
  end if;
  if array_position('{enterprise,district,city}', new.told) < array_position('{enterprise,district,city}', old.told) then
    raise exception 'whoever was told stays told' using errcode = 'check_violation', constraint = 'who_was_told_stays_told';
  end if;
  if new.enterprise_id <> old.enterprise_id or new.subject <> old.subject or new.number <> old.number or new.issued_at <> old.issued_at then
    raise exception 'what a warning is about does not change' using errcode = 'check_violation', constraint = 'a_warning_keeps_its_origin';
  end if;
  return new;
end $$;
create trigger warnings_move_as_the_table_says before insert or update on warnings
  for each row execute function warnings_move_as_the_table_says();

-- Every alarm as it was when it was raised; one that is worth no warning waits here for others of its subject.
create table warning_alarms (
  alarm_id         text        primary key,
  enterprise_id    uuid        not null references enterprises,
  subject          text        not null,
  warning_id       uuid        references warnings,
  kind             text        not null,
  priority         text        not null,
  tag              text        not null,
  point_name       text        not null,
  unit             text        not null,
  value            double precision,
  alarm_limit      double precision,
  raised_at        timestamptz not null,
  acknowledged_at  timestamptz,
  returned_at      timestamptz
);
create index alarms_standing_at_one_subject on warning_alarms (enterprise_id, subject) where returned_at is null;
create index alarms_of_one_warning on warning_alarms (warning_id) where warning_id is not null;

-- A cleared warning leaves no alarm standing, whoever writes.
create function refuse_to_clear_over_standing_alarms() returns trigger language plpgsql as $$
begin
  if new.state = 'cleared' and exists (select from warning_alarms where warning_id = new.id and returned_at is null) then
    raise exception 'an alarm still stands' using errcode = 'check_violation', constraint = 'an_alarm_still_stands';
  end if;
  return new;
end $$;
create trigger a_warning_is_cleared_after_its_alarms before update on warnings
  for each row when (new.state = 'cleared' and old.state <> 'cleared') execute function refuse_to_clear_over_standing_alarms();

-- Who was told of which colour and why, until when they had to answer, and who did.
create table warning_pushes (
  id                uuid        primary key,
  warning_id        uuid        not null references warnings,
  enterprise_id     uuid        not null references enterprises,
  audience          text        not null check (audience in ('enterprise', 'district', 'city')),
  level             text        not null check (level in ('red', 'orange', 'yellow', 'blue')),
  reason            text        not null check (reason in ('issued', 'raised', 'unanswered')),
  told_at           timestamptz not null,
  answer_by         timestamptz not null,
  answered_at       timestamptz,
  answered_by       text,
  answered_by_name  text,
  answered_post     text,
  constraint nobody_is_told_of_one_colour_twice unique (warning_id, audience, level),
  constraint an_answer_names_who_gave_it check (
    (answered_at is null) = (answered_by is null) and (answered_at is null) = (answered_by_name is null) and (answered_at is null) = (answered_post is null))
);

-- Whom the office lets know by other ways than the screen.
create table warning_receivers (
  number         integer     primary key generated always as identity,
  audience       text        not null check (audience in ('enterprise', 'district', 'city')),
  -- Of which enterprise, where the audience is one; null: of every one.
  enterprise_id  uuid        references enterprises,
  way            text        not null check (way in ('webhook', 'sms', 'email')),
  name           text        not null check (name <> ''),
  -- The address that is called, or the mailbox.
  address        text        not null check (address <> ''),
  phone          text,
  -- What messages are signed with; cipher text.
  sealed         bytea,
  made_at        timestamptz not null,
  made_by_name   text        not null,
  closed_at      timestamptz,
  constraint an_enterprise_is_told_as_an_enterprise check (enterprise_id is null or audience = 'enterprise'),
  constraint a_message_has_a_telephone check ((way = 'sms') = (phone is not null)),
  constraint what_is_called_is_signed check ((way = 'email') = (sealed is null))
);

create table warning_deliveries (
  id               uuid        primary key,
  push_id          uuid        not null references warning_pushes,
  warning_id       uuid        not null references warnings,
  way              text        not null check (way in ('in-app', 'webhook', 'sms', 'email')),
  receiver_number  integer     references warning_receivers,
  receiver_name    text        not null,
  state            text        not null check (state in ('waiting', 'delivered', 'failed')),
  attempts         integer     not null default 0,
  next_try_at      timestamptz,
  problem          text,
  ended_at         timestamptz,
  constraint who_waits_has_a_next_try check ((state = 'waiting') = (next_try_at is not null)),
  constraint nobody_is_told_of_one_push_twice unique nulls not distinct (push_id, receiver_number)
);
create index deliveries_waiting on warning_deliveries (next_try_at) where state = 'waiting';
create index deliveries_of_one_warning on warning_deliveries (warning_id);
create index deliveries_that_failed on warning_deliveries (ended_at) where state = 'failed';

-- Shifts of the duty room: taken with a signature, handed over with what was open.
create table shifts (
  number          integer     primary key generated always as identity,
  officer_id      text        not null,
  officer_name    text        not null,
  post            text        not null,
  taken_at        timestamptz not null,
  strokes         jsonb       not null,
  notes           text,
  open_warnings   jsonb,
  handed_over_at  timestamptz,
  constraint a_shift_is_handed_over_whole check (
    (handed_over_at is null) = (notes is null) and (handed_over_at is null) = (open_warnings is null))
);
create unique index one_shift_at_a_time on shifts ((true)) where handed_over_at is null;

create function refuse_to_change_a_past_shift() returns trigger language plpgsql as $$
begin
  if old.handed_over_at is not null then
    raise exception 'a shift that was handed over stays as it was' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger past_shifts_stay before update on shifts for each row execute function refuse_to_change_a_past_shift();

-- Spot checks (抽查): what the office saw of one enterprise at one instant, fact by fact.
create table spot_checks (
  number           integer     primary key generated always as identity,
  enterprise_id    uuid        not null references enterprises,
  enterprise_name  text        not null,
  at               timestamptz not null,
  by_person        text        not null,
  by_name          text        not null,
  facts            jsonb       not null,
  note             text        not null
);
create index spot_checks_of_one_enterprise on spot_checks (enterprise_id, at desc);
create trigger spot_checks_are_append_only before update or delete on spot_checks for each row execute function refuse_change();

alter table warning_settings enable row level security;
create policy warning_settings_are_read_by_those_they_bind on warning_settings for select using (
  (select zhiben_realm()) in ('bureau', 'system', 'enterprise'));
create policy warning_settings_are_made_by_the_bureau on warning_settings for insert with check ((select zhiben_realm()) = 'bureau');

alter table warnings enable row level security;
create policy warnings_are_seen_by_their_tenant on warnings using (
  (select zhiben_realm()) in ('bureau', 'system')
  or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])));
create policy the_city_reads_what_it_was_told on warnings for select using ((select zhiben_realm()) = 'city' and told = 'city');

alter table warning_alarms enable row level security;
create policy warned_alarms_are_seen_by_their_tenant on warning_alarms using (
  (select zhiben_realm()) in ('bureau', 'system')
  or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])));
create policy the_city_reads_alarms_of_its_warnings on warning_alarms for select using (
  (select zhiben_realm()) = 'city' and exists (select from warnings where warnings.id = warning_id));

alter table warning_pushes enable row level security;
create policy pushes_are_seen_by_their_tenant on warning_pushes using (
  (select zhiben_realm()) in ('bureau', 'system')
  or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])));
create policy the_city_reads_pushes_of_its_warnings on warning_pushes for select using (
  (select zhiben_realm()) = 'city' and exists (select from warnings where warnings.id = warning_id));
create policy the_city_answers_what_it_was_told on warning_pushes for update using (
  (select zhiben_realm()) = 'city' and audience = 'city' and exists (select from warnings where warnings.id = warning_id));

alter table warning_receivers enable row level security;
create policy receivers_are_kept_by_the_bureau on warning_receivers using ((select zhiben_realm()) in ('bureau', 'system'));
alter table warning_deliveries enable row level security;
create policy deliveries_are_seen_by_the_bureau on warning_deliveries using ((select zhiben_realm()) in ('bureau', 'system'));
alter table shifts enable row level security;
create policy shifts_are_the_bureaus on shifts using ((select zhiben_realm()) in ('bureau', 'system'));
alter table spot_checks enable row level security;
create policy spot_checks_are_the_bureaus on spot_checks using ((select zhiben_realm()) in ('bureau', 'system'));

-- The city reads the story of a warning it was told of, and no other line of the ledger.
create policy the_city_reads_the_story_of_its_warnings on ledger_entries for select using (
  (select zhiben_realm()) = 'city' and subject_kind = 'warning' and exists (select from warnings where warnings.id::text = subject_id));

grant select, insert on warning_settings, spot_checks to zhiben_app;
grant select, insert, update on warnings, warning_alarms, warning_pushes, warning_receivers, warning_deliveries, shifts to zhiben_app;
