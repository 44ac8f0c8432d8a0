-- Authenticity (整改真实性): what photos are recognised by, and what is doubtful about evidence. A doubt decides nothing.

create table photo_fingerprints (
  file_hash   text primary key references files,
  -- Parts of the descriptions of its corners; none where the picture is too plain to be recognised or could not be read.
  words       integer[]   not null,
  camera_at   timestamptz,
  readable    boolean     not null,
  taken_at    timestamptz not null
);
create index photos_by_words on photo_fingerprints using gin (words);
alter table photo_fingerprints enable row level security;
create policy fingerprints_are_the_systems on photo_fingerprints using ((select zhiben_realm()) = 'system');
grant select, insert on photo_fingerprints to zhiben_app;

-- Which evidence and which submissions have been looked at, so that each is looked at once.
create table examined (
  kind         text not null check (kind in ('evidence', 'submission')),
  subject      text not null,
  -- When it was made, which says up to where submissions have been looked at; and when it was looked at.
  made_at      timestamptz not null,
  examined_at  timestamptz not null,
  primary key (kind, subject)
);
create index examined_submissions on examined (made_at) where kind = 'submission';
alter table examined enable row level security;
create policy examinations_are_the_systems on examined using ((select zhiben_realm()) = 'system');
grant select, insert on examined to zhiben_app;

-- `&&` is not leakproof, so behind row-level security the index would not be used (decision 0011). Only the system may ask.
-- A few words are those of every second picture: they say nothing and would bring every row. PostgreSQL's own statistics name them.
create function photos_sharing_words(asked integer[], at_least integer, at_most integer)
returns table (file_hash text, shared bigint) language sql stable security definer set search_path = public, pg_temp as $$
  with common as (
    select unnest(most_common_elems::text::integer[]) as word, unnest(most_common_elem_freqs) as share
    from pg_stats where schemaname = 'public' and tablename = 'photo_fingerprints' and attname = 'words'),
  wanted as materialized (
    select asking.word from unnest(asked) as asking(word)
    where not exists (
      select from common
      where common.word = asking.word and share * (select reltuples from pg_class where oid = 'photo_fingerprints'::regclass) > 50))
  select photo.file_hash, count(*) as shared
  from photo_fingerprints photo cross join lateral unnest(photo.words) as held join wanted on wanted.word = held
  where zhiben_realm() = 'system' and photo.words && (select array_agg(word) from wanted)
  group by photo.file_hash having count(*) >= at_least
  order by shared desc, photo.file_hash limit at_most $$;
revoke all on function photos_sharing_words(integer[], integer, integer) from public;
grant execute on function photos_sharing_words(integer[], integer, integer) to zhiben_app;

create table doubts (
  id                   uuid primary key,
  kind                 text        not null,
  enterprise_id        uuid        not null references enterprises,
  -- Whose the other side is; null where there is none. Another enterprise's side keeps the doubt with the bureau.
  other_enterprise_id  uuid references enterprises,
  subject_kind         text        not null check (subject_kind in ('hazard', 'check')),
  subject_id           uuid        not null,
  other_kind           text check (other_kind in ('hazard', 'check')),
  other_id             uuid,
  evidence_id          uuid references evidence,
  other_evidence_id    uuid references evidence,
  facts                jsonb       not null,
  first_seen_at        timestamptz not null,
  state                text        not null default 'open' check (state in ('open', 'explained', 'confirmed')),
  settled_by           text,
  settled_by_name      text,
  settled_at           timestamptz,
  settled_words        text,
  constraint a_doubt_is_raised_once unique nulls not distinct (kind, subject_id, other_id, evidence_id, other_evidence_id),
  constraint a_doubt_with_two_sides_knows_both check ((other_id is null) = (other_kind is null) and (other_id is null) = (other_enterprise_id is null)),
  constraint a_settled_doubt_says_by_whom_and_why check (
    (state = 'open') = (settled_by is null) and (state = 'open') = (settled_at is null) and (state = 'open') = (settled_words is null))
);
create index doubts_newest_first on doubts (first_seen_at desc, id desc);
create index doubts_about_one_subject on doubts (subject_id);
create index doubts_about_one_other on doubts (other_id) where other_id is not null;

create function doubts_keep_what_they_rest_on() returns trigger language plpgsql as $$
begin
  if (new.id, new.kind, new.enterprise_id, new.other_enterprise_id, new.subject_id, new.other_id, new.evidence_id, new.other_evidence_id, new.facts, new.first_seen_at)
    is distinct from (old.id, old.kind, old.enterprise_id, old.other_enterprise_id, old.subject_id, old.other_id, old.evidence_id, old.other_evidence_id, old.facts, old.first_seen_at) then
    raise exception 'a doubt keeps what it rests on' using errcode = 'check_violation', constraint = 'a_doubt_keeps_what_it_rests_on';
  end if;
  return new;
end $$;
create trigger doubts_keep_what_they_rest_on before update on doubts for each row execute function doubts_keep_what_they_rest_on();

alter table doubts enable row level security;
create policy doubts_are_read_by_whoever_owns_both_sides on doubts for select using (
  (select zhiben_realm()) in ('bureau', 'system')
  or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])
    and (other_enterprise_id is null or other_enterprise_id = any ((select zhiben_enterprises())::uuid[]))));
create policy doubts_are_raised_by_the_system on doubts for insert with check ((select zhiben_realm()) = 'system');
create policy doubts_are_settled_by_the_bureau on doubts for update using ((select zhiben_realm()) = 'bureau');
grant select, insert, update on doubts to zhiben_app;

-- When the first line of a check was answered, by the clock of the same device that says when it was finished.
alter table check_revisions add column begun_at_on_device timestamptz;

-- What was written about bad answers, with a sketch by which like texts are found.
create table answer_sketches (
  check_id       uuid        not null references checks,
  enterprise_id  uuid        not null references enterprises,
  place_id       uuid        not null,
  item_key       text        not null,
  words          text        not null,
  sketch         integer[]   not null,
  sent_at        timestamptz not null,
  primary key (check_id, place_id, item_key)
);
create index answers_by_sketch on answer_sketches using gin (sketch);
alter table answer_sketches enable row level security;
create policy sketches_are_the_systems on answer_sketches using ((select zhiben_realm()) = 'system');
grant select, insert on answer_sketches to zhiben_app;

create function answers_sharing_sketch(asked integer[], at_least integer, at_most integer)
returns setof answer_sketches language sql stable security definer set search_path = public, pg_temp as $$
  select answer.* from answer_sketches answer
  where zhiben_realm() = 'system' and answer.sketch && asked
    and (select count(*) from unnest(answer.sketch) as part where part = any (asked)) >= at_least
  order by answer.sent_at desc limit at_most $$;
revoke all on function answers_sharing_sketch(integer[], integer, integer) from public;
grant execute on function answers_sharing_sketch(integer[], integer, integer) to zhiben_app;
