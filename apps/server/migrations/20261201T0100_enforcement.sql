-- Enforcement (执法): who may inspect, whom the year covers, draws, inspections and what they found, documents with their numbers.

-- Set for each transaction by the platform, beside the realm; absent means nobody.
create function zhiben_person() returns text language sql stable
  as $$ select coalesce(current_setting('zhiben.person', true), '') $$;
create function zhiben_role() returns text language sql stable
  as $$ select coalesce(current_setting('zhiben.role', true), '') $$;

create table officers (
  id                 uuid primary key,
  person_id          text        not null unique,
  name               text        not null check (name <> ''),
  certificate        text        not null unique check (certificate <> ''),
  valid_until        date        not null,
  registered_at      timestamptz not null,
  confirmed_at       timestamptz,
  confirmed_by_name  text,
  constraint a_confirmed_certificate_says_by_whom check ((confirmed_at is null) = (confirmed_by_name is null))
);

create table coverage_plans (
  year           integer     primary key check (year between 2024 and 2100),
  drawn_up_at    timestamptz not null,
  drawn_up_by    text        not null
);
create table coverage_items (
  year            integer     not null references coverage_plans,
  enterprise_id   uuid        not null references enterprises,
  standing        text        not null check (standing in ('in', 'out', 'undetermined')),
  reasons         text[]      not null,
  missing         text[]      not null,
  quarter         smallint    check (quarter between 1 and 4),
  settled_by      text,
  settled_reason  text,
  primary key (year, enterprise_id),
  constraint whoever_is_covered_has_a_quarter check ((standing = 'in') = (quarter is not null)),
  constraint a_settled_standing_says_why check ((settled_by is null) = (settled_reason is null))
);

create table draws (
  id              uuid primary key,
  title           text        not null,
  how_many        integer     not null check (how_many > 0),
  pool            jsonb       not null,
  commitment      text        not null check (commitment ~ '^[0-9a-f]{64}$'),
  -- Told to nobody until the draw is made.
  seed            text        not null,
  witness         text,
  drawn           jsonb,
  opened_at       timestamptz not null,
  opened_by       text        not null,
  opened_by_name  text        not null,
  drawn_at        timestamptz,
  published_at    timestamptz,
  constraint a_draw_that_was_made_has_its_witness check ((drawn_at is null) = (drawn is null) and (drawn_at is null) = (witness is null)),
  constraint only_a_draw_that_was_made_is_published check (published_at is null or drawn_at is not null)
);

create table visits (
  id               uuid primary key,
  version          integer     not null default 1,
  enterprise_id    uuid        not null references enterprises,
  kind             text        not null check (kind in ('coverage', 'random', 'risk', 'special')),
  draw_id          uuid        references draws,
  planned_on       date        not null,
  purpose          text        not null check (purpose <> ''),
  officers         jsonb       not null,
  officer_persons  text[]      not null check (cardinality(officer_persons) >= 2),
  items            jsonb       not null,
  planned_at       timestamptz not null,
  planned_by       text        not null,
  planned_by_name  text        not null,
  started_at       timestamptz,
  withdrawn_at     timestamptz,
  withdrawn_reason text,
  finished_at      timestamptz,
  draft_id         text,
  record           jsonb,
  order_due_on     date,
  answered_at      timestamptz,
  answer           text,
  rechecked_on     date,
  constraint a_visit_is_recorded_after_it_started check (finished_at is null or started_at is not null),
  constraint a_finished_visit_has_its_record check ((finished_at is null) = (record is null) and (finished_at is null) = (draft_id is null)),
  constraint only_what_never_started_is_withdrawn check (withdrawn_at is null or started_at is null),
  constraint a_withdrawn_visit_says_why check ((withdrawn_at is null) = (withdrawn_reason is null)),
  constraint only_a_finished_visit_orders check (order_due_on is null or finished_at is not null),
  constraint only_an_order_is_answered_and_rechecked check (order_due_on is not null or (answered_at is null and rechecked_on is null)),
  constraint a_visit_is_known_with_its_enterprise unique (id, enterprise_id)
);
create index visits_by_day on visits (planned_on desc, id desc);
create index visits_of_one_enterprise on visits (enterprise_id, planned_on desc, id desc);

create table visit_findings (
  id              uuid primary key,
  visit_id        uuid        not null,
  enterprise_id   uuid        not null references enterprises,
  item_key        text        not null,
  item            text        not null,
  clause          text        not null,
  conduct         text        not null,
  words           text        not null check (words <> ''),
  photo_ids       uuid[]      not null default '{}',
  level           text        not null check (level in ('major', 'general')),
  disposition     text        not null check (disposition in ('on-the-spot', 'order')),
  rectify_by      date,
  hazard_id       uuid        not null,
  recheck_result  text        check (recheck_result in ('met', 'unmet')),
  recheck_words   text,
  constraint what_is_ordered_has_a_day check ((disposition = 'order') = (rectify_by is not null)),
  constraint a_major_hazard_is_never_done_on_the_spot check (level <> 'major' or disposition = 'order'),
  constraint a_finding_is_of_its_visit foreign key (visit_id, enterprise_id) references visits (id, enterprise_id)
);
create index findings_of_one_visit on visit_findings (visit_id, id);

