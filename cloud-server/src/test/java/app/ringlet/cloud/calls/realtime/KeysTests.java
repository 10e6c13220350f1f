package app.ringlet.cloud.calls.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KeysTests {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Keys keys = new Keys();

    @Test
    void keysThatFollowSoonAreOneNumber() {
        assertThat(keys.press("4", 0)).isTrue();
        assertThat(keys.press("2", SECOND)).isFalse();
        assertThat(keys.take(2 * SECOND)).isEmpty();

        assertThat(keys.take(3 * SECOND)).isEqualTo("42");
        assertThat(keys.take(9 * SECOND)).isEmpty();
        assertThat(keys.press("7", 9 * SECOND)).isTrue();
    }

    @Test
    void aHashEndsIt() {
        keys.press("4", 0);
        keys.press("#", 1);

        assertThat(keys.take(2)).isEqualTo("4");
    }

    @Test
    void aHashAloneIsNothing() {
        assertThat(keys.press("#", 0)).isFalse();
        assertThat(keys.take(9 * SECOND)).isEmpty();
    }

    @Test
    void oneWithoutEndEnds() {
        for (int i = 0; i < 16; i++) {
            keys.press("1", i);
        }
        assertThat(keys.take(17)).hasSize(16);
    }
}
