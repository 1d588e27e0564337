package school.heed.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.access.Sight;
import school.heed.access.Sights;
import school.heed.identity.Actor;
import school.heed.outbox.Message;
import school.heed.outbox.Sender;
import school.heed.outbox.Topic;
import school.heed.people.Staff;
import school.heed.platform.Ref;

/** Mail as a mail server receives it: the same few words for everybody, tried again later, parked where nobody is there. */
class MailSenderTest {
    private static final Actor SYSTEM = Actor.system(new UUID(0, 1), "outbox");
    private static final UUID PERSON = new UUID(0, 2);
    private static final String NAME = "Roshan Adeyinka";
    private static final UUID KEY = UUID.fromString("77777777-0000-4000-8000-000000000001");
    private static final Ref ABOUT = Ref.of("concern", UUID.fromString("88888888-0000-4000-8000-000000000001"));

    @Tag("fact-327")
    @Test
    void theServerGetsTheSameFewWordsAndNothingOfTheMatter() throws Exception {
        var server = started();
        try {
            sender(server.getSmtp().getPort(), "r.adeyinka@school.example").send(SYSTEM, message());
            assertThat(server.waitForIncomingEmail(5000, 1)).isTrue();
            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("Something in Safeguarding needs you");
            assertThat(mail.getContent().toString().replace("\r\n", "\n").strip())
                    .isEqualTo(MailSender.TEXT.strip());
            assertThat(mail.getAllRecipients()[0]).hasToString("r.adeyinka@school.example");
            assertThat(mail.getFrom()[0]).hasToString("heed@school.example");
            assertThat(mail.getSentDate()).isEqualTo("2026-11-18T14:05:00Z");
            var whole = whole(mail);
            assertThat(whole).doesNotContain(NAME, "Adeyinka <", ABOUT.id(), PERSON.toString(), "concern");
        } finally {
            server.stop();
        }
    }

    @Test
    void aSecondTryCarriesTheSameNumberSoThatItCanBeDropped() throws Exception {
        var server = started();
        try {
            var sender = sender(server.getSmtp().getPort(), "r.adeyinka@school.example");
            sender.send(SYSTEM, message());
            sender.send(SYSTEM, message());
            assertThat(server.waitForIncomingEmail(5000, 2)).isTrue();
            for (var mail : server.getReceivedMessages()) {
                assertThat(mail.getMessageID()).isEqualTo("<" + KEY + "@heed>");
            }
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsAwayIsTriedAgainLater() throws Exception {
        int port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        var sender = sender(port, "r.adeyinka@school.example");
        assertThatThrownBy(() -> sender.send(SYSTEM, message()))
                .isInstanceOf(Sender.NotNow.class)
                .hasMessage("mail");
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        server.start();
        try {
            sender.send(SYSTEM, message());
            assertThat(server.waitForIncomingEmail(5000, 1)).isTrue();
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatAsksToWaitIsAskedAgainAndOneThatKnowsNobodyIsNot() throws IOException {
        try (var busy = new RefusingMailServer("450 4.2.1 Try later")) {
            assertThatThrownBy(() ->
                            sender(busy.port(), "r.adeyinka@school.example").send(SYSTEM, message()))
                    .isInstanceOf(Sender.NotNow.class);
        }
        try (var full = new RefusingMailServer("550 5.1.1 No such user")) {
            assertThatThrownBy(() ->
                            sender(full.port(), "r.adeyinka@school.example").send(SYSTEM, message()))
                    .isInstanceOf(Sender.Never.class)
                    .hasMessage("mail-address");
        }
    }

    @Test
    void anAddressThatIsNoneIsParkedAndNoAddressIsNoMail() {
        assertThatThrownBy(() -> sender(1, "no address, at all").send(SYSTEM, message()))
                .isInstanceOf(Sender.Never.class);
        sender(1, "").send(SYSTEM, message());
        var none = sender(1, "r.adeyinka@school.example");
        none.host = Optional.empty();
        none.send(SYSTEM, message());
    }

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        return server;
    }

    private static String whole(MimeMessage mail) throws Exception {
        return Collections.list(mail.getAllHeaders()).stream()
                        .map((Header header) -> header.getName() + ": " + header.getValue())
                        .collect(Collectors.joining("\n"))
                + mail.getContent();
    }

    private static Message message() {
        return new Message(1, KEY, Topic.MAIL, ABOUT, Ref.of("person", PERSON), 0);
    }

    private static MailSender sender(int port, String address) {
        var sender = new MailSender();
        sender.host = Optional.of("127.0.0.1");
        sender.port = port;
        sender.from = "heed@school.example";
        sender.clock = Clock.fixed(Instant.parse("2026-11-18T14:05:00Z"), ZoneOffset.UTC);
        sender.staff = new Staff() {
            @Override
            public Optional<Known> find(Actor actor, UUID id) {
                return Optional.of(new Known(PERSON, NAME, address, "T001", true, Set.of()));
            }
        };
        sender.sights = new Sights() {
            @Override
            public Sight of(Actor asking, UUID person) {
                return new Sight(Set.of(), Set.of(), Set.of(), Set.of());
            }
        };
        return sender;
    }
}
