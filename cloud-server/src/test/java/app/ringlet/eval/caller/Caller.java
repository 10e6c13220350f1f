package app.ringlet.eval.caller;

import app.ringlet.eval.scenario.Person;
import app.ringlet.eval.scenario.Scenario;
import app.ringlet.eval.scenario.Twist;
import app.ringlet.eval.scenario.Want;
import app.ringlet.eval.scenario.Want.Do;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A person on the telephone who knows what they want: they answer what is asked, take what suits, refuse what does not, put right
 * what was misheard, and give up in the end. For one call, on one thread; the same seed makes the same caller.
 */
public final class Caller {

    private static final int SAME_AGAIN = 4;

    private final Scenario scenario;
    private final Ear ear;
    private final Phrasing phrasing;
    private final Tongue tongue;
    private final Random random;
    private final List<Want> wants;
    private final boolean[] done;
    private final boolean[] opened;
    private final List<Twist> twists;
    private final Map<String, Integer> answered = new HashMap<>();
    private int current;
    private int turn;
    private String lastHeard = "";
    private int sameHeard;
    private boolean leaving;
    private @Nullable String lastKey;

    public Caller(Scenario scenario, long seed) {
        this.scenario = scenario;
        this.random = new Random(seed);
        this.phrasing = new Phrasing(scenario, random);
        this.tongue = Tongue.of(scenario.caller().language());
        this.ear = new Ear(
                scenario.caller().language(), scenario.salon(), scenario.now().toLocalDate());
        this.wants = new ArrayList<>(scenario.wants());
        this.done = new boolean[wants.size()];
        this.opened = new boolean[wants.size()];
        this.twists = new ArrayList<>(scenario.twists());
    }

    /** @param heard what was said since the caller's last turn */
    public Utter answer(String heard) {
        turn++;
        Said said = ear.hear(heard);
        sameHeard = heard.equals(lastHeard) ? sameHeard + 1 : 0;
        lastHeard = heard;
        if (leaving || turn > scenario.caller().patience() || sameHeard >= SAME_AGAIN) {
            return new Utter.HangUp();
        }
        notice(said);
        Twist twist = due(said);
        if (twist != null) {
            return play(twist, said);
        }
        return reply(said);
    }

