package app.ringlet.cloud.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.function.Supplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Hands a mail to the configured server, within time limits. Safe for use by many at once: each mail has a connection of its own. */
@Component
class SmtpClient {

    private static final int REFUSED_FOR_GOOD = 500;

    private final SmtpSettings settings;
    /** Made with the first mail: the library is large, and the server's start does not wait for it. */
    private final Supplier<JavaMailSenderImpl> sender;

    SmtpClient(SmtpSettings settings) {
        this.settings = settings;
        this.sender = SingletonSupplier.of(this::newSender);
    }

    /**
     * @param id of this mail, the same with each attempt, so that mail programs show one that came twice once
     * @throws MailRefused if another attempt would end the same
     * @throws MailServerUnreachable if it may not
     */
    void send(String id, Mail mail) {
        JavaMailSenderImpl smtp = sender.get();
        try {
            MimeMessage message = smtp.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
            helper.setFrom(settings.from());
            helper.setTo(mail.to());
            helper.setSubject(mail.subject());
            helper.setText(mail.text());
            message.setHeader(
                    "Message-ID",
                    "<" + id + settings.from().substring(settings.from().indexOf('@')) + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            smtp.send(message);
        } catch (MailException | MessagingException failure) {
            int answer = answer(failure);
            if (answer >= REFUSED_FOR_GOOD) {
                throw new MailRefused("The mail server refuses it with " + answer);
            }
            throw new MailServerUnreachable(
                    answer == 0
                            ? "The mail server cannot be used: "
                                    + rootOf(failure).getClass().getName()
                            : "The mail server answers " + answer);
        }
    }

    /** The server's reply code about the mail itself; 0 if it came to none. */
    private static int answer(Throwable failure) {
        Throwable cause = failure instanceof MailSendException sending && sending.getMessageExceptions().length > 0
                ? sending.getMessageExceptions()[0]
                : failure;
        int code = 0;
        while (cause != null) {
            if (cause instanceof SMTPAddressFailedException address) {
                code = address.getReturnCode();
            } else if (cause instanceof SMTPSendFailedException sending) {
                code = sending.getReturnCode();
            }
            cause = cause instanceof MessagingException messaging && messaging.getNextException() != null
                    ? messaging.getNextException()
                    : cause.getCause();
        }
        return code;
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private JavaMailSenderImpl newSender() {
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        boolean implicit = settings.tls() == SmtpSettings.Encryption.TLS;
        String protocol = implicit ? "smtps" : "smtp";
        smtp.setProtocol(protocol);
        smtp.setHost(settings.host());
        smtp.setPort(settings.port());
        smtp.setDefaultEncoding("UTF-8");
        if (!settings.user().isEmpty()) {
            smtp.setUsername(settings.user());
            smtp.setPassword(settings.password().reveal());
        }
        Properties properties = smtp.getJavaMailProperties();
        String prefix = "mail." + protocol + ".";
        properties.put(prefix + "auth", String.valueOf(!settings.user().isEmpty()));
        properties.put(
                prefix + "connectiontimeout",
                String.valueOf(settings.connectWithin().toMillis()));
        properties.put(
                prefix + "timeout", String.valueOf(settings.answerWithin().toMillis()));
        properties.put(
                prefix + "writetimeout", String.valueOf(settings.answerWithin().toMillis()));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        boolean upgraded = settings.tls() == SmtpSettings.Encryption.STARTTLS;
        properties.put(prefix + "starttls.enable", String.valueOf(upgraded));
        properties.put(prefix + "starttls.required", String.valueOf(upgraded));
        return smtp;
    }
}
