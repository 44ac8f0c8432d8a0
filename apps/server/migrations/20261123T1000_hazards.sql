-- Hazards (隐患排查治理台账): one register for every channel. What happened to each is in the ledger.

create sequence hazard_numbers;
grant usage on sequence hazard_numbers to zhiben_app;

-- Pairs of neighbouring characters: a Chinese word of two is findable without reading every row.
create function bigrams(phrase text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct substr(lower(phrase), at, 2)), '{}') from generate_series(1, greatest(length(phrase) - 1, 0)) as at $$;

create table hazards (
  id                uuid primary key,
  number            text        not null unique,
  version           integer     not null default 1,
  enterprise_id     uuid        not null references enterprises,
  description       text        not null check (description <> ''),
  location          text,
  place_id          uuid references places,
  channel           text        not null,
  level             text check (level in ('major', 'general', 'suspected')),
  state             text        not null,
  edition_id        text,
  criterion_id      text,
  found_on          date        not null,
  found_by          text        not null,
  reported_at       timestamptz not null,
  reported_by       text        not null,
  reported_by_name  text        not null,
  due_at            timestamptz,
  rectify_by        date,
  listing_level     text check (listing_level in ('district', 'city', 'province')),
  plan              jsonb,
  rectified_by      text,
  rectified_by_name text,
  accepted_by       text,
  accepted_by_name  text,
  applied_by        text,
  reviewed_by       text,
  reviewed_by_name  text,
  stop_scope        text,
  stop_since        timestamptz,
  reopened_times    integer     not null default 0,
  closed_at         timestamptz,
  duplicate_of      uuid references hazards,
  -- What an imported register claimed of it, unverified, and from where.
  registered        jsonb,
  import_id         uuid,
  import_row        integer,

  constraint a_hazard_past_reporting_has_a_level
    check (state in ('reported', 'dismissed') or level is not null),
  constraint a_suspected_hazard_waits_to_be_verified
    check ((state = 'suspected') = (level is not distinct from 'suspected') or state = 'dismissed'),
  constraint only_major_hazards_take_the_long_way
    check (state not in ('awaiting-listing', 'awaiting-plan', 'awaiting-application', 'awaiting-review', 'written-off') or level = 'major'),
  constraint only_general_hazards_take_the_short_way
    check (state <> 'closed' or level = 'general'),
  constraint a_major_hazard_is_rectified_by_a_plan
    check (level is distinct from 'major' or state not in ('rectifying', 'awaiting-acceptance', 'awaiting-application', 'awaiting-review', 'written-off')
      or (plan is not null and listing_level is not null)),
  constraint a_hazard_under_rectification_is_not_yet_rectified
    check (state not in ('reported', 'suspected', 'awaiting-listing', 'awaiting-plan', 'rectifying')
      or (rectified_by is null and accepted_by is null and applied_by is null and reviewed_by is null)),
  constraint acceptance_waits_for_a_named_rectifier
    check (state not in ('awaiting-acceptance', 'awaiting-application', 'awaiting-review', 'written-off') or rectified_by is not null),
  constraint nobody_accepts_their_own_rectification
    check (accepted_by is null or accepted_by <> rectified_by),
  constraint an_application_follows_acceptance
    check (state not in ('awaiting-application', 'awaiting-review', 'written-off') or accepted_by is not null),
  constraint review_follows_an_application
    check (state not in ('awaiting-review', 'written-off') or applied_by is not null),
  constraint writing_off_follows_a_review_by_the_bureau
    check (state <> 'written-off' or (reviewed_by is not null and reviewed_by not in (rectified_by, accepted_by, applied_by))),
  constraint a_final_state_has_no_deadline
    check ((state in ('written-off', 'closed', 'dismissed')) = (due_at is null)),
  constraint a_final_state_says_when
    check ((state in ('written-off', 'closed', 'dismissed')) = (closed_at is not null))
);

