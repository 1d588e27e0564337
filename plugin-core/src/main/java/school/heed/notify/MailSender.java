package school.heed.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import school.heed.access.Sights;
import school.heed.identity.Actor;
import school.heed.outbox.Message;
import school.heed.outbox.Sender;
import school.heed.outbox.Topic;
import school.heed.people.Staff;
import school.heed.platform.db.InSchool;

/** The same content-free words by e-mail, when the school has named a mail server ({@code heed.mail.host}). */
@ApplicationScoped
@InSchool
public class MailSender implements Sender {
    private static final int MILLIS = 5000;
    static final String SUBJECT = "Something in Safeguarding needs you";
    static final String TEXT =
            "Something in Safeguarding needs you. Please sign in to the school’s system and open Safeguarding.\n\n"
                    + "This message says nothing more on purpose. Please do not answer it.\n";

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @Inject
    Sights sights;

    @Inject
    @ConfigProperty(name = "heed.mail.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "heed.mail.port", defaultValue = "25")
    int port;

    @Inject
    @ConfigProperty(name = "heed.mail.from", defaultValue = "heed@localhost")
    String from;

    @Override
    public boolean sends(Topic topic) {
        return topic == Topic.MAIL;
    }

    @Override
    public void send(Actor system, Message message) {
        // A conflict may have been declared since: then nothing rings.
        if (!sights.of(system, message.target().uuid()).hears(message.ref())) {
            return;
        }
        var address = staff.find(system, message.target().uuid())
                .map(Staff.Known::email)
                .orElse("");
        if (host.isEmpty() || address.isEmpty()) {
            return;
        }
        try {
            mail(message, address);
        } catch (AddressException e) {
            throw new Never("mail-address");
        } catch (SendFailedException e) {
            throw refused(e) ? new Never("mail-address") : new NotNow("mail");
        } catch (MessagingException e) {
            throw new NotNow("mail");
        }
    }

    /** Whether the server said for good that it knows nobody of this address; a 4xx reply is a "later". */
    private static boolean refused(MessagingException e) {
        for (Exception cause = e; cause instanceof MessagingException mail; cause = mail.getNextException()) {
            if (mail instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() / 100 == 5;
            }
        }
        return false;
    }

    private void mail(Message message, String address) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", host.orElseThrow());
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.connectiontimeout", String.valueOf(MILLIS));
        properties.put("mail.smtp.timeout", String.valueOf(MILLIS));
        properties.put("mail.smtp.writetimeout", String.valueOf(MILLIS));
        properties.put("mail.smtp.starttls.enable", "true");
        var mail = new Numbered(Session.getInstance(properties), message);
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(RecipientType.TO, new InternetAddress(address));
        mail.setSubject(SUBJECT, "UTF-8");
        mail.setText(TEXT, "UTF-8");
        mail.setSentDate(Date.from(clock.instant()));
        Transport.send(mail);
    }

    /** The same id on every try, so that a mail server or reader can drop the second copy. */
    private static final class Numbered extends MimeMessage {
        private final Message message;

        Numbered(Session session, Message message) {
            super(session);
            this.message = message;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + message.key() + "@heed>");
        }
    }
}
