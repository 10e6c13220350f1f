package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.MenuMatcher;
import app.ringlet.cloud.receptionist.understanding.Understander;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A change of mind within a sentence: "a men's cut, actually make it a women's cut" is one service and not two. */
record SecondThought(Desk desk, Heard heard) {

    private static final Pattern MIND = Pattern.compile(
            "(.*)\\b(?:no wait|wait no|actually|i mean|scratch that|or rather|make it|make that|sorry no|no"
                    + " sorry)\\b(.*)");
    private static final Understander.Expectation NOTHING =
            new Understander.Expectation(List.of(), false, false, false, false);

    /** The services that are meant in the end. */
    MenuMatcher.Named menu() {
        Matcher mind = MIND.matcher(heard.words().toString());
        if (heard.menu().services().size() < 2 || !mind.matches()) {
            return heard.menu();
        }
        MenuMatcher.Named first = named(mind.group(1));
        MenuMatcher.Named then = named(mind.group(2));
        return first.services().isEmpty() || then.services().isEmpty() ? heard.menu() : then;
    }

    private MenuMatcher.Named named(String words) {
        return new Understander(desk.facts(), "en")
                .hear(Utterance.of(words), NOTHING)
                .menu();
    }
}
