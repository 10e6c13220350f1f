package app.ringlet.cloud.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * bcrypt by the system's own library where there is one, and otherwise in Java. The result is the same; but a thread that hashes in
 * Java has to be brought to a stop before each of the collector's pauses can begin, and one that gives way to everybody else comes to
 * it late: everybody waits for it. One that is outside of Java is not waited for.
 */
final class Bcrypt {

    private static final Logger log = LoggerFactory.getLogger(Bcrypt.class);
    private static final String PROBE = "$2b$04$abcdefghijklmnopqrstuu";

    private static final Pattern FORM = Pattern.compile("\\$2[aby]\\$(0[4-9]|[12]\\d|3[01])\\$[./0-9A-Za-z]{53}");

    /** {@code $2a$10$} and 22 signs of salt. */
    private static final int SETTING = 7 + 22;

    private final int cost;
    private final @Nullable SystemCrypt system;

    Bcrypt(int cost) {
        this(cost, SystemCrypt.find());
    }

    Bcrypt(int cost, @Nullable SystemCrypt system) {
        this.cost = cost;
        this.system = system != null && agrees(system) ? system : null;
    }

    /** @param password of 72 bytes at most, none of them zero */
    String hash(String password) {
        String salt = BCrypt.gensalt("$2a", cost);
        return system == null ? BCrypt.hashpw(password, salt) : digest(system, password, salt);
    }

    /** To a {@code hash} that is not one of bcrypt no password is the right one. */
    boolean matches(String password, String hash) {
        if (!FORM.matcher(hash).matches()) {
            return false;
        }
        // A zero ends what a C library reads.
        if (system == null || password.indexOf('\0') >= 0) {
            return BCrypt.checkpw(password, hash);
        }
        return MessageDigest.isEqual(ascii(digest(system, password, hash)), ascii(hash));
    }

    /** Whether {@code hash} took less work than new ones do. */
    boolean isCheaper(String hash) {
        Matcher form = FORM.matcher(hash);
        return form.matches() && Integer.parseInt(form.group(1)) < cost;
    }

    /** Whether it is by the system's library. */
    boolean isOutsideOfJava() {
        return system != null;
    }

    /** The library's own "2a" differs from everybody's for some passwords, to make up for a mistake it once had; "2b" does not. */
    private static String digest(SystemCrypt system, String password, String hash) {
        String of2b = system.crypt(password, "$2b" + hash.substring(3, SETTING));
        return hash.substring(0, SETTING) + of2b.substring(SETTING);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean agrees(SystemCrypt system) {
        try {
            boolean same = system.crypt("Grüße", PROBE).equals(BCrypt.hashpw("Grüße", PROBE));
            if (!same) {
                log.info("Passwords are hashed in Java: the system's bcrypt gives other results");
            }
            return same;
        } catch (IllegalStateException unable) {
            log.info("Passwords are hashed in Java: {}", unable.getMessage());
            return false;
        }
    }
}
