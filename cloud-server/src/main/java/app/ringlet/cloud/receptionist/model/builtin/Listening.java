package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.language.Translation;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.understanding.Understander;
import app.ringlet.cloud.receptionist.understanding.Understander.Expectation;
import app.ringlet.protocol.calls.CallReason;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first step of a turn: what the caller said, in the light of what was asked. */
final class Listening {

    private static final Set<Asked> TIME_EXPECTED = EnumSet.of(Asked.DAY, Asked.SLOT, Asked.CONFIRM, Asked.NAME);

    /** A no to "anything else" that says nothing else. */
    private static final Set<String> CLOSING = Set.of(
            ("no nope nah thanks thank you that's that all it i'm i am we're good fine nothing else ok okay great"
                            + " perfect very much so for now today is will be everything done not really think don't"
                            + " cheers lovely just need a lot appreciate your help")
                    .split(" "));

    private final Desk desk;
    private final Notes notes;

    Listening(Desk desk) {
        this.desk = desk;
        this.notes = desk.notes();
    }

    Step hear() {
        return hear(false);
    }

    /** The same words once more, to which nothing that is written was the answer. */
    Step hearLookedUp() {
        return hear(true);
    }

    private Step hear(boolean lookedUp) {
        notes.lead = "";
        notes.answered = false;
        String digits = desk.dialogue().heard().digits();
        if (!digits.isEmpty() && desk.dialogue().heard().text().isBlank()) {
            if (digits.equals("0")) {
                return desk.person(desk.line("person.ofCourse"));
            }
            if (notes.asked != Asked.PHONE) {
                return key(digits);
            }
        }
        Heard heard = new Understander(desk.facts(), desk.language())
                .hear(
                        desk.dialogue().heard(),
                        new Expectation(
                                notes.days,
                                TIME_EXPECTED.contains(notes.asked) || corrects(),
                                notes.asked == Asked.NAME || notes.asked == Asked.CONFIRM_NAME,
                                notes.asked == Asked.PHONE,
                                notes.asked == Asked.SLOT || notes.asked == Asked.WHICH_APPOINTMENT));
        notes.reason = notes.asked == Asked.MESSAGE ? notes.reason : subject(heard);
        Optional<Step> lookUp = lookedUp ? Optional.empty() : new Questions(desk).lookUp(heard);
        if (lookUp.isPresent()) {
            return lookUp.get();
        }
        if (heard.has(Intent.SEVERAL)
                && heard.party().size() < 2
                && !notes.toldOneByOne
                && notes.task != Task.MESSAGE) {
            notes.toldOneByOne = true;
            notes.say(desk.line("talk.oneByOne"));
        }
        if ((notes.asked == Asked.SLOT || notes.asked == Asked.CONFIRM)
                && heard.name().isPresent()
                && !heard.no()) {
            notes.name = heard.name().get();
        }
        Heard within = Reach.within(desk, heard);
        return answered(within).orElseGet(() -> missed(within));
    }

    private Step key(String digits) {
        Optional<Step> picked = digits.length() == 1
                ? new Choosing(desk, Heard.NOTHING).key(Character.digit(digits.charAt(0), 10))
                : Optional.empty();
        return picked.orElseGet(
                () -> desk.ask(notes.asked, notes.question.isEmpty() ? desk.line("talk.howCanIHelp") : notes.question));
    }

    /** "Sorry, make that eleven": after a booking a bare number may be its time. */
    private boolean corrects() {
        return notes.asked == Asked.ANYTHING_ELSE
                && Translation.toEnglish(
                                desk.language(), desk.dialogue().heard().text())
                        .matches("(?is).*\\b(make|change|move|switch)\\b.*");
    }

    private @Nullable CallReason subject(Heard heard) {
        boolean silence = heard.words().isEmpty() && notes.reason == null;
        CallReason now = silence ? CallReason.SILENCE : Subject.of(heard);
        return now == null ? notes.reason : now;
    }

    private Optional<Step> answered(Heard heard) {
        int misses = notes.misses;
        notes.misses = 0;
        Optional<Step> step = new GivingName(desk, heard)
                .step()
                .or(() -> new Strangers(desk, heard).step())
                .or(() -> new Urgent(desk, heard).step())
                .or(() -> new ToTheQuestion(desk, heard).step())
                .or(() -> new Addition(desk, heard).step())
                .or(() -> new Wishes(desk, heard).step())
                .or(() -> courtesy(heard));
        if (step.isEmpty()) {
            notes.misses = misses;
        }
        return step;
    }

    private Optional<Step> courtesy(Heard heard) {
        boolean idle = notes.task == Task.NONE;
        if (heard.has(Intent.CHANGE_LANGUAGE)) {
            notes.say(desk.line("language.switched"));
            return Optional.of(idle ? desk.ask(Asked.NOTHING, desk.line("talk.howCanIHelp")) : Tasks.goOn(desk));
        }
        if (heard.has(Intent.GOODBYE)
                || (notes.asked == Asked.ANYTHING_ELSE
                        && CLOSING.containsAll(heard.words().list())
                        && (heard.no() || heard.has(Intent.THANKS)))) {
            return Optional.of(desk.goodbye());
        }
        if (heard.has(Intent.REPEAT) && !notes.question.isEmpty()) {
            return Optional.of(desk.ask(notes.asked, notes.question));
        }
        if (notes.asked == Asked.ANYTHING_ELSE && heard.yes()) {
            return Optional.of(desk.ask(Asked.NOTHING, desk.line("talk.whatCanIDo")));
        }
        if (heard.has(Intent.THANKS) && idle) {
            notes.say(desk.line("talk.welcome"));
            return Optional.of(desk.anythingElse());
        }
        if (heard.has(Intent.GREETING) && idle) {
            return Optional.of(desk.ask(Asked.NOTHING, desk.line("talk.helloHow")));
        }
        return Optional.empty();
    }

    /** A name said before it was asked for is kept. */
    private boolean named() {
        Heard again = new Understander(desk.facts(), desk.language())
                .hear(desk.dialogue().heard(), new Expectation(notes.days, false, true, false, false));
        boolean name = again.name().isPresent() && again.manner().nameSure();
        if (name) {
            notes.name = again.name().get();
        }
        return name;
    }

    /** Asks once more, with what is needed; the second time in a row a person takes over. */
    private Step missed(Heard heard) {
        if (notes.answered || !notes.lead.isEmpty()) {
            return notes.task == Task.NONE || notes.question.isEmpty()
                    ? desk.anythingElse()
                    : desk.ask(notes.asked, notes.question);
        }
        if ((notes.asked == Asked.SLOT || notes.asked == Asked.CONFIRM) && named()) {
            return desk.ask(notes.asked, notes.question);
        }
        notes.misses++;
        if (notes.misses >= desk.facts().assistant().handOver().afterMisunderstandings()) {
            return desk.person(desk.line("person.stillLost"));
        }
        boolean silent =
                heard.words().isEmpty() && desk.dialogue().heard().digits().isEmpty();
        boolean name = notes.asked == Asked.NAME;
        if (silent || !name) {
            String sorry = desk.line(silent ? "talk.heardNothing" : "talk.didNotGet");
            notes.say(new Brevity(desk).fits(sorry, notes.question) ? sorry : "");
        }
        String question = name && !silent
                ? desk.line("book.nameAgain")
                : notes.question.isEmpty() ? desk.line("talk.whichTask") : notes.question;
        return desk.ask(notes.asked, question);
    }
}
