/** The screen of a case, fetched when one is first opened. */
import '../casefile/heed-case-access';
import '../casefile/heed-case-life';
import { HeedCasePage } from '../casefile/heed-case-page';
import '../contact/heed-contact-form';
import '../record/heed-records';

HeedCasePage.meetings = () => import('../riskassessment/heed-meetings');
