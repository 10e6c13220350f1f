package app.ringlet.cloud.calls.relay;

import app.ringlet.cloud.calls.relay.RelayTalk.Cut;
import app.ringlet.cloud.calls.twilio.CarrierLanguage;
import app.ringlet.cloud.calls.voice.Answer;
import app.ringlet.cloud.calls.voice.Sentences;
import app.ringlet.cloud.receptionist.LineTrouble;
import java.util.List;
import java.util.Optional;

/** Our side of a session: what is said, in which language, and what of it was heard. Protected by the session's lock. */
final class RelaySpeech {

    private final RelayOrders orders;
    private final RelayClock clock;
    private RelayTalk talk = new RelayTalk();
    private Begun begun = new Begun(-1);
    private String language = "";
    private int turn;

    RelaySpeech(RelayOrders orders, RelayClock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** The carrier says the first words itself. */
    void open(RelayOpening opening) {
        turn = opening.turn();
        language = opening.language();
        said(opening.speech());
    }

    /** The turn that is answered next. */
    int nextTurn() {
        return turn + 1;
    }

    /** The turn whose answer was said last, with nothing heard since; -1 if the caller has spoken, or broken in. */
    int saidTurn() {
        return talk.turn();
    }

    /** An answer that is still sought begins so, or goes on so. @param number of the turn that it answers */
    void begin(String words, int number, String tongue) {
        if (begun.turn != number) {
            begun = new Begun(number);
        }
        if (begun.cutOff) {
            return;
        }
        speak(tongue);
        String part = words + " ";
        orders.say(part, false);
        begun.words += part;
        talk.answer(number, part, false);
        clock.speaks(part);
    }

    /** Whether the caller hears the beginning of an answer just now. */
    boolean isBeginning() {
        return begun.turn == nextTurn() && !clock.allSaid();
    }

    /** @param number of the turn that it answers */
    void answer(Answer answer, int number) {
        turn = number;
        boolean hasBegun = begun.turn == number;
        if (answer.speech().isBlank() || hasBegun && begun.cutOff) {
            return;
        }
        speak(answer.language());
        String rest = hasBegun ? begun.restOf(answer.speech()) : answer.speech();
        orders.say(rest.isEmpty() ? List.of("") : Sentences.of(rest));
        said(rest);
    }

    private void speak(String tongue) {
        if (!tongue.equals(language)) {
            language = tongue;
            orders.language(CarrierLanguage.name(language));
        }
    }

    void askForPatience() {
        String words = LineTrouble.MOMENT.say(language) + " ";
        orders.say(words, false);
        talk.besides(words);
        clock.speaks(words);
    }

    /** The caller speaks. */
    void listen() {
        talk = new RelayTalk();
        begun.before = begun.words;
    }

    /** The caller has broken in: nothing more is said of an answer that has begun. @return what was heard of it, if one was being said */
    Optional<Cut> cut(String until) {
        Optional<Cut> cut = talk.cut(until).map(begun::withEarlier);
        cut.ifPresent(part -> begun.cutOff |= part.turn() == begun.turn);
        listen();
        return cut;
    }

    private void said(String words) {
        talk.answer(turn, words, true);
        clock.speaks(words);
    }

    /** An answer of which something was said before all of it was known. */
    private static final class Begun {

        private final int turn;
        private String words = "";
        /** What of the words was said before the caller spoke last. */
        private String before = "";

        private boolean cutOff;

        Begun(int turn) {
            this.turn = turn;
        }

        String restOf(String speech) {
            String said = words.strip();
            return speech.startsWith(said) ? speech.substring(said.length()).stripLeading() : speech;
        }

        Cut withEarlier(Cut cut) {
            return cut.turn() == turn ? new Cut(turn, before + cut.heard(), cut.whole()) : cut;
        }
    }
}
