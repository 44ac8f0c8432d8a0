-- Units, places and people are changed and closed, never deleted: what was recorded under them keeps its name.

alter table org_units add column version integer not null default 1, add column closed_at timestamptz;
alter table places    add column version integer not null default 1, add column closed_at timestamptz;
-- Of a person: no longer at work there.
alter table people    add column version integer not null default 1, add column closed_at timestamptz;

-- An enterprise sees who may read its records on the bureau's behalf.
create policy assignments_are_seen_by_the_served on agency_assignments for select using (
  (select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[]));
create policy agencies_are_seen_by_the_served on agencies for select using (
  (select zhiben_realm()) = 'enterprise' and exists (
    select from agency_assignments where agency_assignments.agency_id = agencies.id));
