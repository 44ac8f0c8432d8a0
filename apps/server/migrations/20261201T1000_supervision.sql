-- Supervision (监督): letters to whoever has to move, what they are about, and what was answered.

create table letter_moves (
  kind        text not null,
  from_state  text not null,
  action      text not null,
  to_state    text not null,
  primary key (kind, from_state, action)
);
insert into letter_moves (kind, from_state, action, to_state)
select kind, from_state, action, to_state
from unnest(array['listing-notice', 'urging-letter', 'official-letter', 'interview-notice', 'bulletin', 'covert-sheet']) as kind,
(values
  ('draft', 'edit', 'draft'), ('draft', 'issue', 'issued'), ('draft', 'withdraw', 'withdrawn'),
  ('issued', 'receive', 'received'), ('issued', 'close', 'closed'), ('issued', 'withdraw', 'withdrawn'),
  ('received', 'answer', 'answered'), ('received', 'close', 'closed'), ('received', 'withdraw', 'withdrawn'),
  ('answered', 'accept', 'accepted'), ('answered', 'send-back', 'sent-back'), ('answered', 'withdraw', 'withdrawn'),
  ('sent-back', 'answer', 'answered'), ('sent-back', 'close', 'closed'), ('sent-back', 'withdraw', 'withdrawn'),
  ('accepted', 'close', 'closed')) as moves (from_state, action, to_state)
where not (kind = 'covert-sheet' and from_state = 'issued' and action in ('receive', 'close'));
insert into letter_moves (kind, from_state, action, to_state) values
  ('bulletin', 'closed', 'withdraw', 'withdrawn'),
  ('covert-sheet', 'issued', 'release', 'released'), ('covert-sheet', 'released', 'receive', 'received'),
  ('covert-sheet', 'released', 'close', 'closed'), ('covert-sheet', 'released', 'withdraw', 'withdrawn'),
  ('exposure', 'draft', 'edit', 'draft'), ('exposure', 'draft', 'issue', 'issued'), ('exposure', 'draft', 'withdraw', 'withdrawn'),
  ('exposure', 'issued', 'close', 'closed'), ('exposure', 'issued', 'withdraw', 'withdrawn'), ('exposure', 'closed', 'withdraw', 'withdrawn');
alter table letter_moves enable row level security;
create policy letter_moves_are_read_by_whoever_moves_letters on letter_moves for select using (
  (select zhiben_realm()) in ('bureau', 'enterprise', 'system'));
grant select on letter_moves to zhiben_app;

create table supervision_letters (
  id                uuid primary key,
  version           integer     not null default 1,
  kind              text        not null,
  state             text        not null default 'draft',
  addressee_kind    text        not null check (addressee_kind in ('enterprise', 'township', 'department', 'parent', 'agency')),
  addressee         text        not null check (addressee <> ''),
  -- The enterprise to which it is addressed; it reads the letter once it is issued.
  enterprise_id     uuid        references enterprises,
  subject           text        not null check (subject <> ''),
  measures          text        not null check (measures <> ''),
  -- How many working days the answer may take; the day itself is fixed when the letter is issued.
  answer_days       integer     check (answer_days > 0),
  due_on            date,
  meets_at          text        not null default '',
  meets_place       text        not null default '',
  rule              text,
  why               text        not null default '',
  -- Who may know of a sealed sheet beside its drafter and the director.
  insiders          text[]      not null default '{}',
  drafted_at        timestamptz not null,
  drafted_by        text        not null,
  drafted_by_name   text        not null,
  number            text        unique,
  -- The paper names its letter; were each to refer to the other, neither could be restored first.
  document_id       uuid,
  issued_at         timestamptz,
  issued_by         text,
  issued_by_name    text,
  released_at       timestamptz,
  received_at       timestamptz,
  received_by_name  text,
  accepted_at       timestamptz,
  closed_at         timestamptz,
  closing           text,
  withdrawn_at      timestamptz,
  withdrawn_reason  text,
  correction        text,
  constraint an_enterprise_is_addressed_by_its_file check ((addressee_kind = 'enterprise') = (enterprise_id is not null)),
  constraint what_is_issued_has_number_paper_and_issuer
    check ((issued_at is null) = (number is null) and (issued_at is null) = (document_id is null) and (issued_at is null) = (issued_by is null)),
  constraint nothing_but_a_draft_or_what_was_given_up_is_unissued check (issued_at is not null or state in ('draft', 'withdrawn')),
  constraint what_is_told_to_many_has_a_second_person check (kind not in ('bulletin', 'exposure') or issued_by <> drafted_by),
  constraint a_sheet_is_released_once_issued check (released_at is null or (kind = 'covert-sheet' and issued_at is not null)),
  constraint a_closed_letter_says_when check (state <> 'closed' or closed_at is not null),
  constraint what_is_closed_unanswered_says_why check (closed_at is null or accepted_at is not null or closing <> ''),
  constraint what_is_withdrawn_says_why check ((state = 'withdrawn') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawn_reason is null)),
  constraint a_wrong_exposure_is_corrected check (kind <> 'exposure' or withdrawn_at is null or issued_at is null or correction <> ''),
  constraint a_letter_is_known_with_its_enterprise unique (id, enterprise_id)
);
create index letters_by_time on supervision_letters (drafted_at desc, id desc);
create index letters_of_one_enterprise on supervision_letters (enterprise_id, drafted_at desc) where enterprise_id is not null;

