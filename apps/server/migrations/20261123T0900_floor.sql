-- What every table stands on: who is asking, and what can never be changed.

create extension if not exists pg_trgm;

grant usage on schema public to zhiben_app;

-- Set for each transaction by the platform; absent means nobody, and nobody sees anything.
create function zhiben_realm() returns text language sql stable
  as $$ select coalesce(current_setting('zhiben.realm', true), '') $$;

create function zhiben_enterprises() returns uuid[] language sql stable
  as $$ select coalesce(string_to_array(nullif(current_setting('zhiben.enterprises', true), ''), ',')::uuid[], '{}') $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

-- Answers already given to a create, so that the same key never makes two.
create table idempotency_keys (
  account_id    text        not null,
  key           text        not null,
  operation     text        not null,
  request_hash  text        not null,
  response      text,
  created_at    timestamptz not null default now(),
  primary key (account_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
grant select, insert, update, delete on idempotency_keys to zhiben_app;

-- Committed changes for open screens. A row is readable only once its transaction has committed, and so is its notification.
create table outbox (
  id             bigint generated always as identity primary key,
  at             timestamptz not null,
  topic          text        not null,
  subject_kind   text        not null,
  subject_id     text        not null,
  enterprise_id  uuid
);
create index outbox_by_age on outbox (at);
grant select, insert, delete on outbox to zhiben_app;

create function announce_outbox() returns trigger language plpgsql as $$
begin
  perform pg_notify('zhiben_outbox', new.id::text);
  return null;
end $$;
create trigger outbox_is_announced after insert on outbox for each row execute function announce_outbox();

-- The queues of background jobs keep their own tables here.
create schema jobs;
grant all on schema jobs to zhiben_app;
