package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the days that are named in an utterance, from left to right, the longest phrase first. */
final class DayFinder {

    private final SalonFacts facts;
    private final DayGrammar grammar;

    DayFinder(SalonFacts facts) {
        this.facts = facts;
        this.grammar = new DayGrammar(facts.country());
    }

    /**
     * @param used is set for the words that name a day
     * @param choosing whether "the second" is one of several things that were just named, and not a date
     */
    List<Located<Days>> find(Words words, boolean[] used, boolean choosing) {
        List<Located<Days>> days = new ArrayList<>();
        LocalDate today = facts.today();
        int i = 0;
        while (i < words.size()) {
            int impossible = NoSuchDay.at(words, i).map(Rule.Match::length).orElse(0);
            if (impossible > 0) {
                Arrays.fill(used, i, i + impossible, true);
                i += impossible;
                continue;
            }
            Optional<Rule.Match<DayPhrase>> match = grammar.at(words, i);
            if (match.isEmpty() || (choosing && isPlace(words, i, match.get().length()))) {
                i++;
                continue;
            }
            int end = i + match.get().length();
            for (int k = i; k < end; k++) {
                used[k] = !isPartOfDay(words, k);
            }
            Days found = match.get().value().on(today);
            if (!found.to().isBefore(today) || !SpokenDateRules.told(words, i, end)) {
                days.add(new Located<>(i, end, found));
            }
            i = end;
        }
        return days;
    }

    /** "Tonight" says a day and a time, and so does the "this" of "this evening". */
    private static boolean isPartOfDay(Words words, int i) {
        return words.fits(i, "tonight|morning|afternoon|evening|night")
                || (words.at(i, "this") && words.fits(i + 1, "morning|afternoon|evening"));
    }

    private static boolean isPlace(Words words, int from, int length) {
        return String.join(" ", words.list().subList(from, from + length)).matches("(on )?the (first|second|third)");
    }
}
