-- Installations (重大危险源): units with their substances, how they were graded, who answers for them, and what those people did.

create table installations (
  id             uuid primary key,
  version        integer     not null default 1,
  enterprise_id  uuid        not null references enterprises,
  name           text        not null check (name <> ''),
  kind           text        not null check (kind in ('production', 'storage')),
  place_id       uuid,
  -- null: nobody has counted them, which is not none.
  residents      integer     check (residents >= 0),
  substances     jsonb       not null,
  -- What the notice board's scanned code says; nobody guesses it.
  notice_code    text        not null unique check (length(notice_code) >= 22),
  -- Since when stewards owe their investigations; null while the unit is no major-hazard installation.
  owes_since     date,
  created_at     timestamptz not null,
  closed_at      timestamptz,
  closed_reason  text,
  constraint an_installation_is_known_with_its_enterprise unique (id, enterprise_id),
  constraint an_installation_lies_in_a_place_of_its_enterprise foreign key (place_id, enterprise_id) references places (id, enterprise_id),
  constraint a_closed_installation_says_why check ((closed_at is null) = (closed_reason is null))
);
create unique index one_installation_of_a_name on installations (enterprise_id, name) where closed_at is null;

-- Every grading with the facts and the edition it rests on. The last one holds; a changed fact makes another.
create table installation_gradings (
  id               uuid primary key,
  installation_id  uuid        not null,
  enterprise_id    uuid        not null references enterprises,
  edition          text        not null,
  standing         text        not null check (standing in ('major-hazard', 'below-threshold', 'undetermined')),
  level            smallint    check (level between 1 and 4),
  residents        integer,
  reckoning        jsonb       not null,
  because          text        not null check (because <> ''),
  graded_at        timestamptz not null,
  graded_by        text        not null,
  graded_by_name   text        not null,
  constraint only_a_major_hazard_has_a_level check (level is null or standing = 'major-hazard'),
  constraint a_grading_belongs_to_the_enterprise_of_its_installation foreign key (installation_id, enterprise_id) references installations (id, enterprise_id)
);
create index gradings_of_one_installation on installation_gradings (installation_id, graded_at desc, id desc);

create table installation_stewards (
  id               uuid primary key,
  installation_id  uuid        not null,
  enterprise_id    uuid        not null references enterprises,
  role             text        not null check (role in ('main', 'technical', 'operational')),
  person_id        uuid        not null references people,
  name             text        not null,
  post             text        not null,
  phone            text        not null,
  from_on          date        not null,
  until_on         date,
  recorded_at      timestamptz not null,
  recorded_by      text        not null,
  recorded_by_name text        not null,
  constraint a_steward_belongs_to_the_enterprise_of_the_installation foreign key (installation_id, enterprise_id) references installations (id, enterprise_id)
);
create unique index one_steward_of_a_role on installation_stewards (installation_id, role) where until_on is null;
create unique index three_stewards_are_three_people on installation_stewards (installation_id, person_id) where until_on is null;

create table installation_assessments (
  id               uuid primary key,
  installation_id  uuid        not null,
  enterprise_id    uuid        not null references enterprises,
  assessed_on      date        not null,
  report           text        not null,
  -- As it was graded when the assessment was entered.
  level            smallint,
  next_on          date        not null check (next_on > assessed_on),
  file_by          date        not null,
  filed_on         date,
  filing_number    text,
  recorded_at      timestamptz not null,
  recorded_by_name text        not null,
  constraint a_filing_has_its_number check ((filed_on is null) = (filing_number is null)),
  constraint an_assessment_belongs_to_the_enterprise_of_its_installation foreign key (installation_id, enterprise_id) references installations (id, enterprise_id)
);
create index assessments_of_one_installation on installation_assessments (installation_id, assessed_on desc, id desc);

