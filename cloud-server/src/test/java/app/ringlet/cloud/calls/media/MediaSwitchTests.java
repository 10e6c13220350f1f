package app.ringlet.cloud.calls.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class MediaSwitchTests {

    private final Metronome metronome = new Metronome();
    private final MediaSwitch media = new MediaSwitch(metronome);

    private final Heard caller = new Heard();
    private final Heard desk = new Heard();
    private final Heard listener = new Heard();

    private static final class Heard implements Party {
        final ConcurrentLinkedQueue<byte[]> frames = new ConcurrentLinkedQueue<>();

        @Override
        public void hear(byte[] frame) {
            frames.add(frame.clone());
        }

        Map<Integer, Integer> next() {
            byte[] frame = frames.poll();
            assertThat(frame).isNotNull();
            return Talk.in(frame);
        }
    }

    @Test
    void aListenerHearsBothMixedAndNobodyHearsTheListener() {
        media.caller(caller);
        media.talker(desk);
        media.listener(listener);

        media.said(caller, Talk.frame(0, 7));
        media.said(desk, Talk.frame(1, 9));
        media.said(listener, Talk.frame(2, 1));
        metronome.beat();

        assertThat(listener.next()).containsOnly(Map.entry(0, 7), Map.entry(1, 9));
        assertThat(desk.next()).containsOnly(Map.entry(0, 7));
        assertThat(caller.next()).containsOnly(Map.entry(1, 9));
        assertThat(desk.frames).isEmpty();
        assertThat(caller.frames).isEmpty();
    }

    @Test
    void ofThreeWhoTalkEachHearsTheTwoOthers() {
        Heard colleague = new Heard();
        media.caller(caller);
        media.talker(desk);
        media.talker(colleague);

        media.said(caller, Talk.frame(0, 1));
        media.said(desk, Talk.frame(1, 2));
        media.said(colleague, Talk.frame(2, 3));
        metronome.beat();

        assertThat(caller.next()).containsOnly(Map.entry(1, 2), Map.entry(2, 3));
        assertThat(desk.next()).containsOnly(Map.entry(0, 1), Map.entry(2, 3));
        assertThat(colleague.next()).containsOnly(Map.entry(0, 1), Map.entry(1, 2));
    }

    @Test
    void aCallThatGoesOnElsewhereIsOverheardUntilItComesHere() {
        Heard theirs = new Heard();
        Heard ours = new Heard();
        media.overheard(List.of(theirs, ours));
        media.listener(listener);
        media.said(theirs, Talk.frame(0, 1));
        media.said(ours, Talk.frame(1, 2));
        metronome.beat();
        assertThat(listener.next()).containsOnly(Map.entry(0, 1), Map.entry(1, 2));

        media.caller(caller);
        media.talker(desk);
        media.said(theirs, Talk.frame(0, 2));
        media.said(caller, Talk.frame(3, 1));
        metronome.beat();

        assertThat(listener.next()).containsOnly(Map.entry(3, 1));
    }

    @Test
    void theMusicGoesOnWhereItWasWhenSomethingElseChanges() {
        media.caller(caller);
        for (int i = 0; i < 20; i++) {
            metronome.beat();
        }
        media.listener(listener);
        metronome.beat();

        List<byte[]> heard = new ArrayList<>(caller.frames);
        assertThat(heard.getLast()).isEqualTo(Sound.HOLD_MUSIC.frame(20));
    }

    @Test
    void aDeskThatCallsSomeoneHearsItRing() {
        media.ring(true);
        media.talker(desk);
        metronome.beat();
        assertThat(desk.frames.poll()).isEqualTo(Sound.RINGING.frame(0));

        media.caller(caller);
        metronome.beat();

        assertThat(desk.frames).isEmpty();
    }

    @Test
    void afterTheEndNobodyHearsAnything() {
        media.caller(caller);
        media.talker(desk);
        media.close();
        media.listener(listener);

        media.said(caller, Talk.frame(0, 1));
        media.said(desk, Talk.frame(1, 1));
        metronome.beat();

        assertThat(caller.frames).isEmpty();
        assertThat(desk.frames).isEmpty();
        assertThat(listener.frames).isEmpty();
    }

    @Test
    void theTapHearsWhatOthersHearAndNotWhoIsHeld() {
        List<RecordingTap.Side> taped = new ArrayList<>();
        media.record((side, from, nanos, frame) -> taped.add(side));
        media.caller(caller);
        media.talker(desk);

        media.said(caller, Talk.frame(0, 1));
        media.said(desk, Talk.frame(1, 1));
        media.hold(true);
        media.said(caller, Talk.frame(0, 2));

        assertThat(taped).containsExactly(RecordingTap.Side.CALLER, RecordingTap.Side.SALON);
    }

    @Test
    void framesOfTwoThreadsKeepTheirOrderWhileTheRouteChanges() throws Exception {
        int frames = 20_000;
        media.caller(caller);
        media.talker(desk);
        AtomicBoolean over = new AtomicBoolean();
        Thread changes = Thread.ofPlatform().start(() -> {
            boolean there = false;
            while (!over.get()) {
                there = !there;
                if (there) {
                    media.listener(listener);
                } else {
                    media.remove(listener);
                }
                metronome.beat();
            }
        });
        Thread one = Thread.ofPlatform().start(() -> talk(caller, 0, frames));
        Thread other = Thread.ofPlatform().start(() -> talk(desk, 1, frames));
        one.join();
        other.join();
        over.set(true);
        changes.join();

        assertThat(numbers(desk, 0)).hasSize(frames).isSorted();
        assertThat(numbers(caller, 1)).hasSize(frames).isSorted();
        assertThat(numbers(listener, 0)).isSorted().doesNotHaveDuplicates();
        assertThat(numbers(listener, 1)).isSorted().doesNotHaveDuplicates();
    }

    private void talk(Party who, int voice, int frames) {
        for (int i = 0; i < frames; i++) {
            media.said(who, Talk.frame(voice, i));
        }
    }

    private static List<Integer> numbers(Heard ear, int voice) {
        return ear.frames.stream()
                .map(frame -> Talk.in(frame).get(voice))
                .filter(number -> number != null)
                .toList();
    }
}
