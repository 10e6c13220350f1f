package app.ringlet.cloud.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.ringlet.cloud.identity.IdentitySettings;
import app.ringlet.cloud.platform.Refusal;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PasswordsTests {

    private static final String PASSWORD = "a password of a salon";

    @Test
    void aPasswordIsHashedWithCostTwelveUnlessToldOtherwise() {
        assertThat(new Passwords(settings(Map.of())).hash(PASSWORD)).startsWith("$2a$12$");
    }

    @Test
    void onlyTheSamePasswordMatches() {
        Passwords passwords = new Passwords(settings(Map.of("password-cost", "4")));
        String hash = passwords.hash(PASSWORD);

        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(passwords.matches(PASSWORD + " ", hash)).isFalse();
        assertThat(passwords.matches("nobody's password", null)).isFalse();
    }

    @Test
    void shortOnesAndThoseThatBcryptWouldCutAreTurnedDown() {
        Passwords passwords = new Passwords(settings(Map.of("password-cost", "4")));

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> passwords.hash("too short"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> passwords.hash("é".repeat(37)));
        assertThat(passwords.matches("é".repeat(36) + "x", passwords.hash("é".repeat(36))))
                .isFalse();
    }

    @Test
    void anAccountThatIsNotThereTakesAsLongAsAWrongPassword() {
        Passwords passwords = new Passwords(settings(Map.of("password-cost", "9")));
        String hash = passwords.hash(PASSWORD);

        long wrong = fastest(() -> passwords.matches("wrong password", hash));
        long nobody = fastest(() -> passwords.matches("wrong password", null));

        assertThat(nobody).isGreaterThan(wrong / 2);
    }

    private static long fastest(Runnable work) {
        return LongStream.range(0, 7)
                .map(i -> {
                    long start = System.nanoTime();
                    work.run();
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
    }

    private static IdentitySettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("", IdentitySettings.class);
    }
}
