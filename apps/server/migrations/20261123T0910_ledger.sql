-- The ledger: every act, in the order of its transaction, sealed in batches by a Merkle root chained to the seal before.

-- Raised by one when the database was restored into a cluster whose transaction counter is younger.
create table ledger_epoch (only_row boolean primary key default true check (only_row), epoch bigint not null);
insert into ledger_epoch (epoch) values (0);
grant select on ledger_epoch to zhiben_app;

-- The order of the present transaction among all that ever wrote here: epoch in the high bits, transaction id in the low.
create function ledger_order() returns bigint language sql stable
  as $$ select (select epoch from ledger_epoch) * 281474976710656 + pg_current_xact_id()::text::bigint $$;

-- Everything below this order has ended, one way or the other: no entry can still appear there.
create function ledger_horizon() returns bigint language sql stable
  as $$ select (select epoch from ledger_epoch) * 281474976710656 + pg_snapshot_xmin(pg_current_snapshot())::text::bigint $$;

create table ledger_entries (
  tx_order       bigint      not null default ledger_order(),
  id             bigint      generated always as identity,
  at             timestamptz not null,
  actor_id       text        not null,
  actor_name     text        not null,
  post           text        not null,
  act            text        not null,
  subject_kind   text        not null,
  subject_id     text        not null,
  enterprise_id  uuid,
  edition        text,
  -- JSON exactly as written: the proof is over these bytes.
  detail         text        not null,
  primary key (tx_order, id)
);
create index ledger_entries_of_one_subject on ledger_entries (subject_id, tx_order, id);
create index ledger_entries_of_one_enterprise on ledger_entries (enterprise_id, tx_order desc, id desc);

create table ledger_seals (
  number       bigint      primary key,
  algorithm    text        not null check (algorithm in ('sha-256', 'sm3')),
  from_order   bigint      not null,
  to_order     bigint      not null,
  count        integer     not null check (count > 0),
  first_entry  bigint      not null,
  leaves       bytea       not null,
  root         bytea       not null,
  previous     bytea       not null,
  hash         bytea       not null,
  sealed_at    timestamptz not null,
  constraint a_seal_covers_a_range check (to_order > from_order)
);

create trigger ledger_entries_are_append_only before update or delete on ledger_entries for each row execute function refuse_change();
create trigger ledger_entries_are_never_emptied before truncate on ledger_entries for each statement execute function refuse_change();
create trigger ledger_seals_are_append_only before update or delete on ledger_seals for each row execute function refuse_change();
create trigger ledger_seals_are_never_emptied before truncate on ledger_seals for each statement execute function refuse_change();

-- What is sealed is closed: nobody, whatever their role, slips an entry behind a seal.
create function refuse_entry_behind_seal() returns trigger language plpgsql as $$
begin
  if new.tx_order <> ledger_order() then
    raise exception 'a ledger entry belongs to the transaction that writes it' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger ledger_entries_are_not_back_dated before insert on ledger_entries for each row execute function refuse_entry_behind_seal();

alter table ledger_entries enable row level security;
create policy ledger_is_read_by_its_tenant on ledger_entries for select using (
  (select zhiben_realm()) in ('bureau', 'audit', 'system') or enterprise_id = any ((select zhiben_enterprises())::uuid[]));
create policy ledger_is_written_by_whoever_acts on ledger_entries for insert with check ((select zhiben_realm()) <> '');

alter table ledger_seals enable row level security;
create policy seals_are_read_by_auditors on ledger_seals for select using ((select zhiben_realm()) in ('audit', 'system'));
create policy seals_are_made_by_the_system on ledger_seals for insert with check ((select zhiben_realm()) = 'system');

grant select, insert on ledger_entries, ledger_seals to zhiben_app;
