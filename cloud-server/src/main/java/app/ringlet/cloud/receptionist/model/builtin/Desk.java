package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.model.Dialogue;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.wording.MenuWords;
import app.ringlet.cloud.receptionist.wording.Texts;
import app.ringlet.cloud.receptionist.wording.Wording;
import app.ringlet.protocol.calls.CallReason;
import java.util.List;

/** What the parts of the built-in model work with in one step. */
record Desk(Dialogue dialogue, Notes notes, Wording wording) {

    private static final int MOST_TIMES = 2;

    static Desk of(Dialogue dialogue) {
        Notes notes = Notes.read(dialogue.frame());
        String language = dialogue.state().language();
        if (!notes.language.equals(language)) {
            // What was asked in another language cannot be asked again in this one.
            notes.question = "";
            notes.language = language;
        }
        Texts texts = Texts.in(language, dialogue.facts().assistant().tone());
        return new Desk(dialogue, notes, new Wording(dialogue.facts(), texts));
    }

    Texts texts() {
        return wording.texts();
    }

    /** BCP 47, of the call. */
    String language() {
        return dialogue.state().language();
    }

    /** A sentence of the bundle, in the language of the call. */
    String line(String key, Object... what) {
        return texts().say(key, what);
    }

    MenuWords menu() {
        return new MenuWords(texts());
    }

    SalonFacts facts() {
        return dialogue.facts();
    }

    Step act(ToolCall call) {
        return new Step.Act(call, notes.write());
    }

    /** Asks, after what is to be said first. */
    Step ask(Asked asked, String question) {
        int acts = dialogue.state().committed().size();
        // What the caller asks in between, and gets answered, is no standstill.
        int most = Math.max(MOST_TIMES, facts().assistant().handOver().afterMisunderstandings());
        if (!notes.answered && notes.count(asked, acts) > most) {
            notes.lead = "";
            return person(line("person.standstill"));
        }
        notes.asked = asked;
        notes.question = question;
        return say(question, Next.LISTEN);
    }

    Step say(String words, Next next) {
        String speech = new Brevity(this).fit(notes.lead, words);
        boolean answered = notes.answered;
        notes.lead = "";
        notes.answered = false;
        CallReason doing = Subject.of(notes.task);
        return new Step.Say(speech, next, answered, doing == null ? notes.reason : doing, notes.write(), List.of());
    }

    Step anythingElse() {
        notes.finish();
        return ask(Asked.ANYTHING_ELSE, line("talk.anythingElse"));
    }

    Step person(String words) {
        return say(words, Next.RING_DESK);
    }

    /** Who leaves in the middle of a booking hears that nothing came of it. */
    Step goodbye() {
        if (notes.task == Task.BOOK && notes.asked != Asked.NOTHING) {
            boolean none = dialogue.state().committed().isEmpty();
            notes.say(line(none ? "truth.notBooked" : "talk.dropped"));
        } else if (notes.task == Task.MOVE || notes.task == Task.CANCEL) {
            notes.say(line("own.left"));
        }
        notes.finish();
        if (holding()) {
            notes.leaving = true;
            return act(new ToolCall.Release());
        }
        return say(line("talk.thanksGoodbye"), Next.HANG_UP);
    }

    boolean holding() {
        return dialogue.state().hold() != null;
    }
}
