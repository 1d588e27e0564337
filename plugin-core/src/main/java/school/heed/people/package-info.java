/**
 * Children, staff and who is on duty: dated, sealed copies of what the host says. Search by name runs in memory.
 */
package school.heed.people;
