/**
 * Binding a transaction to a school, counting a click once, and refusing a database that is not what this version needs.
 */
package school.heed.platform.db;
