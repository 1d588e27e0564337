/** Chronologies on paper and a child's own file, fetched when one of them is first opened. */
import '../chronology/heed-case-print-page';
import '../chronology/heed-child-file-page';
import '../chronology/heed-child-print-page';
