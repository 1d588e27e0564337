/** The screen of a case, fetched when one is first opened. */
import '../casefile/heed-case-access';
import '../casefile/heed-case-life';
import '../casefile/heed-case-page';
import '../contact/heed-contact-form';
import '../record/heed-records';
import '../riskassessment/heed-meetings';
