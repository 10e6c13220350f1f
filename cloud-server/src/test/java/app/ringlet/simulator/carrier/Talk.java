package app.ringlet.simulator.carrier;

import app.ringlet.simulator.audio.AudioLine;
import app.ringlet.simulator.audio.Playback;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a relay's voice has still to say, sentence by sentence, and what of it was heard. For the thread that drives the call. */
final class Talk {
    private final Network network;
    private final CallLeg leg;
    private final Deque<String> toSay = new ArrayDeque<>();
    private final StringBuilder unfinished = new StringBuilder();
    private final StringBuilder heard = new StringBuilder();
    private @Nullable String saying;
    private @Nullable Playback sound;
    private int line;
    private Duration lasting = Duration.ZERO;
    private Instant begun = Instant.EPOCH;
    private @Nullable Instant talkBegun;
    private boolean interruptible;

    Talk(Network network, CallLeg leg) {
        this.network = network;
        this.leg = leg;
    }

    void add(String words, boolean last, boolean mayBeInterrupted) {
        interruptible = mayBeInterrupted;
        unfinished.append(words);
        String text = unfinished.toString();
        int end = last ? text.length() : text.lastIndexOf(". ") + 1;
        if (end > 0) {
            String sentence = text.substring(0, end).strip();
            if (!sentence.isEmpty()) {
                toSay.add(sentence);
            }
            unfinished.delete(0, end);
        }
    }

    boolean silent() {
        return saying == null && toSay.isEmpty();
    }

    boolean interruptible() {
        return interruptible;
    }

    /** Goes on with what is due. @return how long until there is more to do; a day if nothing is to be said */
    Duration proceed() {
        while (true) {
            if (saying == null) {
                String next = toSay.poll();
                if (next == null) {
                    return Duration.ofDays(1);
                }
                begin(next);
            }
            Duration left = lasting.minus(Duration.between(begun, network.now()));
            if (left.isPositive()) {
                return left;
            }
            heard.append(heard.isEmpty() ? "" : " ").append(saying);
            finish();
        }
    }

    private void begin(String words) {
        saying = words;
        begun = network.now();
        talkBegun = talkBegun == null ? begun : talkBegun;
        lasting = network.pace.speaking(words);
        line = leg.transcript.add(Utterance.Voice.SALON, words, lasting);
        if (network.audio.held(leg)) {
            Playback spoken = Playback.ofWords(lasting);
            sound = spoken;
            network.audio.of(leg).join(spoken);
        }
    }

    private void finish() {
        Playback spoken = sound;
        if (spoken != null) {
            network.audio.ifAny(leg).ifPresent((AudioLine line) -> line.part(spoken));
        }
        sound = null;
        saying = null;
    }

    /** What is said and was to be said is no more. @return what was heard since this side began to talk */
    String cut() {
        String current = saying;
        if (current != null) {
            String part = Prompter.heard(current, Duration.between(begun, network.now()), lasting);
            leg.transcript.cut(line, part);
            heard.append(heard.isEmpty() ? "" : " ").append(part.replace("…", ""));
        }
        finish();
        toSay.clear();
        unfinished.setLength(0);
        return turnOver();
    }

    /** The other one speaks now. */
    String turnOver() {
        String all = heard.toString();
        heard.setLength(0);
        talkBegun = null;
        return all;
    }

    long millisSinceBegun() {
        return talkBegun == null
                ? 0
                : Duration.between(talkBegun, network.now()).toMillis();
    }
}
