package app.ringlet.cloud.calls.relay;

import app.ringlet.cloud.calls.relay.RelayTalk.Cut;
import app.ringlet.cloud.calls.twilio.CarrierLanguage;
import app.ringlet.cloud.calls.voice.Answer;
import app.ringlet.cloud.calls.voice.Sentences;
import app.ringlet.cloud.receptionist.LineTrouble;
import java.util.Optional;

/** Our side of a session: what is said, in which language, and what of it was heard. Protected by the session's lock. */
final class RelaySpeech {

    private final RelayOrders orders;
    private final RelayClock clock;
    private RelayTalk talk = new RelayTalk();
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

    /** @param number of the turn that it answers */
    void answer(Answer answer, int number) {
        turn = number;
        if (answer.speech().isBlank()) {
            return;
        }
        if (!answer.language().equals(language)) {
            language = answer.language();
            orders.language(CarrierLanguage.name(language));
        }
        orders.say(Sentences.of(answer.speech()));
        said(answer.speech());
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
    }

    /** The caller has broken in. @return what was heard of the answer, if one was being said */
    Optional<Cut> cut(String until) {
        Optional<Cut> cut = talk.cut(until);
        listen();
        return cut;
    }

    private void said(String words) {
        talk.answer(turn, words);
        clock.speaks(words);
    }
}
