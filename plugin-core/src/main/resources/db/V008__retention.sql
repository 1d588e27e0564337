-- Retention: how long a record is kept, and what must not be destroyed. All of it is history: rows are added and never changed, so
-- a clock cannot be set silently. Nothing here destroys anything; a destruction begins with its row in `erasure`.

create table retention_rule (
  id uuid primary key,
  school_id uuid not null references school,
  kind text not null check (kind in ('CASE')),
  starts text not null check (starts in ('BIRTH', 'LAST_LINE')),
  years integer not null check (years between 1 and 100),
  by_ref text not null,
  at timestamptz not null default clock_timestamp(),
  reason_sealed bytea not null
);
create index retention_rule_newest on retention_rule (school_id, kind, at desc);

create table legal_hold (
  id uuid primary key,
  school_id uuid not null references school,
  stream text not null references stream,
  by_ref text not null,
  at timestamptz not null default clock_timestamp(),
  reason_sealed bytea not null
);
create index legal_hold_stream on legal_hold (stream);

create table legal_hold_lift (
  hold_id uuid primary key references legal_hold,
  school_id uuid not null references school,
  by_ref text not null,
  at timestamptz not null default clock_timestamp(),
  reason_sealed bytea not null
);

create table erasure (
  stream text primary key references stream,
  school_id uuid not null references school,
  by_ref text not null,
  at timestamptz not null default clock_timestamp(),
  rule text not null check (rule <> '')
);

-- A hold beats every clock: while it stands on a history, on the case that history was attached to, or on a concern attached to it,
-- the history has no erasure. Inserting a hold shares a lock on the stream's row, so neither slips past the other.
create function heed_hold_beats_erasure() returns trigger language plpgsql as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'an erasure is written in a read committed transaction' using errcode = '23514';
  end if;
  perform 1 from stream where ref = new.stream
      or ref in (select case_stream from stream_link where concern_stream = new.stream)
      or ref in (select concern_stream from stream_link where case_stream = new.stream)
    order by ref for update;
  if exists (select from legal_hold h where h.stream in (
        select new.stream
        union select case_stream from stream_link where concern_stream = new.stream
        union select concern_stream from stream_link where case_stream = new.stream)
      and not exists (select from legal_hold_lift l where l.hold_id = h.id)) then
    raise exception 'a legal hold stands on this history' using errcode = '23514', constraint = 'hold_beats_erasure';
  end if;
  return new;
end $$;
create trigger hold_beats_erasure before insert on erasure for each row execute function heed_hold_beats_erasure();

do $$
declare t text;
begin
  foreach t in array array['retention_rule', 'legal_hold', 'legal_hold_lift', 'erasure'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (school_id = heed_school()) with check (school_id = heed_school())', t || '_school', t);
  end loop;
end $$;

grant select, insert on retention_rule, legal_hold, legal_hold_lift to heed_app;
-- Destroying is not the server's work: it sees what was destroyed and cannot add to it.
grant select on erasure to heed_app;
