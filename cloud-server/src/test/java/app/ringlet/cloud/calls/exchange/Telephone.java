package app.ringlet.cloud.calls.exchange;

import app.ringlet.cloud.providers.standin.VoiceSound;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A caller with a telephone: speaks and is silent in real time, and hears what came as it plays, a frame every 20 ms; what is cleared before
 * it was played is not heard.
 */
final class Telephone implements AutoCloseable {

    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int SPEECH = 0x01;

    private final MediaStream line;
    private final List<Integer> heard = new CopyOnWriteArrayList<>();
    private volatile int toSay;
    private volatile long cleared;
    private volatile boolean over;
    private volatile boolean mute;
    private volatile boolean echoes = true;

    Telephone(MediaStream line) {
        this.line = line;
        Thread.ofPlatform().daemon().name("telephone").start(this::live);
    }

    private void live() {
        long due = System.nanoTime();
        while (!over) {
            if (!mute) {
                line.say(toSay > 0 ? SPEECH : 0xFF);
            }
            toSay = Math.max(0, toSay - 1);
            String order = line.orders().poll();
            while (order != null) {
                if (order.contains("\"clear\"")) {
                    line.heard().clear();
                    line.echo(true);
                    cleared = System.nanoTime();
                }
                order = line.orders().poll();
            }
            byte[] frame = line.heard().poll();
            if (echoes) {
                line.echo(false);
            }
            heard.add(frame == null ? -2 : MediaStream.codeOf(frame));
            due += STEP;
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
        }
    }

    /** Something was heard, and nothing any more for a while. */
    void awaitSilence() throws Exception {
        Wait.until("silence", () -> hasFallenSilent(List.copyOf(heard)));
    }

    private static boolean hasFallenSilent(List<Integer> all) {
        return all.size() > 30
                && all.subList(all.size() - 30, all.size()).stream().allMatch(code -> code == -2)
                && all.stream().anyMatch(code -> code > 0);
    }

    void speaks(int millis) {
        toSay = millis / 20;
    }

    /** Nothing comes from it any more, not even silence. */
    void falters() {
        mute = true;
    }

    /** The carrier does not say any more what has been played. */
    void losesMarks() {
        echoes = false;
    }

    /** For how long nothing has been heard until now, ms, by its own clock. */
    int silence() {
        List<Integer> all = List.copyOf(heard);
        int silent = 0;
        while (silent < all.size() && all.get(all.size() - 1 - silent) == -2) {
            silent++;
        }
        return silent * 20;
    }

    /** When it was told to play no more, nanoseconds; 0 for never. */
    long cleared() {
        return cleared;
    }

    /** The codes of what was played so far; -2 where nothing was, -1 of a frame of several. */
    List<Integer> heard() {
        return List.copyOf(heard);
    }

    /** How much was heard of a sentence, by its number in the session, ms. */
    int millisOf(int sentence) {
        return 20
                * (int) heard.stream()
                        .filter(code -> code == VoiceSound.FIRST + sentence % VoiceSound.CODES)
                        .count();
    }

    /** Whether anything of the model's was heard. */
    boolean heardAnything() {
        return heard.stream().anyMatch(code -> code >= VoiceSound.FIRST && code < VoiceSound.FIRST + VoiceSound.CODES);
    }

    @Override
    public void close() {
        over = true;
    }
}
