-- For a school with a PostgreSQL server of its own (15 or newer). The database administrator runs this once:
--   psql --username=postgres --file=db-roles.sql
-- and then gives each role its password, which psql asks for and never shows:
--   psql --username=postgres --command='\password heed_owner'
--   psql --username=postgres --command='\password heed_app'
--   psql --username=postgres --command='\password heed_backup'
-- Three roles, because the one that serves people must not be able to change the tables or who may read them, and the one that reads
-- everything for a backup must not be able to write.
\set ON_ERROR_STOP on

-- Owns the tables; used by `migrate` and at the start of `run`, never while serving.
create role heed_owner login nosuperuser nocreatedb nocreaterole nobypassrls;
-- Serves people. The name is fixed: the migrations grant to it.
create role heed_app login nosuperuser nocreatedb nocreaterole nobypassrls;

-- Reads everything for `backup` and `export`. Even the owner is held back by row-level security (it is forced), so this role bypasses it,
-- and may write nothing. The words it reads are sealed; without keys/kek they say nothing. `restore` uses the owner.
create role heed_backup login nosuperuser nocreatedb nocreaterole bypassrls;
grant pg_read_all_data to heed_backup;

create database heed owner heed_owner template template0 encoding 'UTF8' locale 'C';
revoke all on database heed from public;
grant connect on database heed to heed_app, heed_backup;

\connect heed
revoke all on schema public from public;

-- The server must keep what it acknowledged; Heed refuses to start where one of these is off:
--   fsync = on, full_page_writes = on, synchronous_commit = on
-- and these keep people's words out of the server's log (postgresql.conf):
--   log_statement = none, log_min_error_statement = panic, log_min_duration_statement = -1,
--   log_error_verbosity = terse, log_parameter_max_length = 0, log_parameter_max_length_on_error = 0
