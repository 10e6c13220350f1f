package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.calls.realtime.Answers.Request;
import app.ringlet.cloud.providers.AudioFormat;
import app.ringlet.cloud.providers.SpeechSynthesis;
import app.ringlet.cloud.providers.SpeechSynthesis.Phrase;
import app.ringlet.cloud.providers.chat.ProviderFailed;
import app.ringlet.cloud.providers.realtime.ClientEvent;
import app.ringlet.protocol.assistant.Pronunciation;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what the server wants said, word for word: by a synthesised voice if there is one, else by the model's. Under the bridge's lock. */
final class OwnWords {

    private static final Logger log = LoggerFactory.getLogger(OwnWords.class);
    private static final Duration PATIENCE = Duration.ofMillis(2000);
    /** With what the caller has waited by then, and what the next voice takes, less than 4 s. */
    private static final Duration FILLERS_PATIENCE = Duration.ofMillis(700);

    private final Bridge bridge;
    private final Answers answers;
    private final SpeechSynthesis synthesis;
    private final List<Pronunciation> pronunciations;

    OwnWords(Bridge bridge, Answers answers, SpeechSynthesis synthesis, List<Pronunciation> pronunciations) {
        this.bridge = bridge;
        this.answers = answers;
        this.synthesis = synthesis;
        this.pronunciations = pronunciations;
    }

    /** Whether there is a voice beside the model's. */
    boolean synthesised() {
        return synthesis.available();
    }

    /** As a part of what is said in a turn. */
    void say(CallerTurn turn, String words) {
        if (!synthesised()) {
            answers.want(new Request(turn, words, 0));
            return;
        }
        turn.underWay++;
        bridge.worker().accept(() -> {
            byte[] sound = sound(words);
            bridge.locked(() -> {
                turn.underWay--;
                if (turn.finished) {
                    return;
                }
                if (sound.length == 0) {
                    answers.want(new Request(turn, words, 0));
                } else {
                    play(turn, words, sound);
                }
            });
        });
    }

    private void play(CallerTurn turn, String words, byte[] sound) {
        SpokenItem item = SpokenItem.ours(words, sound, bridge.clock().getAsLong());
        turn.said.add(item);
        turn.sounds(bridge.clock().getAsLong());
        bridge.playout().play(item, item.release());
        bridge.out().accept(ClientEvent.ItemCreate.said(false, words));
    }

    /** Beside what is said in a turn: it is not written down. Takes a while. @return false if there is no sound of it in time */
    boolean fill(String words) {
        byte[] sound = sound(words, FILLERS_PATIENCE);
        bridge.playout().play(SpokenItem.ours("", sound, bridge.clock().getAsLong()), sound);
        return sound.length > 0;
    }

    private byte[] sound(String words) {
        return sound(words, PATIENCE);
    }

    private byte[] sound(String words, Duration patience) {
        try {
            return synthesis.say(new Phrase(words, AudioFormat.MULAW_8000, pronunciations), patience);
        } catch (ProviderFailed e) {
            log.warn("Words of ours cannot be synthesised: {}", e.getMessage());
            return new byte[0];
        }
    }
}
