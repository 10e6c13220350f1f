package app.ringlet.cloud.receptionist.language;

import app.ringlet.cloud.receptionist.language.Tokens.Token;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What may stand for a stand-in of a {@link Rewriting}: numbers, weekdays and months in a language. */
final class NumberWords {

    private static final int LONGEST = 6;
    private static final String GERMAN_HUNDRED = "hundert";
    private static final Set<String> AND = Set.of("y", "e", "et", "und");

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Map<String, Integer> hundreds = new HashMap<>();
    private final Map<String, String> weekdays = new HashMap<>();
    private final Map<String, String> months = new HashMap<>();

    private final List<Rewriting> clocks = new ArrayList<>();
    private final List<Rewriting> bareClocks = new ArrayList<>();

    void clock(Rewriting rule, boolean bare) {
        (bare ? bareClocks : clocks).add(rule);
    }

    /** One reading of what stands at a place. @param to exclusive */
    record Found(int to, int value, String text) {}

    /** @param spoken of 0, 1, 2, ...; several ways to say one parted by a bar */
    void numbers(List<String> spoken) {
        put(numbers, spoken, 0);
    }

    /** @param spoken of a hundred, two hundred, ... */
    void hundreds(List<String> spoken) {
        put(hundreds, spoken, 1);
    }

    /** @param spoken of the first, the second, ... */
    void ordinals(List<String> spoken) {
        put(ordinals, spoken, 1);
    }

    /** @param spoken Monday first */
    void weekdays(List<String> spoken) {
        for (DayOfWeek day : DayOfWeek.values()) {
            names(weekdays, spoken.get(day.ordinal()), day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
    }

    /** @param spoken January first */
    void months(List<String> spoken) {
        for (Month month : Month.values()) {
            names(months, spoken.get(month.ordinal()), month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
    }

    private static void names(Map<String, String> names, String spoken, String english) {
        for (String word : spoken.split("\\|")) {
            names.put(phrase(Tokens.of(word)), english.toLowerCase(Locale.ROOT));
        }
    }

    private static void put(Map<String, Integer> numbers, List<String> spoken, int from) {
        for (int i = 0; i < spoken.size(); i++) {
            for (String word : spoken.get(i).split("\\|")) {
                numbers.put(phrase(Tokens.of(word)), from + i);
            }
        }
    }

    private static String phrase(List<Token> tokens) {
        return String.join(" ", tokens.stream().map(Token::plain).toList());
    }

    /** Every reading, the longest first. @param kind of stand-in */
    List<Found> read(String kind, List<Token> tokens, int from) {
        List<Found> found = new ArrayList<>();
        if (kind.equals("k") || kind.equals("c")) {
            clocks(clocks, tokens, from, found);
            clocks(kind.equals("c") ? bareClocks : List.of(), tokens, from, found);
            found.sort(Comparator.comparing(Found::to).reversed());
            return found;
        }
        for (int to = Math.min(tokens.size(), from + LONGEST); to > from; to--) {
            read(kind, tokens.subList(from, to), to, found);
        }
        return found;
    }

    private void clocks(List<Rewriting> rules, List<Token> tokens, int from, List<Found> found) {
        for (Rewriting rule : rules) {
            Rewriting.Match match = rule.at(tokens, from, this);
            if (match != null) {
                found.add(new Found(match.to(), 0, match.english()));
            }
        }
    }

    private void read(String kind, List<Token> tokens, int to, List<Found> found) {
        Token first = tokens.getFirst();
        switch (kind) {
            case "t" -> {
                if (tokens.size() == 1 && first.isTime()) {
                    found.add(new Found(to, 0, first.raw().replace('.', ':')));
                }
            }
            case "wd" -> named(weekdays, tokens, to, found);
            case "mo" -> named(months, tokens, to, found);
            default -> {
                boolean day = kind.equals("d");
                int value = value(tokens, day);
                int least = day ? 1 : 0;
                int most = kind.equals("h") ? 24 : kind.equals("m") ? 59 : day ? 31 : 9999;
                if (value >= least && value <= most) {
                    found.add(new Found(to, value, ""));
                }
            }
        }
    }

    private static void named(Map<String, String> names, List<Token> tokens, int to, List<Found> found) {
        String english = names.get(phrase(tokens));
        if (english != null) {
            found.add(new Found(to, 0, english));
        }
    }

    private int value(List<Token> tokens, boolean day) {
        Token first = tokens.getFirst();
        if (first.isNumber()) {
            // "24." is the 24th where dates are written so; the dot is part of the number then.
            boolean alone = tokens.size() == 1
                    || (day && tokens.size() == 2 && tokens.get(1).raw().equals("."));
            return alone && first.raw().length() < 5 ? Integer.parseInt(first.raw()) : -1;
        }
        String phrase = phrase(tokens);
        int ordinal = day ? ordinals.getOrDefault(phrase, -1) : -1;
        if (ordinal >= 0 || numbers.containsKey(phrase)) {
            return ordinal >= 0 ? ordinal : numbers.getOrDefault(phrase, -1);
        }
        return tokens.size() == 1 && phrase.contains(GERMAN_HUNDRED) ? inOneWord(phrase) : withHundreds(tokens);
    }

    /** "Ciento veinte", "deux cent quarante". */
    private int withHundreds(List<Token> tokens) {
        for (int cut = Math.min(2, tokens.size()); cut > 0; cut--) {
            Integer whole = hundreds.get(phrase(tokens.subList(0, cut)));
            if (whole == null) {
                continue;
            }
            boolean joined = cut < tokens.size() && AND.contains(tokens.get(cut).plain());
            List<Token> rest = tokens.subList(joined ? cut + 1 : cut, tokens.size());
            int units = rest.isEmpty() && !joined ? 0 : numbers.getOrDefault(phrase(rest), -1);
            if (units >= 0) {
                return whole * 100 + units;
            }
        }
        return -1;
    }

    /** "Hundertzwanzig", "zweihundertfünf". */
    private int inOneWord(String word) {
        int at = word.indexOf(GERMAN_HUNDRED);
        String rest = word.substring(at + GERMAN_HUNDRED.length());
        int whole = at == 0 ? 1 : numbers.getOrDefault(word.substring(0, at), -1);
        int units = rest.isEmpty() ? 0 : numbers.getOrDefault(rest.startsWith("und") ? rest.substring(3) : rest, -1);
        return whole < 0 || units < 0 ? -1 : whole * 100 + units;
    }
}