create table letter_matters (
  letter_id      uuid not null references supervision_letters,
  kind           text not null check (kind in ('hazard', 'visit', 'case', 'doubt', 'check')),
  subject_id     uuid not null,
  enterprise_id  uuid not null references enterprises,
  title          text not null,
  words          text not null,
  place          smallint not null,
  primary key (letter_id, kind, subject_id)
);
create index letters_about_one_subject on letter_matters (subject_id);

create table letter_answers (
  letter_id        uuid        not null references supervision_letters,
  revision         integer     not null check (revision > 0),
  words            text        not null check (words <> ''),
  evidence_ids     uuid[]      not null default '{}',
  answered_at      timestamptz not null,
  answered_by_name text        not null,
  accepted         boolean,
  judged_words     text,
  judged_at        timestamptz,
  judged_by_name   text,
  primary key (letter_id, revision),
  constraint a_judged_answer_says_by_whom check ((accepted is null) = (judged_at is null) and (accepted is null) = (judged_by_name is null)),
  constraint what_is_sent_back_says_why check (accepted is null or accepted or judged_words <> '')
);

-- Rectifications found untrue are read without going through the whole ledger.
create index ledger_entries_of_untrue_rectifications on ledger_entries (at) where act in ('hazard.reopen', 'hazard.return');

create table supervision_settings (
  revision      integer     primary key check (revision > 0),
  settings      jsonb       not null,
  reason        text        not null check (reason <> ''),
  made_at       timestamptz not null,
  made_by_name  text        not null
);
create trigger supervision_settings_are_append_only before update or delete on supervision_settings
  for each row execute function refuse_change();
alter table supervision_settings enable row level security;
create policy supervision_settings_are_kept_by_the_bureau on supervision_settings using ((select zhiben_realm()) in ('bureau', 'system'));
-- An answer starts the office's own clock, whoever gives it.
create policy supervision_settings_are_read_where_clocks_start on supervision_settings for select using ((select zhiben_realm()) = 'enterprise');
grant select, insert on supervision_settings to zhiben_app;

-- A letter goes only where the table of its kind lets it.
create function refuse_wrong_letter_move() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and not exists (
    select from letter_moves where kind = old.kind and from_state = old.state and to_state = new.state) then
    raise exception 'a letter of kind % does not go from % to %', old.kind, old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger letters_go_where_they_may before update on supervision_letters for each row execute function refuse_wrong_letter_move();

-- A covert sheet is sealed until it is released: before that, whoever wrote it, its insiders and the director.
alter table supervision_letters enable row level security;
create policy letters_are_kept_by_the_bureau on supervision_letters using (
  (select zhiben_realm()) = 'system' or (select zhiben_realm()) = 'bureau' and (
    kind <> 'covert-sheet' or released_at is not null or drafted_by = (select zhiben_person())
    or (select zhiben_person()) = any (insiders) or (select zhiben_role()) = 'director'));
-- An enterprise reads what was issued to it and is not sealed, and answers there. Nobody else reads it: no agency that serves it either.
create policy letters_are_read_by_their_addressee on supervision_letters for select using (
  (select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])
  and issued_at is not null and (kind <> 'covert-sheet' or released_at is not null));
create policy letters_are_answered_by_their_addressee on supervision_letters for update using (
  (select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])
  and state in ('issued', 'released', 'received', 'sent-back') and issued_at is not null and (kind <> 'covert-sheet' or released_at is not null))
  with check (state in ('received', 'answered'));
grant select, insert on supervision_letters to zhiben_app;
grant update (version, state, addressee_kind, addressee, enterprise_id, subject, measures, answer_days, due_on, meets_at, meets_place, insiders,
  number, document_id, issued_at, issued_by, issued_by_name, released_at, received_at, received_by_name, accepted_at, closed_at, closing,
  withdrawn_at, withdrawn_reason, correction) on supervision_letters to zhiben_app;

-- What belongs to a letter is seen by whoever sees the letter.
alter table letter_matters enable row level security;
create policy matters_are_kept_with_their_letter on letter_matters using (
  (select zhiben_realm()) in ('bureau', 'system') and exists (select from supervision_letters where id = letter_id));
create policy matters_are_read_with_their_letter on letter_matters for select using (
  (select zhiben_realm()) = 'enterprise' and exists (select from supervision_letters where id = letter_id));
grant select, insert, delete on letter_matters to zhiben_app;

alter table letter_answers enable row level security;
create policy answers_are_kept_with_their_letter on letter_answers using (
  (select zhiben_realm()) in ('bureau', 'enterprise', 'system') and exists (select from supervision_letters where id = letter_id));
grant select, insert on letter_answers to zhiben_app;
grant update (accepted, judged_words, judged_at, judged_by_name) on letter_answers to zhiben_app;

