package app.ringlet.cloud.receptionist.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a caller's name, spoken ("it's Maria Gonzalez") or spelled ("M A R I A", "M as in Mary"). */
public final class NameReader {

    private static final Phrases INTRODUCTION = Phrases.of(
            "my|the name is",
            "my|the name's",
            "name is",
            "name's",
            "this is",
            "it's",
            "it is",
            "i'm",
            "i am",
            "call me",
            "put it under",
            "under",
            "under the name of?",
            "that's",
            "that is",
            "name of",
            "for",
            "names",
            "first name is",
            "here is",
            "it's under",
            "book it for|under");
    /** What introduces a name even if nobody asked for one. */
    private static final Phrases PLAIN_INTRODUCTION = Phrases.of(
            "my name is",
            "my name's",
            "the name is",
            "the name's",
            "call me",
            "under the name of?",
            "this is",
            "my names");

    private static final Set<String> NO_NAME = Set.copyOf(List.of("""
        one two three four five six seven eight nine ten eleven twelve third option choice
        works make makes change instead later earlier earliest latest neither none both
        either other another pm oclock noon half quarter past yes yeah yep no nope ok okay
        sure please thanks thank you my name is the a an it it's its i i'm am um uh er well
        so and for to on at with of course sorry hello hi hey good great fine perfect what
        why how when who where do does can could would want need not don't that's that this
        just looking calling going trying here there me book booking appointment cancel move
        cut haircut color colour trim today tomorrow new client customer spelled spelt spell
        last first surname speaking again actually under wondering about interested free
        available women's men's blow beard highlights husband wife daughter son friend
        mother mom mum anyone anybody someone late running sir certainly absolutely already
        told have has had are was be or your if in robot person ready afraid happy
        definitely correct right wrong really very too much it'll morning afternoon evening
        monday tuesday wednesday thursday friday saturday sunday next week minute moment
        second question cost price open know think let get got else maybe anything nothing
        something whatever silly asking mean rather\
        """.split("\\s+")));

    /** Common words that are somebody's name only if they are said to be. */
    private static final Set<String> NO_BARE_NAME =
            Set.copyOf(List.of("""
                hold wait hang stop check parking talk speak human people bye goodbye altogether total say
                said tell says repeat more again forget cancelled still also any all some many few lot bit
                after before until since from by out off up down over into about above as than them they
                their theirs he she him her his hers we us our ours your yours who's whom whose give gave
                take took taken makes made put keep kept come came go goes went gone see saw seen hear
                heard use used find found work worked pay paid ask asked try tried call called phone number
                email address spell name names nope ready busy late early sick ill ridiculous crazy stupid
                expensive cheap complicated difficult hard easy nice bad better best worse worst same
                different long short high low big small yet ever never always often sometimes soon away
                back around inside outside without within because but while though although unless should
                shall might must cannot couldn't won't possible impossible matter depends expect expected
                believe remember forgot understand understood happen happened problem trouble issue
                question answer manager receptionist operator agent real machine computer ai bot salon
                place shop street city money card cash dollars price prices minutes hours hour day days
                week weeks month months year years second seconds time times date today's tonight noon
                midnight alone together myself yourself himself herself itself everyone everybody nobody
                somebody thing things stuff way kind sort type hmm huh uhm oops whoa wow gosh god damn shit
                fuck hell alright cool fancy sounds sound love hate prefer wonder guess suppose leave left
                stay help listen stylist staff conditioning toner service services which these those such
                only even own most least both each every whether private secret nevermind mind bother girl
                boy kid kids baby brother sister dad father boyfriend girlfriend partner boss i've we're
                you're they're he's she's there's let's can't didn't doesn't isn't wasn't aren't anyway
                currently quickly exactly unfortunately honestly basically totally ah eh mm nah yea\
                """.strip().split("\\s+")));

    /** What may stand about a bare name. */
    private static final Set<String> POLITE = Set.of(
            "um",
            "uh",
            "er",
            "oh",
            "well",
            "yes",
            "yeah",
            "ok",
            "okay",
            "sure",
            "so",
            "hi",
            "hello",
            "please",
            "thanks",
            "thank",
            "you",
            "sorry",
            "and",
            "just",
            "ah",
            "right",
            "sir",
            "here",
            "mm",
            "no",
            "certainly");

    private static final int LONGEST = 24;

    private static final Pattern CERTAIN_END = Pattern.compile(".*(name|name's|names|name is|name of|under)");
    private static final Pattern CONTRACTED = Pattern.compile(".*(n't|'(d|ve|ll|re|m|s))");

    private NameReader() {}

    /**
     * A name that was heard.
     *
     * @param introduced or spelled, and so meant for a name
     * @param sure neither its words nor its form leave a doubt
     */
    public record Reading(String name, boolean introduced, boolean sure) {}

    private static final Phrases CERTAIN = Phrases.of(
            "my|the name is",
            "my|the name's",
            "name is",
            "name's",
            "under",
            "under the name of?",
            "speaking $",
            "first|last name is",
            "names");

