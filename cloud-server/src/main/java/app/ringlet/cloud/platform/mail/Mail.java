package app.ringlet.cloud.platform.mail;

import java.util.regex.Pattern;

/**
 * An e-mail in plain text.
 *
 * @param to one address
 * @param subject one line; what would break it becomes a space
 * @param text may hold secrets such as a link to sign in with: it is neither logged nor stored in the clear
 */
public record Mail(String to, String subject, String text) {

    /** What HTML's e-mail field takes: nothing in it can end a header or name a second address. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
            + "(?=[^@]{1,189}$)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
            + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    public Mail {
        if (!isAddress(to)) {
            throw new IllegalArgumentException("A mail goes to one plain address");
        }
        subject = BREAKS.matcher(subject).replaceAll(" ").strip();
    }

    /** Whether mail can be sent to it: one address, without a name beside it, in ASCII. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "Mail[REDACTED]";
    }
}
