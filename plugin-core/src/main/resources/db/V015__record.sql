-- A duty that answers in a record start may start again, in the same case, after it was met (003 App 2).
grant update (started_at, due_at) on deadline to heed_app;

-- A record that is typed and not saved yet: sealed, for its author only, gone once it is saved. As a report's draft (V002).
create table record_draft (
  person_id uuid not null references person,
  school_id uuid not null references school,
  case_id uuid not null references case_file,
  place text not null,
  saved_at timestamptz not null,
  answers_sealed bytea not null,
  primary key (school_id, person_id, case_id, place)
);
alter table record_draft enable row level security;
alter table record_draft force row level security;
create policy record_draft_school on record_draft using (school_id = heed_school()) with check (school_id = heed_school());
grant select, insert, delete on record_draft to heed_app;
grant update (saved_at, answers_sealed) on record_draft to heed_app;
