package app.ringlet.cloud.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published test vectors of bcrypt, and that both ways to it agree. */
class BcryptTests {

    private final Bcrypt javas = new Bcrypt(4, null);
    private final Bcrypt best = new Bcrypt(4);

    @Test
    void onADebianPasswordsAreHashedOutsideOfJava() {
        assumeThat(System.getProperty("os.name").toLowerCase(Locale.ROOT))
                .as("libcrypt is Linux'")
                .contains("linux");

        assertThat(best.isOutsideOfJava()).isTrue();
        assertThat(javas.isOutsideOfJava()).isFalse();
    }

    /** From the tests of OpenBSD's and Openwall's implementations (crypt_blowfish, wrapper.c). */
    @ParameterizedTest
    @CsvSource({
        "U*U,$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
        "U*U*,$2a$05$CCCCCCCCCCCCCCCCCCCCC.VGOzA784oUp/Z0DY336zx7pLYAy0lwK",
        "U*U*U,$2a$05$XXXXXXXXXXXXXXXXXXXXXOAcXxm9kjPGEMsLznoKqmqw7tc8WCx4a",
    })
    void itIsTheBcryptThatEverybodyMeans(String password, String hash) {
        for (Bcrypt one : List.of(javas, best)) {
            assertThat(one.matches(password, hash)).isTrue();
            assertThat(one.matches(password + "!", hash)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "Grüße aus Köln", "ÿ£\u00ff\u00a3345", "密码密码密码", "👩‍🦰👩‍🦰"})
    void whatOneHashesTheOtherKnows(String password) {
        assertThat(javas.matches(password, best.hash(password))).isTrue();
        assertThat(best.matches(password, javas.hash(password))).isTrue();
        assertThat(best.matches(password, best.hash(password + "x"))).isFalse();
    }

    @Test
    void atSeventyTwoBytesBothEnd() {
        String longest = "a".repeat(72);

        assertThat(javas.matches(longest, best.hash(longest))).isTrue();
        assertThat(best.matches("a".repeat(71), best.hash(longest))).isFalse();
        assertThat(best.matches(longest + "b", javas.hash(longest)))
                .isEqualTo(javas.matches(longest + "b", best.hash(longest)));
    }

    @Test
    void aZeroDoesNotHideWhatFollows() {
        assertThat(best.matches("secret\0and more", best.hash("secret"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "$1$abc$def",
                "$2a$04$tooShort",
                "$2a$99$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"
            })
    void toWhatIsNoHashNothingIsRight(String broken) {
        assertThat(best.matches("anything", broken)).isFalse();
        assertThat(javas.matches("anything", broken)).isFalse();
    }

    @Test
    void lessWorkThanTodayIsSeen() {
        assertThat(new Bcrypt(5).isCheaper(best.hash("a password"))).isTrue();
        assertThat(best.isCheaper(best.hash("a password"))).isFalse();
    }
}
