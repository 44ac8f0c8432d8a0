-- Duties: who must do what by when. Fulfilled by a record elsewhere, never ticked off by hand; a missed one stays on record.

create table duties (
  id             uuid primary key,
  kind           text not null,
  state          text not null check (state in ('open', 'missed', 'fulfilled', 'fulfilled-late', 'withdrawn')),
  title          text not null,
  subject_kind   text not null,
  subject_id     text not null,
  subject_title  text not null,
  -- null: a duty of the bureau.
  enterprise_id  uuid references enterprises,
  -- Whose records it concerns, for whoever may look.
  about_enterprise_id uuid references enterprises,
  owner_roles    text[] not null check (cardinality(owner_roles) > 0),
  started_at     timestamptz not null,
  due_at         timestamptz not null,
  due_certain    boolean not null,
  source         text not null,
  notice         smallint not null default 0 check (notice in (0, 50, 80, 100)),
  next_notice_at timestamptz,
  escalated_at   timestamptz,
  ended_at       timestamptz,
  constraint an_ended_duty_says_when check ((state in ('open', 'missed')) = (ended_at is null))
);
create unique index one_open_duty_of_a_kind_for_a_subject on duties (subject_id, kind) where state in ('open', 'missed');
create index duties_waiting_by_deadline on duties (due_at) where state in ('open', 'missed');
create index duties_waiting_of_one_enterprise on duties (enterprise_id, due_at) where state in ('open', 'missed');
-- The sweep reads exactly this set.
create index duties_due_for_notice on duties (next_notice_at) where state in ('open', 'missed') and next_notice_at is not null;

alter table duties enable row level security;
create policy duties_are_seen_by_their_tenant on duties using (
  (select zhiben_realm()) in ('bureau', 'system') or about_enterprise_id = any ((select zhiben_enterprises())::uuid[]));
grant select, insert, update on duties to zhiben_app;
