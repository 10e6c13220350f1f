package app.ringlet.cloud.receptionist.understanding;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.Utterance;
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
    private final NameAnswer nameAnswer;

    /** @param language BCP 47, of what is heard */
    public Understander(SalonFacts facts, String language) {
        this.language = language;
        this.names =
                facts.employees().stream().map(e -> Words.of(e.name()).at(0)).collect(Collectors.toSet());
        this.whenParser = new WhenParser(facts);
        this.menuMatcher = new MenuMatcher(facts);
        this.staffMatcher = new StaffMatcher(facts);
        this.nameAnswer = new NameAnswer(facts);
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
            Optional<Heard> named = onlyName(text, spoken, expected);
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
        Set<Intent> intents = IntentReader.in(masked, asked);
        if (asked && SUFFICES.begins(words)) {
            intents.remove(Intent.GOODBYE);
        }
        Party party = Party.in(words);
        MenuMatcher.Named named = inOwnWords(utterance.text()).orElseGet(() -> menu(rest, party));
        // A bare word is a name only if it is nothing else that is known here.
        boolean otherwise = !when.isEmpty()
                || !named.services().isEmpty()
                || !named.addOns().isEmpty()
                || intents.stream().anyMatch(i -> !NAMELIKE.contains(i));
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
        boolean chat = intents.equals(EnumSet.of(Intent.SMALL_TALK)) && Agreement.asks(text, masked);
        boolean question = (chat || intents.equals(EnumSet.of(Intent.UNANSWERABLE))) && when.isEmpty();
        if (message || question) {
            staff = StaffMatcher.Named.NOTHING;
            menu = MenuMatcher.Named.NOTHING;
        }
        boolean things = !asked && intents.isEmpty() && when.isEmpty() && name.isEmpty();
        if (things && !(menu.isEmpty() && menu.lacking().isEmpty()) && DO_YOU.in(masked)) {
            intents.add(staff.isEmpty() ? Intent.MENU : Intent.STAFF);
        } else if (things && !(menu.isEmpty() && staff.isEmpty()) && spoken.size() >= 4 && ABOUT_THINGS.in(masked)) {
            intents.add(Intent.UNANSWERABLE);
            staff = StaffMatcher.Named.NOTHING;
            menu = MenuMatcher.Named.NOTHING;
        } else if (intents.equals(EnumSet.of(Intent.MENU))
                && menu.isEmpty()
                && menu.lacking().isEmpty()
                && DO_YOU.in(masked)
                && !ANY_SERVICE.in(masked)) {
            // Whether there is something that no menu would tell of.
            intents.remove(Intent.MENU);
            intents.add(Intent.UNANSWERABLE);
        }
        boolean nothing = intents.isEmpty() && when.isEmpty() && menu.isEmpty() && staff.isEmpty() && name.isEmpty();
        if (nothing && !asked && spoken.size() >= 4 && OPEN_QUESTION.in(spoken)) {
            intents.add(Intent.UNANSWERABLE);
        }
        return new Heard(
                spoken,
                intents,
                YesNo.in(words),
                when,
                menu,
                staff,
                OfferReference.in(words),
                name,
                digits,
                party,
                new Heard.Manner(
                        Agreement.in(text),
                        Agreement.asks(text, masked),
                        Agreement.odd(staffMatcher.masked(rest)),
                        called.filter(NameReader.Reading::sure).isPresent()));
    }

    /** Nothing but a name where one was asked for, whatever its words are elsewhere. */
    private Optional<Heard> onlyName(String text, Words words, Expectation expected) {
        boolean[] used = whenParser.parse(words, expected.days(), true, false).used();
        return nameAnswer.in(words, used).flatMap(reading -> {
            Set<Intent> intents = IntentReader.in(words);
            boolean written = words.raw().stream().allMatch(r -> Character.isUpperCase(r.charAt(0)));
            boolean means = intents.stream().anyMatch(i -> !NAMELIKE.contains(i) && !(written && IN_NAMES.contains(i)));
            intents.retainAll(NAMELIKE);
            return means
                    ? Optional.empty()
                    : Optional.of(new Heard(
                            words,
                            intents,
                            YesNo.plain(words) ? YesNo.in(words) : Optional.empty(),
                            When.NOTHING,
                            MenuMatcher.Named.NOTHING,
                            StaffMatcher.Named.NOTHING,
                            Optional.empty(),
                            Optional.of(reading.name()),
                            Optional.empty(),
                            Party.NOT_SAID,
                            new Heard.Manner(Agreement.in(text), text.contains("?"), 0, reading.sure())));
        });
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

    /** A question to which no other reading is known. */
    private static final Phrases OPEN_QUESTION = Phrases.of(
            "^ can|could|may|should i|we|my|they|kids|children|dogs|your|you",
            "^ do|does|did|are|is|will|have|has i|we|you|they|your|there|the|it|#staff",
            "^ what|what's|how|why|where|which is|are|do|does|did|early|should|must|about|happens|kind|the|your|if",
            "^ so|and|ok|okay|hi|hello|hey|well do|does|are|is|why|where you|they|your|there|the");

    private static final Phrases DO_YOU = Phrases.of(
            "can|could|do|does|will you|they|#staff guys|also|all|still|even?"
                    + " do|offer|provide|wax|shave|cut|color|colour|dye|bleach"
                    + "|braid|perm|straighten|style|trim|thread|pierce",
            "are you|they able to do|cut|color|colour");
    private static final Phrases ANY_SERVICE = Phrases.of(
            "what|what's|whats|which|list|kind|kinds|services|service|treatments|menu|specials|packages|else");

    /** A question about what is on the menu, or about who works here, and no wish for it. */
    private static final Phrases ABOUT_THINGS = Phrases.of(
            "^ does|did|will|is|are|would a|an|the|your|my|this|it|#staff|highlights|coloring|bleaching|there",
            "^ what|why|how|which"
                + " brand|kind|sort|type|product|products|should|would|will|is|are|does|do|experienced|often|soon|many",
            "^ what's|whats the|a|better|best",
            "^ do|does|did you|they|it|that have|use|sell|donate|know|recommend|include|bleach|prefer",
            "^ should|must i|we|my",
            "^ can|could|may i ... before|after|while|if|during",
            "^ i|i'd was|would|like|want wondering|to know .. what|why|how|whether|if ..."
                    + " hurt|damage|last|safe|bad|include");

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
    private String english(String text, boolean nameAsked) {
        String english = Translation.toEnglish(language, text, names).text();
        boolean name = nameAsked && BARE_NAME.matcher(text.strip()).matches() && !english.equals(text);
        boolean means = YesNo.in(Words.of(english)).isPresent()
                || !IntentReader.in(Words.of(english)).isEmpty();
        return name && !means ? text : english;
    }

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
    private static final Set<Intent> NAMELIKE = EnumSet.of(Intent.GREETING, Intent.THANKS);
    /** What the words of a name may look like: "Mark Price", "Dennis Barber". */
    private static final Set<Intent> IN_NAMES = EnumSet.of(
            Intent.PRICE,
            Intent.STAFF,
            Intent.MENU,
            Intent.BOOK,
            Intent.HOURS,
            Intent.DURATION,
            Intent.POLICY,
            Intent.PARKING,
            Intent.ADDRESS,
            Intent.UNANSWERABLE,
            Intent.TIME_NOW,
            Intent.DATE_TODAY,
            Intent.BUSY,
            Intent.RUNNING_LATE,
            Intent.SEVERAL,
            Intent.FOR_ANOTHER,
            Intent.NAME_GIVEN,
            Intent.MAYBE,
            Intent.SMALL_TALK);

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
