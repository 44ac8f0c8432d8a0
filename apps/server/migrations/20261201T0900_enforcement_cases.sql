-- Cases of administrative penalty (行政处罚案件): the case, the unit and persons in it, and every step it can take.

create table case_moves (
  from_state  text not null,
  action      text not null,
  to_state    text not null,
  primary key (from_state, action)
);
insert into case_moves (from_state, action, to_state) values
  ('proposed', 'approve', 'opened'), ('proposed', 'withdraw', 'withdrawn'),
  ('opened', 'investigate', 'investigated'), ('opened', 'ask-transfer', 'transfer-asked'), ('opened', 'withdraw', 'withdrawn'),
  ('investigated', 'notify', 'notified'), ('investigated', 'ask-transfer', 'transfer-asked'), ('investigated', 'withdraw', 'withdrawn'),
  ('notified', 'ask-hearing', 'hearing'), ('notified', 'decide', 'decided'),
  ('notified', 'ask-transfer', 'transfer-asked'), ('notified', 'withdraw', 'withdrawn'),
  ('hearing', 'hear', 'heard'), ('hearing', 'withdraw', 'withdrawn'),
  ('heard', 'decide', 'decided'), ('heard', 'ask-transfer', 'transfer-asked'), ('heard', 'withdraw', 'withdrawn'),
  ('decided', 'pay', 'decided'), ('decided', 'demand', 'demanded'), ('decided', 'close', 'closed'),
  ('decided', 'publish', 'decided'), ('decided', 'unpublish', 'decided'),
  ('demanded', 'pay', 'demanded'), ('demanded', 'apply-court', 'court'), ('demanded', 'close', 'closed'),
  ('demanded', 'publish', 'demanded'), ('demanded', 'unpublish', 'demanded'),
  ('court', 'pay', 'court'), ('court', 'close', 'closed'), ('court', 'publish', 'court'), ('court', 'unpublish', 'court'),
  ('transfer-asked', 'agree-transfer', 'transfer-agreed'), ('transfer-asked', 'refuse-transfer', 'opened'),
  ('transfer-agreed', 'hand-over', 'transferred'),
  ('transferred', 'police-took', 'closed'), ('transferred', 'police-declined', 'opened'),
  ('closed', 'publish', 'closed'), ('closed', 'unpublish', 'closed');
alter table case_moves enable row level security;
create policy case_moves_are_read_by_whoever_moves_cases on case_moves for select using ((select zhiben_realm()) in ('bureau', 'system'));
grant select on case_moves to zhiben_app;

create table enforcement_cases (
  id                 uuid primary key,
  version            integer     not null default 1,
  enterprise_id      uuid        not null references enterprises,
  visit_id           uuid        references visits,
  finding_id         uuid        references visit_findings,
  state              text        not null default 'proposed',
  number             text,
  cause              text        not null check (cause <> ''),
  conduct            text        not null,
  act_ended_on       date        not null,
  stage              text        not null check (stage in ('first', 'overdue')),
  proposal           text        not null check (proposal <> ''),
  officers           jsonb       not null,
  officer_persons    text[]      not null check (cardinality(officer_persons) >= 2),
  proposed_at        timestamptz not null,
  proposed_by_name   text        not null,
  opened_on          date,
  facts              text,
  evidence           text,
  article_id         text,
  article_reason     text,
  notified_on        date,
  -- When the first paper reached a party: from then on the enterprise knows.
  told_on            date,
  hearing_on         date,
  hearing_words      text,
  decided_on         date,
  discretion         text,
  demanded_on        date,
  court_on           date,
  closed_on          date,
  closing            text,
  transfer_reason    text,
  transfer_from      timestamptz,
  transfer_agreed_at timestamptz,
  handed_over_at     timestamptz,
  published_on       date,
  unpublished_on     date,
  unpublished_reason text,
  constraint an_opened_case_has_its_number check ((opened_on is null) = (number is null)),
  constraint only_a_proposal_or_what_was_given_up_is_unopened check (opened_on is not null or state in ('proposed', 'withdrawn')),
  constraint nothing_is_told_before_it_is_looked_into check (notified_on is null or (facts is not null and evidence is not null and article_id is not null)),
  constraint nothing_is_decided_untold check (decided_on is null or notified_on is not null),
  constraint a_decision_says_why_so_much check ((decided_on is null) = (discretion is null)),
  constraint what_follows_a_decision_has_one check (state not in ('decided', 'demanded', 'court') or decided_on is not null),
  constraint only_a_decision_is_published check (published_on is null or decided_on is not null),
  constraint what_is_taken_down_was_up_and_says_why
    check ((unpublished_on is null) = (unpublished_reason is null) and (unpublished_on is null or published_on is not null)),
  constraint a_closed_case_says_how check ((state = 'closed') = (closed_on is not null)),
  constraint a_case_is_known_with_its_enterprise unique (id, enterprise_id)
);
create index cases_by_time on enforcement_cases (proposed_at desc, id desc);
create index cases_of_one_enterprise on enforcement_cases (enterprise_id, proposed_at desc);
create index cases_of_one_conduct on enforcement_cases (conduct, decided_on desc) where decided_on is not null;
-- One unmet finding is punished once.
create unique index one_case_for_one_finding on enforcement_cases (finding_id) where finding_id is not null and state <> 'withdrawn';

