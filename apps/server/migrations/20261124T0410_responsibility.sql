-- Duty lists of posts (岗位安全生产责任清单): each version a row, acknowledged by the signature of whoever holds the post.

create table duty_lists (
  id                 uuid primary key,
  enterprise_id      uuid        not null references enterprises,
  post               text        not null check (post <> ''),
  version            integer     not null check (version > 0),
  items              text[]      not null check (cardinality(items) > 0),
  effective_on       date        not null,
  published_at       timestamptz not null,
  published_by       text        not null,
  published_by_name  text        not null,
  constraint versions_of_a_duty_list_follow_each_other unique (enterprise_id, post, version)
);
create trigger duty_lists_are_append_only before update or delete on duty_lists
  for each row execute function refuse_change();

create table duty_list_acknowledgements (
  id               uuid primary key,
  list_id          uuid        not null references duty_lists,
  enterprise_id    uuid        not null references enterprises,
  person_id        uuid        not null references people,
  name             text        not null,
  post             text        not null,
  -- The signature as it was drawn, and the SHA-256 of it that stands in the ledger.
  strokes          jsonb       not null,
  signature_hash   text        not null,
  acknowledged_at  timestamptz not null,
  constraint a_person_acknowledges_a_version_once unique (list_id, person_id)
);
create index acknowledgements_of_one_enterprise on duty_list_acknowledgements (enterprise_id, list_id);
create trigger duty_list_acknowledgements_are_append_only before update or delete on duty_list_acknowledgements
  for each row execute function refuse_change();

alter table duty_lists enable row level security;
create policy duty_lists_are_seen_by_their_enterprise on duty_lists using (
  (select zhiben_realm()) in ('bureau', 'system')
  or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])));
alter table duty_list_acknowledgements enable row level security;
create policy acknowledgements_are_seen_by_their_enterprise on duty_list_acknowledgements using (
  (select zhiben_realm()) in ('bureau', 'system')
  or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])));
grant select, insert on duty_lists, duty_list_acknowledgements to zhiben_app;
