package school.heed.riskassessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import school.heed.deadline.Deadlines;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.policy.SettingStore;
import school.heed.riskassessment.RiskBook.Book;

/**
 * The clock of the next review. It runs from the first saving that sets a day; once an assessment was completed it moves on only when a
 * newer version is completed, so that a review is not over because somebody began it (003 s1.6).
 */
@Dependent
class ReviewClock {
    static final String KIND = "ASSESSMENT_REVIEW";

    @Inject
    Deadlines deadlines;

    @Inject
    SettingStore settings;

    void saved(Actor actor, Book before, LocalDate day, Instant now) {
        var completed = before.signatures().stream().anyMatch(each -> each.step() == SignStep.COMPLETED);
        if (!completed && day != null) {
            move(actor, before.open().ref(), day, now);
        }
    }

    void completed(Actor actor, Book book, Instant now) {
        move(actor, book.open().ref(), book.doc().reviewOn(), now);
    }

    /** The last moment is the end of the school day. */
    private void move(Actor actor, Ref caseRef, LocalDate day, Instant now) {
        var end = LocalTime.parse(settings.settings(actor).dayEnds());
        var due = day.atTime(end).atZone(settings.zone(actor)).toInstant();
        deadlines.move(actor, caseRef, KIND, now, due);
    }
}
