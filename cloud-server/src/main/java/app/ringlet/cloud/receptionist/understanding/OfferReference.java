package app.ringlet.cloud.receptionist.understanding;

import java.util.Optional;

/** How a caller points at one of the things just offered, or asks for others. */
public enum OfferReference {
    FIRST,
    SECOND,
    THIRD,
    LAST,
    EARLIEST,
    LATEST,
    MIDDLE,
    ANY,
    /** Not these: later ones. */
    ASK_LATER,
    ASK_EARLIER,
    ASK_OTHER_DAY,
    ASK_OTHERS;

    private static final String ONE = "one|option|slot|time|appointment|choice";
    private static final Phrases FIRST_SAID = Phrases.of(
            "the|number first|one $",
            "first " + ONE,
            "first please|works|is|sounds|$",
            "option|number one|1",
            "former",
            "^ first $",
            "one please $");
    private static final Phrases SECOND_SAID = Phrases.of(
            "second " + ONE, "the second", "^ second $", "option|number two|2", "second please|works|is|sounds");
    private static final Phrases THIRD_SAID = Phrases.of(
            "third " + ONE, "the third", "^ third $", "option|number three|3", "third please|works|is|sounds");
    private static final Phrases LAST_SAID = Phrases.of("last " + ONE, "the last", "^ last $", "latter");
    private static final Phrases EARLIEST_SAID = Phrases.of(
            "the earlier|earliest|soonest|sooner $",
            "earlier|earliest|soonest|sooner " + ONE,
            "the earlier|earliest please|works|is",
            "^ earliest $");
    private static final Phrases LATEST_SAID =
            Phrases.of("the later|latest $", "later|latest " + ONE, "the later|latest please|works|is", "^ latest $");
    private static final Phrases MIDDLE_SAID = Phrases.of("middle " + ONE, "the middle", "in between");
    private static final Phrases ANY_SAID = Phrases.of(
            "either " + ONE + "|is|works|$",
            "any of those|them|these",
            "whichever",
            "you choose|pick|decide",
            "all .. fine|good|work|works",
            "doesn't matter|don't mind $",
            "any is|one");
    private static final Phrases LATER_SAID = Phrases.of(
            "anything|something|any|times|bit|little|nothing|one later",
            "later in|on|that|than|$",
            "^ later",
            "later times|times?|please",
            "too early",
            "a later",
            "more later");
    private static final Phrases EARLIER_SAID = Phrases.of(
            "anything|something|any|times|bit|little|nothing|one|any sooner|earlier",
            "earlier in|on|that|than|$",
            "^ earlier|sooner",
            "earlier times|please",
            "too late",
            "a earlier",
            "an earlier");
    private static final Phrases OTHER_DAY_SAID = Phrases.of(
            "other|another|different|some day|days|date|dates",
            "other|another|different week",
            "day|days after|before");
    private static final Phrases OTHERS_SAID = Phrases.of(
            "anything|something|what|any|nothing else",
            "other|another|different|more time|times|option|options|slot|slots|openings|ones?",
            "none of",
            "neither",
            "what else",
            "others",
            "don't|doesn't|won't|not work|suit|good|great");

    public static Optional<OfferReference> in(Words words) {
        if (asksForMore(words)) {
            return Optional.of(LATER_SAID.in(words) ? ASK_LATER : ASK_EARLIER);
        }
        if (OTHER_DAY_SAID.in(words)) {
            return Optional.of(ASK_OTHER_DAY);
        }
        return pointing(words)
                .or(() -> LATER_SAID.in(words) ? Optional.of(ASK_LATER) : Optional.empty())
                .or(() -> EARLIER_SAID.in(words) ? Optional.of(ASK_EARLIER) : Optional.empty())
                .or(() -> OTHERS_SAID.in(words) ? Optional.of(ASK_OTHERS) : Optional.empty());
    }

    private static final Phrases MORE = Phrases.of(
            "anything|something|any|bit|little|much|what's|nothing later|earlier|sooner",
            "a|an later|earlier|sooner",
            "do|have|is|got|are|any|other|more .. later|earlier|sooner",
            "^ later|earlier|sooner please? $",
            "later|earlier than|in|that|on|times");

    private static boolean asksForMore(Words words) {
        return MORE.in(words)
                && (LATER_SAID.in(words) || EARLIER_SAID.in(words))
                && !words.list().contains("the");
    }

    private static Optional<OfferReference> pointing(Words words) {
        if (SECOND_SAID.in(words)) {
            return Optional.of(SECOND);
        }
        if (THIRD_SAID.in(words)) {
            return Optional.of(THIRD);
        }
        if (LAST_SAID.in(words)) {
            return Optional.of(LAST);
        }
        if (EARLIEST_SAID.in(words)) {
            return Optional.of(EARLIEST);
        }
        if (LATEST_SAID.in(words)) {
            return Optional.of(LATEST);
        }
        if (MIDDLE_SAID.in(words)) {
            return Optional.of(MIDDLE);
        }
        if (ANY_SAID.in(words)) {
            return Optional.of(ANY);
        }
        return FIRST_SAID.in(words) ? Optional.of(FIRST) : Optional.empty();
    }
}
