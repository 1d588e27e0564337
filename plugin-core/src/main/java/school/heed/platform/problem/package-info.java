/**
 * How Heed says no: one exception, one shape (RFC 9457), stable codes, a sentence for a tired person. Never a name, never a
 * typed word, never a stack trace.
 */
package school.heed.platform.problem;
