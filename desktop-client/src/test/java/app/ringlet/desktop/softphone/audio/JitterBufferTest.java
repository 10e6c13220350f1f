package app.ringlet.desktop.softphone.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class JitterBufferTest {

    private static final int FRAMES = 1_500;

    private final JitterBuffer buffer = new JitterBuffer();

    /** A frame on its way. */
    private record Sent(long sequence, double arrives) {}

    /** Frames that say their own number: constant, and told apart from all near them. */
    private static short[] frame(long sequence) {
        short[] frame = new short[Sound.LINE_FRAME];
        java.util.Arrays.fill(frame, value(sequence));
        return frame;
    }

    private static short value(long sequence) {
        return (short) (1_000 + sequence * 7 % 30_000);
    }

    /** Sends, and takes every 20 ms; gives what was played, -1 for what is no frame as it was sent. */
    private List<Long> play(List<Sent> trace, int frames) {
        List<Sent> coming = new ArrayList<>(trace);
        coming.sort(Comparator.comparingDouble(Sent::arrives));
        List<Long> played = new ArrayList<>();
        int next = 0;
        for (int take = 0; take < frames; take++) {
            double now = take * 20.0 + 7;
            while (next < coming.size() && coming.get(next).arrives() <= now) {
                Sent sent = coming.get(next++);
                buffer.put(sent.sequence(), sent.sequence() * 20, frame(sent.sequence()), sent.arrives());
            }
            played.add(number(buffer.take()));
        }
        return played;
    }

    private static long number(short[] played) {
        short last = played[played.length - 1];
        if (last < 1_000 || (last - 1_000) % 7 != 0 || played[100] != last) {
            return -1;
        }
        return (last - 1_000) / 7;
    }

    private static List<Sent> trace(int jitter, int lossPercent, int repeatedPercent, long seed) {
        Random random = new Random(seed);
        List<Sent> trace = new ArrayList<>();
        for (long i = 0; i < FRAMES; i++) {
            double arrives = i * 20 + 30 + random.nextDouble() * jitter;
            if (random.nextInt(100) >= lossPercent) {
                trace.add(new Sent(i, arrives));
            }
            if (random.nextInt(100) < repeatedPercent) {
                trace.add(new Sent(i, arrives + random.nextInt(40)));
            }
        }
        return trace;
    }

    @Property(tries = 120)
    void playsInOrderOnceAndOnTimeWhateverTheLineDoes(
            @ForAll @IntRange(max = 160) int jitter,
            @ForAll @IntRange(max = 30) int loss,
            @ForAll @IntRange(max = 20) int repeated,
            @ForAll long seed) {
        JitterBufferTest line = new JitterBufferTest();
        List<Long> played = line.play(trace(jitter, loss, repeated, seed), FRAMES);
        long before = -1;
        for (int take = 0; take < played.size(); take++) {
            long number = played.get(take);
            if (number >= 0) {
                assertThat(number).as("in order and once").isGreaterThan(before);
                before = number;
            }
        }
        JitterBuffer.Counts counts = line.buffer.counts();
        assertThat(counts.target()).isBetween(20, 200);
        assertThat(line.buffer.depthMillis())
                .as("kept no longer than wanted")
                .isLessThanOrEqualTo(counts.target() + 5 * 20);
    }

    @Property(tries = 60)
    void fillsInAsMuchAsWasLost(@ForAll @IntRange(max = 30) int loss, @ForAll long seed) {
        JitterBufferTest line = new JitterBufferTest();
        List<Sent> trace = trace(10, loss, 0, seed);
        line.play(trace, FRAMES - 20);
        double lost = 1 - trace.size() / (double) FRAMES;
        JitterBuffer.Counts counts = line.buffer.counts();
        assertThat(counts.lost()).isCloseTo(lost, org.assertj.core.data.Offset.offset(0.02));
        assertThat(counts.late()).isLessThan(FRAMES / 50);
    }

    @Property(tries = 40)
    void keepsFramesAsLongAsTheLineIsUneven(@ForAll @IntRange(min = 30, max = 150) int jitter, @ForAll long seed) {
        JitterBufferTest line = new JitterBufferTest();
        line.play(trace(jitter, 0, 0, seed), FRAMES);
        JitterBuffer.Counts counts = line.buffer.counts();
        assertThat(counts.target()).isBetween(jitter / 20 * 20, jitter + 40);
        assertThat(counts.lost()).as("late ones after the first second").isLessThan(0.06);
    }

    @Test
    void playsAnEvenLineWithTheLeastDelayAndNothingFilledIn() {
        List<Long> played = play(trace(0, 0, 0, 1), FRAMES);
        assertThat(buffer.counts().target()).isEqualTo(20);
        assertThat(buffer.counts().concealed()).isZero();
        assertThat(buffer.depthMillis()).isLessThanOrEqualTo(60);
        assertThat(played.getLast()).isGreaterThan(FRAMES - 5);
    }

    @Test
    void aPauseIsNoLossAndWhatComesAfterItIsHeard() {
        for (int i = 0; i < 50; i++) {
            buffer.put(i, i * 20, frame(i), i * 20);
            buffer.take();
        }
        for (int i = 0; i < 200; i++) {
            buffer.take();
        }
        long before = buffer.counts().concealed();
        List<Long> played = new ArrayList<>();
        for (int i = 50; i < 100; i++) {
            buffer.put(i, i * 20 + 4_000, frame(i), i * 20 + 4_000);
            played.add(number(buffer.take()));
        }
        assertThat(before).isLessThan(3);
        assertThat(played).contains(52L, 60L, 90L);
    }

    @Test
    void silenceThatIsNotSentIsNoLossHoweverShort() {
        List<Long> played = new ArrayList<>();
        long sequence = 0;
        for (int i = 0; i < 600; i++) {
            boolean silent = i % 40 >= 33;
            if (!silent) {
                buffer.put(sequence, i * 20, frame(sequence), i * 20);
                sequence++;
            }
            played.add(number(buffer.take()));
        }
        JitterBuffer.Counts counts = buffer.counts();
        assertThat(counts.concealed()).isZero();
        assertThat(counts.late()).isZero();
        assertThat(counts.target()).isEqualTo(20);
        assertThat(counts.played() + counts.skipped()).isGreaterThanOrEqualTo(sequence - 3);
    }

    @Test
    void aStreamThatBeginsAnewIsPlayedFromItsBeginning() {
        for (int i = 0; i < 50; i++) {
            buffer.put(i + 5_000, i * 20, frame(i), i * 20);
            buffer.take();
        }
        List<Long> played = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            buffer.put(i, i * 20, frame(i + 100), 1_000 + i * 20);
            played.add(number(buffer.take()));
        }
        assertThat(played).contains(100L + 10);
    }

    @Test
    void aBurstAfterAStallDoesNotLeaveTheVoiceLate() {
        int stallAt = 200;
        List<Sent> trace = new ArrayList<>();
        for (long i = 0; i < 1_000; i++) {
            trace.add(new Sent(i, i >= stallAt && i < stallAt + 30 ? (stallAt + 30) * 20 : i * 20 + 1));
        }
        play(trace, 1_000);
        assertThat(buffer.depthMillis()).isLessThanOrEqualTo(buffer.counts().target() + 40);
    }

    @Test
    void nothingClicksWhereFramesAreMissingOrLetGo() {
        double hertz = 210;
        int whole = 400;
        short[] out = new short[whole * Sound.LINE_FRAME];
        Random random = new Random(4);
        for (int i = 0; i < whole; i++) {
            // Lost in ones and twos, and a second in which frames come in pairs, so that the delay grows and shrinks
            // again.
            boolean lost = i % 17 == 3 || i % 51 == 4;
            int late = i > 150 && i < 200 ? random.nextInt(60) : 0;
            if (!lost) {
                short[] sine = Tones.sine(hertz, 8_000, Sound.LINE_RATE, (long) i * Sound.LINE_FRAME, Sound.LINE_FRAME);
                buffer.put(i, i * 20, sine, i * 20 + late);
            }
            System.arraycopy(buffer.take(), 0, out, i * Sound.LINE_FRAME, Sound.LINE_FRAME);
        }
        double natural = 2 * Math.PI * hertz / Sound.LINE_RATE * 8_000;
        int start = 10 * Sound.LINE_FRAME;
        assertThat(Tones.largestStep(out, start, out.length)).isLessThan((int) (1.6 * natural));
        assertThat(Tones.rms(out, start, out.length)).isGreaterThan(0.8 * 8_000 / Math.sqrt(2));
    }
}
