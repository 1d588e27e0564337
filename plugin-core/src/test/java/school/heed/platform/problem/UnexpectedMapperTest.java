package school.heed.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnexpectedMapperTest {
    private static final String WORDS = "Jayden hit her again";

    static Stream<Arguments> errors() {
        var sql = new SQLException("duplicate key: Detail: Key (words)=(" + WORDS + ")", "23505");
        return Stream.of(
                arguments(new IllegalArgumentException(WORDS), "java.lang.IllegalArgumentException"),
                arguments(new PersistenceException(WORDS, sql), "java.sql.SQLException[23505]"),
                arguments(
                        new EJBException(WORDS, new UncheckedIOException(new IOException(WORDS))),
                        "java.io.UncheckedIOException; java.io.IOException"),
                arguments(new AssertionError(WORDS, new NumberFormatException(WORDS)), "NumberFormatException"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P03", "53300"})
    void aDatabaseThatIsAwayIsToldApartFromAMistakeOfOurs(String state) {
        var away = new PersistenceException("x", new SQLException("gone", state));
        assertThat(UnexpectedMapper.databaseIsAway(new EJBException("x", away))).isTrue();
        assertThat(UnexpectedMapper.databaseIsAway(new SQLException("duplicate", "23505")))
                .isFalse();
    }

    @Test
    void aDatabaseThatGoesAwayWhileStoringIsToldApartToo() {
        var lost = new TransactionalException("x", new SystemException("resource manager error"));
        assertThat(UnexpectedMapper.databaseIsAway(lost)).isTrue();
        assertThat(UnexpectedMapper.databaseIsAway(new TransactionalException("x", new RollbackException("y"))))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("errors")
    void theLogGetsTheKindsOfErrorsButNeverTheirMessages(Throwable thrown, String kind) {
        thrown.addSuppressed(new IllegalStateException(WORDS));
        assertThat(withoutPlaces(UnexpectedMapper.outline(thrown)))
                .contains(kind)
                .doesNotContain("Jayden")
                .doesNotContain("hit her");
    }

    @Test
    void theLogGetsThePlacesInOurCode() {
        assertThat(UnexpectedMapper.outline(new IllegalStateException(WORDS)))
                .contains(" at UnexpectedMapperTest.java:");
    }

    @Test
    void errorsThatCauseEachOtherDoNotFillTheLog() {
        var first = new IllegalStateException("a");
        first.initCause(new IllegalStateException("b", first));
        assertThat(UnexpectedMapper.outline(first).length()).isLessThan(8000);
    }

    private static String withoutPlaces(String outline) {
        return outline.replaceAll(" at \\w+\\.java:\\d+", "");
    }
}
