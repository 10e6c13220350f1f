package app.ringlet.cloud.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.ringlet.cloud.identity.IdentitySettings;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ApiError;
import app.ringlet.testing.Interleaved;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "too short",
                "short\t and\0 sweet",
                "password123",
                "Password2026!",
                "qwertyuiop",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "dragondragon",
                "anna.luna@salon.example",
                "Anna.Luna99",
                "luna-hair-studio",
                "LunaHairStudio1!"
            })
    void whatIsEasilyGuessedIsTurnedDown(String weak) {
        Passwords passwords = new Passwords(settings(Map.of("password-cost", "4")));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> passwords.check("password", weak, "anna.luna@salon.example", "Luna Hair Studio"))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(ApiError.FieldError::field)
                        .containsExactly("password"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven green umbrellas",
                "luna rises over the sea",
                "パスワードは秘密です九",
                "k4&Wq!z09#",
                "Luna2026Luna2027xyz"
            })
    void whatIsNotIsLetPass(String fine) {
        Passwords passwords = new Passwords(settings(Map.of("password-cost", "4")));

        assertThatCode(() -> passwords.check("password", fine, "anna.luna@salon.example", "Luna"))
                .doesNotThrowAnyException();
    }

    @Test
    void thoseThatBcryptWouldCutAreTurnedDown() {
        Passwords passwords = new Passwords(settings(Map.of("password-cost", "4")));

        assertThatCode(() -> passwords.check("password", "éa".repeat(12) + "bc".repeat(18)))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> passwords.check("password", "éa".repeat(12) + "bc".repeat(18) + "d"));
        assertThat(passwords.matches("é".repeat(36) + "x", passwords.hash("é".repeat(36))))
                .isFalse();
    }

    @Test
    void aHashOfLessCostIsOutdatedAndOneOfMoreIsNot() {
        Passwords passwords = new Passwords(settings(Map.of("password-cost", "5")));

        assertThat(passwords.isOutdated(new Passwords(settings(Map.of("password-cost", "4"))).hash(PASSWORD)))
                .isTrue();
        assertThat(passwords.isOutdated(passwords.hash(PASSWORD))).isFalse();
        assertThat(passwords.isOutdated(new Passwords(settings(Map.of("password-cost", "6"))).hash(PASSWORD)))
                .isFalse();
    }

    @Test
    void anAccountThatIsNotThereTakesAsLongAsAWrongPassword() {
        Passwords passwords = new Passwords(settings(Map.of("password-cost", "8")));
        String hash = passwords.hash(PASSWORD);

        double ratio = Interleaved.ratio(
                () -> passwords.matches("wrong password", hash), () -> passwords.matches("wrong password", null));

        assertThat(ratio).isBetween(0.9, 1.1);
    }

    private static IdentitySettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("", IdentitySettings.class);
    }
}
