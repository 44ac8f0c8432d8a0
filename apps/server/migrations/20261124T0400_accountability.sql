-- Who stands behind an enterprise, and what the bureau concludes about who answers for a hazard (责任倒查).

-- Added to, never changed: who it was at any time stays readable. name null: on record that nobody does.
create table enterprise_controls (
  id                uuid primary key,
  enterprise_id     uuid        not null references enterprises,
  kind              text        not null check (kind in ('actual-controller', 'beneficial-owner', 'parent-company')),
  name              text check (name <> ''),
  in_charge         text,
  from_on           date        not null,
  recorded_at       timestamptz not null,
  recorded_by       text        not null,
  recorded_by_name  text        not null
);
create index controls_of_one_enterprise on enterprise_controls (enterprise_id, from_on desc);
create trigger enterprise_controls_are_append_only before update or delete on enterprise_controls
  for each row execute function refuse_change();
alter table enterprise_controls enable row level security;
create policy controls_are_seen_by_their_tenant on enterprise_controls using (
  (select zhiben_realm()) in ('bureau', 'system') or enterprise_id = any ((select zhiben_enterprises())::uuid[]));
grant select, insert on enterprise_controls to zhiben_app;

-- Each version is a row; the newest stands. What it rested on is kept with it.
create table accountability_conclusions (
  id               uuid primary key,
  hazard_id        uuid        not null references hazards,
  enterprise_id    uuid        not null references enterprises,
  version          integer     not null check (version > 0),
  hazard_number    text        not null,
  hazard_title     text        not null,
  summary          text        not null check (summary <> ''),
  persons          jsonb       not null,
  -- SHA-256 of the trace as it stood when this was concluded.
  trace_hash       text        not null,
  concluded_at     timestamptz not null,
  concluded_by     text        not null,
  concluded_by_name text       not null,
  post             text        not null,
  constraint versions_of_a_conclusion_follow_each_other unique (hazard_id, version)
);
create index conclusions_newest_first on accountability_conclusions (concluded_at desc, id desc);
create index conclusions_of_one_enterprise on accountability_conclusions (enterprise_id, concluded_at desc, id desc);
create trigger accountability_conclusions_are_append_only before update or delete on accountability_conclusions
  for each row execute function refuse_change();
alter table accountability_conclusions enable row level security;
create policy conclusions_are_read_by_their_enterprise on accountability_conclusions for select using (
  (select zhiben_realm()) in ('bureau', 'system')
  or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])));
create policy conclusions_are_drawn_by_the_bureau on accountability_conclusions for insert with check (
  (select zhiben_realm()) in ('bureau', 'system'));
grant select, insert on accountability_conclusions to zhiben_app;

-- What was found before at the same place, for the trace of a hazard.
create index hazards_of_one_place on hazards (place_id, criterion_id, found_on) where place_id is not null;
