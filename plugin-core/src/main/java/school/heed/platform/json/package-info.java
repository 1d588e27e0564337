/**
 * JSON in and out. A body is checked against the record it is meant for before anything else sees it.
 */
package school.heed.platform.json;
