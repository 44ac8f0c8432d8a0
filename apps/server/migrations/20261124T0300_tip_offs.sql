-- Tip-offs (群众举报): what the public reports, and how the office dealt with it. The reporter's name and contact lie apart, sealed.

create sequence tip_off_numbers;
grant usage on sequence tip_off_numbers to zhiben_app;

create table tip_offs (
  id                  uuid primary key,
  number              text        not null unique,
  version             integer     not null default 1,
  received_at         timestamptz not null,
  -- Of the page's own key of this submission: the same one sent twice is one tip-off.
  submission_hash     text        not null unique,
  -- Keyed, so that what was sent can be compared with what is sent again, and guessed by nobody.
  content_mac         text        not null,
  -- The query code itself is told to the reporter and kept nowhere.
  code_hash           text        not null unique,
  -- A puzzle is solved once for one tip-off.
  puzzle              text        not null unique,
  description         text        not null check (description <> ''),
  location            text,
  enterprise_id       uuid references enterprises,
  place_id            uuid,
  has_identity        boolean     not null,
  state               text        not null check (state in ('received', 'investigating', 'referred', 'declined', 'joined', 'answered')),
  due_at              timestamptz,
  reporter_spoke_at   timestamptz,
  hazard_id           uuid references hazards,
  joined_to           uuid references tip_offs,
  referred_to         text,
  declined_because    text,
  verified            boolean,
  answer              text,
  decided_at          timestamptz,

  constraint a_tip_off_says_where check (enterprise_id is not null or location is not null),
  constraint a_tip_off_lies_in_a_place_of_its_enterprise foreign key (place_id, enterprise_id) references places (id, enterprise_id),
  constraint a_hazard_stands_behind_an_investigation check ((state in ('investigating', 'answered')) = (hazard_id is not null)),
  constraint a_joined_tip_off_names_the_other check ((state = 'joined') = (joined_to is not null) and joined_to is distinct from id),
  constraint a_referral_says_to_whom check ((state = 'referred') = (referred_to is not null)),
  constraint a_refusal_says_why check ((state = 'declined') = (declined_because is not null)),
  constraint an_answer_says_whether_it_was_true check ((state = 'answered') = (verified is not null)),
  constraint whoever_waits_has_a_deadline check ((state in ('received', 'investigating')) = (due_at is not null))
);
create index tip_offs_newest_first on tip_offs (received_at desc, id desc);
create index tip_offs_in_one_state on tip_offs (state, received_at desc, id desc);
create index tip_offs_about_one_enterprise on tip_offs (enterprise_id, received_at desc) where enterprise_id is not null;
create index tip_offs_joined on tip_offs (joined_to) where joined_to is not null;
create index tip_offs_by_words on tip_offs using gin (description gin_trgm_ops);

-- What the two sides say to each other under the query code.
create table tip_off_messages (
  id             uuid primary key,
  tip_off_id     uuid        not null references tip_offs,
  from_reporter  boolean     not null,
  text           text        not null check (text <> ''),
  at             timestamptz not null,
  by_person      text,
  by_name        text,
  -- The page's own key of a message: the same one sent twice is one message.
  sent_hash      text unique,
  constraint an_officer_signs_and_a_reporter_does_not check (from_reporter = (by_person is null))
);
create index messages_of_one_tip_off on tip_off_messages (tip_off_id, at, id);
create trigger tip_off_messages_are_append_only before update or delete on tip_off_messages
  for each row execute function refuse_change();

-- Which photo of the reporter's phone became which evidence: one that arrives twice is kept once.
create table tip_off_photos (
  photo_hash   text primary key,
  tip_off_id   uuid not null references tip_offs,
  evidence_id  uuid not null references evidence,
  file_hash    text not null,
  unique (tip_off_id, file_hash)
);

-- Who the reporter is: cipher text alone, which the application may write and not read.
create table tip_off_identities (
  tip_off_id  uuid primary key references tip_offs,
  sealed      bytea not null
);
create trigger tip_off_identities_are_append_only before update or delete on tip_off_identities
  for each row execute function refuse_change();

-- Gives out one sealed identity, to a transaction that has already written its opening to the ledger.
create function take_sealed_identity(tip_off uuid) returns bytea language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if zhiben_realm() <> 'bureau' or not exists (
    select from ledger_entries where subject_id = tip_off::text and tx_order = ledger_order() and act = 'tip-off.open-identity') then
    raise exception 'an identity is opened only by an act that is in the ledger' using errcode = 'insufficient_privilege';
  end if;
  return (select sealed from tip_off_identities where tip_off_id = tip_off);
end $$;
revoke all on function take_sealed_identity(uuid) from public;
grant execute on function take_sealed_identity(uuid) to zhiben_app;

create table tip_off_rewards (
  tip_off_id        uuid primary key references tip_offs,
  kind              text        not null check (kind in ('major-hazard', 'concealed-accident')),
  fine_yuan         bigint,
  accident_class    text,
  concealed_deaths  integer,
  amount_yuan       integer     not null check (amount_yuan > 0),
  edition           text        not null,
  proposed_by       text        not null,
  proposed_by_name  text        not null,
  proposed_at       timestamptz not null,
  note              text        not null,
  decided_by        text,
  decided_by_name   text,
  decided_at        timestamptz,
  approved          boolean,
  decision_note     text,
  constraint nobody_approves_their_own_proposal check (decided_by is null or decided_by <> proposed_by),
  constraint a_decision_is_whole check (
    (approved is null) = (decided_by is null) and (approved is null) = (decided_at is null) and (approved is null) = (decision_note is null))
);

alter table tip_offs enable row level security;
create policy tip_offs_are_the_bureaus on tip_offs using ((select zhiben_realm()) in ('bureau', 'system'));
alter table tip_off_messages enable row level security;
create policy messages_are_the_bureaus on tip_off_messages using ((select zhiben_realm()) in ('bureau', 'system'));
alter table tip_off_photos enable row level security;
create policy photos_of_tip_offs_are_the_bureaus on tip_off_photos using ((select zhiben_realm()) in ('bureau', 'system'));
alter table tip_off_rewards enable row level security;
create policy rewards_are_the_bureaus on tip_off_rewards using ((select zhiben_realm()) in ('bureau', 'system'));
alter table tip_off_identities enable row level security;
create policy identities_are_sealed_on_arrival on tip_off_identities for insert with check ((select zhiben_realm()) = 'system');

grant select, insert, update on tip_offs, tip_off_rewards to zhiben_app;
grant select, insert on tip_off_messages, tip_off_photos to zhiben_app;
grant insert on tip_off_identities to zhiben_app;
