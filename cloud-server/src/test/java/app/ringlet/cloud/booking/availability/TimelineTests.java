package app.ringlet.cloud.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimelineTests {

    @Test
    void whatLiesBeyondTheEndIsNotSet() {
        Timeline line = new Timeline(288);
        line.set(-5, 400);

        assertThat(line.get(287)).isTrue();
        assertThat(line.get(288)).isFalse();
        assertThat(line.startsOfRuns(2).get(287)).isFalse();
        assertThat(line.startsOfRuns(2).get(286)).isTrue();
        assertThat(line.next(288)).isEqualTo(-1);
    }

    @Property(tries = 300)
    void aWordIsTakenAwayWhereItLies(@ForAll long word, @ForAll @IntRange(min = 0, max = 11) int place) {
        long taken = word & ((1L << 48) - 1);
        Timeline line = new Timeline(576);
        line.set(0, 576);

        line.clearWord(place * 48, taken, 48);

        BitSet left = new BitSet();
        left.set(0, 576);
        for (int bit = 0; bit < 48; bit++) {
            left.set(place * 48 + bit, (taken >>> bit & 1) == 0);
        }
        for (int cell = 0; cell < 576; cell++) {
            assertThat(line.get(cell)).as("cell " + cell).isEqualTo(left.get(cell));
        }
    }
}
