/**
 * Clocks: a duty, when it began, its last moment, how it was met (000 Responding).
 */
package school.heed.deadline;
