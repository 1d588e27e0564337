-- Foundations. Every table that can hold a school's facts carries school_id and is under row-level security; the app's
-- role owns nothing, has no DDL, and no UPDATE or DELETE on append-only tables. Words are sealed by the app (bytea).
-- `school`, `host_link`, `launch_nonce` and `session` are read before the school is known; they hold no person's name.

create function heed_school() returns uuid language sql stable
  as $$ select nullif(current_setting('heed.school', true), '')::uuid $$;

create table school (
  id uuid primary key,
  name text not null,
  zone text not null,
  wrapped_key bytea not null,
  next_case integer not null default 1,
  created_at timestamptz not null default clock_timestamp()
);

create table host_link (
  id text primary key,
  school_id uuid not null references school,
  status text not null check (status in ('PENDING', 'ACTIVE', 'REPLACED')),
  issuer text not null,
  audience text not null,
  deployment_id text not null,
  origin text not null,
  jwks_url text not null,
  jwks text not null,
  jwks_at timestamptz not null,
  api_url text not null,
  product text not null,
  product_version text not null,
  api_version text not null default '',
  fingerprint text not null,
  paired_at timestamptz not null,
  heard_at timestamptz,
  clock_apart_ms bigint not null default 0,
  pupil_cursor text not null default '',
  staff_cursor text not null default '',
  send_cursor text not null default '',
  synced_at timestamptz,
  trouble text not null default ''
);
create unique index host_link_active on host_link (school_id) where status = 'ACTIVE';

create table launch_nonce (
  host_id text not null references host_link,
  nonce text not null,
  used_at timestamptz not null default clock_timestamp(),
  primary key (host_id, nonce)
);

create table session (
  id uuid primary key,
  school_id uuid not null references school,
  who text not null,
  host_id text not null,
  host_caps text not null,
  view text not null,
  child text not null default '',
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  revoked_at timestamptz
);
create index session_who on session (who) where revoked_at is null;

create table person (
  id uuid primary key,
  school_id uuid not null references school,
  host_key bytea not null,
  host_id_sealed bytea not null,
  name_sealed bytea not null,
  email_sealed bytea not null,
  host_caps text not null,
  active boolean not null,
  synced_at timestamptz not null,
  unique (school_id, host_key)
);

create table capability_change (
  seq bigint generated always as identity primary key,
  school_id uuid not null references school,
  person_id uuid not null references person,
  capability text not null check (capability in ('lead', 'deputy', 'head', 'pastoral')),
  kind text not null check (kind in ('OFFERED', 'CONFIRMED', 'WITHDRAWN')),
  by_ref text not null,
  at timestamptz not null default clock_timestamp(),
  reason_sealed bytea not null
);
create index capability_change_person on capability_change (school_id, person_id, capability, seq desc);

create table access_grant (
  seq bigint generated always as identity primary key,
  school_id uuid not null references school,
  ref text not null,
  person_id uuid not null references person,
  kind text not null check (kind in ('GIVEN', 'WITHDRAWN')),
  by_ref text not null,
  at timestamptz not null default clock_timestamp(),
  reason text not null
);
create index access_grant_ref on access_grant (school_id, ref, person_id, seq desc);

create table audit_entry (
  seq bigint generated always as identity primary key,
  school_id uuid not null references school,
  at timestamptz not null default clock_timestamp(),
  actor text not null,
  act text not null,
  refs text not null,
  why text not null
);
create index audit_entry_at on audit_entry (school_id, at desc);

create table setting (
  school_id uuid not null references school,
  key text not null,
  value text not null,
  primary key (school_id, key)
);

create table idempotency (
  school_id uuid not null references school,
  actor text not null,
  key uuid not null,
  digest text not null,
  result text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (school_id, actor, key)
);

create table deadline (
  id uuid primary key,
  school_id uuid not null references school,
  about text not null,
  kind text not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  told_at timestamptz,
  met_at timestamptz,
  met_how text not null default '',
  met_by text not null default '',
  unique (school_id, about, kind)
);
create index deadline_open on deadline (school_id, due_at) where met_at is null;

create table outbox_message (
  id bigint generated always as identity primary key,
  school_id uuid not null references school,
  key uuid not null,
  topic text not null,
  ref text not null,
  target text not null,
  lane text not null,
  created_at timestamptz not null default clock_timestamp(),
  attempts integer not null default 0,
  next_at timestamptz not null default clock_timestamp(),
  done_at timestamptz,
  parked_at timestamptz,
  failure text not null default ''
);
create index outbox_waiting on outbox_message (school_id, id) where done_at is null;

create table child (
  id uuid primary key,
  school_id uuid not null references school,
  host_key bytea not null,
  facts_sealed bytea not null,
  send_sealed bytea not null,
  present boolean not null,
  synced_at timestamptz not null,
  send_synced_at timestamptz,
  unique (school_id, host_key)
);

create table stream (
  ref text primary key,
  school_id uuid not null references school,
  wrapped_key bytea not null,
  seq bigint not null,
  head bytea not null
);

create table chronology_entry (
  id uuid primary key,
  school_id uuid not null references school,
  stream text not null references stream,
  seq bigint not null,
  kind text not null,
  author text not null,
  recorded_at timestamptz not null,
  occurred_from timestamptz,
  occurred_to timestamptz,
  precision text not null check (precision in ('EXACT', 'ABOUT', 'UNKNOWN')),
  occurred_words_sealed bytea not null,
  text_sealed bytea not null,
  verbatim_sealed bytea not null,
  corrects text not null default '',
  salt_sealed bytea not null,
  "commit" bytea not null,
  prev bytea not null,
  h bytea not null,
  unique (stream, seq)
);

create table chronology_child (
  entry_id uuid not null references chronology_entry,
  child_id uuid not null references child,
  school_id uuid not null references school,
  primary key (entry_id, child_id)
);
create index chronology_child_child on chronology_child (school_id, child_id);

create table host_copy (
  entry_id uuid not null references chronology_entry,
  child_id uuid not null references child,
  school_id uuid not null references school,
  state text not null check (state in ('WAITING', 'STORED', 'WITHHELD', 'ERASED', 'REFUSED')),
  detail text not null,
  host_entry_id text not null default '',
  stored_at timestamptz,
  sha256 text not null default '',
  primary key (entry_id, child_id)
);

-- A case shows the entries of the concerns attached to it; nothing is copied.
create table stream_link (
  case_stream text not null references stream,
  concern_stream text not null references stream,
  school_id uuid not null references school,
  primary key (case_stream, concern_stream)
);
