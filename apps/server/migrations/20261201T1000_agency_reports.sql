-- Reports of third-party agencies (第三方机构报告): what was filed, who was on site, and what is learnt from their words.

create function zhiben_agency() returns uuid language sql stable
  as $$ select nullif(current_setting('zhiben.agency', true), '')::uuid $$;

create table agency_engineers (
  id                  uuid primary key,
  agency_id           uuid        not null references agencies,
  name                text        not null check (name <> ''),
  certificate         text        not null check (certificate <> ''),
  qualification       text        not null,
  valid_from          date        not null,
  valid_until         date        not null,
  registered_by_name  text        not null,
  registered_at       timestamptz not null,
  constraint a_certificate_stands_once_in_an_agency unique (agency_id, certificate),
  constraint a_certificate_begins_before_it_ends check (valid_from <= valid_until)
);
alter table agency_engineers enable row level security;
create policy engineers_are_read_by_the_bureau on agency_engineers for select using ((select zhiben_realm()) in ('bureau', 'system'));
create policy engineers_are_kept_by_their_agency on agency_engineers using (
  (select zhiben_realm()) = 'agency' and agency_id = (select zhiben_agency()));
grant select, insert, update on agency_engineers to zhiben_app;

create table agency_reports (
  id             uuid primary key,
  agency_id      uuid        not null references agencies,
  enterprise_id  uuid        not null references enterprises,
  kind           text        not null check (kind in ('evaluation', 'testing', 'inspection')),
  number         text        not null check (number <> ''),
  subject        text        not null,
  issued_on      date        not null,
  from_on        date        not null,
  until_on       date        not null,
  conclusions    text        not null,
  file_hash      text        not null references files,
  file_name      text        not null,
  media_type     text        not null,
  size_bytes     bigint      not null,
  filed_by       text        not null,
  filed_by_name  text        not null,
  filed_at       timestamptz not null,
  text_state     text        not null default 'waiting' check (text_state in ('waiting', 'read', 'unreadable')),
  text_note      text        not null default '',
  words          text,
  -- Days on which cameras say the photos in the file were taken.
  photo_days     date[],
  examined_at    timestamptz,
  case_id        uuid references enforcement_cases,
  constraint a_number_stands_once_in_an_agency unique (agency_id, number),
  constraint what_was_read_has_words check ((text_state = 'read') = (words is not null)),
  constraint a_visit_begins_before_it_ends check (from_on <= until_on)
);
create index agency_reports_newest_first on agency_reports (filed_at desc, id desc);
create index agency_reports_of_one_enterprise on agency_reports (enterprise_id, kind, filed_at);
create index agency_reports_of_one_agency on agency_reports (agency_id, filed_at desc);
create index agency_reports_waiting on agency_reports (filed_at) where examined_at is null;

create table agency_report_visits (
  id             uuid primary key,
  report_id      uuid not null references agency_reports,
  agency_id      uuid not null references agencies,
  enterprise_id  uuid not null references enterprises,
  engineer_name  text not null,
  -- As it is compared: without spaces, in capitals. One person may sign for several agencies.
  certificate    text not null,
  valid_from     date not null,
  valid_until    date not null,
  from_on        date not null,
  from_half      text not null check (from_half in ('am', 'pm')),
  until_on       date not null,
  until_half     text not null check (until_half in ('am', 'pm')),
  constraint a_stay_begins_before_it_ends check (from_on < until_on or (from_on = until_on and from_half <= until_half))
);
create index visits_of_one_report on agency_report_visits (report_id);
create index visits_of_one_certificate on agency_report_visits (certificate, from_on, until_on);

-- What a report says is never changed; that it was looked at, and what came of it, is entered once.
create function agency_reports_stay_as_filed() returns trigger language plpgsql as $$
begin
  if (new.id, new.agency_id, new.enterprise_id, new.kind, new.number, new.subject, new.issued_on, new.from_on, new.until_on,
      new.conclusions, new.file_hash, new.filed_by, new.filed_at)
    is distinct from (old.id, old.agency_id, old.enterprise_id, old.kind, old.number, old.subject, old.issued_on, old.from_on, old.until_on,
      old.conclusions, old.file_hash, old.filed_by, old.filed_at)
    or (old.words is not null and new.words is distinct from old.words) then
    raise exception 'a report stays as it was filed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger agency_reports_stay_as_filed before update on agency_reports for each row execute function agency_reports_stay_as_filed();
create trigger visits_are_append_only before update or delete on agency_report_visits for each row execute function refuse_change();

alter table agency_reports enable row level security;
create policy reports_are_read_by_both_parties on agency_reports for select using (
  (select zhiben_realm()) in ('bureau', 'system')
  or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[]))
  or ((select zhiben_realm()) = 'agency' and agency_id = (select zhiben_agency())));
create policy reports_are_filed_by_their_agency on agency_reports for insert with check (
  (select zhiben_realm()) = 'agency' and agency_id = (select zhiben_agency()) and enterprise_id = any ((select zhiben_enterprises())::uuid[]));
create policy reports_are_looked_at_by_the_office on agency_reports for update using ((select zhiben_realm()) in ('bureau', 'system'));
grant select, insert, update on agency_reports to zhiben_app;

