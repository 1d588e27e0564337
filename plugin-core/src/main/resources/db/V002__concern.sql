-- A concern is written once. Its words never change; what later happens to it is state, and additions are rows.
create table concern (
  id uuid primary key,
  school_id uuid not null references school,
  receipt text not null,
  template text not null,
  about text not null check (about in ('CHILD', 'ADULT')),
  subject text not null default '',
  reporter uuid not null references person,
  recorded_at timestamptz not null,
  danger boolean not null,
  told text not null,
  told_at timestamptz,
  paper text not null default '',
  words_sealed bytea not null,
  status text not null check (status in ('NEW', 'OPENED', 'ACKNOWLEDGED', 'ATTACHED', 'CLOSED')),
  opened_at timestamptz,
  acted_at timestamptz,
  case_ref text not null default '',
  response_sealed bytea not null,
  version integer not null,
  unique (school_id, receipt)
);
create index concern_reporter on concern (school_id, reporter, recorded_at desc);
create index concern_waiting on concern (school_id, recorded_at) where status in ('NEW', 'OPENED', 'ACKNOWLEDGED');

create table concern_child (
  concern_id uuid not null references concern,
  child_id uuid not null references child,
  school_id uuid not null references school,
  role text not null,
  ord integer not null,
  primary key (concern_id, child_id)
);
create index concern_child_child on concern_child (school_id, child_id);

create table concern_addition (
  id uuid primary key,
  concern_id uuid not null references concern,
  school_id uuid not null references school,
  author uuid not null references person,
  at timestamptz not null,
  words_sealed bytea not null
);

create table draft (
  person_id uuid not null references person,
  school_id uuid not null references school,
  saved_at timestamptz not null,
  nudged_at timestamptz,
  words_sealed bytea not null,
  primary key (school_id, person_id)
);

create table paper_code (
  code text not null,
  school_id uuid not null references school,
  made_by text not null,
  made_at timestamptz not null default clock_timestamp(),
  used_by text not null default '',
  primary key (school_id, code)
);
