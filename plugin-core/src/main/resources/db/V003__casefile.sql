create table case_file (
  id uuid primary key,
  school_id uuid not null references school,
  number integer not null,
  about_sealed bytea not null,
  status text not null check (status in ('OPEN', 'CLOSED')),
  lead uuid not null references person,
  opened_at timestamptz not null,
  host_copies text not null default 'AS_SET',
  version integer not null,
  unique (school_id, number)
);

create table case_child (
  case_id uuid not null references case_file,
  child_id uuid not null references child,
  school_id uuid not null references school,
  role text not null,
  ord integer not null,
  primary key (case_id, child_id)
);
create index case_child_child on case_child (school_id, child_id);

create table contact (
  id uuid primary key,
  school_id uuid not null references school,
  case_id uuid not null references case_file,
  entry_id uuid not null references chronology_entry,
  party text not null,
  how text not null,
  by_ref text not null,
  at timestamptz not null,
  who_sealed bytea not null
);