-- The same table of moves as domain/hazard-lifecycle.ts; a test compares them.
create table hazard_moves (from_state text, to_state text, primary key (from_state, to_state));
insert into hazard_moves values
  ('reported', 'awaiting-listing'), ('reported', 'rectifying'), ('reported', 'suspected'), ('reported', 'dismissed'),
  ('suspected', 'awaiting-listing'), ('suspected', 'rectifying'), ('suspected', 'dismissed'),
  ('awaiting-listing', 'awaiting-plan'), ('awaiting-listing', 'rectifying'),
  ('awaiting-plan', 'rectifying'),
  ('rectifying', 'awaiting-acceptance'), ('rectifying', 'awaiting-listing'), ('rectifying', 'closed'),
  ('awaiting-acceptance', 'awaiting-application'), ('awaiting-acceptance', 'closed'), ('awaiting-acceptance', 'rectifying'),
  ('awaiting-application', 'awaiting-review'),
  ('awaiting-review', 'written-off'), ('awaiting-review', 'rectifying'),
  ('written-off', 'rectifying'),
  ('closed', 'rectifying');
grant select on hazard_moves to zhiben_app;

create function hazards_move_as_the_table_says() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'reported' or new.level is not null then
      raise exception 'a hazard begins as reported, not as %', new.state using errcode = 'check_violation', constraint = 'a_hazard_begins_as_reported';
    end if;
    return new;
  end if;
  if new.state <> old.state and not exists (select from hazard_moves where from_state = old.state and to_state = new.state) then
    raise exception 'a hazard cannot go from % to %', old.state, new.state using errcode = 'check_violation', constraint = 'hazards_move_as_the_table_says';
  end if;
  -- Once listed, a major hazard stays major: lowering its level would be a way round the review.
  if old.level = 'major' and new.level is distinct from 'major' and old.state <> 'awaiting-listing' then
    raise exception 'a listed major hazard stays major' using errcode = 'check_violation', constraint = 'a_listed_major_hazard_stays_major';
  end if;
  if new.enterprise_id <> old.enterprise_id or new.number <> old.number or new.reported_at <> old.reported_at then
    raise exception 'where a hazard belongs does not change' using errcode = 'check_violation', constraint = 'a_hazard_keeps_its_origin';
  end if;
  return new;
end $$;
create trigger hazards_move_as_the_table_says before insert or update on hazards
  for each row execute function hazards_move_as_the_table_says();

create index hazards_newest_first on hazards (reported_at desc, id desc);
create index hazards_of_one_enterprise on hazards (enterprise_id, reported_at desc, id desc);
create index hazards_in_one_state on hazards (state, reported_at desc, id desc);
create index hazards_of_one_level on hazards (level, reported_at desc, id desc);
create index hazards_of_one_criterion on hazards (criterion_id, reported_at desc, id desc) where criterion_id is not null;
create index hazards_by_day_found on hazards (found_on, id);
create index open_hazards_by_deadline on hazards (due_at, id) where due_at is not null;
create index open_major_hazards on hazards (enterprise_id, state) where level = 'major' and closed_at is null;
create index hazards_of_one_import on hazards (import_id) where import_id is not null;
create index hazards_by_words on hazards using gin (bigrams(description));

-- What a hazard was judged to be, by whom, under which edition. A later judgement is another row.
create table hazard_determinations (
  id            uuid primary key,
  hazard_id     uuid not null references hazards,
  enterprise_id uuid not null references enterprises,
  level         text not null check (level in ('major', 'general', 'suspected')),
  edition_id    text not null,
  criterion_id  text,
  reason        text not null,
  by_person     text not null,
  by_name       text not null,
  post          text not null,
  at            timestamptz not null,
  constraint a_major_hazard_names_its_criterion check (level <> 'major' or criterion_id is not null)
);
create index determinations_of_one_hazard on hazard_determinations (hazard_id, at);
create trigger hazard_determinations_are_append_only before update or delete on hazard_determinations
  for each row execute function refuse_change();

alter table hazards enable row level security;
create policy hazards_are_seen_by_their_tenant on hazards using (
  (select zhiben_realm()) in ('bureau', 'system') or enterprise_id = any ((select zhiben_enterprises())::uuid[]));
alter table hazard_determinations enable row level security;
create policy determinations_are_seen_by_their_tenant on hazard_determinations using (
  (select zhiben_realm()) in ('bureau', 'system') or enterprise_id = any ((select zhiben_enterprises())::uuid[]));

grant select, insert, update on hazards to zhiben_app;
grant select, insert on hazard_determinations to zhiben_app;
