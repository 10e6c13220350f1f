package app.ringlet.cloud.calls.voice;

import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.protocol.assistant.CarrierVoice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the carrier is to do next on the line, in a language (BCP 47). */
public sealed interface Answer {

    String speech();

    String language();

    /** What the other side hears before anything else, and then that. @param words absent for nothing. @param language BCP 47 */
    static Answer told(@Nullable String words, String language, Answer then) {
        return words == null ? then : new Told(words, language, then);
    }

    /** Says something, then listens. @param nextTurn number of the turn in which the caller's words come */
    record Listen(String speech, String language, int nextTurn) implements Answer {}

    /**
     * Says something, then rings a telephone: the salon's own, or one outside to which the call is passed on.
     *
     * @param number E.164
     * @param seconds for how long it rings
     * @param recorded whether whoever picks up hears, before they are connected, that they may be recorded
     */
    record RingDesk(String speech, String language, String number, int nextTurn, int seconds, boolean recorded)
            implements Answer {

        static final int USUAL_SECONDS = 20;

        RingDesk(String speech, String language, String number, int nextTurn, int seconds) {
            this(speech, language, number, nextTurn, seconds, false);
        }

        RingDesk(String speech, String language, String number, int nextTurn) {
            this(speech, language, number, nextTurn, USUAL_SECONDS);
        }
    }

    /** Says something, then records what the caller says. */
    record Voicemail(String speech, String language) implements Answer {}

    /** Says something that the caller cannot interrupt, and then does that. */
    record Told(String speech, String language, Answer then) implements Answer {}

    /** Says something, if it is not empty, then hangs up. */
    record HangUp(String speech, String language) implements Answer {}

    /**
     * Has the carrier hear and speak for us, in words both ways.
     *
     * @param speech what it says first
     * @param token for its socket
     * @param voices for the salon's languages
     */
    record Relay(String speech, String language, String token, List<RelayVoice> voices) implements Answer {

        public Relay {
            voices = List.copyOf(voices);
        }
    }

    /** With which voice a language is spoken. @param language BCP 47. @param voice absent for the carrier's usual one */
    record RelayVoice(String language, @Nullable CarrierVoice voice) {}

    /** Says something, then asks again. @param path where, from the voice webhooks on, with its query */
    record Again(String speech, String language, String path) implements Answer {}

    /** Says nothing: the call's audio comes to a voice of ours, which speaks. @param language of what is said when that is over */
    record Speak(String token, String language) implements Answer {

        @Override
        public String speech() {
            return "";
        }
    }

    /** Says nothing, and has the call's audio come to us. @param token for the stream. @param nextTurn of what is said when it is over */
    record Connect(String token, int nextTurn) implements Answer {

        @Override
        public String speech() {
            return "";
        }

        @Override
        public String language() {
            return ConversationState.ENGLISH;
        }
    }

    /** Says nothing, and has a third's audio come to us. @param token for the stream. @param leg which attempt to ask them it is */
    record Consult(String token, UUID callId, UUID leg) implements Answer {

        @Override
        public String speech() {
            return "";
        }

        @Override
        public String language() {
            return ConversationState.ENGLISH;
        }
    }
}
