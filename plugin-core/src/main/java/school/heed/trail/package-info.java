/**
 * The audit as people read it: for leads, who read, wrote or was refused what; for the head, what the leads and deputies did.
 * What is kept from a person leaves no line here either, and reading it is itself a line.
 */
package school.heed.trail;
