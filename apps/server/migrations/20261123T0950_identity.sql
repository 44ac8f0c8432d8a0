-- Accounts, and what proves that a person is who they say. Sessions, credentials, verifications and second_factors have the
-- form that the sign-in library (better-auth) reads and writes; everything else is ours.

create table accounts (
  id                    uuid primary key,
  login                 text        not null unique,
  person_id             uuid        not null references people,
  -- null until the security administrator has granted one.
  role                  text,
  state                 text        not null default 'active' check (state in ('active', 'disabled')),
  enterprise_id         uuid        references enterprises,
  agency_id             uuid        references agencies,
  must_change_password  boolean     not null default false,
  password_set_at       timestamptz,
  second_factor         boolean     not null default false,
  last_sign_in_at       timestamptz,
  created_at            timestamptz not null,
  updated_at            timestamptz not null,
  -- Required by the library; the product knows no e-mail. The first is what an authenticator app shows.
  email                 text        not null unique generated always as (login) stored,
  email_verified        boolean     not null default false,
  image                 text,
  constraint a_login_is_small_letters check (login ~ '^[a-z0-9._-]{3,64}$'),
  constraint an_account_has_one_home check (enterprise_id is null or agency_id is null),
  constraint a_role_fits_its_home check (case
    when role is null then true
    when role in ('principal', 'safety-manager', 'workshop-head', 'team-leader', 'worker') then enterprise_id is not null
    when role = 'agency-expert' then agency_id is not null
    when role in ('director', 'supervisor', 'duty-officer', 'system-admin', 'security-admin', 'audit-admin')
      then enterprise_id is null and agency_id is null
    else false end)
);
create index accounts_of_one_person on accounts (person_id);
create index accounts_by_role on accounts (role);

create table credentials (
  id                        uuid primary key,
  account_id                uuid        not null references accounts,
  provider_id               text        not null,
  provider_account_id       text        not null,
  password                  text        not null check (password like '$argon2id$%'),
  access_token              text,
  refresh_token             text,
  id_token                  text,
  access_token_expires_at   timestamptz,
  refresh_token_expires_at  timestamptz,
  scope                     text,
  created_at                timestamptz not null,
  updated_at                timestamptz not null,
  unique (account_id, provider_id)
);

create table sessions (
  id          uuid primary key,
  account_id  uuid        not null references accounts,
  token       text        not null unique,
  expires_at  timestamptz not null,
  ip_address  text,
  user_agent  text,
  created_at  timestamptz not null,
  updated_at  timestamptz not null
);
create index sessions_of_one_account on sessions (account_id);
create index sessions_by_end on sessions (expires_at);

create table verifications (
  id          uuid primary key,
  identifier  text        not null,
  value       text        not null,
  expires_at  timestamptz not null,
  created_at  timestamptz not null,
  updated_at  timestamptz not null
);
create index verifications_by_identifier on verifications (identifier);

create table second_factors (
  id                         uuid primary key,
  account_id                 uuid    not null unique references accounts,
  secret                     text    not null,
  backup_codes               text    not null,
  verified                   boolean not null default false,
  failed_verification_count  integer not null default 0,
  locked_until               timestamptz
);

-- A code proves presence once: whoever looked over a shoulder cannot use it again.
create table used_codes (
  account_id  uuid        not null references accounts,
  code        text        not null,
  used_at     timestamptz not null,
  primary key (account_id, code)
);

-- The hashes of earlier passwords, so that none comes back.
create table password_history (
  id          bigint generated always as identity primary key,
  account_id  uuid        not null references accounts,
  hash        text        not null,
  set_at      timestamptz not null
);
create index password_history_of_one_account on password_history (account_id, id desc);

-- Counted by what was typed, whether or not such an account exists, so that a lock tells nothing.
create table sign_in_failures (
  kind          text          not null check (kind in ('login', 'address')),
  subject       text          not null,
  failed_at     timestamptz[] not null,
  locked_until  timestamptz,
  primary key (kind, subject)
);

create table one_time_links (
  id          uuid primary key,
  token_hash  bytea       not null unique,
  purpose     text        not null check (purpose in ('first-administrator', 'set-password')),
  account_id  uuid        references accounts,
  -- The administrator that a first link makes.
  role        text        check (role in ('system-admin', 'security-admin', 'audit-admin')),
  issued_at   timestamptz not null,
  expires_at  timestamptz not null,
  used_at     timestamptz,
  constraint a_first_link_makes_an_administrator check ((purpose = 'first-administrator') = (role is not null)),
  constraint a_password_link_names_its_account check ((purpose = 'set-password') = (account_id is not null))
);
create index one_time_links_of_one_account on one_time_links (account_id);

-- Nobody whose work is hazards reads a row of these, not even their own.
alter table accounts enable row level security;
create policy accounts_are_kept_by_administrators on accounts using ((select zhiben_realm()) in ('system', 'administration'));
alter table credentials enable row level security;
create policy credentials_are_kept_by_administrators on credentials using ((select zhiben_realm()) in ('system', 'administration'));
alter table sessions enable row level security;
create policy sessions_are_kept_by_administrators on sessions using ((select zhiben_realm()) in ('system', 'administration'));
alter table verifications enable row level security;
create policy verifications_are_the_systems on verifications using ((select zhiben_realm()) = 'system');
alter table second_factors enable row level security;
create policy second_factors_are_kept_by_administrators on second_factors using ((select zhiben_realm()) in ('system', 'administration'));
alter table used_codes enable row level security;
create policy used_codes_are_the_systems on used_codes using ((select zhiben_realm()) = 'system');
alter table password_history enable row level security;
create policy password_history_is_kept_by_administrators on password_history using ((select zhiben_realm()) in ('system', 'administration'));
alter table sign_in_failures enable row level security;
create policy sign_in_failures_are_kept_by_administrators on sign_in_failures using ((select zhiben_realm()) in ('system', 'administration'));
alter table one_time_links enable row level security;
create policy one_time_links_are_kept_by_administrators on one_time_links using ((select zhiben_realm()) in ('system', 'administration'));

grant select, insert, update on accounts to zhiben_app;
grant select, insert, update on credentials, one_time_links to zhiben_app;
grant select, insert, update, delete on sessions, verifications, second_factors, used_codes, sign_in_failures to zhiben_app;
grant select, insert on password_history to zhiben_app;
