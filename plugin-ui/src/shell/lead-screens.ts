/** The screens of leads, deputies and heads, fetched when one of them is first opened. */
import '../casefile/heed-case-access';
import '../casefile/heed-case-page';
import '../casefile/heed-cases-page';
import '../concern/heed-concern-page';
import '../contact/heed-contact-form';
import '../desk/heed-desk-page';
