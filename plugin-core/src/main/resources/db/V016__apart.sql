-- Children who are kept apart. What the plan says is history: the latest row of a pair and an occasion counts, and why stands in the
-- line of the chronology. What was found since, and when the timetables were last read, is state.
create table kept_apart (
  id uuid primary key,
  school_id uuid not null references school,
  case_id uuid not null references case_file,
  one uuid not null references child,
  other uuid not null references child,
  occasion text not null,
  apart boolean not null,
  entry_id uuid not null references chronology_entry,
  by_ref text not null,
  at timestamptz not null
);
create index kept_apart_case on kept_apart (case_id, one, other, occasion, at desc);

-- That two of them would meet, found by night; looked at by a person, or over when the timetable took them apart again.
create table met_again (
  id uuid primary key,
  school_id uuid not null references school,
  case_id uuid not null references case_file,
  one uuid not null references child,
  other uuid not null references child,
  entry_id uuid not null references chronology_entry,
  found_at timestamptz not null,
  found_sealed bytea not null,
  looked_at timestamptz,
  over_at timestamptz
);
create index met_again_case on met_again (case_id) where over_at is null;
create index met_again_waiting on met_again (school_id, case_id) where looked_at is null and over_at is null;

create table apart_watch (
  case_id uuid primary key references case_file,
  school_id uuid not null references school,
  since timestamptz not null,
  read_at timestamptz,
  looked_at timestamptz,
  tried_at timestamptz,
  told_at timestamptz
);

do $$
declare t text;
begin
  foreach t in array array['kept_apart', 'met_again', 'apart_watch'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (school_id = heed_school()) with check (school_id = heed_school())', t || '_school', t);
  end loop;
end $$;

grant select, insert on kept_apart, met_again, apart_watch to heed_app;
grant update (looked_at, over_at) on met_again to heed_app;
grant update (read_at, looked_at, tried_at, told_at) on apart_watch to heed_app;

-- What is to be sealed: all that was before, and what the plans say.
alter view sealable rename to sealable_before_apart;
create view sealable with (security_invoker = true) as
  select school_id, form, key, at, canon from sealable_before_apart
  union all
  select school_id, 'kept_apart/1', cast(id as text), at,
      heed_field('kept_apart/1') || heed_field(school_id) || heed_field(id) || heed_field(case_id) || heed_field(one)
      || heed_field(other) || heed_field(occasion) || heed_field(apart) || heed_field(entry_id) || heed_field(by_ref) || heed_field(at)
    from kept_apart;
grant select on sealable to heed_app;
