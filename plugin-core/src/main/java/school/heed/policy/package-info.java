/**
 * The school's policy as versioned data: forms, deadlines, words, settings. A released file never changes.
 */
package school.heed.policy;
