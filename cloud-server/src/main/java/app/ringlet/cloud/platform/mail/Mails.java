package app.ringlet.cloud.platform.mail;

/** The way out for e-mail, for whoever has something to say by it. */
public interface Mails {

    /**
     * Takes the mail for sending, in the caller's transaction: it goes out if that is committed, and survives a crash.
     * Without a configured way out it is not kept, see {@link #areConfigured()}.
     */
    void send(Mail mail);

    /** Whether there is a way out at all. */
    boolean areConfigured();
}