-- Papers of letters stand among the papers of the office; they are read with their letter.
alter table enforcement_documents alter column enterprise_id drop not null;
alter table enforcement_documents add column letter_id uuid references supervision_letters;
alter table enforcement_documents add constraint only_a_letter_goes_to_others check (enterprise_id is not null or letter_id is not null);
create index documents_of_one_letter on enforcement_documents (letter_id) where letter_id is not null;
drop policy documents_are_seen_with_their_visit on enforcement_documents;
create policy documents_are_seen_with_what_they_are_about on enforcement_documents using (
  (select zhiben_realm()) = 'system' or (select zhiben_realm()) = 'bureau'
  and (visit_id is null or exists (select from visits where visits.id = visit_id))
  and (letter_id is null or exists (select from supervision_letters where supervision_letters.id = letter_id)));
create policy papers_of_letters_are_read_by_their_addressee on enforcement_documents for select using (
  (select zhiben_realm()) = 'enterprise' and letter_id is not null
  and exists (select from supervision_letters where supervision_letters.id = letter_id));

-- Written supervision is between the office and its addressee: an agency that serves an enterprise reads neither duty, entry nor file of it.
create policy letters_are_no_agencys on duties as restrictive using (subject_kind <> 'letter' or (select zhiben_realm()) <> 'agency');
create policy letters_are_no_agencys on ledger_entries as restrictive using (subject_kind <> 'letter' or (select zhiben_realm()) <> 'agency');
create policy letters_are_no_agencys on evidence as restrictive using (subject_kind <> 'letter' or (select zhiben_realm()) <> 'agency');

-- Each major hazard goes to its township and to the line department (两移交); each says when it came.
create table hazard_handovers (
  hazard_id        uuid        not null references hazards,
  to_whom          text        not null check (to_whom in ('township', 'department')),
  receiver         text        not null check (receiver <> ''),
  handed_at        timestamptz not null,
  handed_by_name   text        not null,
  acknowledged_on  date,
  acknowledged_by  text,
  primary key (hazard_id, to_whom),
  constraint an_acknowledgement_says_by_whom check ((acknowledged_on is null) = (acknowledged_by is null))
);

-- What the public reads each month (三公开): drawn from records, sent out by a second person.
create table publications (
  id                uuid primary key,
  kind              text        not null check (kind in ('list', 'progress', 'result')),
  month             text        not null check (month ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$'),
  state             text        not null default 'draft' check (state in ('draft', 'issued', 'withdrawn')),
  rows              jsonb       not null,
  hazard_ids        uuid[]      not null,
  drafted_at        timestamptz not null,
  drafted_by        text        not null,
  drafted_by_name   text        not null,
  issued_at         timestamptz,
  issued_by         text,
  issued_by_name    text,
  withdrawn_at      timestamptz,
  withdrawn_reason  text,
  constraint nobody_publishes_alone check (issued_by <> drafted_by),
  constraint what_is_published_says_by_whom check ((issued_at is null) = (issued_by is null) and (state <> 'issued' or issued_at is not null)),
  constraint a_publication_taken_down_says_why
    check ((state = 'withdrawn') = (withdrawn_at is not null) and (withdrawn_at is null or withdrawn_reason <> ''))
);
create unique index one_publication_of_a_kind_in_a_month on publications (kind, month) where state <> 'withdrawn';

create table meetings (
  id               uuid primary key,
  version          integer     not null default 1,
  title            text        not null check (title <> ''),
  held_on          date        not null,
  place            text        not null,
  agenda           text[]      not null check (cardinality(agenda) > 0),
  attendees        text[]      not null default '{}',
  minutes          text,
  planned_at       timestamptz not null,
  recorded_at      timestamptz,
  constraint a_recorded_meeting_has_minutes_and_people
    check ((recorded_at is null) = (minutes is null) and (recorded_at is null or cardinality(attendees) > 0))
);
create index meetings_by_day on meetings (held_on desc, id desc);

-- Whether a decision is done is told by its duty.
create table meeting_decisions (
  id            uuid primary key,
  meeting_id    uuid        not null references meetings,
  words         text        not null check (words <> ''),
  owner_name    text        not null check (owner_name <> ''),
  due_on        date        not null,
  done_at       timestamptz,
  done_words    text,
  done_by_name  text
);
create index decisions_of_one_meeting on meeting_decisions (meeting_id, id);

do $$
declare
  own text;
begin
  foreach own in array array['hazard_handovers', 'publications', 'meetings', 'meeting_decisions'] loop
    execute format('alter table %I enable row level security', own);
    execute format('create policy %I on %I using ((select zhiben_realm()) in (''bureau'', ''system''))', own || '_are_kept_by_the_bureau', own);
    execute format('grant select, insert on %I to zhiben_app', own);
  end loop;
end $$;
grant update (acknowledged_on, acknowledged_by) on hazard_handovers to zhiben_app;
grant update (state, issued_at, issued_by, issued_by_name, withdrawn_at, withdrawn_reason) on publications to zhiben_app;
grant update (version, attendees, minutes, recorded_at) on meetings to zhiben_app;
grant update (done_at, done_words, done_by_name) on meeting_decisions to zhiben_app;