-- What a steward owed in a window, and what was done. One that nobody did stays on record.
create table steward_tasks (
  id               uuid primary key,
  installation_id  uuid        not null,
  enterprise_id    uuid        not null references enterprises,
  kind             text        not null check (kind in ('inspect', 'appoint')),
  role             text        not null check (role in ('main', 'technical', 'operational')),
  person_id        uuid,
  person_name      text,
  from_on          date        not null,
  until_on         date        not null check (until_on >= from_on),
  due_at           timestamptz not null,
  done_at          timestamptz,
  done_by          text,
  done_by_name     text,
  words            text,
  hazard_ids       uuid[]      not null default '{}',
  withdrawn_at     timestamptz,
  constraint one_task_of_a_role_for_a_window unique (installation_id, kind, role, from_on),
  constraint a_done_task_says_by_whom_and_what check ((done_at is null) = (done_by is null) and (done_at is null) = (words is null)),
  constraint a_done_task_is_not_withdrawn check (done_at is null or withdrawn_at is null),
  constraint a_task_belongs_to_the_enterprise_of_its_installation foreign key (installation_id, enterprise_id) references installations (id, enterprise_id)
);
create index steward_tasks_by_deadline on steward_tasks (due_at desc, id desc);
create index steward_tasks_of_one_enterprise on steward_tasks (enterprise_id, due_at desc, id desc);

create trigger installation_gradings_are_append_only before update or delete on installation_gradings
  for each row execute function refuse_change();

do $$
declare
  own text;
begin
  foreach own in array array['installations', 'installation_gradings', 'installation_stewards', 'installation_assessments', 'steward_tasks'] loop
    execute format('alter table %I enable row level security', own);
    execute format('create policy %I on %I using ((select zhiben_realm()) in (''bureau'', ''system'') or enterprise_id = any ((select zhiben_enterprises())::uuid[]))', own || '_are_seen_by_their_tenant', own);
    execute format('grant select, insert on %I to zhiben_app', own);
  end loop;
end $$;
grant update (version, name, kind, place_id, residents, substances, owes_since, closed_at, closed_reason) on installations to zhiben_app;
grant update (until_on) on installation_stewards to zhiben_app;
grant update (filed_on, filing_number) on installation_assessments to zhiben_app;
grant update (person_id, person_name, done_at, done_by, done_by_name, words, hazard_ids, withdrawn_at) on steward_tasks to zhiben_app;

-- Joint inspections with the fire brigade (消地协作). An enterprise hears of one when it has been made, not when it is planned.
create table joint_inspections (
  id             uuid primary key,
  enterprise_id  uuid        not null references enterprises,
  batch          text        not null,
  planned_on     date        not null,
  bureau_team    text        not null,
  fire_team      text        not null,
  items          jsonb       not null,
  made_on        date,
  results        jsonb,
  hazard_ids     uuid[]      not null default '{}',
  recheck_by     date,
  rechecked_on   date,
  recheck_words  text,
  planned_at     timestamptz not null,
  planned_by     text        not null,
  constraint a_made_inspection_has_results check ((made_on is null) = (results is null)),
  constraint a_recheck_comes_after_the_inspection check (rechecked_on is null or rechecked_on >= made_on)
);
create index joint_inspections_by_day on joint_inspections (planned_on desc, id desc);
alter table joint_inspections enable row level security;
create policy joint_inspections_are_kept_by_the_bureau on joint_inspections using ((select zhiben_realm()) in ('bureau', 'system'));
create policy joint_inspections_are_read_once_made on joint_inspections for select using (
  (select zhiben_realm()) = 'enterprise' and made_on is not null and enterprise_id = any ((select zhiben_enterprises())::uuid[]));
grant select, insert on joint_inspections to zhiben_app;
grant update (made_on, results, hazard_ids, recheck_by, rechecked_on, recheck_words) on joint_inspections to zhiben_app;

-- Sectors of particular danger (高危细分领域“2+X”): the office's own list, in versions.
create table sector_lists (
  revision      integer     primary key check (revision > 0),
  sectors       jsonb       not null,
  reason        text        not null check (reason <> ''),
  made_at       timestamptz not null,
  made_by       text        not null,
  made_by_name  text        not null
);
create trigger sector_lists_are_append_only before update or delete on sector_lists
  for each row execute function refuse_change();
alter table sector_lists enable row level security;
create policy sector_lists_are_kept_by_the_bureau on sector_lists using ((select zhiben_realm()) in ('bureau', 'system'));
grant select, insert on sector_lists to zhiben_app;
