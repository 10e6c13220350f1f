package app.ringlet.eval.caller;

import app.ringlet.eval.scenario.Want;
import app.ringlet.eval.scenario.Want.Do;
import app.ringlet.eval.scenario.Want.Otherwise;
import java.util.List;
import java.util.Set;

/** Yes or no, from what is wanted. */
final class Decision {

    private static final Set<Do> WANTS_A_PERSON = Set.of(Do.MESSAGE, Do.LATE, Do.PERSON, Do.COMPLAINT);

    private final Talk talk;
    private final Want want;
    private final Business business;
    private final Tongue tongue;

    Decision(Talk talk, Tongue tongue) {
        this.talk = talk;
        this.want = talk.want();
        this.business = talk.business();
        this.tongue = tongue;
    }

    /** @param said a question that is answered with yes or no */
    Utter of(Said said) {
        String question = said.question();
        if (tongue.states("ask-present", question)) {
            return talk.say("here");
        }
        String wrong = business.wrong(said);
        boolean about = want.what() == Do.BOOK || want.isAboutOld() || want.what() == Do.WAITLIST;
        if (tongue.states("ask-waiting", question)) {
            boolean waits = want.what() == Do.WAITLIST || want.otherwise() == Otherwise.WAITLIST;
            return talk.say(waits ? "yes" : "no");
        }
        if (tongue.states("ask-message", question) && !want.seeksTime()) {
            return talk.say(WANTS_A_PERSON.contains(want.what()) ? "yes" : "no");
        }
        if (!about) {
            return talk.say(WANTS_A_PERSON.contains(want.what()) ? "yes" : "no");
        }
        if (tongue.states("ask-message", question) && business.suitable(said).isEmpty()) {
            return talk.say(want.otherwise() == Otherwise.MESSAGE ? "yes" : "no");
        }
        if (tongue.states("ask-cancel", question) && want.what() != Do.CANCEL) {
            return talk.say("wrong.act");
        }
        if (said.addOns().stream().anyMatch(name -> !want.addOns().contains(name))) {
            return talk.say("no");
        }
        if (tongue.states("ask-other-person", question)
                && want.with() != null
                && !said.staff().equals(Set.of(want.with()))) {
            return talk.say("refuse.staff");
        }
        if (wrong != null) {
            return talk.correct(wrong);
        }
        boolean toOld = want.what() == Do.MOVE
                && business.namesOld(said)
                && business.suitable(said).isEmpty();
        if (toOld && tongue.states("offers", question)) {
            return talk.correct("when");
        }
        List<Moment> good = business.suitable(said);
        if (good.size() == 1 || !want.seeksTime()) {
            return talk.say(good.isEmpty() ? "yes" : "accept.one");
        }
        if (tongue.states("ask-other-time", question) && !want.when().says().isEmpty()) {
            return talk.say("when");
        }
        return talk.say("yes");
    }
}
