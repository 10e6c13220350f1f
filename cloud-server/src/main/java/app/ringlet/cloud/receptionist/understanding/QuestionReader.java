package app.ringlet.cloud.receptionist.understanding;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Tells a question about what is on the menu, about those who work here or about the salon from a wish for it. */
final class QuestionReader {

    private static final int SHORTEST = 4;
    private static final int SHORTEST_ANSWER = 5;

    private static final Phrases DO_YOU = Phrases.of(
            "can|could|do|does|will you|they|#staff guys|also|all|still|even?"
                    + " do|offer|provide|wax|shave|cut|color|colour"
                    + "|dye|bleach|braid|perm|straighten|style|trim|thread|pierce",
            "are you|they able to do|cut|color|colour",
            "are you|they doing|offering");

    private static final Phrases ANY_SERVICE = Phrases.of(
            "what|what's|whats|which|list|kind|kinds|services|service|treatments|menu|specials|packages|else");

    private static final Phrases ABOUT_THINGS = Phrases.of(
            "^ does|did|will|is|are|would"
                    + " a|an|the|your|my|this|that|it|#staff|highlights|coloring|bleaching|bleach|coffee|there",
            "^ what|why|how|which"
                + " brand|kind|sort|type|product|products|should|would|will|is|are|does|do|experienced|often|soon|many",
            "^ what color|colour|style|cut|shade would|should|will|suits|goes",
            "^ what's|whats the|a|better|best",
            "^ do|does|did you|they|it|that have|use|sell|donate|know|recommend|include|bleach|prefer",
            "^ should|must i|we|my",
            "^ can|could|may i ... before|after|while|if|during",
            "^ i|i'd was|would|like|want wondering|to know .. what|why|how|whether|if ..."
                    + " hurt|damage|last|safe|bad|include");

    /** Of which no other reading is known. */
    private static final Phrases OPEN_QUESTION = Phrases.of(
            "^ can|could|may|should i|we|my|they|kids|children|dogs|your|you",
            "^ do|does|did|are|is|will|would|have|has i|we|you|they|your|there|the|it|that|#staff",
            "^ what|what's|how|why|where|which"
                    + " is|are|do|does|did|would|will|can|early|should|must|about|happens|kind|the|your|if",
            "^ so|and|ok|okay|hi|hello|hey|well do|does|are|is|why|where you|they|your|there|the");

    /** Of what goes on with what is being talked about. */
    private static final Phrases GOES_ON =
            Phrases.of("^ and|or|so? what|how about", "hold|keep|save|reserve on? to? that|it|this|one|them");

    /** Of a question that is a wish: "is it possible to add a toner". */
    private static final Phrases WISHES = Phrases.of(
            "possible|add|available|instead|change|switch|make|left|open",
            "any chance",
            "free $",
            "come|go in|too|with|along|together");

    private QuestionReader() {}

    /**
     * What is asked, if nothing else was said by it.
     *
     * @param masked with {@code #staff} for the names of those who work here
     * @param answering whether a time, a name or a choice was just asked for
     */
    static Optional<Intent> in(
            Words masked, Set<Intent> intents, MenuMatcher.Named menu, StaffMatcher.Named staff, boolean answering) {
        boolean unnamed = menu.isEmpty() && menu.lacking().isEmpty();
        if (intents.equals(EnumSet.of(Intent.MENU))) {
            // "Do you do house calls": no menu would tell.
            return unnamed && DO_YOU.in(masked) && !ANY_SERVICE.in(masked)
                    ? Optional.of(Intent.UNANSWERABLE)
                    : Optional.empty();
        }
        if (!intents.isEmpty()) {
            return Optional.empty();
        }
        if (!unnamed && !answering && DO_YOU.in(masked)) {
            return Optional.of(staff.isEmpty() ? Intent.MENU : Intent.STAFF);
        }
        boolean aboutThings = masked.size() >= SHORTEST
                && ABOUT_THINGS.in(masked)
                && !WISHES.in(masked)
                && !(answering && !staff.isEmpty());
        boolean open = menu.isEmpty()
                && staff.isEmpty()
                && masked.size() >= (answering ? SHORTEST_ANSWER : SHORTEST)
                && OPEN_QUESTION.in(masked)
                && !(answering && GOES_ON.in(masked));
        boolean named = !menu.isEmpty() || !staff.isEmpty();
        return (named && aboutThings) || open ? Optional.of(Intent.UNANSWERABLE) : Optional.empty();
    }
}
