package school.heed.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import school.heed.access.Door;
import school.heed.casefile.CaseRole;
import school.heed.casefile.ChildIn;
import school.heed.chronology.OccurredIn;
import school.heed.chronology.Precision;
import school.heed.platform.Ref;
import school.heed.platform.problem.Refusal;

class ConcernTest {
    private static final Instant AT = Instant.parse("2026-11-18T14:05:00Z");
    private static final UUID ID = UUID.fromString("33333333-0000-4000-8000-000000000001");
    private static final UUID PERSON = UUID.fromString("22222222-0000-4000-8000-000000000001");
    private static final UUID FIRST = UUID.fromString("44444444-0000-4000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("44444444-0000-4000-8000-000000000002");
    private static final Ref CASE = Ref.of("case", UUID.fromString("55555555-0000-4000-8000-000000000001"));
    private static final Ref ADULT = Ref.of("person", UUID.fromString("22222222-0000-4000-8000-000000000009"));
    private static final byte[] SEALED = {1, 2, 3};

    /** A concern as it is kept has version 0; another number was read before somebody else's step. */
    private static final int SEEN = 0;

    private static final List<String> STEPS = List.of("open", "acknowledge", "attach", "close");

    private static Concern concern(About about) {
        var children = about == About.CHILD
                ? List.of(
                        new ChildIn(FIRST, CaseRole.MAY_HAVE_BEEN_HARMED),
                        new ChildIn(SECOND, CaseRole.ALLEGED_TO_HAVE_CAUSED_HARM))
                : List.<ChildIn>of();
        var in = new NewConcern(
                "concern@1",
                about,
                children,
                List.of(),
                null,
                Map.of("told", List.of("going"), "danger", List.of("yes")),
                new OccurredIn(null, null, Precision.UNKNOWN, null),
                null);
        var facts = new Concern.Facts(
                ID, UUID.randomUUID(), "ABC-DEF", PERSON, AT, about == About.ADULT ? ADULT : null, null, "");
        return Concern.submitted(facts, in, SEALED, SEALED);
    }

    private static void step(Concern concern, String step) {
        Map<String, Consumer<Concern>> ways = Map.of(
                "open", it -> it.openedAt(AT),
                "acknowledge", it -> it.acknowledged(AT, SEALED, SEEN),
                "attach", it -> it.attachedTo(CASE, SEEN),
                "close", it -> it.closed(SEALED, SEEN));
        ways.get(step).accept(concern);
    }

    private static Concern at(ConcernStatus status) {
        var concern = concern(About.CHILD);
        var path =
                switch (status) {
                    case NEW -> List.<String>of();
                    case OPENED -> List.of("open");
                    case ACKNOWLEDGED -> List.of("open", "acknowledge");
                    case ATTACHED -> List.of("open", "acknowledge", "attach");
                    case CLOSED -> List.of("open", "acknowledge", "close");
                };
        path.forEach(step -> step(concern, step));
        assertThat(concern.status()).isEqualTo(status);
        return concern;
    }

    @Test
    void aNewConcernWaitsAndKeepsWhatCameIn() {
        var concern = concern(About.CHILD);
        assertThat(concern.status()).isEqualTo(ConcernStatus.NEW);
        assertThat(concern.childIds()).containsExactly(FIRST, SECOND);
        assertThat(concern.danger()).isTrue();
        assertThat(concern.told()).isEqualTo("going");
        assertThat(concern.openedAt()).isNull();
        assertThat(concern.actedAt()).isNull();
        assertThat(concern.caseRef()).isNull();
    }

    @DisplayName(
            "000 Responding: read, then first steps, then a case or closed with a reason; no step is skipped or repeated")
    @ParameterizedTest
    @EnumSource(ConcernStatus.class)
    @Tag("fact-209")
    @Tag("fact-262")
    void stepsComeInTheirOrder(ConcernStatus from) {
        var allowed = Map.of(
                ConcernStatus.NEW, "",
                ConcernStatus.OPENED, "acknowledge",
                ConcernStatus.ACKNOWLEDGED, "attach close",
                ConcernStatus.ATTACHED, "",
                ConcernStatus.CLOSED, "");
        for (var step : STEPS.subList(1, 4)) {
            var concern = at(from);
            if (allowed.get(from).contains(step)) {
                step(concern, step);
                assertThat(concern.status()).isNotEqualTo(from);
            } else {
                assertThatThrownBy(() -> step(concern, step))
                        .as("%s from %s", step, from)
                        .isInstanceOfSatisfying(Refusal.class, refusal -> {
                            assertThat(refusal.code()).isEqualTo("wrong-order");
                            assertThat(refusal.status()).isEqualTo(422);
                        });
                assertThat(concern.status()).isEqualTo(from);
            }
        }
    }

    @Test
    void everyPairOfStatesIsAllowedOrNotAsTheTableSays() {
        var allowed = List.of("NEW>OPENED", "OPENED>ACKNOWLEDGED", "ACKNOWLEDGED>ATTACHED", "ACKNOWLEDGED>CLOSED");
        for (var from : ConcernStatus.values()) {
            for (var to : ConcernStatus.values()) {
                assertThat(from.leadsTo(to)).as("%s>%s", from, to).isEqualTo(allowed.contains(from + ">" + to));
            }
        }
    }

    @Test
    void onlyTheFirstReaderOpensIt() {
        var concern = concern(About.CHILD);
        assertThat(concern.openedAt(AT)).isTrue();
        assertThat(concern.openedAt(AT.plusSeconds(60))).isFalse();
        assertThat(concern.openedAt()).isEqualTo(AT);
        for (var later : List.of(ConcernStatus.ACKNOWLEDGED, ConcernStatus.ATTACHED, ConcernStatus.CLOSED)) {
            var done = at(later);
            assertThat(done.openedAt(AT.plusSeconds(60))).isFalse();
            assertThat(done.status()).isEqualTo(later);
        }
    }

    @Test
    void aStepFromAStalePageIsRefusedAndChangesNothing() {
        var opened = at(ConcernStatus.OPENED);
        var acknowledged = at(ConcernStatus.ACKNOWLEDGED);
        for (var seen : List.of(-1, 1, 7)) {
            stale(() -> opened.acknowledged(AT.plusSeconds(9), new byte[0], seen));
            stale(() -> acknowledged.attachedTo(CASE, seen));
            stale(() -> acknowledged.closed(new byte[0], seen));
        }
        assertThat(opened.status()).isEqualTo(ConcernStatus.OPENED);
        assertThat(opened.actedAt()).isNull();
        assertThat(acknowledged.status()).isEqualTo(ConcernStatus.ACKNOWLEDGED);
        assertThat(acknowledged.caseRef()).isNull();
        assertThat(acknowledged.response()).isEqualTo(SEALED);
    }

    private static void stale(Runnable step) {
        var refusal = catchThrowableOfType(Refusal.class, step::run);
        assertThat(refusal.code()).isEqualTo("stale-version");
        assertThat(refusal.status()).isEqualTo(409);
    }

    @DisplayName("A report about an adult is never put into a case about children")
    @Test
    void anAdultsReportIsNeverAttached() {
        for (var before : List.of(List.<String>of(), List.of("open"), List.of("open", "acknowledge"))) {
            var concern = concern(About.ADULT);
            before.forEach(step -> step(concern, step));
            var status = concern.status();
            var refusal = catchThrowableOfType(Refusal.class, () -> concern.attachedTo(CASE, SEEN));
            assertThat(refusal.code()).isEqualTo("adult-concern");
            assertThat(concern.status()).isEqualTo(status);
            assertThat(concern.caseRef()).isNull();
        }
    }

    @Test
    void theDoorOfAnAdultsReportKnowsWhomItIsAbout() {
        assertThat(concern(About.ADULT).door().about()).isEqualTo(Door.About.ADULT);
        assertThat(concern(About.ADULT).door().subject()).contains(ADULT);
        assertThat(concern(About.CHILD).door()).isEqualTo(Door.child(Ref.of("concern", ID)));
    }

    @DisplayName("000 Responding: yes and can't tell start the contact clock")
    @ParameterizedTest
    @EnumSource(MayNeedOthers.class)
    @Tag("fact-243")
    void whatCannotBeToldIsTreatedAsYes(MayNeedOthers answer) {
        assertThat(answer.startsContactClock()).isEqualTo(answer != MayNeedOthers.NO);
    }
}
