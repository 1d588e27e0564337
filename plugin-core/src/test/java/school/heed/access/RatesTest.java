package school.heed.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.heed.concern.ConcernsResource;
import school.heed.concern.DraftsResource;
import school.heed.identity.Actor;
import school.heed.identity.Permission;
import school.heed.platform.Ref;
import school.heed.platform.problem.Refusal;

class RatesTest {
    private final Rates rates = new Rates();

    RatesTest() {
        rates.clock = Clock.fixed(Instant.parse("2026-11-18T10:00:00Z"), ZoneOffset.UTC);
        rates.perPerson = 5;
        rates.perSchool = 12;
        rates.perReporter = 3;
        rates.start();
    }

    @Test
    void onePersonsFloodStopsThatPersonAlone() {
        var wild = person(1);
        var refusal = flood(wild, 6);
        assertThat(refusal.status()).isEqualTo(429);
        assertThat(refusal.code()).isEqualTo("too-many-requests");
        assertThat(refusal.retryAfter()).isEqualTo(12);
        assertThat(flood(person(2), 5)).isNull();
    }

    @Test
    void whoMayDoNothingElseForNowCanStillReport() {
        var wild = person(1);
        assertThat(flood(wild, 6)).isNotNull();
        for (var i = 0; i < 3; i++) {
            rates.count(wild, true);
        }
    }

    @Test
    void aWholeSchoolAtItsLimitCanStillReport() {
        for (var i = 1; i <= 3; i++) {
            flood(person(i), 5);
        }
        assertThat(flood(person(9), 1)).as("the school is at its limit").isNotNull();
        for (var i = 1; i <= 50; i++) {
            rates.count(person(i), true);
        }
    }

    @Test
    void reportingTakesNothingFromOtherWorkAndHasALimitOfItsOwn() {
        var person = person(1);
        for (var i = 0; i < 3; i++) {
            rates.count(person, true);
        }
        assertThat(catchThrowableOfType(Refusal.class, () -> rates.count(person, true)))
                .isNotNull();
        assertThat(flood(person, 5)).isNull();
    }

    @Test
    void theReportAndItsDraftAreInTheLane() {
        assertThat(reserved(ConcernsResource.class)).contains("submit");
        assertThat(reserved(DraftsResource.class)).contains("save");
    }

    private static java.util.List<String> reserved(Class<?> resource) {
        return java.util.Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(ReservedLane.class))
                .map(java.lang.reflect.Method::getName)
                .toList();
    }

    private Refusal flood(Actor actor, int requests) {
        for (var i = 0; i < requests; i++) {
            var refusal = catchThrowableOfType(Refusal.class, () -> rates.count(actor, false));
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static Actor person(int number) {
        return new Actor(
                new UUID(0, 1),
                Ref.of("person", new UUID(1, number)),
                Set.of(Permission.SESSION, Permission.REPORT),
                Set.of(),
                new UUID(2, number));
    }
}
