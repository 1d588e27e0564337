/**
 * First screens: what needs the lead now, and the safeguarding tab on a pupil's profile.
 */
package school.heed.desk;
