package app.ringlet.eval.caller;

import app.ringlet.eval.scenario.Scenario;
import app.ringlet.eval.scenario.Twist;
import app.ringlet.eval.scenario.Want.Do;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A person on the telephone who knows what they want: they answer what is asked, take what suits, refuse what does not, put right
 * what was misheard, and give up in the end. For one call, on one thread; the same seed makes the same caller.
 */
public final class Caller {

    private static final int SAME_AGAIN = 4;
    private static final int MOST_OBJECTIONS = 2;

    private final Scenario scenario;
    private final Ear ear;
    private final Tongue tongue;
    private final Talk talk;
    private final Replies replies;
    private final List<Twist> twists;
    private int turn;
    private int objections;
    private String lastHeard = "";
    private int sameHeard;

    public Caller(Scenario scenario, long seed) {
        Random random = new Random(seed);
        this.scenario = scenario;
        this.tongue = Tongue.of(scenario.caller().language());
        this.talk = new Talk(scenario, random);
        this.replies = new Replies(talk, tongue, random);
        this.ear = new Ear(
                scenario.caller().language(), scenario.salon(), scenario.now().toLocalDate());
        this.twists = new ArrayList<>(scenario.twists());
    }

    /** @param heard what was said since the caller's last turn */
    public Utter answer(String heard) {
        turn++;
        Said said = ear.hear(heard);
        sameHeard = heard.equals(lastHeard) ? sameHeard + 1 : 0;
        lastHeard = heard;
        if (talk.isLeaving() || turn > scenario.caller().patience() || sameHeard >= SAME_AGAIN) {
            return new Utter.HangUp();
        }
        notice(said);
        if (talk.isDone() && objections < MOST_OBJECTIONS && saysWrong(said)) {
            objections++;
            talk.notDone();
            return talk.say("wrong.done");
        }
        Twist twist = due(said);
        return twist == null ? replies.to(said) : play(twist, said);
    }

    /** Marks what has been done, as the receptionist says. */
    private void notice(Said said) {
        if (!talk.isOpened()) {
            return;
        }
        List<String> topics =
                switch (talk.want().what()) {
                    // What was put right after it was booked is moved, and what is moved is booked.
                    case BOOK, MOVE -> List.of("moved", "booked");
                    case CANCEL -> List.of("cancelled");
                    case CONFIRM -> List.of("confirmed");
                    case WAITLIST -> List.of("waiting");
                    case MESSAGE, COMPLAINT, PERSON, LATE -> List.of("message");
                    default -> List.of();
                };
        boolean stated = statements(said).stream()
                .anyMatch(sentence -> topics.stream().anyMatch(topic -> tongue.states(topic, sentence))
                        && !tongue.states("unavailable", sentence));
        boolean answered =
                topics.isEmpty() && said.ask() != Said.Ask.REPEAT && !tongue.states("not-understood", said.text());
        if (stated || answered) {
            talk.done();
        }
    }

    /** Whether what is said to be done is not what was wanted. */
    private boolean saysWrong(Said said) {
        if (talk.want().what() != Do.BOOK) {
            return false;
        }
        return statements(said).stream()
                .filter(sentence -> tongue.states("booked", sentence) || tongue.states("moved", sentence))
                .map(ear::hear)
                .map(talk.business()::wrong)
                .anyMatch(wrong -> wrong != null && !wrong.equals("name"));
    }

    private static List<String> statements(Said said) {
        return Ear.sentences(said.text()).stream()
                .filter(sentence -> !sentence.endsWith("?"))
                .toList();
    }

    private @Nullable Twist due(Said said) {
        String moment = moment(said);
        for (Twist twist : twists) {
            boolean lastChance = twist.change() != null && moment.equals("done");
            if ((twist.turn() > 0 && turn >= twist.turn()) || twist.on().contains(moment) || lastChance) {
                twists.remove(twist);
                return twist;
            }
        }
        return null;
    }

    private String moment(Said said) {
        if (turn == 1) {
            return "greeting";
        }
        return switch (said.ask()) {
            case NAME, SPELL -> "name";
            case PHONE -> "phone";
            case SERVICE -> "service";
            case STAFF -> "staff";
            case WHEN -> "when";
            case CHOICE -> "offer";
            case YES_NO -> said.moments().stream().anyMatch(m -> m.start() != null) ? "readback" : "";
            case MORE -> talk.isDone() ? "done" : "";
            default -> "";
        };
    }

    private Utter play(Twist twist, Said said) {
        if (twist.change() != null) {
            talk.change(twist.want(), twist.change());
        }
        if (twist.silence()) {
            return new Utter.Silence();
        }
        if (!twist.pressed().isEmpty()) {
            return new Utter.Keys(twist.pressed());
        }
        if (twist.instead()) {
            return talk.words(twist.say(), "twist");
        }
        return replies.to(said) instanceof Utter.Words words
                ? new Utter.Words(words.text() + ". " + twist.say(), words.key())
                : talk.words(twist.say(), "twist");
    }
}
