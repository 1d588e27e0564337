/**
 * The one clock.
 */
package school.heed.platform.time;
