-- Corrections of a page of lines, and the case a concern was attached to, are found without reading every row of the school.
create index chronology_entry_corrects on chronology_entry (corrects) where corrects <> '';
