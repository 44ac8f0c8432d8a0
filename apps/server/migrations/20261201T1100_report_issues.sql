-- Reports as they left the office, and by which day of the month the monthly one is owed.

create table report_issues (
  report_id       uuid        not null references reports,
  revision        integer     not null check (revision > 0),
  issued_at       timestamptz not null,
  issued_by       text        not null,
  issued_by_name  text        not null,
  primary key (report_id, revision)
);
create trigger report_issues_are_append_only before update or delete on report_issues
  for each row execute function refuse_change();

create table report_settings (
  revision         integer     primary key check (revision > 0),
  -- Of the month after; null: nobody asks for a monthly report.
  monthly_due_day  smallint    check (monthly_due_day between 1 and 28),
  reason           text        not null check (reason <> ''),
  made_at          timestamptz not null,
  made_by          text        not null,
  made_by_name     text        not null
);
create trigger report_settings_are_append_only before update or delete on report_settings
  for each row execute function refuse_change();

do $$
declare
  own text;
begin
  foreach own in array array['report_issues', 'report_settings'] loop
    execute format('alter table %I enable row level security', own);
    execute format('create policy %I on %I using ((select zhiben_realm()) in (''bureau'', ''system''))', own || '_are_the_bureaus', own);
    execute format('grant select, insert on %I to zhiben_app', own);
  end loop;
end $$;
