/**
 * How long a case is kept, and legal holds that beat every clock. Seen by those who work on the case; the clock and a hold are the
 * lead's to set, each with a reason, and each stays on record for good. Nothing here destroys anything; the database refuses an erasure
 * while a hold stands (V008).
 */
package school.heed.retention;
