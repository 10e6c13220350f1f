package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who has been offered a time and cannot say yet, or would have it kept, or comes with fewer than was said. */
final class Undecided {

    private static final Set<Asked> OFFERED = EnumSet.of(Asked.SLOT, Asked.CONFIRM, Asked.NAME);
    private static final Phrases KEEP = Phrases.of(
            "hold|keep|save|reserve that|it|this|one|them .. until|till|while|for", "hold|keep on to? that|it $");
    private static final Phrases THINK = Phrases.of(
            "let me think|see|check|ask|talk",
            "think about|over|it",
            "get back to",
            "let you know",
            "sleep on",
            "call|ring you? back|again|later");
    private static final Phrases JUST_ONE = Phrases.of(
            "just|only me|myself|one|him|her",
            "can't|cannot|won't|couldn't|isn't|not come|coming|make",
            "by myself",
            "on my own",
            "not for her|him|them|both|two");

    private final Desk desk;
    private final Notes notes;
    private final Heard heard;

    Undecided(Desk desk, Heard heard) {
        this.desk = desk;
        this.notes = desk.notes();
        this.heard = heard;
    }

    Optional<Step> step() {
        if (notes.task != Task.BOOK || !OFFERED.contains(notes.asked)) {
            return Optional.empty();
        }
        if (notes.party > 1 && JUST_ONE.in(heard.words()) && heard.menu().isEmpty()) {
            return Optional.of(one());
        }
        if (KEEP.in(heard.words()) && !heard.yes()) {
            notes.say(desk.line("book.cannotKeep"));
            notes.answered = true;
            return Optional.of(desk.ask(notes.asked, notes.question));
        }
        boolean unsure = heard.has(Intent.MAYBE) || THINK.in(heard.words()) && !heard.has(Intent.WAIT);
        boolean bare = heard.menu().isEmpty()
                && heard.when().isEmpty()
                && heard.staff().isEmpty()
                && heard.reference().isEmpty()
                && !heard.has(Intent.BOOK)
                && !heard.manner().asks();
        return unsure && bare && !heard.yes() && notes.asked != Asked.NAME ? Optional.of(leave()) : Optional.empty();
    }

    /** The party has become one; whose service it is, is the caller's. */
    private Step one() {
        notes.party = 0;
        notes.services = new ArrayList<>(notes.services.subList(0, 1));
        notes.lookAnew();
        return Tasks.goOn(desk);
    }

    private Step leave() {
        notes.finish();
        notes.say(desk.line("talk.undecided"));
        return desk.holding() ? desk.act(new ToolCall.Release()) : desk.anythingElse();
    }
}
