-- Gateways, measuring points and their history (测点与历史数据).

create table gateways (
  id             uuid        primary key,
  enterprise_id  uuid        not null references enterprises,
  name           text        not null check (name <> ''),
  -- What it signs in with: a random secret, shown once and kept as a hash.
  login          text        not null unique,
  secret_hash    text        not null,
  closed_at      timestamptz,
  created_at     timestamptz not null
);
create index gateways_of_one_enterprise on gateways (enterprise_id);

create table points (
  -- Small and dense: the evaluator keeps its state in arrays by this number.
  id              integer     primary key generated always as identity,
  enterprise_id   uuid        not null references enterprises,
  -- Position number (位号), unique within the enterprise.
  tag             text        not null check (tag <> ''),
  name            text        not null check (name <> ''),
  kind            text        not null,
  unit            text        not null,
  range_low       double precision not null,
  range_high      double precision not null,
  decimals        smallint    not null check (decimals between 0 and 9),
  every_seconds   double precision not null check (every_seconds > 0),
  -- What it belongs to, in the words of the control room: a tank, a pump, a detector.
  equipment       text,
  place_id        uuid        references places,
  closed_at       timestamptz,
  created_at      timestamptz not null,
  constraint a_range_has_a_width check (range_low < range_high),
  constraint an_enterprise_gives_a_tag_once unique (enterprise_id, tag)
);
create index points_by_words on points using gin ((tag || ' ' || name || ' ' || coalesce(equipment, '')) gin_trgm_ops);

-- Samples as they were acknowledged: one row for each commit, packed. A chunk that holds them replaces them.
create table sample_blocks (
  id        bigint      primary key generated always as identity,
  from_at   timestamptz not null,
  until_at  timestamptz not null,
  samples   integer     not null check (samples > 0),
  payload   bytea       not null
);
alter table sample_blocks alter payload set storage external;

-- One point's samples of one hour, delta-coded. What came late stands in a further part.
create table sample_chunks (
  point_id  integer     not null references points,
  hour_at   timestamptz not null,
  part      smallint    not null,
  samples   integer     not null check (samples > 0),
  -- Of the good samples alone; null where there are none.
  least     double precision,
  most      double precision,
  mean      double precision,
  payload   bytea       not null,
  primary key (point_id, hour_at, part)
);
alter table sample_chunks alter payload set storage external;

alter table gateways enable row level security;
create policy gateways_are_seen_by_their_tenant on gateways using (
  (select zhiben_realm()) in ('bureau', 'system') or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])));

alter table points enable row level security;
create policy points_are_seen_by_their_tenant on points using (
  (select zhiben_realm()) in ('bureau', 'system') or enterprise_id = any ((select zhiben_enterprises())::uuid[]));

-- Blocks mix enterprises: nobody but the system reads or writes them.
alter table sample_blocks enable row level security;
create policy blocks_are_the_systems on sample_blocks using ((select zhiben_realm()) = 'system');

alter table sample_chunks enable row level security;
create policy chunks_are_seen_with_their_point on sample_chunks for select using (
  (select zhiben_realm()) = 'system' or exists (select from points where points.id = point_id));
create policy chunks_are_written_by_the_system on sample_chunks for insert with check ((select zhiben_realm()) = 'system');
create policy chunks_are_merged_by_the_system on sample_chunks for delete using ((select zhiben_realm()) = 'system');

grant select, insert, update on gateways, points to zhiben_app;
grant select, insert, delete on sample_blocks, sample_chunks to zhiben_app;
