-- For a school with a PostgreSQL server of its own (15 or newer). The database administrator runs this once:
--   psql --username=postgres --file=db-roles.sql
-- and then gives each role its password, which psql asks for and never shows:
--   psql --username=postgres --command='\password heed_owner'
--   psql --username=postgres --command='\password heed_app'
-- Two roles, because the one that serves people must not be able to change the tables or who may read them.
\set ON_ERROR_STOP on

-- Owns the tables; used by `migrate` and at the start of `run`, never while serving.
create role heed_owner login nosuperuser nocreatedb nocreaterole nobypassrls;
-- Serves people. The name is fixed: the migrations grant to it.
create role heed_app login nosuperuser nocreatedb nocreaterole nobypassrls;

create database heed owner heed_owner template template0 encoding 'UTF8' locale 'C';
revoke all on database heed from public;
grant connect on database heed to heed_app;

\connect heed
revoke all on schema public from public;

-- The server must keep what it acknowledged; Heed refuses to start where one of these is off:
--   fsync = on, full_page_writes = on, synchronous_commit = on
-- and these keep people's words out of the server's log (postgresql.conf):
--   log_statement = none, log_min_error_statement = panic, log_min_duration_statement = -1,
--   log_error_verbosity = terse, log_parameter_max_length = 0, log_parameter_max_length_on_error = 0
