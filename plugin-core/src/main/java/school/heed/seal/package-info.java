/**
 * Sealing: what must not change unseen is taken into one chain, whose end is signed and kept in more than one place
 * ({@code deployment/sealed-history.md}).
 */
package school.heed.seal;
