/** The screens of leads, deputies and heads, fetched when one of them is first opened. */
import '../casefile/heed-cases-page';
import '../concern/heed-concern-page';
import '../desk/heed-desk-page';
