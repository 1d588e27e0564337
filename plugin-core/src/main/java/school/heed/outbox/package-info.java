/**
 * What leaves Heed after the commit: in order within a lane, at least once, with the effect of once.
 */
package school.heed.outbox;
