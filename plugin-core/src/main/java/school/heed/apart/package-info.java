/**
 * Where children of a case would meet in the school week, and where the plan keeps them apart (001 Annex A rows 6 to 8; 001 s12). Named
 * after what a plan says, "kept apart"; a meeting is something else to a lead. Reads the host, so it stands with the screens.
 */
package school.heed.apart;
