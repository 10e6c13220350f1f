package app.ringlet.cloud.receptionist.understanding;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.language.Names;
import app.ringlet.cloud.receptionist.language.Translation;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.When;
import app.ringlet.cloud.receptionist.understanding.time.WhenParser;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the small readers together. */
public final class Understander {

    private final String language;
    private final Set<String> names;
    private final WhenParser whenParser;
    private final MenuMatcher menuMatcher;
    private final StaffMatcher staffMatcher;
    private final NamedOnly namedOnly;

    /** @param language BCP 47, of what is heard */
    public Understander(SalonFacts facts, String language) {
        this.language = language;
        this.names =
                facts.employees().stream().map(e -> Words.of(e.name()).at(0)).collect(Collectors.toSet());
        this.whenParser = new WhenParser(facts);
        this.menuMatcher = new MenuMatcher(facts);
        this.staffMatcher = new StaffMatcher(facts);
        this.namedOnly = new NamedOnly(facts);
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
        String said = Fillers.out(english(utterance.text(), expected.name()));
        String text = expected.name() ? said.replaceFirst("(?i)^its ", "it's ") : said;
        Words spoken = Words.of(text);
        Optional<NameReader.Reading> reading =
                NameReader.reading(expected.name() ? Fillers.outOfName(text) : text, expected.name());
        Words words = withoutName(spoken, reading.filter(NameReader.Reading::introduced), expected.name());
        Optional<String> digits = expected.phone() ? PhoneReader.digits(words, utterance.digits()) : Optional.empty();
        WhenParser.Parsed parsed = whenParser.parse(
                expected.choosing() ? withoutOne(words) : words, expected.days(), expected.time(), expected.choosing());
        if (expected.name()) {
            boolean[] used =
                    whenParser.parse(spoken, expected.days(), true, false).used();
            Optional<Heard> named = namedOnly.in(text, spoken, used);
            if (named.isPresent()) {
                return named.get();
            }
        }
        boolean onlyNumber = expected.phone() && digits.isPresent() || expected.name() && isNumber(words, parsed);
        boolean numberToCall = IntentReader.in(words).contains(Intent.MESSAGE) && isPhone(words);
        When when = onlyNumber || numberToCall || (expected.choosing() && NUMBERED.in(words))
                ? When.NOTHING
                : parsed.when();
        Words rest = words.without(parsed.used());
        Words masked = staffMatcher.masked(words);
        boolean asked = expected.time() || expected.name() || expected.phone() || expected.choosing();
        Words atOnce = asked ? masked : masked.withoutOpening();
        Set<Intent> intents = IntentReader.in(masked, asked);
        Set<Intent> besidesGreeting = EnumSet.noneOf(Intent.class);
        besidesGreeting.addAll(intents);
        if (atOnce.size() < masked.size()) {
            Set<Intent> meant = IntentReader.in(atOnce, false);
            intents.addAll(meant);
            besidesGreeting.remove(Intent.GREETING);
            besidesGreeting.addAll(meant);
        }
        if (asked && SUFFICES.begins(words)) {
            intents.remove(Intent.GOODBYE);
        }
        if (!when.isEmpty() && ANYTHING_THEN.in(masked) && intents.remove(Intent.MENU)) {
            intents.add(Intent.BOOK);
        }
        Party party = Party.in(words);
        MenuMatcher.Named named = inOwnWords(utterance.text()).orElseGet(() -> menu(rest, party));
        // A bare word is a name only if it is nothing else that is known here.
        boolean otherwise = !when.isEmpty()
                || !named.services().isEmpty()
                || !named.addOns().isEmpty()
                || intents.stream().anyMatch(i -> !NamedOnly.NAMELIKE.contains(i));
        Optional<NameReader.Reading> called = reading.filter(r -> r.introduced() || !expected.name() || !otherwise);
        Optional<String> name = called.map(NameReader.Reading::name);
        // "Bob" is a haircut too, but not as an answer to "what name".
        boolean bareName =
                expected.name() && name.isPresent() && named.services().isEmpty();
        MenuMatcher.Named menu = bareName ? MenuMatcher.Named.NOTHING : named;
        StaffMatcher.Named staff =
                expected.name() && name.isPresent() && !words.list().contains("with")
                        ? StaffMatcher.Named.NOTHING
                        : staffMatcher.find(words);
        // "Tell Anna that I'm sorry" asks for no visit with Anna, "are highlights bad for hair" for no highlights.
        boolean message = intents.contains(Intent.MESSAGE)
                && intents.stream().noneMatch(i -> i != Intent.MESSAGE && i.acts())
                && menu.isEmpty();
        Optional<OfferReference> reference = OfferReference.in(words);
        boolean alone = when.isEmpty()
                && name.isEmpty()
                && !(asked
                        && (when.relative() != null || reference.isPresent() || digits.isPresent() || party.size() > 1))
                && !(asked && !party.other().isEmpty());
        if (alone) {
            QuestionReader.in(atOnce, besidesGreeting, menu, staff, asked).ifPresent(question -> {
                intents.clear();
                intents.add(question);
            });
        }
        boolean chat = intents.equals(EnumSet.of(Intent.SMALL_TALK)) && Agreement.asks(text, masked);
        boolean question = (chat || intents.equals(EnumSet.of(Intent.UNANSWERABLE))) && when.isEmpty();
        if (message || question) {
            staff = StaffMatcher.Named.NOTHING;
            menu = MenuMatcher.Named.NOTHING;
        }
        return new Heard(
                spoken,
                intents,
                YesNo.in(words),
                when,
                menu,
                staff,
                reference,
                name,
                digits,
                party,
                new Heard.Manner(
                        Agreement.in(text),
                        Agreement.asks(text, masked),
                        Agreement.odd(staffMatcher.masked(rest)),
                        called.filter(NameReader.Reading::sure).isPresent()));
    }

