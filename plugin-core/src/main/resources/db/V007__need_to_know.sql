-- Which records only named people open, and who may not see a record because of a conflict of interest. Rows stay; the latest of a
-- record (and person) counts. `ref` of a conflict is a case, a concern, or a child: then every record about that child.
create table record_restriction (
  seq bigint generated always as identity primary key,
  school_id uuid not null references school,
  ref text not null,
  kind text not null check (kind in ('NAMED_ONLY', 'OPENED')),
  by_ref text not null,
  at timestamptz not null default clock_timestamp(),
  reason_sealed bytea not null
);
create index record_restriction_ref on record_restriction (school_id, ref, seq desc);

create table record_conflict (
  seq bigint generated always as identity primary key,
  school_id uuid not null references school,
  ref text not null,
  person_id uuid not null references person,
  kind text not null check (kind in ('DECLARED', 'LIFTED')),
  basis text not null check (basis in ('SUBJECT', 'OWN_CHILD', 'OTHER')),
  by_ref text not null,
  at timestamptz not null default clock_timestamp(),
  reason_sealed bytea not null
);
create index record_conflict_person on record_conflict (school_id, person_id, ref, seq desc);
create index record_conflict_ref on record_conflict (school_id, ref, person_id, seq desc);

-- Why somebody was let in, or no longer is, in the words of the person who decided; empty where a rule of Heed did it.
alter table access_grant add column reason_sealed bytea not null default '';

do $$
declare t text;
begin
  foreach t in array array['record_restriction', 'record_conflict'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (school_id = heed_school()) with check (school_id = heed_school())', t || '_school', t);
  end loop;
end $$;

grant select, insert on record_restriction, record_conflict to heed_app;
grant usage on all sequences in schema heed to heed_app;

create index access_grant_person on access_grant (school_id, person_id, ref, seq desc);
create index stream_link_concern on stream_link (school_id, concern_stream);
create index concern_subject on concern (school_id, subject) where subject <> '';
create index concern_adult on concern (school_id) where about = 'ADULT';
create index audit_entry_actor on audit_entry (school_id, actor, at desc);
