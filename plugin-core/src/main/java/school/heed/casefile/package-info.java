/**
 * A case: children side by side, each with the part they may have had, one chronology, one door ({@code Cases}).
 * Leads and deputies may see it; to everybody else it does not exist.
 */
package school.heed.casefile;
