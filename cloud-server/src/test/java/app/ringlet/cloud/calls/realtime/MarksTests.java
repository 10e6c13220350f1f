package app.ringlet.cloud.calls.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was heard is what the carrier's marks say; where they are lost, what the clock says. */
class MarksTests {

    private static final int SECOND = 8000;

    private final List<String> marks = new ArrayList<>();
    private final List<byte[]> frames = new ArrayList<>();
    private long now;
    private final Playout playout = new Playout(frames::add, marks::add, () -> now);

    private SpokenItem says(int seconds) {
        byte[] sound = new byte[seconds * SECOND];
        SpokenItem item = SpokenItem.ours("words", sound, now);
        playout.play(item, sound);
        return item;
    }

    private void passes(int millis) {
        for (int i = 0; i < millis; i += 20) {
            playout.tick();
            now += 20_000_000;
        }
    }

    @Test
    void whatIsNotEchoedByThenWasNotHeardThoughTheClockSaysSo() {
        says(10);
        passes(1000);
        playout.played(marks.get(4));

        int sent = frames.size() * 160;
        assertThat(playout.cut()).isEqualTo(sent - SECOND / 2);
    }

    @Test
    void anEchoAfterACutSaysThatItWasThrownAway() {
        says(10);
        passes(1000);
        playout.played(marks.getFirst());
        playout.cut();
        marks.forEach(playout::played);
        int before = frames.size();
        marks.clear();

        says(10);
        passes(500);
        playout.played(marks.getFirst());

        assertThat(playout.cut()).isEqualTo((frames.size() - before) * 160 - 800);
    }

    @Test
    void withoutAnEchoTheClockCounts() {
        says(10);
        passes(1000);

        assertThat(playout.cut()).isLessThanOrEqualTo(3 * 160);
    }

    @Test
    void whereTheEchoesStopTheClockCountsAgain() {
        says(10);
        passes(1000);
        marks.forEach(playout::played);
        passes(2000);

        assertThat(playout.cut()).isLessThanOrEqualTo(3 * 160);
    }

    @Test
    void whatIsSaidIsOverWhenItsLastMarkIsEchoedOrShouldHaveBeen() {
        says(1);
        passes(500);
        marks.forEach(playout::played);
        passes(600);
        assertThat(playout.isIdle()).as("before the echo").isFalse();
        playout.played(marks.getLast());
        assertThat(playout.isIdle()).isTrue();

        says(1);
        passes(1100);
        assertThat(playout.isIdle()).isFalse();
        passes(1000);
        assertThat(playout.isIdle()).as("long after").isTrue();
    }

    @Test
    void whatIsNoMarkOfOursIsNothing() {
        says(1);
        passes(500);
        List.of("", "x", "0-", "-1-5", "0-99999999999999999999", "99999999999-1")
                .forEach(playout::played);

        assertThat(playout.cut()).isLessThanOrEqualTo(3 * 160);
    }
}
