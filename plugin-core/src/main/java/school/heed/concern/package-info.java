/**
 * A report by any member of staff and its way over the lead's desk (000 What should you do, 001 s7).
 * The reporter sees how far it has got and nothing else; one about an adult goes to the head alone.
 * Words never change; the draft is its author's only. Policy: forms/concern, deadlines.
 */
package school.heed.concern;
