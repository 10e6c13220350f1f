package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.wording.MenuWords;
import java.util.Optional;

/** Short answers to what is asked of the assistant itself. */
final class Chat {

    private static final Phrases WHY = Phrases.of(
            "why .. you|i .. need|want|ask|give|say|tell .. name|number",
            "why .. my name|number",
            "what .. need my name .. for");

    private final Desk desk;

    Chat(Desk desk) {
        this.desk = desk;
    }

    Optional<String> answer(Heard heard) {
        if (heard.has(Intent.WRONG_NAME)) {
            return Optional.empty();
        }
        if (WHY.in(heard.words())) {
            return Optional.of(desk.line("answer.whyName"));
        }
        String salon = desk.facts().name();
        if (heard.has(Intent.YOUR_NAME) || heard.has(Intent.WHO_ARE_YOU)) {
            String own = desk.facts().assistant().name();
            return Optional.of(
                    own == null ? desk.line("answer.whoAmI", salon) : desk.line("answer.myOwnName", own, salon));
        }
        if (heard.has(Intent.CAPABILITIES) || heard.has(Intent.TIME_NOW)) {
            return Optional.of(desk.line("answer.whatICan"));
        }
        if (heard.has(Intent.MY_NAME)) {
            KnownClient client = desk.dialogue().state().client();
            return Optional.of(
                    client == null ? desk.line("answer.noName") : desk.line("answer.yourName", client.name()));
        }
        if (heard.has(Intent.DATE_TODAY)) {
            return Optional.of(desk.line(
                    "answer.today",
                    MenuWords.capital(desk.wording().day(desk.facts().today()))));
        }
        boolean only = heard.wishes() || heard.has(Intent.BOOK);
        return heard.has(Intent.SMALL_TALK) && !only ? Optional.of(desk.line("answer.smallTalk")) : Optional.empty();
    }
}
