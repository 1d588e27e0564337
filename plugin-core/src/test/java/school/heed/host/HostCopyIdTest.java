package school.heed.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class HostCopyIdTest {
    private static final UUID ENTRY = UUID.fromString("33acdc8e-052a-44f2-8510-19f0643980f1");
    private static final UUID ONE = UUID.fromString("ccdafa53-c6db-4cf9-bf59-5c2d400ad967");
    private static final UUID OTHER = UUID.fromString("cc8c4e9d-7071-440b-b568-412650e194fa");

    @Test
    void aLineAboutTwoChildrenHasAnIdForEach() {
        assertThat(WriteBackSender.copyId(ENTRY, ONE))
                .isNotEqualTo(WriteBackSender.copyId(ENTRY, OTHER))
                .isNotEqualTo(ENTRY);
    }

    @Test
    void theIdStaysTheSameOverEveryTry() {
        assertThat(WriteBackSender.copyId(ENTRY, ONE)).isEqualTo(WriteBackSender.copyId(ENTRY, ONE));
    }
}
