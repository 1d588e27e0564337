package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The steps with images from the first minute (001 s4; 000 How will the school respond). */
class ImageryFormTest {
    private final Sheet images = Sheet.of("imagery");

    @DisplayName("001 s4: nobody looks at an image, and nobody copies, prints, sends, saves or deletes it")
    @ParameterizedTest
    @CsvSource({"seen,accident,seenNote", "seen,yes,seenNote", "handled,yes,handledNote"})
    void thatSomebodyLookedOrCopiedIsWrittenDown(String question, String answer, String note) {
        assertThat(images.form().intro())
                .contains("Nobody in school looks at")
                .contains("copies, prints, sends, saves");
        images.asksFor("seen", "handled");
        images.with(question, answer).demands(note);
        assertThat(Sheet.of("incident").advice("categories", "nudes"))
                .startsWith("Do not look at, copy, print or send");
    }

    @Tag("fact-35")
    @DisplayName("001 s4: pictures, videos, explicit messages, pictures taken under clothes")
    @Test
    void imagesAreRecordedWithoutBeingLookedAt() {
        images.asksFor("what", "shows", "holder", "device");
        assertThat(images.choices("what")).containsExactly("images", "videos", "messages", "under-clothing");
        assertThat(images.question("shows").label()).endsWith("as somebody told it");
    }

    @DisplayName(
            "000, 001 s4: what makes it worse goes to police or social care at once, or takes a reason and the head")
    @ParameterizedTest
    @ValueSource(strings = {"adult", "pressure", "under-13", "capacity", "violent", "danger"})
    void whatMakesItWorseIsReferredAtOnce(String trigger) {
        images.asksFor("triggers");
        assertThat(images.advice("triggers", trigger)).contains("now.");
        assertThat(images.with("triggers", trigger).refused()).containsExactly("referred");
        images.with("referred", "no").demands("referredWhyNot", "referredHead");
        images.with("referred", "yes").demands("referredTo");
        Sheet.of("imagery").with("triggers", "none").isTaken();
    }

    @DisplayName("001 s4: a child under 13 can never consent; exploitation is asked about")
    @Test
    void underThirteenAndExploitationAreAskedAbout() {
        assertThat(images.advice("triggers", "under-13")).contains("under 13 can never consent");
        images.asksFor("exploitation");
        assertThat(images.advice("exploitation", "yes")).contains("social care and the police");
    }

    @Tag("fact-237")
    @DisplayName("000: what may spread is stopped at once, each step with its time")
    @ParameterizedTest
    @ValueSource(strings = {"yes", "not-known"})
    void whatMaySpreadIsStoppedStepByStep(String spread) {
        images.asksFor("spread");
        images.with("spread", spread);
        assertThat(images.refused()).containsExactly("urgent", "urgentWhen", "agreed");
        assertThat(images.question("urgentWhen").label()).endsWith("with its day and time");
    }

    @Tag("fact-53")
    @DisplayName("000: the Internet Watch Foundation and CEOP, only as agreed with the police")
    @Test
    void imagesAreReportedForRemovalOnlyAsThePoliceAgree() {
        assertThat(images.advice("agreed", "not-asked")).isEqualTo("Ask them now.");
        assertThat(images.question("agreed").hint()).contains("CEOP").contains("The police are asked first");
        images.with("spread", "yes").say("urgent", "urgentWhen").with("agreed", "yes");
        images.demands("agreedWith", "reported", "reportedDay");
        for (var agreed : List.of("no", "not-asked")) {
            images.with("agreed", agreed).demands("agreedWhyNot");
            images.say("reported");
            assertThat(images.refused()).contains("reported");
            images.without("reported");
        }
    }
}
