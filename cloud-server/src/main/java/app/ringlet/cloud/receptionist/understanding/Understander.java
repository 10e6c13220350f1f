package app.ringlet.cloud.receptionist.understanding;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.When;
import app.ringlet.cloud.receptionist.understanding.time.WhenParser;
import java.util.List;
import java.util.Optional;

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
        Optional<String> name = NameReader.read(words, expected.name());
        Optional<String> digits = expected.phone() ? PhoneReader.digits(words, utterance.digits()) : Optional.empty();
        WhenParser.Parsed parsed = whenParser.parse(words, expected.days(), expected.time(), expected.choosing());
        boolean onlyNumber = expected.phone() && digits.isPresent();
        When when = onlyNumber ? When.NOTHING : parsed.when();
        Words rest = words.without(parsed.used());
        StaffMatcher.Named staff =
                expected.name() && name.isPresent() && !words.list().contains("with")
                        ? StaffMatcher.Named.NOTHING
                        : staffMatcher.find(words);
        return new Heard(
                words,
                Intent.in(staffMatcher.masked(words)),
                YesNo.in(words),
                when,
                menuMatcher.find(rest),
                staff,
                OfferReference.in(words),
                name,
                digits);
    }

    /** The days and times of a part of an utterance. */
    public When when(Words words) {
        return whenParser.parse(words, List.of(), true, false).when();
    }
}
