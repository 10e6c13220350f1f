package app.ringlet.cloud.platform.mail;

/** The mail server did not answer, or asks to try again later. Says nothing of whom the mail was for. */
final class MailServerUnreachable extends RuntimeException {

    MailServerUnreachable(String message) {
        super(message, null, false, false);
    }
}
