-- Sealed history (deployment/sealed-history.md). Entries are chained as they are written; every other row that must not change
-- unseen is taken into one further chain, `sealed_row`, by a job, and the end of that chain is signed.

-- SHA-256 of the sealed words and salt as stored: exchanged cipher text shows without any key. No entry of a release is without it.
alter table chronology_entry add column sealed_sha256 bytea not null default '';
alter table chronology_entry alter column sealed_sha256 drop default;

create table sealed_row (
  school_id uuid not null references school,
  n bigint not null,
  form text not null,
  key text not null,
  h bytea not null,
  primary key (school_id, n),
  unique (school_id, form, key)
);

create table seal_checkpoint (
  school_id uuid not null references school,
  seq bigint not null,
  body text not null,
  signature bytea not null,
  primary key (school_id, seq)
);

-- The canonical bytes of one field: 't', length in 4 bytes, UTF-8; an absent one is 'n' and length 0.
create function heed_field(value text) returns bytea language sql immutable parallel safe
  as $$ select coalesce('\x74'::bytea || int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8'), '\x6e00000000'::bytea) $$;
create function heed_field(value timestamptz) returns bytea language sql stable parallel safe
  as $$ select heed_field(cast(cast(extract(epoch from value) * 1000000 as bigint) as text)) $$;
create function heed_field(value bytea) returns bytea language sql immutable parallel safe
  as $$ select heed_field(encode(sha256(value), 'hex')) $$;
create function heed_field(value uuid) returns bytea language sql immutable parallel safe
  as $$ select heed_field(cast(value as text)) $$;
create function heed_field(value bigint) returns bytea language sql immutable parallel safe
  as $$ select heed_field(cast(value as text)) $$;
create function heed_field(value boolean) returns bytea language sql immutable parallel safe
  as $$ select heed_field(cast(value as text)) $$;

-- What is to be sealed: form, key within the form, when it was written (absent: not known), canonical bytes. A column that is added
-- to one of these tables later belongs into a form with the next number, for the rows written from then on.
create view sealable with (security_invoker = true) as
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
    from case_child;

do $$
declare t text;
begin
  foreach t in array array['sealed_row', 'seal_checkpoint'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (school_id = heed_school()) with check (school_id = heed_school())', t || '_school', t);
  end loop;
end $$;

grant select, insert on sealed_row, seal_checkpoint to heed_app;
grant select on sealable to heed_app;
