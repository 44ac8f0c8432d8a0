-- What a case needs beside its steps: days that do not count, what the head is asked for, goods that are held, fines paid in parts.

-- Days that the head has granted beyond the law's.
alter table enforcement_cases add column extra_days integer not null default 0 check (extra_days >= 0);

create table case_suspensions (
  id             uuid primary key,
  case_id        uuid not null,
  enterprise_id  uuid not null,
  kind           text not null check (kind in ('hearing', 'appraisal', 'announcement')),
  from_on        date not null,
  -- Null while it lasts.
  until_on       date check (until_on >= from_on),
  reason         text not null check (reason <> ''),
  constraint a_suspension_is_of_its_case foreign key (case_id, enterprise_id) references enforcement_cases (id, enterprise_id)
);
create unique index a_case_is_suspended_once_at_a_time on case_suspensions (case_id) where until_on is null;
create index suspensions_of_one_case on case_suspensions (case_id, from_on);

create table case_requests (
  id               uuid primary key,
  case_id          uuid        not null,
  enterprise_id    uuid        not null,
  kind             text        not null check (kind in ('extension', 'kept-evidence', 'seizure', 'seizure-extension', 'deferral')),
  terms            jsonb       not null,
  words            text        not null check (words <> ''),
  asked_at         timestamptz not null,
  asked_by_name    text        not null,
  answered_at      timestamptz,
  answered_by_name text,
  agreed           boolean,
  answer           text,
  constraint an_answer_says_by_whom_and_what check (
    (answered_at is null) = (agreed is null) and (answered_at is null) = (answer is null) and (answered_at is null) = (answered_by_name is null)),
  constraint a_request_is_of_its_case foreign key (case_id, enterprise_id) references enforcement_cases (id, enterprise_id)
);
create unique index the_head_is_asked_one_thing_at_a_time on case_requests (case_id) where answered_at is null;
create index requests_of_one_case on case_requests (case_id, asked_at);

create table case_holdings (
  id             uuid primary key,
  case_id        uuid    not null,
  enterprise_id  uuid    not null,
  kind           text    not null check (kind in ('kept-evidence', 'seizure')),
  goods          jsonb   not null check (jsonb_array_length(goods) > 0),
  began_on       date    not null,
  ends_on        date    not null check (ends_on > began_on),
  extended       boolean not null default false,
  ended_on       date    check (ended_on >= began_on),
  outcome        text    check (outcome in ('returned', 'seized', 'confiscated', 'destroyed', 'auctioned', 'transferred')),
  outcome_words  text,
  constraint only_a_seizure_is_extended check (not extended or kind = 'seizure'),
  constraint what_ended_says_how check ((ended_on is null) = (outcome is null) and (ended_on is null) = (outcome_words is null)),
  constraint a_holding_is_of_its_case foreign key (case_id, enterprise_id) references enforcement_cases (id, enterprise_id)
);
create unique index a_case_holds_once_in_each_way on case_holdings (case_id, kind) where ended_on is null;

create table case_instalments (
  id             uuid    primary key,
  case_id        uuid    not null,
  enterprise_id  uuid    not null,
  party_id       uuid    not null references case_parties,
  due_on         date    not null,
  yuan           numeric not null check (yuan > 0),
  paid_on        date,
  paid_yuan      numeric check (paid_yuan >= yuan),
  constraint a_paid_part_has_its_day check ((paid_on is null) = (paid_yuan is null)),
  constraint one_part_a_day unique (party_id, due_on),
  constraint a_part_is_of_its_case foreign key (case_id, enterprise_id) references enforcement_cases (id, enterprise_id)
);
create index instalments_of_one_case on case_instalments (case_id, due_on);

do $$
declare
  own text;
begin
  foreach own in array array['case_suspensions', 'case_requests', 'case_holdings', 'case_instalments'] loop
    execute format('alter table %I enable row level security', own);
    execute format('create policy %I on %I using ((select zhiben_realm()) in (''bureau'', ''system''))', own || '_are_kept_by_the_bureau', own);
    execute format('grant select, insert on %I to zhiben_app', own);
  end loop;
end $$;
grant update (until_on) on case_suspensions to zhiben_app;
grant update (answered_at, answered_by_name, agreed, answer) on case_requests to zhiben_app;
grant update (ends_on, extended, ended_on, outcome, outcome_words) on case_holdings to zhiben_app;
grant update (paid_on, paid_yuan) on case_instalments to zhiben_app;

-- Goods that are held and parts that are owed are told with the case.
create policy holdings_are_read_with_their_case on case_holdings for select using (
  (select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])
  and exists (select from enforcement_cases where enforcement_cases.id = case_id));
create policy instalments_are_read_with_their_case on case_instalments for select using (
  (select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])
  and exists (select from enforcement_cases where enforcement_cases.id = case_id));
