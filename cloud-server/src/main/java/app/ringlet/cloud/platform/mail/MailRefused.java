package app.ringlet.cloud.platform.mail;

/** The mail server will not take this mail, however often it is asked. Says nothing of whom it was for. */
final class MailRefused extends RuntimeException {

    MailRefused(String message) {
        super(message, null, false, false);
    }
}
