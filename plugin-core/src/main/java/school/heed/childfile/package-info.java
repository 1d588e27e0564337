/**
 * One child's own file: every concern and case the child is in, for leads and deputies, as far as each is open to the reader. It shows
 * this child's part and words alone; what is about several children is there by date, kind and a neutral sentence (000 General principles).
 */
package school.heed.childfile;
