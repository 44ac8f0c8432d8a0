-- Enterprises with everything that decides which rule applies, their units, places and people (一企一档).

create table agencies (
  id    uuid primary key,
  name  text not null unique
);

create table enterprises (
  id                   uuid primary key,
  version              integer not null default 1,
  name                 text not null unique check (name <> ''),
  aliases              text[] not null default '{}',
  credit_code          text unique,
  kind                 text not null,
  has_storage          boolean,
  ownership            text,
  location_kind        text,
  -- null: nobody has recorded it; an empty list: recorded as none.
  hazardous_processes  text[],
  installations        jsonb,
  standardization      text,
  township             text,
  address              text,
  principal_name       text,
  phone                text,
  updated_at           timestamptz not null
);
create index enterprises_by_name_part on enterprises using gin (name gin_trgm_ops);

create table agency_assignments (
  agency_id      uuid not null references agencies,
  enterprise_id  uuid not null references enterprises,
  primary key (agency_id, enterprise_id)
);

create table org_units (
  id             uuid primary key,
  enterprise_id  uuid not null references enterprises,
  parent_id      uuid references org_units,
  kind           text not null check (kind in ('company', 'plant', 'workshop', 'team')),
  name           text not null
);
create index org_units_of_one_enterprise on org_units (enterprise_id);

create table places (
  id             uuid primary key,
  enterprise_id  uuid not null references enterprises,
  org_unit_id    uuid references org_units,
  name           text not null,
  area_class     text
);
create index places_of_one_enterprise on places (enterprise_id);

-- Everyone who acts: of an enterprise, of an agency, or (neither) of the bureau.
create table people (
  id             uuid primary key,
  enterprise_id  uuid references enterprises,
  agency_id      uuid references agencies,
  org_unit_id    uuid references org_units,
  name           text not null check (name <> ''),
  post           text not null,
  phone          text
);
create index people_of_one_enterprise on people (enterprise_id);

alter table enterprises enable row level security;
create policy enterprises_are_seen_by_their_tenant on enterprises using (
  (select zhiben_realm()) in ('bureau', 'system') or id = any ((select zhiben_enterprises())::uuid[]));
create policy enterprise_names_are_seen_by_administrators on enterprises for select using ((select zhiben_realm()) = 'administration');

alter table agencies enable row level security;
create policy agencies_are_seen_by_staff on agencies for select using ((select zhiben_realm()) in ('bureau', 'system', 'administration', 'agency'));
create policy agencies_are_kept_by_the_bureau on agencies for insert with check ((select zhiben_realm()) in ('bureau', 'system'));

alter table agency_assignments enable row level security;
create policy assignments_are_kept_by_the_bureau on agency_assignments using ((select zhiben_realm()) in ('bureau', 'system'));

alter table org_units enable row level security;
create policy org_units_are_seen_by_their_tenant on org_units using (
  (select zhiben_realm()) in ('bureau', 'system') or enterprise_id = any ((select zhiben_enterprises())::uuid[]));

alter table places enable row level security;
create policy places_are_seen_by_their_tenant on places using (
  (select zhiben_realm()) in ('bureau', 'system') or enterprise_id = any ((select zhiben_enterprises())::uuid[]));

alter table people enable row level security;
create policy people_are_seen_by_their_tenant on people using (
  (select zhiben_realm()) in ('bureau', 'system') or enterprise_id = any ((select zhiben_enterprises())::uuid[]));
create policy people_are_seen_by_administrators on people using ((select zhiben_realm()) = 'administration');

grant select, insert, update on enterprises, agencies, org_units, places, people to zhiben_app;
grant select, insert, delete on agency_assignments to zhiben_app;
