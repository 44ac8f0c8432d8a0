-- The campaign (治本攻坚): the district's plan in versions, and the papers enterprises hand in. How far it has come is counted, never kept.

create table campaign_plans (
  revision      integer     primary key check (revision > 0),
  plan          jsonb       not null,
  reason        text        not null check (reason <> ''),
  made_at       timestamptz not null,
  made_by       text        not null,
  made_by_name  text        not null
);
create trigger campaign_plans_are_append_only before update or delete on campaign_plans
  for each row execute function refuse_change();
alter table campaign_plans enable row level security;
create policy campaign_plans_are_read_by_those_they_bind on campaign_plans for select using (
  (select zhiben_realm()) in ('bureau', 'system', 'enterprise'));
create policy campaign_plans_are_made_by_the_bureau on campaign_plans for insert with check ((select zhiben_realm()) = 'bureau');
grant select, insert on campaign_plans to zhiben_app;

create sequence campaign_receipts;
grant usage on sequence campaign_receipts to zhiben_app;

-- What an enterprise handed in. A correction is another revision; nothing that was handed in is lost.
create table campaign_filings (
  id              uuid primary key,
  enterprise_id   uuid        not null references enterprises,
  kind            text        not null check (kind in ('plan', 'summary', 'evaluation')),
  year            smallint    not null,
  revision        integer     not null check (revision > 0),
  aims            text        not null check (aims <> ''),
  tasks           text        not null check (tasks <> ''),
  tasks_total     integer     not null,
  tasks_done      integer     not null,
  problems        text        not null,
  evidence_ids    uuid[]      not null check (cardinality(evidence_ids) > 0),
  receipt_number  text        not null unique,
  filed_at        timestamptz not null,
  filed_by        text        not null,
  filed_by_name   text        not null,
  constraint a_revision_of_a_paper_is_filed_once unique (enterprise_id, kind, year, revision),
  constraint no_more_is_done_than_was_set_down check (tasks_done between 0 and tasks_total)
);
create trigger campaign_filings_are_append_only before update or delete on campaign_filings
  for each row execute function refuse_change();
alter table campaign_filings enable row level security;
create policy filings_are_read_by_their_tenant on campaign_filings for select using (
  (select zhiben_realm()) in ('bureau', 'system')
  or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])));
create policy filings_are_made_by_their_enterprise on campaign_filings for insert with check (
  (select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[]));
grant select, insert on campaign_filings to zhiben_app;

-- The office's answer to one revision: received, or returned with the reason.
create table campaign_answers (
  filing_id      uuid primary key references campaign_filings,
  enterprise_id  uuid        not null references enterprises,
  received       boolean     not null,
  words          text        not null,
  answered_at    timestamptz not null,
  answered_by    text        not null,
  answered_by_name text      not null,
  constraint a_returned_paper_says_why check (received or words <> '')
);
create trigger campaign_answers_are_append_only before update or delete on campaign_answers
  for each row execute function refuse_change();
alter table campaign_answers enable row level security;
create policy answers_are_read_by_their_tenant on campaign_answers for select using (
  (select zhiben_realm()) in ('bureau', 'system')
  or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])));
create policy answers_are_given_by_the_bureau on campaign_answers for insert with check ((select zhiben_realm()) = 'bureau');
grant select, insert on campaign_answers to zhiben_app;
