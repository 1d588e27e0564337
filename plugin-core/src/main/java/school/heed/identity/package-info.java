/**
 * Who acts: sessions, permissions, and the capabilities that count only once confirmed inside Heed.
 */
package school.heed.identity;
