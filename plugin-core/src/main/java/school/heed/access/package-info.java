/**
 * The question before a record opens (need to know), grants to single records, and the filter every endpoint passes.
 */
package school.heed.access;
