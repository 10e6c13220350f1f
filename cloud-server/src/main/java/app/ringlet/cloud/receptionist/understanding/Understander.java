package app.ringlet.cloud.receptionist.understanding;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.When;
import app.ringlet.cloud.receptionist.understanding.time.WhenParser;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the small readers together. */
public final class Understander {

    private final WhenParser whenParser;
    private final MenuMatcher menuMatcher;
    private final StaffMatcher staffMatcher;

    public Understander(SalonFacts facts) {
        this.whenParser = new WhenParser(facts);
        this.menuMatcher = new MenuMatcher(facts);
        this.staffMatcher = new StaffMatcher(facts);
    }

    /**
     * What the question that was asked lets one expect.
     *
     * @param days which days the talk is about
     * @param time a bare number is a time
     * @param name a bare name is the caller's
     * @param choosing several things were named, of which one may be pointed at
     */
    public record Expectation(List<Days> days, boolean time, boolean name, boolean phone, boolean choosing) {}

    public Heard hear(Utterance utterance, Expectation expected) {
        Words words = Words.of(utterance.text());
        Optional<NameReader.Reading> reading = NameReader.reading(utterance.text(), expected.name());
        Optional<String> digits = expected.phone() ? PhoneReader.digits(words, utterance.digits()) : Optional.empty();
        WhenParser.Parsed parsed = whenParser.parse(
                expected.choosing() ? withoutOne(words) : words, expected.days(), expected.time(), expected.choosing());
        boolean onlyNumber = expected.phone() && digits.isPresent();
        When when = onlyNumber || (expected.choosing() && NUMBERED.in(words)) ? When.NOTHING : parsed.when();
        Words rest = words.without(parsed.used());
        Words masked = staffMatcher.masked(words);
        Set<Intent> intents = IntentReader.in(masked);
        MenuMatcher.Named menu = menuMatcher.find(rest);
        // A bare word is a name only if it is nothing else that is known here.
        boolean otherwise =
                !when.isEmpty() || !menu.isEmpty() || intents.stream().anyMatch(i -> !NAMELIKE.contains(i));
        Optional<NameReader.Reading> named = reading.filter(r -> r.introduced() || !expected.name() || !otherwise);
        Optional<String> name = named.map(NameReader.Reading::name);
        StaffMatcher.Named staff =
                expected.name() && name.isPresent() && !words.list().contains("with")
                        ? StaffMatcher.Named.NOTHING
                        : staffMatcher.find(words);
        return new Heard(
                words,
                intents,
                YesNo.in(words),
                when,
                menu,
                staff,
                OfferReference.in(words),
                name,
                digits,
                new Heard.Manner(
                        Agreement.in(utterance.text()),
                        Agreement.asks(utterance.text(), masked),
                        Agreement.odd(staffMatcher.masked(rest)),
                        named.filter(NameReader.Reading::sure).isPresent()));
    }

    private static final Set<Intent> NAMELIKE = EnumSet.of(Intent.GREETING, Intent.THANKS);
    private static final Phrases NUMBERED = Phrases.of("number|option|choice one|two|three|1|2|3");

    /** "The four o'clock one" is no time that ends in a one. */
    private static Words withoutOne(Words words) {
        int one = words.list().lastIndexOf("one");
        boolean last =
                one > 1 && words.slice(one + 1, words.size()).list().stream().allMatch(POLITE::contains);
        return last && !words.at(one - 1).matches("at|for|number|option|or|and|thirty|twenty|forty|fifty")
                ? words.blank(one)
                : words;
    }

    private static final Set<String> POLITE = Set.of("please", "thanks", "thank", "you", "then", "works", "is", "fine");

    /** What it does in the talk. */
    public Set<DialogueAct> acts(String text, ActReader.Asked asked) {
        return ActReader.read(text, this::tells, asked);
    }

    /** Whether a day or a time is named; "not right now" names none. */
    private boolean tells(Words words) {
        When when = whenParser.parse(words, List.of(), false, false).when();
        return !when.days().isEmpty()
                || when.times() != null
                || (when.soonest() && !words.list().contains("now"));
    }

    /** The days and times of a part of an utterance. */
    public When when(Words words) {
        return whenParser.parse(words, List.of(), true, false).when();
    }
}
