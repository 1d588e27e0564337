package school.heed.childfile;

import school.heed.chronology.EntryKind;

/** What may be said of a line in a child's own file where its words may not: that it was written, and of what kind it is. */
final class Neutral {
    private Neutral() {}

    static String sentence(EntryKind kind) {
        return switch (kind) {
            case CONCERN -> "A concern was reported.";
            case ADDITION -> "The reporter of a concern added to it.";
            case OPENED -> "A concern was read for the first time.";
            case ACKNOWLEDGED -> "First steps were recorded.";
            case CASE_OPENED -> "A case was opened.";
            case CASE_CLOSED -> "A case was closed.";
            case CASE_REOPENED -> "A case was opened again.";
            case ATTACHED -> "A concern became part of a case.";
            case CHILD_ADDED -> "This child became part of a case.";
            case PART_CHANGED -> "The part this child may have had was written anew.";
            case CHILD_TAKEN_OUT -> "This child was taken out of a case.";
            case PERSON_CHANGED -> "What is known of who this is was written anew.";
            case CLOSED -> "A concern was closed without a case.";
            case NOTE -> "A note was written.";
            case DECISION -> "A decision was recorded.";
            case MEETING -> "A meeting was recorded.";
            case CHILD_WORDS -> "What was said was recorded, word for word.";
            case CONTACT -> "A contact was recorded.";
            case NOT_REQUIRED -> "It was recorded why nobody outside school was contacted.";
            case RECORD -> "A record of the case was written or added to.";
            case APART -> "It was recorded where children are kept apart, or would meet.";
            case RISK -> "A risk assessment was written, changed or signed.";
            case CORRECTION -> "An earlier line was corrected.";
            case EARLIER_CHECKED -> "Earlier matters were looked for.";
            case HOST_COPIES -> "Copies in the MIS were taken back.";
            default -> "A line was recorded: " + kind.label() + ".";
        };
    }
}
