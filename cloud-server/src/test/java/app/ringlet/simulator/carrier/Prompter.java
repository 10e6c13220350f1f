package app.ringlet.simulator.carrier;

import app.ringlet.simulator.audio.AudioLine;
import app.ringlet.simulator.audio.Playback;
import app.ringlet.simulator.twiml.TwimlException;
import app.ringlet.simulator.twiml.Verb.Pause;
import app.ringlet.simulator.twiml.Verb.Play;
import app.ringlet.simulator.twiml.Verb.Prompt;
import app.ringlet.simulator.twiml.Verb.Say;
import java.time.Duration;
import java.time.Instant;

/** Says and plays to one telephone, at the carrier's pace. */
final class Prompter {
    private static final Duration A_SOUND = Duration.ofSeconds(2);

    private final Network network;
    private final CallLeg leg;

    Prompter(Network network, CallLeg leg) {
        this.network = network;
        this.leg = leg;
    }

    /** Plays until the end, or until the caller breaks in if something there listens; says whether that happened. */
    boolean play(Prompt prompt, Sheet sheet) throws Interruption, TwimlException {
        return switch (prompt) {
            case Say say -> repeat(say.loop(), Utterance.Voice.SALON, say.text(), network.pace.speaking(say.text()));
            case Play play ->
                repeat(play.loop(), Utterance.Voice.SOUND, soundOf(play, sheet), network.pace.lasting(A_SOUND));
            case Pause pause -> leg.await(leg::hasInput, network.pace.lasting(pause.length()));
        };
    }

    private String soundOf(Play play, Sheet sheet) throws TwimlException {
        return play.digits().isEmpty() ? "Plays " + sheet.resolve(play.url()) : "Tones " + play.digits();
    }

    private boolean repeat(int times, Utterance.Voice voice, String text, Duration lasting) throws Interruption {
        for (int i = 0; i < times; i++) {
            Instant started = network.now();
            int line = leg.transcript.add(voice, text, lasting);
            if (waits(lasting)) {
                leg.transcript.cut(line, heard(text, Duration.between(started, network.now()), lasting));
                return true;
            }
        }
        return false;
    }

    /** Says whether the caller broke in. */
    private boolean waits(Duration lasting) throws Interruption {
        if (!network.audio.held(leg)) {
            return leg.await(leg::hasInput, lasting);
        }
        AudioLine line = network.audio.of(leg);
        Playback words = Playback.ofWords(lasting);
        line.join(words);
        try {
            return leg.await(leg::hasInput, lasting);
        } finally {
            line.part(words);
        }
    }

    static String heard(String text, Duration elapsed, Duration whole) {
        if (whole.isZero() || elapsed.compareTo(whole) >= 0) {
            return text;
        }
        int characters = (int) (text.length() * elapsed.toMillis() / Math.max(1, whole.toMillis()));
        int wordEnd = text.lastIndexOf(' ', characters);
        return (wordEnd < 0 ? "" : text.substring(0, wordEnd)) + "…";
    }
}
