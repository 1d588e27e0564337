/**
 * The school's MIS or LMS: launch, pairing, reading its people, writing restricted entries back, set-up. Every difference between
 * hosts ends here.
 */
package school.heed.host;
