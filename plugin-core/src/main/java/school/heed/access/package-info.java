/**
 * The question before a record opens (need to know): roles, people named in a record, records for named people only, conflicts of interest;
 * one person's sight of all records, which every list and count goes by; and the filter every endpoint passes.
 */
package school.heed.access;
