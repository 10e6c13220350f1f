package app.ringlet.cloud.calls.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.SelectStrategy;
import org.junit.jupiter.api.Test;

class PulseTests {

    private long now = -5;
    private long rested;
    private int ready;
    private final Pulse pulse = new Pulse(() -> now, nanos -> {
        rested += nanos;
        now += nanos;
    });

    private int turn() throws Exception {
        return pulse.calculateStrategy(() -> ready, false);
    }

    /** Frames come one by one until a window is over. */
    private void window(int frames) throws Exception {
        for (int i = 0; i < frames; i++) {
            turn();
        }
        now += Pulse.WINDOW;
    }

    @Test
    void aFewFramesAreWaitedForOneByOne() throws Exception {
        for (int i = 0; i < 10; i++) {
            window(Pulse.MUCH - 1);
            assertThat(turn()).isEqualTo(SelectStrategy.SELECT);
            now += Pulse.WINDOW;
        }
        assertThat(rested).isZero();
    }

    @Test
    void manyFramesAreServedTogetherOnceInAMillisecond() throws Exception {
        window(Pulse.MUCH);
        turn();
        ready = 50;
        long before = now;
        for (int i = 0; i < 100; i++) {
            assertThat(turn()).isEqualTo(50);
        }
        assertThat(now - before).isEqualTo(100 * Pulse.STEP);
    }

    @Test
    void aTurnThatTookLongerIsFollowedByTheNextAtOnce() throws Exception {
        window(Pulse.MUCH);
        turn();
        now += 2 * Pulse.STEP;
        turn();

        assertThat(rested).isZero();
    }

    @Test
    void whenTheFramesBecomeFewTheyAreWaitedForAgain() throws Exception {
        window(Pulse.MUCH);
        ready = Pulse.MUCH;
        turn();
        ready = 1;
        now += Pulse.WINDOW;
        turn();
        for (int i = 0; i < 20; i++) {
            turn();
        }
        assertThat(turn()).isEqualTo(SelectStrategy.SELECT);
    }

    @Test
    void aTaskIsNotKeptWaitingForAFrame() throws Exception {
        ready = 0;
        assertThat(pulse.calculateStrategy(() -> ready, true)).isZero();
    }
}
