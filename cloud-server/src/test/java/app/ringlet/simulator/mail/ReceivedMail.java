package app.ringlet.simulator.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;

/**
 * A mail as it came in.
 *
 * @param to whom the envelope names
 * @param raw the whole of it, headers too
 */
public record ReceivedMail(Instant at, String from, String to, String subject, String text, String raw) {

    static ReceivedMail of(Instant at, String from, String to, byte[] raw) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            String subject = message.getSubject() == null ? "" : message.getSubject();
            String text = String.valueOf(message.getContent()).replace("\r\n", "\n");
            return new ReceivedMail(at, from, to, subject, text, new String(raw, StandardCharsets.ISO_8859_1));
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("This is no mail", e);
        }
    }
}
