-- Evidence by content: the same bytes are kept once, under their hash, and never overwritten.

create table files (
  hash        text primary key check (hash ~ '^[0-9a-f]{64}$'),
  size_bytes  bigint not null,
  media_type  text not null,
  stored_at   timestamptz not null
);

create table evidence (
  id             uuid primary key,
  file_hash      text not null references files,
  kind           text not null,
  name           text not null,
  subject_kind   text not null,
  subject_id     text not null,
  enterprise_id  uuid references enterprises,
  added_by       text not null,
  added_by_name  text not null,
  added_at       timestamptz not null,
  taken_at       timestamptz
);
create index evidence_of_one_subject on evidence (subject_id, added_at);
create index evidence_of_one_file on evidence (file_hash);

create trigger evidence_is_append_only before update or delete on evidence for each row execute function refuse_change();
create trigger files_are_append_only before update or delete on files for each row execute function refuse_change();

alter table evidence enable row level security;
create policy evidence_is_seen_by_its_tenant on evidence using (
  (select zhiben_realm()) in ('bureau', 'system') or enterprise_id = any ((select zhiben_enterprises())::uuid[]));
-- A file row says only that bytes exist; which bytes, is reached through evidence.
alter table files enable row level security;
create policy files_are_known_to_whoever_acts on files using ((select zhiben_realm()) <> '');
grant select, insert on files, evidence to zhiben_app;
