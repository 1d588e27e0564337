/**
 * Sealed fields, the three layers of keys, canonical bytes and the hash chain of a history.
 */
package school.heed.platform.crypto;