create table case_parties (
  id              uuid primary key,
  case_id         uuid    not null,
  enterprise_id   uuid    not null,
  party           text    not null check (party in ('unit', 'person')),
  name            text    not null check (name <> ''),
  post            text    not null default '',
  -- What a fine by income or value is reckoned from.
  basis_yuan      numeric check (basis_yuan >= 0),
  proposed_yuan   numeric check (proposed_yuan >= 0),
  -- What is laid beside the fine, in the words of the decision.
  also            text    not null default '',
  fine_yuan       numeric check (fine_yuan >= 0),
  document_id     uuid    references enforcement_documents,
  served_on       date,
  pay_by          date,
  paid_yuan       numeric check (paid_yuan >= 0),
  paid_on         date,
  constraint a_party_is_of_its_case foreign key (case_id, enterprise_id) references enforcement_cases (id, enterprise_id),
  constraint nobody_is_fined_more_than_was_told check (fine_yuan is null or fine_yuan <= proposed_yuan),
  constraint nothing_is_paid_before_it_is_owed check (paid_yuan is null or fine_yuan is not null),
  constraint a_payment_has_its_day check ((paid_yuan is null) = (paid_on is null))
);
create index parties_of_one_case on case_parties (case_id, party desc, id);
create unique index one_unit_in_one_case on case_parties (case_id) where party = 'unit';

alter table enforcement_documents add constraint a_paper_is_of_its_case foreign key (case_id) references enforcement_cases;
create index documents_of_one_case on enforcement_documents (case_id, made_at) where case_id is not null;

-- A case goes only where its table lets it.
create function refuse_wrong_case_move() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and not exists (select from case_moves where from_state = old.state and to_state = new.state) then
    raise exception 'a case does not go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger cases_go_where_they_may before update on enforcement_cases
  for each row execute function refuse_wrong_case_move();

alter table enforcement_cases enable row level security;
create policy cases_are_kept_by_the_bureau on enforcement_cases using ((select zhiben_realm()) in ('bureau', 'system'));
create policy cases_are_read_by_their_enterprise_once_told on enforcement_cases for select using (
  (select zhiben_realm()) = 'enterprise' and told_on is not null and enterprise_id = any ((select zhiben_enterprises())::uuid[]));
grant select, insert, update on enforcement_cases to zhiben_app;

alter table case_parties enable row level security;
create policy parties_are_kept_by_the_bureau on case_parties using ((select zhiben_realm()) in ('bureau', 'system'));
create policy parties_are_read_with_their_case on case_parties for select using (
  (select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])
  and exists (select from enforcement_cases where enforcement_cases.id = case_id));
grant select, insert, update on case_parties to zhiben_app;
