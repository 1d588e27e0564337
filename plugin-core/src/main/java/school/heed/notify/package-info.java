/**
 * Content-free notices and e-mails, and the job that looks at the clocks.
 */
package school.heed.notify;
