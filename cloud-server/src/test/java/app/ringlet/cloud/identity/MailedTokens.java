package app.ringlet.cloud.identity;

import static org.awaitility.Awaitility.await;

import app.ringlet.simulator.mail.Mailbox;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads people's mail and takes the links out of it. */
final class MailedTokens {

    private MailedTokens() {}

    /** The token of the newest link that has come. @param what such as {@code reset} */
    static String newest(Mailbox mailbox, String address, String what) {
        return after(mailbox, address, what, 0);
    }

    /** The same, once there are more than {@code seen} of them. */
    static String after(Mailbox mailbox, String address, String what, int seen) {
        await().until(() -> all(mailbox, address, what).size() > seen);
        return all(mailbox, address, what).getFirst();
    }

    /** The newest first. */
    static List<String> all(Mailbox mailbox, String address, String what) {
        Pattern link = Pattern.compile("http://localhost:\\d+/account#" + what + "=([\\w-]{43})\\s");
        return mailbox.to(address).stream()
                .flatMap(mail -> link.matcher(mail.text()).results().map((MatchResult found) -> found.group(1)))
                .toList();
    }
}
