package app.ringlet.cloud.calls.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTests {

    @Test
    void aSecondMayComeAtOnceAndNoMore() {
        Pace pace = new Pace();
        int passed = 0;
        long began = System.nanoTime();
        while (passed < 1000 && pace.passes(160)) {
            passed++;
        }
        long meanwhile = (System.nanoTime() - began) / 20_000_000;

        assertThat(passed).isBetween(50, 51 + (int) meanwhile);
    }
}
