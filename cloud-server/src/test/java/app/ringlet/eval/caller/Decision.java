package app.ringlet.eval.caller;

import app.ringlet.eval.scenario.Want;
import app.ringlet.eval.scenario.Want.Do;
import app.ringlet.eval.scenario.Want.Otherwise;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Yes or no, from what is wanted. */
final class Decision {

    private static final Set<Do> WANTS_A_PERSON = Set.of(Do.MESSAGE, Do.LATE, Do.PERSON, Do.COMPLAINT);

    private final Want want;
    private final Business business;
    private final Tongue tongue;

    Decision(Want want, Business business, Tongue tongue) {
        this.want = want;
        this.business = business;
        this.tongue = tongue;
    }

    /** @param said a question that is answered with yes or no */
    Utter of(Said said, Caller caller) {
        String question = said.question().toLowerCase(Locale.ROOT).replace('’', '\'');
        if (tongue.is("ask-present", question)) {
            return caller.say("here");
        }
        String wrong = business.wrong(said);
        boolean about = want.what() == Do.BOOK || want.isAboutOld() || want.what() == Do.WAITLIST;
        if (tongue.is("ask-waiting", question)) {
            boolean waits = want.what() == Do.WAITLIST || want.otherwise() == Otherwise.WAITLIST;
            return caller.say(waits ? "yes" : "no");
        }
        if (tongue.is("ask-message", question) && !want.seeksTime()) {
            return caller.say(WANTS_A_PERSON.contains(want.what()) ? "yes" : "no");
        }
        if (!about) {
            return caller.say(WANTS_A_PERSON.contains(want.what()) ? "yes" : "no");
        }
        if (tongue.is("ask-message", question) && business.suitable(said).isEmpty()) {
            return caller.say(want.otherwise() == Otherwise.MESSAGE ? "yes" : "no");
        }
        if (tongue.is("ask-cancel", question) && want.what() != Do.CANCEL) {
            return caller.say("wrong.act");
        }
        if (said.addOns().stream().anyMatch(name -> !want.addOns().contains(name))) {
            return caller.say("no");
        }
        if (tongue.is("ask-other-person", question)
                && want.with() != null
                && !said.staff().equals(Set.of(want.with()))) {
            return caller.say("refuse.staff");
        }
        if (wrong != null) {
            return caller.correct(wrong);
        }
        List<Moment> good = business.suitable(said);
        if (good.size() == 1 || !want.seeksTime()) {
            return caller.say(good.isEmpty() ? "yes" : "accept.one");
        }
        if (tongue.is("ask-other-time", question) && !want.when().says().isEmpty()) {
            return caller.say("when");
        }
        return caller.say("yes");
    }
}
