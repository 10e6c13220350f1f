package app.ringlet.cloud.receptionist.understanding;

import app.ringlet.cloud.receptionist.understanding.time.When;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * What one utterance may mean; what it does mean depends on what was asked.
 *
 * @param answer whether it agrees
 * @param name the caller's name
 * @param digits a phone number's digits
 * @param party for whom and how many
 */
public record Heard(
        Words words,
        Set<Intent> intents,
        Optional<YesNo> answer,
        When when,
        MenuMatcher.Named menu,
        StaffMatcher.Named staff,
        Optional<OfferReference> reference,
        Optional<String> name,
        Optional<String> digits,
        Party party,
        Manner manner) {

    /** Silence. */
    public static final Heard NOTHING = new Heard(
            Words.of(""),
            Set.of(),
            Optional.empty(),
            When.NOTHING,
            MenuMatcher.Named.NOTHING,
            StaffMatcher.Named.NOTHING,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Party.NOT_SAID,
            new Manner(false, false, 0, false));

    /**
     * How it was said.
     *
     * @param agrees nothing but a yes
     * @param asks a question
     * @param odd how many words were neither understood nor idle
     * @param nameSure the name was introduced or spelled, or has the form of a name
     */
    public record Manner(boolean agrees, boolean asks, int odd, boolean nameSure) {}

    /** The same, of no day and no time. */
    public Heard withoutWhen() {
        return new Heard(
                words, intents, answer, When.NOTHING, menu, staff, reference, name, digits, party, manner);
    }

    public boolean has(Intent intent) {
        return intents.contains(intent);
    }

    /** Whether it is nothing but a yes. */
    public boolean yes() {
        return manner.agrees() && !no();
    }

    public boolean no() {
        return answer.filter(YesNo.NO::equals).isPresent();
    }

    /** Whether a thing that it points at is taken, and not asked about or complained of. */
    public boolean picks() {
        return !manner.asks() && manner.odd() == 0;
    }

    /**
     * The one thing that it says before all others, by name: an {@link Intent}, {@link YesNo#YES} or {@link YesNo#NO};
     * empty if nothing was understood.
     */
    public String gist() {
        Optional<Intent> main = intents.stream()
                .filter(i -> i != Intent.UNANSWERABLE || intents.size() == 1)
                .min(Comparator.naturalOrder());
        Optional<String> plain = answer.filter(a -> a != YesNo.UNSURE).map(Enum::name);
        boolean courtesy = main.isEmpty() || main.get().compareTo(Intent.NEVER_MIND) > 0;
        return courtesy && plain.isPresent() && (main.isEmpty() || YesNo.plain(words))
                ? plain.get()
                : main.map(Enum::name).or(() -> plain).orElse("");
    }

    /** Whether it says anything about a visit. */
    public boolean wishes() {
        return !when.isEmpty() || !menu.isEmpty() || !staff.isEmpty();
    }
}
