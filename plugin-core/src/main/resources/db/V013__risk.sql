-- Risks of a case: each saving is a row of its own and each signature another; what was written before stays.
create table risk_saving (
  id uuid primary key,
  school_id uuid not null references school,
  case_id uuid not null references case_file,
  revision integer not null,
  template text not null,
  serious boolean not null,
  entry_id uuid not null references chronology_entry,
  by_ref text not null,
  at timestamptz not null,
  why_sealed bytea not null,
  doc_sealed bytea not null,
  unique (school_id, case_id, revision)
);

create table risk_signature (
  id uuid primary key,
  school_id uuid not null references school,
  case_id uuid not null references case_file,
  revision integer not null,
  step text not null check (step in ('COMPLETED', 'SECOND', 'HEAD')),
  role text not null,
  proceed boolean not null,
  entry_id uuid not null references chronology_entry,
  by_ref text not null,
  at timestamptz not null,
  reason_sealed bytea not null,
  unique (school_id, case_id, revision, step)
);

do $$
declare t text;
begin
  foreach t in array array['risk_saving', 'risk_signature'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (school_id = heed_school()) with check (school_id = heed_school())', t || '_school', t);
  end loop;
end $$;
grant select, insert on risk_saving, risk_signature to heed_app;

-- The clock of a review is set again when the review was held.
grant update (started_at, due_at) on deadline to heed_app;

-- What is to be sealed, as before and with the risks.
create or replace view sealable with (security_invoker = true) as
  select school_id, 'stream_head/1' as form, ref || '#' || seq as key, cast(null as timestamptz) as at,
      heed_field('stream_head/1') || heed_field(school_id) || heed_field(ref) || heed_field(seq) || heed_field(encode(head, 'hex')) as canon
    from stream where seq > 0
  union all
  select school_id, 'audit_entry/1', cast(seq as text), at,
      heed_field('audit_entry/1') || heed_field(school_id) || heed_field(seq) || heed_field(at) || heed_field(actor) || heed_field(act)
      || heed_field(refs) || heed_field(why)
    from audit_entry
  union all
  select school_id, 'access_grant/1', cast(seq as text), at,
      heed_field('access_grant/1') || heed_field(school_id) || heed_field(seq) || heed_field(ref) || heed_field(person_id)
      || heed_field(kind) || heed_field(by_ref) || heed_field(at) || heed_field(reason) || heed_field(reason_sealed)
    from access_grant
  union all
  select school_id, 'record_restriction/1', cast(seq as text), at,
      heed_field('record_restriction/1') || heed_field(school_id) || heed_field(seq) || heed_field(ref) || heed_field(kind)
      || heed_field(by_ref) || heed_field(at) || heed_field(reason_sealed)
    from record_restriction
  union all
  select school_id, 'record_conflict/1', cast(seq as text), at,
      heed_field('record_conflict/1') || heed_field(school_id) || heed_field(seq) || heed_field(ref) || heed_field(person_id)
      || heed_field(kind) || heed_field(basis) || heed_field(by_ref) || heed_field(at) || heed_field(reason_sealed)
    from record_conflict
  union all
  select school_id, 'capability_change/1', cast(seq as text), at,
      heed_field('capability_change/1') || heed_field(school_id) || heed_field(seq) || heed_field(person_id) || heed_field(capability)
      || heed_field(kind) || heed_field(by_ref) || heed_field(at) || heed_field(reason_sealed)
    from capability_change
  union all
  select school_id, 'stream_link/1', case_stream || ' ' || concern_stream, null,
      heed_field('stream_link/1') || heed_field(school_id) || heed_field(case_stream) || heed_field(concern_stream)
    from stream_link
  union all
  select school_id, 'contact/1', cast(id as text), at,
      heed_field('contact/1') || heed_field(school_id) || heed_field(id) || heed_field(case_id) || heed_field(entry_id)
      || heed_field(party) || heed_field(how) || heed_field(by_ref) || heed_field(at) || heed_field(who_sealed)
    from contact
  union all
  select school_id, 'concern/1', cast(id as text), recorded_at,
      heed_field('concern/1') || heed_field(school_id) || heed_field(id) || heed_field(receipt) || heed_field(template)
      || heed_field(about) || heed_field(subject) || heed_field(reporter) || heed_field(recorded_at) || heed_field(danger)
      || heed_field(told) || heed_field(told_at) || heed_field(paper) || heed_field(words_sealed)
    from concern
  union all
  select school_id, 'concern_child/1', concern_id || ' ' || child_id, null,
      heed_field('concern_child/1') || heed_field(school_id) || heed_field(concern_id) || heed_field(child_id) || heed_field(role)
      || heed_field(ord)
    from concern_child
  union all
  select school_id, 'concern_addition/1', cast(id as text), at,
      heed_field('concern_addition/1') || heed_field(school_id) || heed_field(id) || heed_field(concern_id) || heed_field(author)
      || heed_field(at) || heed_field(words_sealed)
    from concern_addition
  union all
  select school_id, 'case_file/1', cast(id as text), opened_at,
      heed_field('case_file/1') || heed_field(school_id) || heed_field(id) || heed_field(number) || heed_field(about_sealed)
      || heed_field(opened_at)
    from case_file
  union all
  select school_id, 'case_child/1', case_id || ' ' || child_id, null,
      heed_field('case_child/1') || heed_field(school_id) || heed_field(case_id) || heed_field(child_id) || heed_field(role)
      || heed_field(ord)
    from case_child
  union all
  select school_id, 'case_record/1', cast(id as text), at,
      heed_field('case_record/1') || heed_field(school_id) || heed_field(id) || heed_field(case_id) || heed_field(record)
      || heed_field(form) || heed_field(about) || heed_field(revision) || heed_field(entry_id) || heed_field(by_ref)
      || heed_field(at) || heed_field(answers_sealed)
    from case_record
  union all
  select school_id, 'risk_saving/1', cast(id as text), at,
      heed_field('risk_saving/1') || heed_field(school_id) || heed_field(id) || heed_field(case_id) || heed_field(revision)
      || heed_field(template) || heed_field(serious) || heed_field(entry_id) || heed_field(by_ref) || heed_field(at)
      || heed_field(why_sealed) || heed_field(doc_sealed)
    from risk_saving
  union all
  select school_id, 'risk_signature/1', cast(id as text), at,
      heed_field('risk_signature/1') || heed_field(school_id) || heed_field(id) || heed_field(case_id) || heed_field(revision)
      || heed_field(step) || heed_field(role) || heed_field(proceed) || heed_field(entry_id) || heed_field(by_ref)
      || heed_field(at) || heed_field(reason_sealed)
    from risk_signature;
