-- Why the host did not take a copy, and how far its list of readings has been read.
alter table host_copy add column failure text not null default '';
grant update (failure) on host_copy to heed_app;

alter table host_link add column audit_cursor text not null default '';
alter table host_link add column audit_since timestamptz not null default to_timestamp(0);
grant update (audit_cursor, audit_since) on host_link to heed_app;

-- What was refused before this version says so, too. Row-level security binds the owner as well: school by school.
do $$
declare s uuid;
begin
  for s in select id from school loop
    perform set_config('heed.school', s::text, true);
    update host_copy c set state = 'REFUSED', failure = m.failure from outbox_message m
      where m.topic = 'WRITE_BACK' and m.parked_at is not null and m.done_at is null and c.state = 'WAITING'
        and m.ref = 'entry:' || c.entry_id and m.target = 'child:' || c.child_id;
  end loop;
  perform set_config('heed.school', '', true);
end $$;

-- Whether an earlier message of a lane still waits is asked of every message that could go: with days of them queued, by index.
create index outbox_lane on outbox_message (school_id, lane, id) where done_at is null and parked_at is null;
