package app.ringlet.cloud.providers.prompt;

import app.ringlet.cloud.providers.chat.Prompt.Said;
import app.ringlet.cloud.receptionist.ConversationState.Line;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.model.Dialogue;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import java.util.ArrayList;
import java.util.List;

/** What was said in a call, the caller's words marked as such, so that none can pass for an instruction. */
public final class Spoken {

    private static final int LONGEST = 2000;

    private Spoken() {}

    /** Oldest first, with what was heard just now. */
    public static List<Said> in(Dialogue dialogue) {
        List<Said> all = new ArrayList<>();
        for (Line line : dialogue.state().lines()) {
            boolean caller = line.speaker() == Speaker.CALLER;
            all.add(new Said(caller, caller ? marked(line.text()) : plain(line.text())));
        }
        all.add(new Said(true, marked(dialogue.heard())));
        return all;
    }

    private static String marked(Utterance heard) {
        String digits = heard.digits().isEmpty() ? "" : "<keys>" + plain(heard.digits()) + "</keys>";
        return marked(heard.text()) + digits;
    }

    private static String marked(String text) {
        return "<caller>" + plain(text) + "</caller>";
    }

    /** Without what could open or close a mark, or break a line. */
    static String plain(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return cut.replaceAll("[<>\\p{Cntrl}\\p{Cf}\\p{Cs}\\s]+", " ").strip();
    }
}