-- The last number given in a year; the row is held until its document is committed, so that no number is lost.
create table enforcement_numbers (
  series  text    not null,
  year    integer not null,
  last    integer not null check (last > 0),
  primary key (series, year)
);

create table document_templates (
  kind          text        not null,
  revision      integer     not null check (revision > 0),
  file_hash     text        not null references files,
  reason        text        not null check (reason <> ''),
  made_at       timestamptz not null,
  made_by_name  text        not null,
  primary key (kind, revision)
);

create table enforcement_documents (
  id                 uuid primary key,
  kind               text        not null,
  series             text        not null,
  year               integer     not null,
  serial             integer     not null,
  number             text        not null unique,
  enterprise_id      uuid        not null references enterprises,
  visit_id           uuid        references visits,
  case_id            uuid,
  content            jsonb       not null,
  content_hash       text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
  file_hash          text        not null references files,
  -- 0: the template the product brings.
  template_revision  integer     not null,
  -- What the code on the paper says; nobody guesses it.
  code               text        not null unique check (length(code) >= 22),
  made_at            timestamptz not null,
  made_by_name       text        not null,
  served_at          timestamptz,
  service            jsonb,
  constraint a_number_is_given_once unique (series, year, serial),
  constraint a_served_document_says_how check ((served_at is null) = (service is null))
);
create index documents_of_one_visit on enforcement_documents (visit_id, made_at);
create index documents_of_one_enterprise on enforcement_documents (enterprise_id, made_at desc, id desc);

create trigger document_templates_are_append_only before update or delete on document_templates
  for each row execute function refuse_change();

do $$
declare
  own text;
begin
  foreach own in array array['officers', 'coverage_plans', 'coverage_items', 'document_templates', 'enforcement_numbers'] loop
    execute format('alter table %I enable row level security', own);
    execute format('create policy %I on %I using ((select zhiben_realm()) in (''bureau'', ''system''))', own || '_are_kept_by_the_bureau', own);
    execute format('grant select, insert on %I to zhiben_app', own);
  end loop;
end $$;
grant update on officers, coverage_plans, coverage_items, enforcement_numbers to zhiben_app;

-- What a draw brought out names those who are to be visited: until it is published, whoever opened it and the director.
alter table draws enable row level security;
create policy draws_are_seen_by_whoever_may_know on draws using (
  (select zhiben_realm()) = 'system' or (select zhiben_realm()) = 'bureau' and (
    drawn_at is null or published_at is not null or opened_by = (select zhiben_person()) or (select zhiben_role()) = 'director'));
grant select, insert on draws to zhiben_app;
grant update (witness, drawn, drawn_at, published_at) on draws to zhiben_app;

-- Sealed until it starts: before that, whoever planned it, whoever is sent, and the director.
alter table visits enable row level security;
create policy visits_are_sealed_until_they_start on visits using (
  (select zhiben_realm()) = 'system' or (select zhiben_realm()) = 'bureau' and (
    started_at is not null or planned_by = (select zhiben_person())
    or (select zhiben_person()) = any (officer_persons) or (select zhiben_role()) = 'director'));
create policy visits_are_read_by_their_enterprise_once_finished on visits for select using (
  (select zhiben_realm()) = 'enterprise' and finished_at is not null and enterprise_id = any ((select zhiben_enterprises())::uuid[]));
create policy visits_are_answered_by_their_enterprise on visits for update using (
  (select zhiben_realm()) = 'enterprise' and order_due_on is not null and enterprise_id = any ((select zhiben_enterprises())::uuid[]));
grant select, insert on visits to zhiben_app;
grant update (version, started_at, withdrawn_at, withdrawn_reason, finished_at, draft_id, record, order_due_on, answered_at, answer, rechecked_on)
  on visits to zhiben_app;

alter table visit_findings enable row level security;
create policy findings_are_seen_by_their_tenant on visit_findings using (
  (select zhiben_realm()) in ('bureau', 'system') or
  (select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[]));
grant select, insert on visit_findings to zhiben_app;
grant update (recheck_result, recheck_words) on visit_findings to zhiben_app;

-- A document about a sealed visit is as sealed as the visit; an enterprise reads what was served on it.
alter table enforcement_documents enable row level security;
create policy documents_are_seen_with_their_visit on enforcement_documents using (
  (select zhiben_realm()) = 'system' or (select zhiben_realm()) = 'bureau' and (
    visit_id is null or exists (select from visits where visits.id = visit_id)));
create policy documents_are_read_by_whom_they_were_served_on on enforcement_documents for select using (
  (select zhiben_realm()) = 'enterprise' and served_at is not null and enterprise_id = any ((select zhiben_enterprises())::uuid[]));
grant select, insert on enforcement_documents to zhiben_app;
grant update (served_at, service) on enforcement_documents to zhiben_app;
