package app.ringlet.eval.caller;

import app.ringlet.eval.scenario.Want;
import app.ringlet.eval.scenario.Want.Do;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What a caller answers to what is asked. */
final class Replies {

    /** What is asked of those only who want an appointment. */
    private static final Set<Said.Ask> APPOINTMENT =
            EnumSet.of(Said.Ask.SERVICE, Said.Ask.STAFF, Said.Ask.CHOICE, Said.Ask.WHEN);

    private final Talk talk;
    private final Tongue tongue;
    private final RandomGenerator random;

    Replies(Talk talk, Tongue tongue, RandomGenerator random) {
        this.talk = talk;
        this.tongue = tongue;
        this.random = random;
    }

    Utter to(Said said) {
        if (!talk.isOpened() && said.ask() != Said.Ask.PHONE && said.ask() != Said.Ask.MESSAGE) {
            return talk.open();
        }
        return talk.isDone() ? afterwards(said) : inBusiness(said);
    }

    private Utter inBusiness(Said said) {
        Want want = talk.want();
        boolean comes = want.seeksTime() || want.isAboutOld() || want.what() == Do.WAITLIST;
        if (!comes && APPOINTMENT.contains(said.ask())) {
            return talk.insist();
        }
        return switch (said.ask()) {
            case HELP, MORE -> talk.again("open");
            case NAME -> name(said);
            case SPELL -> talk.say("spelled");
            case PHONE -> talk.say("phone");
            case MESSAGE -> message(want);
            case WHICH -> talk.say("which");
            case SERVICE -> want.services().isEmpty() ? talk.again("open") : talk.say("service");
            case STAFF -> talk.say(want.with() == null ? "staff.any" : "staff");
            case CHOICE -> choose(said);
            case WHEN -> when(said);
            case YES_NO -> new Decision(talk, tongue).of(said);
            case REPEAT -> talk.repeat();
            case NOTHING -> statement(said);
        };
    }

    /** What is read back before the name is asked for must be right. */
    private Utter name(Said said) {
        String wrong = talk.business().wrong(said);
        return wrong == null || wrong.equals("name") ? talk.name() : talk.correct(wrong);
    }

    private Utter afterwards(Said said) {
        if (said.ask() == Said.Ask.NAME) {
            return talk.name();
        }
        if (said.ask() == Said.Ask.PHONE) {
            return talk.say("phone");
        }
        if (talk.next()) {
            return to(said);
        }
        if (said.ask() == Said.Ask.YES_NO && tongue.states("ask-right", said.question())) {
            return talk.say("yes");
        }
        return talk.goodbye(said.ask() != Said.Ask.MORE && said.ask() != Said.Ask.YES_NO);
    }

    private Utter choose(Said said) {
        List<Moment> good = talk.business().suitable(said);
        Want want = talk.want();
        String wrong = talk.business().wrong(said);
        if ("service".equals(wrong) || "party".equals(wrong)) {
            return talk.correct(wrong);
        }
        if (want.isAboutOld() && (good.isEmpty() || !want.seeksTime())) {
            return want.seeksTime() && !talk.business().namesOld(said) ? when(said) : talk.say("which");
        }
        if (good.isEmpty()) {
            return when(said);
        }
        boolean all = good.size() == said.moments().size();
        return all && random.nextInt(4) == 0
                ? talk.say("accept.any")
                : talk.accept(good.get(random.nextInt(good.size())));
    }

    private Utter when(Said said) {
        List<Moment> good = talk.business().suitable(said);
        if (!good.isEmpty()) {
            return talk.accept(good.getFirst());
        }
        boolean none = tongue.states("unavailable", said.text());
        if ((none && talk.count("when") + talk.count("refuse") >= 2) || talk.count("refuse") >= 4) {
            return talk.otherwise();
        }
        if (talk.phrasing().when(talk.want().when()).isEmpty()) {
            return talk.say("when.any");
        }
        boolean offered = said.moments().stream().anyMatch(m -> m.start() != null);
        return talk.say(offered ? "refuse" : "when");
    }

    private Utter message(Want want) {
        if (!want.message().isEmpty()) {
            return talk.say("message");
        }
        boolean urgent = want.what() == Do.COMPLAINT || want.what() == Do.PERSON || want.what() == Do.LATE;
        return urgent ? talk.again("open") : new Utter.HangUp();
    }

    private Utter statement(Said said) {
        if (!talk.business().suitable(said).isEmpty()) {
            return choose(said);
        }
        boolean sorry = tongue.states("unavailable", said.text());
        return sorry && talk.want().seeksTime() ? when(said) : talk.again("open");
    }
}
