/**
 * heed.jar: everything a school's IT needs to run Heed with a Java runtime alone.
 *
 * <p>One process holds the server; a child process holds the database. The order of a start is fixed: lock the data
 * folder, start PostgreSQL, prove it safe, migrate as the owner, then serve as the app role. A start that cannot be
 * made safely does not happen, and says why in one sentence.
 */
package school.heed.launcher;
