package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.Knowledge.Passage;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.protocol.assistant.AllowedAct;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Questions to which only what the salon has written down holds the answer. */
final class Questions {

    private static final Set<Intent> WRITTEN =
            EnumSet.of(Intent.ADDRESS, Intent.PARKING, Intent.POLICY, Intent.BUSY, Intent.UNANSWERABLE);
    /** What may have been meant by a question to which the salon's own words are the better answer. */
    private static final Set<Intent> ASKING = EnumSet.of(
            Intent.PRICE,
            Intent.DURATION,
            Intent.STAFF,
            Intent.MENU,
            Intent.TAKES_BOOKINGS,
            Intent.ROBOT,
            Intent.POLICY);

    /** What no salon answers by something that it has written, or what its calendar says more exactly. */
    private static final Set<Intent> OTHERWISE = EnumSet.of(
            Intent.EMERGENCY,
            Intent.COMPLAINT,
            Intent.PERSON,
            Intent.WRONG_NUMBER,
            Intent.ROBOT_CALLER,
            Intent.SALES_CALL,
            Intent.CHANGE_LANGUAGE,
            Intent.BOOK,
            Intent.MOVE,
            Intent.CANCEL,
            Intent.RUNNING_LATE,
            Intent.WAITLIST,
            Intent.MY_APPOINTMENTS,
            Intent.HOURS);

    private static final Phrases MAY_I =
            Phrases.of("can|could|may|will|would|should i|we|you|my|they|there|kids|children|dogs");
    private static final int MOST_WORDS = 30;
    private static final int LONGEST = 600;

    private final Desk desk;
    private final Notes notes;

    Questions(Desk desk) {
        this.desk = desk;
        this.notes = desk.notes();
    }

    /** Whether the salon has written the answer, before one is put together from the menu and the calendar. */
    Optional<Step> lookUp(Heard heard) {
        boolean asks = heard.manner().asks()
                || MAY_I.in(heard.words())
                || heard.intents().stream().anyMatch(ASKING::contains);
        boolean other = heard.intents().stream().anyMatch(OTHERWISE::contains);
        boolean exact = !heard.menu().services().isEmpty() && !heard.has(Intent.UNANSWERABLE);
        boolean named = notes.asked == Asked.NAME && heard.name().isPresent();
        return asks && !other && !exact && !named && notes.asked != Asked.MESSAGE && allowed()
                ? Optional.of(desk.act(new ToolCall.LookUp(question())))
                : Optional.empty();
    }

    Optional<Step> ask(Heard heard) {
        boolean written = heard.intents().stream().anyMatch(WRITTEN::contains)
                || (heard.has(Intent.TAKES_BOOKINGS) && !heard.has(Intent.BOOK));
        return written && allowed()
                ? Optional.of(desk.act(new ToolCall.AnswerFromKnowledge(question())))
                : Optional.empty();
    }

    private boolean allowed() {
        return desk.facts().assistant().allows(AllowedAct.ANSWER_FROM_KNOWLEDGE);
    }

    private String question() {
        String text = desk.dialogue().heard().text().strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    Step answered(List<Passage> passages) {
        notes.say(passages.stream()
                .map(Passage::text)
                .filter(t -> t.split("\\s+").length <= MOST_WORDS)
                .findFirst()
                .orElseGet(() -> shortened(passages.getFirst().text())));
        notes.answered = true;
        return back();
    }

    private static String shortened(String text) {
        String[] words = text.split("\\s+");
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < MOST_WORDS; i++) {
            kept.append(i == 0 ? "" : " ").append(words[i]);
        }
        return kept.append("...").toString();
    }

    Step unknown(boolean callBack) {
        notes.say(desk.line(callBack ? "answer.callBack" : "answer.notKnown"));
        notes.answered = true;
        return back();
    }

    private Step back() {
        boolean busy = notes.task != Task.NONE;
        if (busy && !notes.question.isEmpty() && notes.asked != Asked.NOTHING) {
            return desk.ask(notes.asked, notes.question);
        }
        return busy ? Tasks.goOn(desk) : desk.anythingElse();
    }
}
