-- Reading the ledger: how far it is sealed, for whoever may read an entry, and entries of a time.

-- Whether an entry is sealed is no secret of the auditors; the seals themselves are.
create function ledger_sealed_until() returns bigint language sql stable security definer set search_path = public
  as $$ select coalesce((select to_order from ledger_seals order by number desc limit 1), 0) $$;

create index ledger_entries_by_time on ledger_entries using brin (at);
