-- The part a child may have had can change, and one who was entered by mistake is taken out. `role` stays as it was first said and is
-- sealed; these two columns are state, and the line that moved them says who did it and why.
alter table case_child add column part text not null default '';
alter table case_child add column part_entry text not null default '';
grant update (part, part_entry) on case_child to heed_app;

-- Children of other schools and adults are people of one case. The host does not know them, so they have no key there.
alter table child alter column host_key drop not null;
