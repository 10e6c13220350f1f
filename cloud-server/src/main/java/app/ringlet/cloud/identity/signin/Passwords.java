package app.ringlet.cloud.identity.signin;

import app.ringlet.cloud.identity.IdentitySettings;
import app.ringlet.cloud.platform.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords of {@value #SHORTEST} characters to {@value #LONGEST} bytes, kept as bcrypt hashes. */
@Component
public class Passwords {

    static final int SHORTEST = 10;

    /** bcrypt reads no further. */
    static final int LONGEST = 72;

    private static final int SALT_AND_DIGEST = 22 + 31;

    private final BCryptPasswordEncoder encoder;
    private final String nobodys;

    Passwords(IdentitySettings settings) {
        encoder = new BCryptPasswordEncoder(settings.passwordCost());
        // In the form of a hash but of no password: to compare with it costs the same, and the server's start does not
        // pay for one.
        nobodys = String.format(Locale.ROOT, "$2a$%02d$", settings.passwordCost()) + ".".repeat(SALT_AND_DIGEST);
    }

    /** @throws Refusal {@code invalid_field} if it is too short or too long */
    public String hash(String password) {
        if (password.length() < SHORTEST || bytes(password) > LONGEST) {
            throw Refusal.ofField(
                    "password",
                    "A password has " + SHORTEST + " characters or more, and " + LONGEST + " bytes at most.");
        }
        return String.valueOf(encoder.encode(password));
    }

    /** Takes as long for an absent {@code hash} as for a wrong password, so that time does not tell who has an account. */
    public boolean matches(String password, @Nullable String hash) {
        boolean same = encoder.matches(password, hash == null ? nobodys : hash);
        return same && hash != null && bytes(password) <= LONGEST;
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }
}
