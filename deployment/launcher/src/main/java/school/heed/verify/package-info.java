/**
 * The offline verifier of the sealed history, written from {@code deployment/sealed-history.md} and sharing no code with the server.
 * It needs no running Heed: it reads a database or an export.
 */
package school.heed.verify;
