/**
 * Who read, wrote or was refused what. References only; rows stay.
 */
package school.heed.audit;
