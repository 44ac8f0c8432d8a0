-- What the evaluation of the worker beside the pages remembered, and the last block of samples it had judged by then.

create table evaluation_checkpoint (
  one    boolean primary key default true check (one),
  block  bigint  not null,
  state  bytea   not null
);
alter table evaluation_checkpoint alter state set storage external;

alter table evaluation_checkpoint enable row level security;
create policy the_checkpoint_is_the_systems on evaluation_checkpoint using ((select zhiben_realm()) = 'system');
grant select, insert, update on evaluation_checkpoint to zhiben_app;
