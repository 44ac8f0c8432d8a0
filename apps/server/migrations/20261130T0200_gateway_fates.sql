-- What became of each gateway's samples, by day (采集网关每日数据去向).

create table gateway_fates (
  gateway_id     uuid        not null references gateways,
  enterprise_id  uuid        not null references enterprises,
  on_day         date        not null,
  fate           text        not null,
  samples        bigint      not null check (samples >= 0),
  -- The last one of a kind that was not simply stored, in words: an engineer looks for exactly that.
  example        text,
  last_at        timestamptz not null,
  primary key (gateway_id, on_day, fate)
);

alter table gateway_fates enable row level security;
create policy fates_are_seen_by_their_tenant on gateway_fates for select using (
  (select zhiben_realm()) in ('bureau', 'system') or ((select zhiben_realm()) = 'enterprise' and enterprise_id = any ((select zhiben_enterprises())::uuid[])));
create policy fates_are_counted_by_the_system on gateway_fates for insert with check ((select zhiben_realm()) = 'system');
create policy fates_are_added_up_by_the_system on gateway_fates for update using ((select zhiben_realm()) = 'system');
create policy fates_are_forgotten_by_the_system on gateway_fates for delete using ((select zhiben_realm()) = 'system');
grant select, insert, update, delete on gateway_fates to zhiben_app;

-- Parts wait here to be merged in a quiet moment; blocks of one hour are found by their hour.
create index chunks_in_parts on sample_chunks (hour_at) where part > 0;
create index blocks_of_an_hour on sample_blocks (from_at);
