package school.heed.concern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report about the head must never reach the head: the reporter is asked to phone rather too often than once too few. */
class AdultNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "the head",
                "Head teacher",
                "HEADTEACHER",
                "our Headmistress",
                "the headmaster",
                "acting principal",
                "the executive head",
                "deputy head"
            })
    void whoeverIsCalledTheHeadMayBeTheHead(String typed) {
        assertThat(AdultName.isProbably(typed, "Ms R. Adeyinka")).isTrue();
    }

    @DisplayName("The surname is enough, whatever stands around it")
    @ParameterizedTest
    @CsvSource({
        "Ms R. Adeyinka,Ms R. Adeyinka",
        "ms adeyinka,Ms R. Adeyinka",
        "ADEYINKA,Ms R. Adeyinka",
        "Rose Adeyinka (Year 6),Ms R. Adeyinka",
        "Mrs Li,Mei Li",
        "mr wu,Mr J. Wu",
        "Dr Ng,Dr Ng",
        "Mr O'Neill,Ann O’Neill",
        "Miss ONeill,Ann O'Neill",
        "Ms O Neill,Ann O'Neill",
        "Mrs Neill,Ann O'Neill",
        "Mrs Hart,Jane Hart-Lewis",
        "Mrs Lewis,Jane Hart-Lewis",
        "Mrs Hart Lewis,Jane Hart-Lewis",
        "Mr Nunez,Señor Pablo Núñez",
        "Mr Núñez,Pablo Nunez",
        "Frau Muller,Eva Müller",
        "de Souza,Ana de Souza",
        "Souza,Ana De Souza",
        "Mrs Adeyinka,'Adeyinka, Rose'"
    })
    void aNameThatSharesTheSurnameMayBeTheHead(String typed, String head) {
        assertThat(AdultName.isProbably(typed, head)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Mr Hale,Ms R. Adeyinka",
        "Mrs Lister,Mei Li",
        "Ms Heady,Ms R. Adeyinka",
        "Mr Adeyinkason,Ms R. Adeyinka",
        "Mrs Neillson,Ann O'Neill",
        "Mr Mr,Mr J. Wu",
        "the caretaker,Ms R. Adeyinka",
        "Ms,Ms R. Adeyinka",
        "'',Ms R. Adeyinka",
        "Mr Hale,''"
    })
    void anotherNameIsSomebodyElse(String typed, String head) {
        assertThat(AdultName.isProbably(typed, head)).isFalse();
    }
}
