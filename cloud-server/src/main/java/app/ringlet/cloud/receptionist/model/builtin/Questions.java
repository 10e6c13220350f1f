package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.Knowledge.Passage;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.protocol.assistant.AllowedAct;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Questions to which only what the salon has written down holds the answer. */
final class Questions {

    private static final Set<Intent> WRITTEN =
            EnumSet.of(Intent.ADDRESS, Intent.PARKING, Intent.POLICY, Intent.BUSY, Intent.UNANSWERABLE);
    private static final int MOST_WORDS = 30;
    private static final int LONGEST = 600;

    private final Desk desk;
    private final Notes notes;

    Questions(Desk desk) {
        this.desk = desk;
        this.notes = desk.notes();
    }

    Optional<Step> ask(Heard heard) {
        boolean written = heard.intents().stream().anyMatch(WRITTEN::contains);
        if (!written || !desk.facts().assistant().allows(AllowedAct.ANSWER_FROM_KNOWLEDGE)) {
            return Optional.empty();
        }
        String text = desk.dialogue().heard().text().strip();
        return Optional.of(desk.act(
                new ToolCall.AnswerFromKnowledge(text.length() > LONGEST ? text.substring(0, LONGEST) : text)));
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
        boolean busy = notes.task != Notes.Task.NONE;
        if (busy && !notes.question.isEmpty() && notes.asked != Notes.Asked.NOTHING) {
            return desk.ask(notes.asked, notes.question);
        }
        return busy ? Tasks.goOn(desk) : desk.anythingElse();
    }
}
