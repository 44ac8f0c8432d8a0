-- Registers taken over from Excel or CSV: read, looked at, corrected, written in one act, and handed back in one act.

create table imports (
  id             uuid primary key,
  version        integer     not null default 1,
  kind           text        not null check (kind in ('hazards', 'enterprises')),
  state          text        not null check (state in ('reading', 'preview', 'committed', 'undone', 'failed')),
  file_name      text        not null,
  evidence_id    uuid        not null references evidence,
  file_hash      text        not null,
  -- What was read from the file: sheet, title, columns, cells.
  sheet          jsonb,
  -- What a person decided: columns' meaning, corrected cells, chosen enterprises, rows left out or kept.
  decisions      jsonb       not null default '{}',
  summary        jsonb,
  failure        text,
  uploaded_by    text        not null,
  uploaded_by_name text      not null,
  uploaded_at    timestamptz not null,
  committed_at   timestamptz,
  undone_at      timestamptz,
  constraint a_failed_import_says_why check ((state = 'failed') = (failure is not null))
);
create index imports_newest_first on imports (uploaded_at desc, id desc);

-- Each row as last judged, for paging through many.
create table import_rows (
  import_id  uuid    not null references imports,
  row        integer not null,
  status     text    not null check (status in ('ready', 'warning', 'error', 'duplicate', 'excluded')),
  content    jsonb   not null,
  primary key (import_id, row)
);
create index import_rows_by_status on import_rows (import_id, status, row);

-- How far a long work has come; written beside its transaction, so that it is seen before the end.
create table import_progress (
  import_id  uuid primary key references imports,
  done       integer not null,
  of         integer not null,
  doing      text    not null
);

-- What a heading meant last time, so that an office's own wording is understood the next time.
create table import_headings (
  office   text not null,
  kind     text not null,
  heading  text not null,
  field    text,
  primary key (office, kind, heading)
);

alter table imports enable row level security;
create policy imports_are_the_bureaus on imports using ((select zhiben_realm()) in ('bureau', 'system'));
alter table import_rows enable row level security;
create policy import_rows_are_the_bureaus on import_rows using ((select zhiben_realm()) in ('bureau', 'system'));
alter table import_progress enable row level security;
create policy import_progress_is_the_bureaus on import_progress using ((select zhiben_realm()) in ('bureau', 'system'));
alter table import_headings enable row level security;
create policy import_headings_are_the_bureaus on import_headings using ((select zhiben_realm()) in ('bureau', 'system'));

grant select, insert, update on imports, import_progress, import_headings to zhiben_app;
grant select, insert, update, delete on import_rows to zhiben_app;
grant delete on import_progress to zhiben_app;
