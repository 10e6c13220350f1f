package app.ringlet.cloud.identity.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The commonest of the passwords that leaked from elsewhere, which whoever guesses tries first. */
final class CommonPasswords {

    private static final String LIST = "/security/common-passwords.txt";

    /** A year and an exclamation mark make no password of a word. */
    private static final Pattern TAIL = Pattern.compile("[^\\p{L}]{1,6}$");

    private static final int SHORT_UNIT = 4;

    private CommonPasswords() {}

    /** Read when it is first asked for: the server's start has no use for it. */
    private static final class Known {

        static final Set<String> WORDS = read();

        private static Set<String> read() {
            try (InputStream list = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST));
                    BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
                return lines.lines().filter(line -> !line.startsWith("# ")).collect(Collectors.toUnmodifiableSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether it is one of them, one with a few signs after it, or the same over and over. */
    static boolean areLike(String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        String unit = unit(plain);
        return Known.WORDS.contains(plain)
                || Known.WORDS.contains(TAIL.matcher(plain).replaceFirst(""))
                || unit.length() <= SHORT_UNIT
                || Known.WORDS.contains(unit);
    }

    /** The shortest text that it is a repetition of. */
    private static String unit(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            String unit = text.substring(0, length);
            if (text.length() % length == 0
                    && unit.repeat(text.length() / length).equals(text)) {
                return unit;
            }
        }
        return text;
    }
}
