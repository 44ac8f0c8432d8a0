-- Reports (报告): what was asked for, each drawing-up of its figures, and the words people wrote, which no drawing-up changes.

create table reports (
  id                 uuid primary key,
  kind               text        not null check (kind in ('monthly', 'quarterly', 'annual', 'evaluation')),
  year               smallint    not null,
  part               smallint    not null,
  title              text        not null,
  from_on            date        not null,
  until_on           date        not null check (until_on >= from_on),
  state              text        not null check (state in ('drafting', 'ready', 'failed')),
  revision           integer     not null default 0,
  drafted_at         timestamptz,
  failure            text,
  requested_at       timestamptz not null,
  requested_by_name  text        not null,
  constraint a_report_of_a_period_is_one unique (kind, year, part),
  constraint a_failed_report_says_why check ((state = 'failed') = (failure is not null))
);
create index reports_newest_first on reports (until_on desc, id desc);
create index reports_to_draft on reports (requested_at) where state = 'drafting';

create table report_drafts (
  report_id   uuid        not null references reports,
  revision    integer     not null check (revision > 0),
  sections    jsonb       not null,
  drafted_at  timestamptz not null,
  primary key (report_id, revision)
);
create trigger report_drafts_are_append_only before update or delete on report_drafts
  for each row execute function refuse_change();

create table report_texts (
  report_id        uuid        not null references reports,
  section          text        not null,
  revision         integer     not null check (revision > 0),
  -- Empty: the drafted words are to stand again.
  words            text        not null,
  draft_revision   integer     not null,
  written_at       timestamptz not null,
  written_by       text        not null,
  written_by_name  text        not null,
  primary key (report_id, section, revision)
);
create trigger report_texts_are_append_only before update or delete on report_texts
  for each row execute function refuse_change();

-- How far the drawing-up has come; written beside its transaction, so that it is seen before the end.
create table report_progress (
  report_id  uuid primary key references reports,
  attempts   integer not null,
  doing      text    not null,
  done       integer not null,
  of         integer not null
);

do $$
declare
  own text;
begin
  foreach own in array array['reports', 'report_drafts', 'report_texts', 'report_progress'] loop
    execute format('alter table %I enable row level security', own);
    execute format('create policy %I on %I using ((select zhiben_realm()) in (''bureau'', ''system''))', own || '_are_the_bureaus', own);
    execute format('grant select, insert on %I to zhiben_app', own);
  end loop;
end $$;
grant update (state, revision, drafted_at, failure, requested_at, requested_by_name, until_on) on reports to zhiben_app;
grant update, delete on report_progress to zhiben_app;
