-- Grading of safety risk (安全风险分级): every grading with the facts it rests on. The last one holds; a changed fact makes another.

create table gradings (
  id              uuid primary key,
  enterprise_id   uuid        not null references enterprises,
  revision        integer     not null check (revision > 0),
  edition         text        not null,
  declared        jsonb       not null,
  recorded        jsonb       not null,
  result          jsonb       not null,
  colour          text check (colour in ('red', 'orange', 'yellow', 'blue')),
  score           numeric(5, 1),
  note            text        not null,
  graded_at       timestamptz not null,
  graded_by       text        not null,
  graded_by_name  text        not null,
  constraint a_revision_of_a_grading_is_made_once unique (enterprise_id, revision)
);
create trigger gradings_are_append_only before update or delete on gradings
  for each row execute function refuse_change();
alter table gradings enable row level security;
create policy gradings_are_read_by_their_tenant on gradings for select using (
  (select zhiben_realm()) in ('bureau', 'system')
  or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])));
create policy gradings_are_made_by_the_bureau on gradings for insert with check ((select zhiben_realm()) = 'bureau');
grant select, insert on gradings to zhiben_app;
