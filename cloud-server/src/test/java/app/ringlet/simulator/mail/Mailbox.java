package app.ringlet.simulator.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What has come in, for whomever; the newest few hundred. Guarded by its own lock. */
public final class Mailbox {

    private static final int KEPT = 1_000;

    private final Deque<ReceivedMail> mails = new ArrayDeque<>();
    private int trouble;
    private int troubles;
    private int attempts;

    synchronized void add(ReceivedMail mail) {
        mails.addLast(mail);
        if (mails.size() > KEPT) {
            mails.removeFirst();
        }
    }

    /** The newest first. */
    public synchronized List<ReceivedMail> all() {
        return List.copyOf(mails.reversed());
    }

    /** The newest first. */
    public List<ReceivedMail> to(String address) {
        return all().stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    /** The next recipients are answered like this. @param reply such as 451 for try again, or 550 for never */
    public synchronized void answerNext(int times, int reply) {
        troubles = times;
        trouble = reply;
        attempts = 0;
    }

    /** How many recipients were named since {@link #answerNext}. */
    public synchronized int attempts() {
        return attempts;
    }

    /** How to answer to the next recipient. */
    synchronized int replyToRecipient() {
        attempts++;
        return troubles-- > 0 ? trouble : 250;
    }
}
