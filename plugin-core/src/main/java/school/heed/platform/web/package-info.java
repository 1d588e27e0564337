/**
 * The API's root and ids as they come in addresses.
 */
package school.heed.platform.web;
