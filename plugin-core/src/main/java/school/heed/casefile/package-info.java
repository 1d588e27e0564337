/**
 * A case: children side by side, each with the part they may have had, one chronology, one door ({@code Cases}).
 * Leads and deputies may see it, and whoever is named in it; to everybody else, and to who has a conflict of interest, it does not exist.
 */
package school.heed.casefile;
