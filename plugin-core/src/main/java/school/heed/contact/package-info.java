/**
 * A logged conversation with children's services, the police, a family. The first two stop the 24-hour clock (000 Responding).
 */
package school.heed.contact;
