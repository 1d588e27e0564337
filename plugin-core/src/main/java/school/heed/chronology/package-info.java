/**
 * Sealed histories of concerns and cases. Lines are appended and corrected by further lines (003 s4).
 * A line's words open only with its stream's key; what the host may hold of it is kept beside it.
 */
package school.heed.chronology;
