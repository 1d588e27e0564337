/**
 * The second factor of leads, deputies and heads: six digits from an own device, enrolled in Heed and reset only in Heed. Rules: a
 * code counts once, five wrong ones close the door for 15 minutes, nobody resets their own. Secrets are sealed under the school's key,
 * recovery codes are kept as digests.
 */
package school.heed.factor;
