package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Understander;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Highlights on Friday at ten and a blow-dry on Saturday at nine": two visits, of which the second waits for the first. */
record TwoVisits(Desk desk, Heard heard) {

    private static final Pattern THEN = Pattern.compile("(?is),?\\s+(?:and(?: then| also)?|then|plus)\\s+");
    private static final Pattern COUNTED = Pattern.compile(
            "(?i)\\b(?:two|2|a couple of) (?:different |separate )?(?:appointments|visits|bookings)[,:]?");
    private static final Understander.Expectation TIME =
            new Understander.Expectation(List.of(), true, false, false, false);

    /** The one that comes first, if there are two; the other is kept for afterwards. */
    Optional<Heard> first() {
        if (heard.menu().services().size() < 2
                || heard.when().days().size() + heard.when().choices().size() < 2) {
            return Optional.empty();
        }
        String text = COUNTED.matcher(desk.dialogue().heard().text()).replaceAll("");
        Matcher then = THEN.matcher(text);
        while (then.find()) {
            String rest = text.substring(then.end());
            Heard one = hear(text.substring(0, then.start()));
            if (isVisit(one) && isVisit(hear(rest))) {
                desk.notes().afterwards = rest;
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private Heard hear(String text) {
        return new Understander(desk.facts(), desk.language()).hear(Utterance.of(text), TIME);
    }

    private static boolean isVisit(Heard one) {
        return !one.menu().services().isEmpty() && !one.when().days().isEmpty();
    }
}
