-- Visits by risk: how much each reason weighs, why a visit was planned, and what else it serves.

create table visit_aims (
  revision      integer     primary key check (revision > 0),
  settings      jsonb       not null,
  reason        text        not null check (reason <> ''),
  made_at       timestamptz not null,
  made_by       text        not null,
  made_by_name  text        not null
);
create trigger visit_aims_are_append_only before update or delete on visit_aims
  for each row execute function refuse_change();
alter table visit_aims enable row level security;
create policy visit_aims_are_kept_by_the_bureau on visit_aims using ((select zhiben_realm()) in ('bureau', 'system'));
grant select, insert on visit_aims to zhiben_app;

-- An ordinary inspection is known to the whole office before it starts; a sealed one to those who are sent.
alter table visits
  add column sealed       boolean not null default true,
  -- As the records stood when it was planned.
  add column reasons      jsonb   not null default '[]',
  add column merged_into  uuid,
  add constraint only_what_was_given_up_was_merged check (merged_into is null or withdrawn_at is not null),
  add constraint a_visit_is_merged_into_one_of_its_enterprise foreign key (merged_into, enterprise_id) references visits (id, enterprise_id);
grant update (merged_into) on visits to zhiben_app;

drop policy visits_are_sealed_until_they_start on visits;
create policy visits_are_sealed_until_they_start on visits using (
  (select zhiben_realm()) = 'system' or (select zhiben_realm()) = 'bureau' and (
    started_at is not null or not sealed or planned_by = (select zhiben_person())
    or (select zhiben_person()) = any (officer_persons) or (select zhiben_role()) = 'director'));

-- What a visit does beside looking around: known to whoever knows of the visit.
create table visit_services (
  visit_id       uuid  not null,
  enterprise_id  uuid  not null,
  kind           text  not null check (kind in ('visit', 'recheck', 'joint', 'joint-recheck', 'coverage')),
  subject_id     text  not null,
  title          text  not null check (title <> ''),
  primary key (visit_id, kind, subject_id),
  constraint a_service_is_of_the_visit_of_its_enterprise foreign key (visit_id, enterprise_id) references visits (id, enterprise_id)
);
create index services_to_one_subject on visit_services (subject_id, kind);
alter table visit_services enable row level security;
create policy services_are_known_with_their_visit on visit_services for select using (
  (select zhiben_realm()) = 'system' or exists (select from visits where visits.id = visit_id));
create policy services_are_planned_by_the_bureau on visit_services for insert with check ((select zhiben_realm()) in ('bureau', 'system'));
grant select, insert on visit_services to zhiben_app;

-- Which inspection serves something of another room; whoever may not know of the inspection is not told.
create view merged_visits with (security_invoker = true) as
  select service.subject_id, service.kind, visits.id as visit_id, visits.planned_on, visits.enterprise_id
  from visit_services service join visits on visits.id = service.visit_id where visits.withdrawn_at is null;
grant select on merged_visits to zhiben_app;
