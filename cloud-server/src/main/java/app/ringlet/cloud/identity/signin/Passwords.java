package app.ringlet.cloud.identity.signin;

import app.ringlet.cloud.identity.IdentitySettings;
import app.ringlet.cloud.platform.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Passwords of {@value #SHORTEST} characters to {@value #LONGEST} bytes, kept as bcrypt hashes. Longer ones are refused rather than
 * hashed first: whoever types one is told what counts.
 */
@Component
public class Passwords {

    static final int SHORTEST = 10;

    /** bcrypt reads no further. */
    static final int LONGEST = 72;

    private static final int SALT_AND_DIGEST = 22 + 31;

    /** So much besides one's own name makes a password of it. */
    private static final int ENOUGH_MORE = 5;

    private static final int SHORT_NAME = 4;

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    private final HashingLane lane = new HashingLane();
    private final Bcrypt bcrypt;
    private final String nobodys;

    Passwords(IdentitySettings settings) {
        bcrypt = new Bcrypt(settings.passwordCost());
        // In the form of a hash but of no password: to compare with it costs the same, and the server's start does not
        // pay for one.
        nobodys = String.format(Locale.ROOT, "$2a$%02d$", settings.passwordCost()) + ".".repeat(SALT_AND_DIGEST);
    }

    /**
     * Whether someone may have it as a new password.
     *
     * @param names what it must not be, or be little more than: the user's address, the salon's name
     * @throws Refusal {@code invalid_field} of {@code field}
     */
    public void check(String field, String password, String... names) {
        if (password.codePointCount(0, password.length()) < SHORTEST || bytes(password) > LONGEST) {
            throw Refusal.ofField(
                    field,
                    "A password has " + SHORTEST + " characters or more, and " + LONGEST
                            + " bytes at most: as many plain letters, and fewer of others.");
        }
        // bcrypt takes what follows a zero for a repetition.
        if (CONTROLS.matcher(password).find()) {
            throw Refusal.ofField(field, "A password must not hold control characters.");
        }
        if (CommonPasswords.areLike(password)) {
            throw Refusal.ofField(field, "This password is among the first that anyone would try. Take another one.");
        }
        if (Stream.of(names).flatMap(Passwords::spellings).anyMatch(name -> isLittleMoreThan(password, name))) {
            throw Refusal.ofField(field, "A password must not be made of your address or the salon's name.");
        }
    }

    /** @param password one that {@link #check} has let pass, or that was let pass once */
    public String hash(String password) {
        return lane.run(() -> bcrypt.hash(password));
    }

    /** For an account that is not entered by password: none matches it. */
    public String none() {
        return nobodys;
    }

    /**
     * Work around a password, where passwords are hashed.
     *
     * @param work may be done twice
     * @param once what follows from its result, before the next one's turn
     * @throws Refusal {@code unavailable} if too many wait already
     */
    <T> T inLane(Supplier<T> work, Consumer<T> once) {
        return lane.run(work, once);
    }

    /** Whether the hash is of a time when less was thought enough. */
    public boolean isOutdated(String hash) {
        return bcrypt.isCheaper(hash);
    }

    /** Takes as long for an absent {@code hash} as for a wrong password, so that time does not tell who has an account. */
    public boolean matches(String password, @Nullable String hash) {
        boolean same = lane.run(() -> bcrypt.matches(password, hash == null ? nobodys : hash));
        return same && hash != null && bytes(password) <= LONGEST;
    }

    private static Stream<String> spellings(String name) {
        int at = name.indexOf('@');
        return Stream.of(name, at < 0 ? name : name.substring(0, at))
                .map(Passwords::plain)
                .filter(plain -> plain.length() >= SHORT_NAME);
    }

    private static boolean isLittleMoreThan(String password, String name) {
        String plain = plain(password);
        return plain.contains(name) && plain.length() < name.length() + ENOUGH_MORE;
    }

    private static String plain(String text) {
        return SIGNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }
}
