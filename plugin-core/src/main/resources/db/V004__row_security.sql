-- Row-level security: without `heed.school` set in the transaction, a school's rows do not exist.
do $$
declare t text;
begin
  foreach t in array array['person', 'capability_change', 'access_grant', 'audit_entry', 'setting', 'idempotency', 'deadline',
      'outbox_message', 'child', 'stream', 'chronology_entry', 'chronology_child', 'stream_link', 'host_copy', 'concern', 'concern_child',
      'concern_addition', 'draft', 'paper_code', 'case_file', 'case_child', 'contact'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (school_id = heed_school()) with check (school_id = heed_school())', t || '_school', t);
  end loop;
end $$;

grant usage on schema heed to heed_app;
grant select, insert on all tables in schema heed to heed_app;
grant usage on all sequences in schema heed to heed_app;

-- Only columns of state may change; history has no UPDATE and nothing but a draft, a nonce or a used key may go.
grant update (name, zone, next_case) on school to heed_app;
grant update (status, jwks, jwks_at, heard_at, clock_apart_ms, pupil_cursor, staff_cursor, send_cursor, synced_at, trouble,
  product_version, api_version) on host_link to heed_app;
grant update (seen_at, revoked_at, child, view) on session to heed_app;
grant update (name_sealed, email_sealed, host_caps, active, synced_at) on person to heed_app;
grant update (value) on setting to heed_app;
grant update (result) on idempotency to heed_app;
grant update (told_at, met_at, met_how, met_by) on deadline to heed_app;
grant update (attempts, next_at, done_at, parked_at, failure) on outbox_message to heed_app;
grant update (facts_sealed, send_sealed, present, synced_at, send_synced_at) on child to heed_app;
grant update (seq, head) on stream to heed_app;
grant update (state, detail, host_entry_id, stored_at, sha256) on host_copy to heed_app;
grant update (status, opened_at, acted_at, case_ref, response_sealed, version) on concern to heed_app;
grant update (saved_at, nudged_at, words_sealed) on draft to heed_app;
grant update (used_by) on paper_code to heed_app;
grant update (status, lead, host_copies, version) on case_file to heed_app;
grant delete on draft, launch_nonce to heed_app;
-- The app reads the schema's version at start-up.
grant select on flyway_schema_history to heed_app;
