/**
 * The risks of a case: rated, acted on, rated again, signed and reviewed, saved any number of times and never overwritten. The
 * questions around them are forms of package {@code record}. Scales and risks are policy: {@code policy/risk} (001 Annex A; 003 App 3).
 */
package school.heed.riskassessment;
