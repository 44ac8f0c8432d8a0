-- Self-checks (自查): what was due, who answered for it, what was answered, and what excused it. Nothing here is deleted.

-- A duty may be one person's. The posts then stand for who takes it up once it was missed.
alter table duties
  add column owner_person_id text,
  add column owner_name text;
create index duties_of_one_person on duties (owner_person_id, due_at) where state in ('open', 'missed') and owner_person_id is not null;

create table checks (
  id              uuid primary key,
  enterprise_id   uuid not null references enterprises,
  org_unit_id     uuid not null references org_units,
  org_unit_name   text not null,
  cadence         text not null check (cadence in ('team-daily', 'workshop-weekly', 'plant-monthly', 'company-quarterly')),
  from_on         date not null,
  until_on        date not null check (until_on >= from_on),
  due_at          timestamptz not null,
  holder_id       text,
  holder_name     text,
  holder_post     text,
  stands_in_for   text,
  place_ids       uuid[] not null,
  excused_because text,
  excuse_words    text,
  revision        integer not null default 0,
  answers         jsonb not null default '[]',
  conflicts       jsonb not null default '[]',
  abnormal        integer not null default 0,
  done_at         timestamptz,
  done_by         text,
  done_by_name    text,
  done_by_post    text,
  constraint one_check_of_a_unit_for_a_window unique (org_unit_id, cadence, from_on),
  constraint a_check_is_known_with_its_enterprise unique (id, enterprise_id),
  constraint a_done_check_says_by_whom check ((done_at is null) = (done_by is null)),
  constraint an_excuse_says_why check ((excused_because is null) = (excuse_words is null))
);
create index checks_by_deadline on checks (due_at desc, id desc);
create index checks_of_one_enterprise on checks (enterprise_id, due_at desc, id desc);
create index checks_waiting_of_one_holder on checks (holder_id, due_at) where done_at is null;

-- Every submission as it was sent, with the answers that stood after it. Append-only: a correction is a new one.
create table check_revisions (
  check_id              uuid not null,
  enterprise_id         uuid not null references enterprises,
  revision              integer not null,
  draft_id              text not null,
  offered               jsonb not null,
  answers               jsonb not null,
  by_person             text not null,
  by_name               text not null,
  by_post               text not null,
  at                    timestamptz not null,
  finished_at_on_device timestamptz,
  clock_offset_seconds  integer,
  notices               jsonb not null default '[]',
  signature_id          uuid references evidence,
  primary key (check_id, revision),
  constraint one_draft_is_taken_once unique (check_id, draft_id),
  constraint a_revision_belongs_to_the_enterprise_of_its_check foreign key (check_id, enterprise_id) references checks (id, enterprise_id)
);
create trigger check_revisions_are_append_only before update or delete on check_revisions for each row execute function refuse_change();

-- A bad answer and the hazard it became; one answer never becomes two.
create table check_hazards (
  check_id       uuid not null,
  enterprise_id  uuid not null references enterprises,
  place_id       uuid not null,
  item_key       text not null,
  hazard_id      uuid not null references hazards,
  primary key (check_id, place_id, item_key),
  constraint a_finding_belongs_to_the_enterprise_of_its_check foreign key (check_id, enterprise_id) references checks (id, enterprise_id)
);

-- An enterprise's own sheets. Each change is a new version; the old one stays valid for whoever began with it.
create table check_templates (
  enterprise_id  uuid not null references enterprises,
  cadence        text not null,
  template_of    uuid,
  revision       integer not null check (revision > 0),
  items          jsonb not null,
  made_at        timestamptz not null,
  made_by_name   text not null,
  constraint a_template_has_each_version_once unique nulls not distinct (enterprise_id, cadence, template_of, revision),
  constraint a_template_is_for_a_place_of_its_enterprise foreign key (template_of, enterprise_id) references places (id, enterprise_id)
);
create trigger check_templates_are_append_only before update or delete on check_templates for each row execute function refuse_change();

create table check_excuses (
  id                uuid primary key,
  enterprise_id     uuid not null references enterprises,
  kind              text not null check (kind in ('leave', 'stopped', 'holiday')),
  org_unit_id       uuid references org_units,
  person_id         uuid references people,
  from_on           date not null,
  until_on          date not null check (until_on >= from_on),
  reason            text not null,
  recorded_at       timestamptz not null,
  recorded_by       text not null,
  recorded_by_name  text not null,
  constraint leave_is_somebodys check ((kind = 'leave') = (person_id is not null))
);
create index check_excuses_of_one_enterprise on check_excuses (enterprise_id, until_on);
create trigger check_excuses_are_append_only before update or delete on check_excuses for each row execute function refuse_change();

-- Until which day an enterprise's checks have been laid, so that days on which the server stood still are made up for.
create table check_coverage (
  enterprise_id  uuid primary key references enterprises,
  since_on       date not null,
  laid_until_on  date not null
);

do $$
declare
  own text;
begin
  foreach own in array array['checks', 'check_revisions', 'check_hazards', 'check_templates', 'check_excuses', 'check_coverage'] loop
    execute format('alter table %I enable row level security', own);
    execute format('create policy %I on %I using ((select zhiben_realm()) in (''bureau'', ''system'') or enterprise_id = any ((select zhiben_enterprises())::uuid[]))', own || '_are_seen_by_their_tenant', own);
    execute format('grant select, insert on %I to zhiben_app', own);
  end loop;
end $$;
grant update on checks, check_coverage to zhiben_app;
