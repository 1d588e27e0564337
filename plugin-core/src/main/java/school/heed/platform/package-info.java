/**
 * What every package may use and none of it knows a domain word: references, problems, strict JSON, the database's
 * school binding, sealed fields, ids on the wire.
 */
package school.heed.platform;
