-- A page of a stream is read from its newest end; corrections and the case of a concern are found without reading everything.
create index chronology_entry_newest on chronology_entry (stream, recorded_at desc, seq desc);
create index chronology_entry_corrects on chronology_entry (corrects) where corrects <> '';
create index stream_link_concern on stream_link (concern_stream);
