package app.ringlet.cloud.receptionist.understanding;

import app.ringlet.cloud.receptionist.SalonFacts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An answer to "what name?" that is nothing but a name, though its words are days, services or prices elsewhere: "Tuesday
 * Weld", "Mark Price", "Abe Low".
 */
final class NameAnswer {

    private static final PhraseBook WORDS = PhraseBook.of("names.txt");
    private static final Set<String> KNOWN = Stream.of("NEVER", "BARE", "CALENDAR")
            .flatMap(h -> WORDS.words(h).stream())
            .collect(Collectors.toSet());
    private static final Set<String> CALENDAR = WORDS.words("CALENDAR");
    private static final Set<String> POLITE = WORDS.words("POLITE");
    private static final Set<String> NO_PART = WORDS.words("NO PART");
    private static final Phrases LEAD = Phrases.of(
            "it's|its|is|under", "the|my|his|her name is?", "just? put down?", "put it under", "this is", "i'm");
    private static final int LONGEST = 3;

    private final Set<String> menu;

    NameAnswer(SalonFacts facts) {
        this.menu = Stream.concat(
                        facts.services().stream().map(s -> s.name()),
                        facts.addOns().stream().map(a -> a.name()))
                .flatMap(name -> Words.of(name).list().stream())
                .collect(Collectors.toSet());
    }

    /**
     * @param used which words tell of a day or a time
     * @return nothing if it is no name, or only one that is known as such without being asked for
     */
    Optional<NameReader.Reading> in(Words words, boolean[] used) {
        int from = 0;
        int lead;
        do {
            lead = from;
            int start = from;
            from += LEAD.all(words.slice(from, words.size())).stream()
                    .filter(f -> f.from() == 0)
                    .mapToInt(Phrases.Found::to)
                    .max()
                    .orElse(POLITE.contains(words.at(start)) ? 1 : 0);
        } while (from > lead);
        int to = words.size();
        while (to > from && POLITE.contains(words.at(to - 1))) {
            to--;
        }
        List<Integer> parts = IntStream.range(from, to).boxed().toList();
        if (parts.isEmpty() || parts.size() > LONGEST || !parts.stream().allMatch(i -> isPart(words, i))) {
            return Optional.empty();
        }
        boolean written = parts.stream().allMatch(i -> isWritten(words.raw().get(i)));
        boolean strange = parts.stream().anyMatch(i -> !used[i] && isStrange(words.at(i)));
        boolean allStrange = parts.stream().allMatch(i -> !used[i] && isStrange(words.at(i)));
        boolean calendar = parts.size() == 1 ? CALENDAR.contains(words.at(from)) : !isTime(words, used, parts);
        boolean name = parts.size() == 1 ? written && calendar : strange || (written && calendar);
        String text = parts.stream().map(i -> capital(words.raw().get(i))).collect(Collectors.joining(" "));
        return name
                ? Optional.of(new NameReader.Reading(text, written || from > 0, allStrange || (strange && written)))
                : Optional.empty();
    }

    private static boolean isPart(Words words, int i) {
        String word = words.at(i);
        return word.length() > 1
                && word.length() <= 24
                && word.codePoints().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '-')
                && !word.matches(".*(n't|'(d|ve|ll|re|m|s))")
                && !NO_PART.contains(word);
    }

    private boolean isStrange(String word) {
        return !KNOWN.contains(word) && !menu.contains(word) && !word.matches(".*(teen|ty|th|ing)");
    }

    private static boolean isWritten(String raw) {
        return Character.isUpperCase(raw.charAt(0)) && !raw.equals(raw.toUpperCase(Locale.ROOT));
    }

    /** "Tuesday Morning", "December Fourth"; but "April May" is somebody. */
    private static boolean isTime(Words words, boolean[] used, List<Integer> parts) {
        return parts.stream().allMatch(i -> used[i])
                && parts.stream()
                        .anyMatch(i -> words.fits(i, "\\w+day|tomorrow|tonight|next|pm|am")
                                || Numbers.cardinal(words, i).isPresent()
                                || Numbers.ordinal(words, i).isPresent());
    }

    private static String capital(String raw) {
        return Character.toUpperCase(raw.charAt(0)) + raw.substring(1);
    }

    /**
     * The words without the name that was introduced in them: "this is Anna Schulz" asks for no Anna. What follows "with"
     * stays.
     *
     * @param staff their first names, in lower case
     */
    static Words without(Words words, String name, Set<String> staff) {
        Set<String> parts = Set.copyOf(Words.of(name).list());
        Words rest = words;
        boolean begun = false;
        for (int i = 0; i < words.size() && !(rest != words && !begun); i++) {
            String word = words.at(i);
            boolean counted = Numbers.cardinal(words, i + 1).isPresent()
                    || Numbers.ordinal(words, i + 1).isPresent();
            boolean meant = Character.isUpperCase(words.raw().get(i).charAt(0)) || staff.contains(word) || begun;
            begun = parts.contains(word) && meant && !counted && !words.fits(i - 1, "with|see|by|and|or");
            rest = begun ? rest.blank(i) : rest;
        }
        return rest;
    }
}