    /** Marks what has been done, as the receptionist says. */
    private void notice(Said said) {
        String topic =
                switch (want().what()) {
                    case BOOK -> "booked";
                    case MOVE -> "moved";
                    case CANCEL -> "cancelled";
                    case CONFIRM -> "confirmed";
                    case WAITLIST -> "waiting";
                    case MESSAGE, COMPLAINT, PERSON, LATE -> "message";
                    default -> "";
                };
        boolean stated = Ear.sentences(said.text()).stream()
                .filter(sentence -> !sentence.endsWith("?"))
                .map(sentence -> sentence.toLowerCase(java.util.Locale.ROOT).replace('’', '\''))
                .anyMatch(sentence -> tongue.is(topic, sentence) && !tongue.is("unavailable", sentence));
        if (opened[current] && stated) {
            done[current] = true;
        }
        boolean talk = topic.isEmpty() && opened[current] && said.ask() != Said.Ask.REPEAT;
        if (talk && !tongue.is("not-understood", said.text().toLowerCase(java.util.Locale.ROOT))) {
            done[current] = true;
        }
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
            case MORE -> done[current] ? "done" : "";
            default -> "";
        };
    }

    private Utter play(Twist twist, Said said) {
        if (twist.change() != null) {
            wants.set(twist.want(), twist.change());
            done[twist.want()] = false;
            opened[twist.want()] = true;
            current = twist.want();
        }
        if (twist.silence()) {
            return new Utter.Silence();
        }
        if (!twist.pressed().isEmpty()) {
            return new Utter.Keys(twist.pressed());
        }
        if (twist.instead()) {
            return new Utter.Words(twist.say(), "twist");
        }
        return reply(said) instanceof Utter.Words words
                ? new Utter.Words(words.text() + ". " + twist.say(), words.key())
                : new Utter.Words(twist.say(), "twist");
    }

    private Utter reply(Said said) {
        Want want = want();
        if (!opened[current] && said.ask() != Said.Ask.PHONE && said.ask() != Said.Ask.MESSAGE) {
            return open();
        }
        if (done[current]) {
            return afterwards(said);
        }
        Business business = new Business(want, phrasing.visit(want), phrasing.nameOf(want));
        return switch (said.ask()) {
            case HELP, MORE -> want.what() == Do.BOOK || count("open") < 3 ? again("open") : giveUp();
            case NAME -> wrongOr(business, said, () -> say(nameKey(want)));
            case SPELL -> say("spelled");
            case PHONE -> say("phone");
            case MESSAGE -> message(want);
            case WHICH -> say("which");
            case SERVICE -> want.services().isEmpty() ? again("open") : say("service");
            case STAFF -> say(want.with() == null ? "staff.any" : "staff");
            case CHOICE -> choose(business, said);
            case WHEN -> when(business, said);
            case YES_NO -> new Decision(want, business, tongue).of(said, this);
            case REPEAT -> again(lastKey == null ? "open" : lastKey);
            case NOTHING -> statement(business, said);
        };
    }

    private Utter wrongOr(Business business, Said said, java.util.function.Supplier<Utter> otherwise) {
        String wrong = business.wrong(said);
        return wrong == null || wrong.equals("name") ? otherwise.get() : correct(wrong);
    }

    private Utter open() {
        boolean first = current == 0 && !opened[0];
        opened[current] = true;
        return words(phrasing.opening(want(), first), "open");
    }

    private Utter afterwards(Said said) {
        for (int n = 0; n < done.length; n++) {
            if (!done[n]) {
                current = n;
                return opened[n] ? reply(said) : open();
            }
        }
        if (said.ask() == Said.Ask.NAME) {
            return say(nameKey(want()));
        }
        if (said.ask() == Said.Ask.PHONE) {
            return say("phone");
        }
        if (said.ask() == Said.Ask.YES_NO
                && tongue.is("ask-right", said.question().toLowerCase(java.util.Locale.ROOT))) {
            return say("yes");
        }
        leaving = said.ask() != Said.Ask.MORE && said.ask() != Said.Ask.YES_NO;
        return say("more.no");
    }

    private Utter choose(Business business, Said said) {
        List<Moment> good = business.suitable(said);
        if (good.isEmpty()) {
            return when(business, said);
        }
        Moment taken = good.get(random.nextInt(good.size()));
        if (good.size() == said.moments().size() && random.nextInt(4) == 0) {
            return say("accept.any");
        }
        return accept(taken);
    }

    Utter accept(Moment taken) {
        return words(
                phrasing.of(
                        "accept",
                        want(),
                        Map.of(
                                "day", taken.day() == null ? "" : phrasing.day(taken.day()),
                                "time", taken.time() == null ? "" : phrasing.time(taken.time()))),
                "accept");
    }

    private Utter when(Business business, Said said) {
        List<Moment> good = business.suitable(said);
        if (!good.isEmpty()) {
            return accept(good.getFirst());
        }
        boolean none = tongue.is("unavailable", said.text().toLowerCase(java.util.Locale.ROOT));
        if (none && count("when") + count("refuse") >= 2 || count("refuse") >= 4) {
            return otherwise();
        }
        boolean offered = said.moments().stream().anyMatch(m -> m.start() != null);
        if (phrasing.when(want().when()).isEmpty()) {
            return say("when.any");
        }
        return say(offered ? "refuse" : "when");
    }

    /** What was wanted cannot be had. */
    Utter otherwise() {
        return switch (want().otherwise()) {
            case WAITLIST -> count("waiting") < 2 ? say("waiting") : giveUp();
            case MESSAGE -> count("give-message") < 2 ? say("give-message") : giveUp();
            case NOTHING -> giveUp();
        };
    }

    private Utter giveUp() {
        for (int n = 0; n < done.length; n++) {
            if (n != current && !done[n]) {
                done[current] = true;
                current = n;
                return opened[n] ? say("open") : open();
            }
        }
        leaving = true;
        return say("give-up");
    }

    private Utter message(Want want) {
        if (want.message().isEmpty()) {
            return want.what() == Do.COMPLAINT || want.what() == Do.PERSON ? again("open") : say("more.no");
        }
        return say("message");
    }

    private Utter statement(Business business, Said said) {
        if (!business.suitable(said).isEmpty()) {
            return choose(business, said);
        }
        boolean sorry = tongue.is("unavailable", said.text().toLowerCase(java.util.Locale.ROOT));
        return sorry && want().seeksTime() ? when(business, said) : again("open");
    }

    Utter correct(String what) {
        if (count("wrong." + what) >= 3) {
            return what.equals("name") ? say("yes") : otherwise();
        }
        return say(what.equals("which") ? "which" : "wrong." + what);
    }

    private Utter again(String key) {
        if (count(key) >= 4) {
            return giveUp();
        }
        return key.equals("open") ? words(phrasing.opening(want(), true), "open") : say(key);
    }

    Utter say(String key) {
        return words(phrasing.of(key, want()), key);
    }

    private Utter words(String text, String key) {
        answered.merge(key, 1, Integer::sum);
        lastKey = key;
        return new Utter.Words(text, key);
    }

    private String nameKey(Want want) {
        if (count("name") + count("name.other") >= 2) {
            return "spelled";
        }
        return want.forName() == null ? "name" : "name.other";
    }

    private int count(String key) {
        return answered.getOrDefault(key, 0);
    }

    private Want want() {
        return wants.get(current);
    }

    /** Who calls. */
    public Person person() {
        return scenario.caller();
    }
}