alter table agency_report_visits enable row level security;
create policy visits_are_read_with_their_report on agency_report_visits for select using (
  (select zhiben_realm()) in ('bureau', 'system')
  or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[]))
  or ((select zhiben_realm()) = 'agency' and agency_id = (select zhiben_agency())));
create policy visits_are_filed_by_their_agency on agency_report_visits for insert with check (
  (select zhiben_realm()) = 'agency' and agency_id = (select zhiben_agency()) and enterprise_id = any ((select zhiben_enterprises())::uuid[]));
grant select, insert on agency_report_visits to zhiben_app;

-- What reports are found by.
create table agency_report_marks (
  report_id      uuid      primary key references agency_reports,
  agency_id      uuid      not null references agencies,
  enterprise_id  uuid      not null references enterprises,
  kind           text      not null,
  marks          integer[] not null,
  -- Without those it was found to share with another: what was copied makes no form.
  counted        integer[] not null
);
create index reports_by_mark on agency_report_marks using gin (marks);
create index marks_of_one_agency on agency_report_marks (agency_id, report_id);
create index marks_of_one_enterprise on agency_report_marks (enterprise_id, kind);
alter table agency_report_marks enable row level security;
create policy report_marks_are_the_systems on agency_report_marks using ((select zhiben_realm()) = 'system');
grant select, insert on agency_report_marks to zhiben_app;

-- In how many enterprises' reports of a kind a mark stands: what many have is a form.
create table agency_mark_counts (
  kind         text    not null,
  mark         integer not null,
  enterprises  integer not null,
  primary key (kind, mark)
);
alter table agency_mark_counts enable row level security;
create policy mark_counts_are_the_systems on agency_mark_counts using ((select zhiben_realm()) = 'system');
grant select, insert, update on agency_mark_counts to zhiben_app;

-- `&&` is not leakproof, so behind row-level security the index would not be used (decision 0011). Only the system may ask.
create function reports_sharing_marks(asked integer[], at_least integer, at_most integer)
returns table (report_id uuid, held integer, shared bigint) language sql stable security definer set search_path = public, pg_temp as $$
  select report.report_id, cardinality(report.marks), count(*)
  from agency_report_marks report cross join lateral unnest(report.marks) as mark
  where zhiben_realm() = 'system' and report.marks && asked and mark in (select unnest(asked))
  group by report.report_id, report.marks having count(*) >= at_least
  order by count(*) desc, report.report_id limit at_most $$;
revoke all on function reports_sharing_marks(integer[], integer, integer) from public;
grant execute on function reports_sharing_marks(integer[], integer, integer) to zhiben_app;

-- What a likeness rested on when it was seen.
create table agency_report_comparisons (
  report_id      uuid        not null references agency_reports,
  other_id       uuid        not null references agency_reports,
  score          real        not null check (score between 0 and 1),
  doubtful_from  real        not null,
  learnt_from    integer     not null,
  passages       jsonb       not null,
  forms          jsonb       not null,
  compared_at    timestamptz not null,
  primary key (report_id, other_id)
);
alter table agency_report_comparisons enable row level security;
create policy comparisons_are_the_offices on agency_report_comparisons for select using ((select zhiben_realm()) in ('bureau', 'system'));
create policy comparisons_are_made_by_the_system on agency_report_comparisons for insert with check ((select zhiben_realm()) = 'system');
grant select, insert on agency_report_comparisons to zhiben_app;

-- Doubts about agencies' reports stand in the same register. They are the office's alone.
alter table doubts drop constraint doubts_subject_kind_check;
alter table doubts add constraint doubts_subject_kind_check check (subject_kind in ('hazard', 'check', 'agency-report'));
alter table doubts drop constraint doubts_other_kind_check;
alter table doubts add constraint doubts_other_kind_check check (other_kind in ('hazard', 'check', 'agency-report'));
drop policy doubts_are_read_by_whoever_owns_both_sides on doubts;
create policy doubts_are_read_by_whoever_owns_both_sides on doubts for select using (
  (select zhiben_realm()) in ('bureau', 'system')
  or ((select zhiben_realm()) = 'enterprise' and subject_kind <> 'agency-report'
    and enterprise_id = any ((select zhiben_enterprises())::uuid[])
    and (other_enterprise_id is null or other_enterprise_id = any ((select zhiben_enterprises())::uuid[]))));

-- A case against an agency is about an enterprise's report, and none of the enterprise's business.
alter table enforcement_cases add column agency_id uuid references agencies;
drop policy cases_are_read_by_their_enterprise_once_told on enforcement_cases;
create policy cases_are_read_by_their_enterprise_once_told on enforcement_cases for select using (
  (select zhiben_realm()) = 'enterprise' and told_on is not null and agency_id is null
  and enterprise_id = any ((select zhiben_enterprises())::uuid[]));
drop policy documents_are_read_by_whom_they_were_served_on on enforcement_documents;
create policy documents_are_read_by_whom_they_were_served_on on enforcement_documents for select using (
  (select zhiben_realm()) = 'enterprise' and served_at is not null and enterprise_id = any ((select zhiben_enterprises())::uuid[])
  and (case_id is null or exists (select from enforcement_cases where enforcement_cases.id = case_id)));

create policy agencies_are_seen_by_whom_they_report_for on agencies for select using (
  (select zhiben_realm()) = 'enterprise' and exists (select from agency_reports where agency_reports.agency_id = agencies.id));
