package school.heed.access;

/**
 * What stands on a record for one person at this moment.
 *
 * @param named let in by name, to this record or to the case it is part of
 * @param namedOnly only named people open it
 * @param conflicted this person has a conflict of interest in it
 */
record Flags(boolean named, boolean namedOnly, boolean conflicted) {}
