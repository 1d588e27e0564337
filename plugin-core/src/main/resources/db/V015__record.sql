-- A duty that answers in a record start may start again, in the same case, after it was met (003 App 2).
grant update (started_at, due_at) on deadline to heed_app;

