package school.heed.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PartyTest {
    @DisplayName("000 Responding: contact with social care or the police ends the 24 hours, and with nobody else")
    @Tag("fact-243")
    @Tag("fact-289")
    @Test
    void socialCareAndThePoliceEndThe24Hours() {
        assertThat(Arrays.stream(Party.values()).filter(Party::stopsClock))
                .containsExactly(Party.SOCIAL_CARE, Party.POLICE);
    }

    @DisplayName("001 s6: talks with parents, professionals and others are noted, each under a name that people read")
    @Tag("fact-146")
    @Test
    void thereIsAPlaceForEveryConversation() {
        assertThat(Arrays.stream(Party.values()).map(Party::label))
                .containsExactly("Children’s services", "Police", "Parent or carer", "Somebody else");
    }
}
