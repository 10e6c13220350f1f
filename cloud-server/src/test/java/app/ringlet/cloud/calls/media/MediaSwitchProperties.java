package app.ringlet.cloud.calls.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever changes, in whatever order: everyone hears exactly whom they may. */
class MediaSwitchProperties {

    private static final int STEPS = 20_000;
    private static final int CALLER = 0;
    private static final int PARTIES = 5;

    /** What the rules say of one party, in other words than those of the switch. */
    private enum Part {
        AWAY,
        TALKS,
        LISTENS
    }

    private final Metronome metronome = new Metronome();
    private final MediaSwitch media = new MediaSwitch(metronome);
    private final List<Ear> ears = new ArrayList<>();
    private final Part[] parts = new Part[PARTIES];
    private final boolean[] muted = new boolean[PARTIES];
    private final int[] said = new int[PARTIES];
    private boolean held;

    /** Checks each frame against the rules at the moment when it is heard. */
    private final class Ear implements Party {
        final int self;
        final Map<Integer, Integer> last = new HashMap<>();
        int frames;
        int music;

        @Nullable
        Map<Integer, Integer> newest;

        Ear(int self) {
            this.self = self;
        }

        @Override
        public void hear(byte[] frame) {
            frames++;
            assertThat(parts[self]).as("who is away hears nothing").isNotEqualTo(Part.AWAY);
            if (Talk.isMusic(frame)) {
                music++;
                assertThat(self == CALLER && waits()).as("music for " + self).isTrue();
                return;
            }
            assertThat(self == CALLER && waits())
                    .as("one who waits hears music only")
                    .isFalse();
            newest = Talk.in(frame);
            newest.forEach((voice, number) -> {
                assertThat(mayHear(self, voice)).as(self + " hears " + voice).isTrue();
                assertThat(muted[voice]).as(voice + " is muted").isFalse();
                assertThat(number).as("neither twice nor late").isGreaterThan(last.getOrDefault(voice, -1));
                last.put(voice, number);
            });
        }
    }

    private boolean waits() {
        boolean alone = true;
        for (int p = 1; p < PARTIES; p++) {
            alone &= parts[p] != Part.TALKS;
        }
        return held || alone;
    }

    private boolean mayHear(int hearer, int voice) {
        if (hearer == voice || parts[voice] != Part.TALKS || parts[hearer] == Part.AWAY) {
            return false;
        }
        return !held || (hearer != CALLER && voice != CALLER);
    }

    private long voicesFor(int hearer) {
        long voices = 0;
        for (int v = 0; v < PARTIES; v++) {
            voices += mayHear(hearer, v) ? 1 : 0;
        }
        return voices;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyoneHearsWhomTheyMayAndNobodyElse(long seed) {
        Random random = new Random(seed);
        for (int p = 0; p < PARTIES; p++) {
            ears.add(new Ear(p));
            parts[p] = Part.AWAY;
        }
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(12)) {
                case 0 -> change(random.nextInt(PARTIES), Part.values()[random.nextInt(3)]);
                case 1 -> hold(random.nextBoolean());
                case 2 -> mute(1 + random.nextInt(PARTIES - 1), random.nextBoolean());
                case 3, 4 -> metronome.beat();
                default -> speak(random.nextInt(PARTIES));
            }
        }
        for (int p = 0; p < PARTIES; p++) {
            assertThat(ears.get(p).frames).as("frames that " + p + " has heard").isGreaterThan(100);
        }
        assertThat(ears.get(CALLER).music).isPositive();
    }

    private void change(int party, Part part) {
        Ear ear = ears.get(party);
        if (party == CALLER) {
            boolean here = part != Part.AWAY;
            parts[CALLER] = here ? Part.TALKS : Part.AWAY;
            media.caller(here ? ear : null);
            return;
        }
        if (part == Part.AWAY) {
            muted[party] = false;
        }
        parts[party] = part;
        switch (part) {
            case AWAY -> media.remove(ear);
            case TALKS -> media.talker(ear);
            case LISTENS -> media.listener(ear);
        }
    }

    private void hold(boolean hold) {
        held = hold;
        media.hold(hold);
    }

    private void mute(int party, boolean mute) {
        if (parts[party] == Part.TALKS) {
            muted[party] = mute;
            media.mute(ears.get(party), mute);
        }
    }

    /** Whoever hears this voice alone hears the frame at once, and once. */
    private void speak(int voice) {
        int number = said[voice]++;
        int[] before = ears.stream().mapToInt(ear -> ear.frames).toArray();
        media.said(ears.get(voice), Talk.frame(voice, number));
        for (int hearer = 0; hearer < PARTIES; hearer++) {
            Ear ear = ears.get(hearer);
            boolean direct = mayHear(hearer, voice) && voicesFor(hearer) == 1;
            assertThat(ear.frames - before[hearer])
                    .as("frames of " + voice + " to " + hearer)
                    .isEqualTo(direct ? 1 : 0);
            if (direct && !muted[voice]) {
                assertThat(ear.newest).containsExactly(Map.entry(voice, number));
            }
        }
    }
}
