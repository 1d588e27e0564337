-- The second factor of leads, deputies and heads. A session remembers when its person last typed a code that was right; without that
-- the capabilities confirmed in Heed do not count in it.
alter table session add column proved_at timestamptz;
alter table session add column pass_hash bytea not null default ''::bytea;
grant update (proved_at, pass_hash) on session to heed_app;

-- One row a person. No secret (an empty value) means not enrolled; a pending secret belongs to the session that asked for it.
create table factor (
  person_id uuid primary key references person,
  school_id uuid not null references school,
  secret_sealed bytea not null default ''::bytea,
  enrolled_at timestamptz,
  last_step bigint not null default 0,
  wrong integer not null default 0,
  locked_until timestamptz,
  pending_sealed bytea not null default ''::bytea,
  pending_session text not null default '',
  sign_in_key bytea not null
);
create unique index factor_sign_in on factor (school_id, sign_in_key);

-- Digests under the school's key; a row that is over was used or replaced.
create table recovery_code (
  school_id uuid not null references school,
  person_id uuid not null references person,
  digest bytea not null,
  made_at timestamptz not null default clock_timestamp(),
  over_at timestamptz,
  primary key (school_id, digest)
);
create index recovery_code_open on recovery_code (school_id, person_id) where over_at is null;

-- What a browser window carries from one page of the host to the next so that six digits are typed once; only its digest is here.
create table factor_pass (
  hash bytea primary key,
  school_id uuid not null references school,
  person_id uuid not null references person,
  host_id text not null,
  made_at timestamptz not null default clock_timestamp(),
  used_at timestamptz not null default clock_timestamp(),
  proved_at timestamptz not null default clock_timestamp(),
  over_at timestamptz
);
create index factor_pass_person on factor_pass (school_id, person_id) where over_at is null;

-- Wrong tries at the direct sign-in, by a digest of the name that was typed, known or not.
create table direct_try (
  school_id uuid not null references school,
  name_key bytea not null,
  wrong integer not null,
  since timestamptz not null default clock_timestamp(),
  primary key (school_id, name_key)
);

do $$
declare t text;
begin
  foreach t in array array['factor', 'recovery_code', 'factor_pass', 'direct_try'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (school_id = heed_school()) with check (school_id = heed_school())', t || '_school', t);
    execute format('grant select, insert on %I to heed_app', t);
  end loop;
end $$;
grant update (secret_sealed, enrolled_at, last_step, wrong, locked_until, pending_sealed, pending_session, sign_in_key) on factor to heed_app;
grant update (over_at) on recovery_code to heed_app;
grant update (used_at, proved_at, over_at) on factor_pass to heed_app;
grant update (wrong, since) on direct_try to heed_app;
