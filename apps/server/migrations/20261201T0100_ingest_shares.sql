-- Shares of the intake (接入分片): how several ingest workers divide the enterprises among themselves.

create table ingest_shares (
  share       smallint    primary key check (share >= 0),
  -- Who keeps it and until when; whoever takes it over raises the epoch, and what an earlier keeper still writes is refused.
  holder      uuid,
  epoch       integer     not null default 0,
  held_until  timestamptz,
  -- The log it was read from, and the last place of it whose samples are committed.
  log         text,
  position    bigint      not null default 0 check (position >= 0)
);

create table ingest_workers (
  id       uuid        primary key,
  seen_at  timestamptz not null
);

-- What the evaluation of a share remembered at a place of the log: it is gone on with from there.
create table ingest_checkpoints (
  share     smallint primary key references ingest_shares,
  log       text     not null,
  position  bigint   not null,
  state     bytea    not null
);
alter table ingest_checkpoints alter state set storage external;

-- Whose blocks they are; null where one worker takes everything in.
alter table sample_blocks add share smallint;
create index blocks_of_a_share on sample_blocks (share, id) where share is not null;

-- What the gates of a NATS cluster hold a gateway's secret against; null until the secret has been seen once.
alter table gateways add line_hash text;

alter table ingest_shares enable row level security;
create policy shares_are_the_systems on ingest_shares using ((select zhiben_realm()) = 'system');
alter table ingest_workers enable row level security;
create policy workers_are_the_systems on ingest_workers using ((select zhiben_realm()) = 'system');
alter table ingest_checkpoints enable row level security;
create policy checkpoints_are_the_systems on ingest_checkpoints using ((select zhiben_realm()) = 'system');

grant select, insert, update on ingest_shares, ingest_checkpoints to zhiben_app;
grant select, insert, update, delete on ingest_workers to zhiben_app;
