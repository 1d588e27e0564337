/**
 * The records of a case: forms of the school's policy, filled in for the case or for one child in it, any number of times saved and
 * never overwritten. Each saving writes its line in the chronology. Who may open the case may read them; leads and deputies write.
 * Forms and their order are policy: {@code policy/forms}, {@code policy/records} (003 contents).
 */
package school.heed.record;