    /** The words of the caller's own name ask for no one who works here, and for no day. */
    private Words withoutName(Words words, Optional<NameReader.Reading> introduced, boolean asked) {
        if (introduced.isEmpty()) {
            return words;
        }
        Words rest = NameAnswer.without(words, introduced.get().name(), names);
        for (int i = 0; i < words.size() && asked; i++) {
            rest = words.fits(i, KIN_OWNS) && words.fits(i + 1, "name|names") ? rest.blank(i) : rest;
        }
        return rest;
    }

    /** A number, or something with one in it, that says of itself no time. */
    private static boolean isNumber(Words words, WhenParser.Parsed parsed) {
        return isPhone(words)
                || (parsed.when().bareNumber() && parsed.when().days().isEmpty() && !CHANGES.in(words));
    }

    private static boolean isPhone(Words words) {
        return PhoneReader.digits(words, "").filter(d -> d.length() >= 7).isPresent();
    }

    /** "What do you have in the morning" asks for times. */
    private static final Phrases ANYTHING_THEN = Phrases.of("what .. you .. have|got");

    private static final Phrases SUFFICES = Phrases.of("that'll|that|that'd will|would? do|work");
    private static final String KIN_OWNS =
            "(son|daughter|husband|wife|partner|mother|mom|mum|father|dad|friend|sister|brother|boyfriend|girlfriend)'?s";
    private static final Phrases CHANGES = Phrases.of(
            "at|actually|instead|rather|change|make|move|can|could|no|not|o'clock|am|pm|for|said|say|wait|the|better");

    /** "A kids cut for my son": who comes says what is meant only if nothing else does. */
    private MenuMatcher.Named menu(Words words, Party party) {
        Words others = words;
        for (int i = 0; i < words.size() && !party.other().isEmpty(); i++) {
            others = words.fits(i, RELATIVES) ? others.blank(i) : others;
        }
        MenuMatcher.Named without = party.other().isEmpty() ? MenuMatcher.Named.NOTHING : menuMatcher.find(others);
        return without.services().isEmpty() ? menuMatcher.find(words) : without;
    }

    /** In the words of the readers; what looks like a name where one was asked for stays as it is. */
    private String english(String said, boolean nameAsked) {
        boolean foreign = Translation.knows(language);
        String fluent = foreign ? Fillers.outOfForeign(said) : said;
        String text = nameAsked && foreign ? UNDER_NAME.matcher(fluent.strip()).replaceFirst("") : fluent;
        String english = Translation.toEnglish(language, text, new Names(names, List.of()))
                .text();
        boolean name = nameAsked && BARE_NAME.matcher(text.strip()).matches() && !english.equals(text);
        boolean means = YesNo.in(Words.of(english)).isPresent()
                || !IntentReader.in(Words.of(english)).isEmpty();
        return name && !means && !Translation.introduces(english) ? text : english;
    }

    /** "Auf Carla Vidal", "a nombre de Julio Vega": only the name is written down. */
    private static final Pattern UNDER_NAME = Pattern.compile(
            "^(?i:auf|unter|für|au nom de|pour|sous|a nombre de|para|em nome de|no nome de)\\s+(?=\\p{Lu})"
                    // A recogniser that writes no capitals.
                    + "|^(?i:auf|au nom de|a nombre de|em nome de|no nome"
                    + " de)\\s+(?=(?!kein|jed)\\p{Ll}+\\s+\\p{Ll}+$)");

    private static final Pattern BARE_NAME =
            Pattern.compile("\\p{Lu}\\p{L}+(?: (?:de|la|del|da|do|dos|von|van|le|y|e|\\p{Lu}\\p{L}+)){0,4}[.!]?");

    /** The menu may be written in the caller's language and not in English. */
    private Optional<MenuMatcher.Named> inOwnWords(String text) {
        return Optional.of(text)
                .filter(t -> Translation.knows(language))
                .map(t -> menuMatcher.find(Words.of(t)))
                .filter(named -> !named.services().isEmpty());
    }

    private static final String RELATIVES = "sons?|daughters?|husband|wife|partner|mother|mom|mum|father|dad|friends?"
            + "|sisters?|brothers?|boyfriend|girlfriend|grand\\w+|nephew|niece|cousin|aunt|uncle|fiancee?";

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

    private static final Set<String> POLITE = Set.of(
            "please", "thanks", "thank", "you", "then", "works", "is", "fine", "still", "free", "available", "left");

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