    /** As {@link #read}, and how sure it is. */
    static Optional<Reading> reading(String text, boolean asked) {
        Words words = Words.of(text);
        Words tidy = SpelledLetters.gather(words);
        boolean certain = CERTAIN.in(words) || tidy.list().stream().anyMatch(SpelledLetters::isSpelled);
        boolean introduced = certain
                || introduced(tidy, asked ? INTRODUCTION : PLAIN_INTRODUCTION).isPresent();
        if (text.contains("?") && !certain) {
            return Optional.empty();
        }
        return read(words, asked)
                .map(name -> new Reading(name, introduced, certain || plain(name, words)))
                .filter(r -> asked || r.sure());
    }

    /** One or two words that were written as names are, or two that at least have no other form. */
    private static boolean plain(String name, Words words) {
        List<String> parts = List.of(name.split(" "));
        boolean written = parts.stream().allMatch(p -> words.raw().contains(p) && Character.isUpperCase(p.charAt(0)));
        boolean odd = parts.stream().anyMatch(p -> p.matches("(?i).{3,}(ing|tion|able|ment|ness|ally|tely)"));
        return !odd && (parts.size() == 2 || (parts.size() == 1 && written));
    }

    /** @param asked whether the caller was just asked for the name, so that a bare name is one */
    public static Optional<String> read(Words words, boolean asked) {
        Words tidy = SpelledLetters.gather(words);
        Optional<String> introduced = introduced(tidy, asked ? INTRODUCTION : PLAIN_INTRODUCTION);
        if (introduced.isPresent() || !asked) {
            return introduced.or(() -> speaking(tidy));
        }
        return speaking(tidy).or(() -> bare(tidy));
    }

    private static Optional<String> introduced(Words words, Phrases introduction) {
        Optional<String> best = Optional.empty();
        for (Phrases.Found found : introduction.all(words)) {
            boolean certain = CERTAIN_END
                    .matcher(words.slice(found.from(), found.to()).toString())
                    .matches();
            List<String> parts = nameAt(words, found.to(), certain);
            if (!parts.isEmpty()) {
                best = Optional.of(write(parts));
            }
        }
        return best;
    }

    /** "Maria speaking", "Maria here". */
    private static Optional<String> speaking(Words words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.fits(i, "speaking|here")) {
                int from = i;
                while (from > 0 && i - from < 3 && isNamePart(words, from - 1, false)) {
                    from--;
                }
                if (from < i) {
                    return Optional.of(write(nameAt(words, from, false)));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> bare(Words words) {
        int from = 0;
        while (from < words.size() && !isNamePart(words, from, false)) {
            if (!NO_NAME.contains(words.at(from))) {
                return Optional.empty();
            }
            from++;
        }
        List<String> parts = nameAt(words, from, false);
        int to = from;
        while (to < words.size() && isNamePart(words, to, false)) {
            to++;
        }
        boolean nothingElse = words.slice(0, from).list().stream().allMatch(POLITE::contains)
                && words.slice(to, words.size()).list().stream().allMatch(POLITE::contains)
                && to - from <= 4;
        return parts.isEmpty() || !nothingElse ? Optional.empty() : Optional.of(write(parts));
    }

    private static List<String> nameAt(Words words, int from, boolean certain) {
        List<String> parts = new ArrayList<>();
        for (int i = from; i < words.size() && parts.size() < 4 && isNamePart(words, i, certain); i++) {
            String part = words.raw().get(i);
            boolean spelled = SpelledLetters.isSpelled(part);
            String plain = SpelledLetters.plain(part);
            // "Maria, M A R I A": the spelling corrects what was heard before it.
            if (spelled
                    && !parts.isEmpty()
                    && Fuzzy.distance(parts.getLast().toLowerCase(Locale.ROOT), plain.toLowerCase(Locale.ROOT), 3) <= 3
                    && Character.toLowerCase(parts.getLast().charAt(0)) == Character.toLowerCase(plain.charAt(0))) {
                parts.removeLast();
            }
            parts.add(plain);
        }
        return parts;
    }

    private static boolean isNamePart(Words words, int i, boolean certain) {
        String word = words.at(i);
        return word.length() > 1
                && word.length() <= LONGEST
                && word.codePoints().allMatch(c -> Character.isLetter(c) || c == '\'' || c == SpelledLetters.MARK)
                && (SpelledLetters.isSpelled(word)
                        || !(NO_NAME.contains(word)
                                || (!certain && NO_BARE_NAME.contains(word))
                                || CONTRACTED.matcher(word).matches()));
    }

    private static String write(List<String> parts) {
        List<String> written = new ArrayList<>();
        for (String part : parts) {
            boolean mixed = !part.equals(part.toLowerCase(Locale.ROOT)) && !part.equals(part.toUpperCase(Locale.ROOT));
            String lower = part.toLowerCase(Locale.ROOT);
            written.add(mixed ? part : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return String.join(" ", written);
    }
}
