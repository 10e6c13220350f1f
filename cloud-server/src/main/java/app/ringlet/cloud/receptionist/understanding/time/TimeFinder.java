package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.understanding.time.TimeRules.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the wishes about time among the words that name no day, and decides which bare numbers are hours. */
final class TimeFinder {

    private static final Set<String> NOT_HOURS_AFTER = Set.of("of", "st", "nd", "rd", "th");
    private static final Set<String> ONE_IS_A_PRONOUN = Set.of(
            "the",
            "that",
            "this",
            "first",
            "second",
            "third",
            "later",
            "earlier",
            "last",
            "which",
            "any",
            "other",
            "another",
            "morning",
            "afternoon",
            "evening",
            "latter",
            "former",
            "either",
            "each",
            "earliest",
            "latest",
            "middle",
            "no",
            "new");
    private static final Set<String> FILLERS = Set.of(
            "um",
            "uh",
            "er",
            "please",
            "maybe",
            "perhaps",
            "let's",
            "say",
            "i",
            "would",
            "i'd",
            "like",
            "the",
            "okay",
            "ok",
            "yes",
            "yeah",
            "no",
            "then",
            "is",
            "good",
            "fine",
            "works",
            "great",
            "perfect",
            "can",
            "we",
            "do",
            "how",
            "what",
            "about",
            "at",
            "for",
            "me",
            "will",
            "take",
            "i'll",
            "go",
            "with",
            "prefer",
            "better",
            "best",
            "actually",
            "make",
            "it",
            "and",
            "hmm",
            "sorry",
            "oh",
            "well",
            "suits",
            "sounds",
            "thanks",
            "thank",
            "you",
            "that");

    private final Words words;
    private final boolean[] used;
    private final boolean timeAsked;

    TimeFinder(Words words, boolean[] used, boolean timeAsked) {
        this.words = words;
        this.used = used;
        this.timeAsked = timeAsked;
    }

    List<Located<Wish>> find() {
        List<Located<Wish>> wishes = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Optional<Rule.Match<Wish>> match = used[i] ? Optional.empty() : first(i);
            if (match.isPresent() && counts(match.get(), i)) {
                int end = i + match.get().length();
                wishes.add(new Located<>(i, end, match.get().value()));
                for (int k = i; k < end; k++) {
                    used[k] = true;
                }
                i = end;
            } else {
                i++;
            }
        }
        return wishes;
    }

    /** The clock times of all wishes, in order; the meridiem of a list ("one, two or three pm") goes to all of it. */
    List<SpokenTime> everyClock() {
        List<SpokenTime> times = new ArrayList<>();
        for (Located<Wish> wish : find()) {
            switch (wish.value().phrase()) {
                case TimePhrase.At at -> times.add(at.time());
                case TimePhrase.From from -> times.add(from.time());
                case TimePhrase.Until until -> times.add(until.time());
                case TimePhrase.Between between -> {
                    times.add(between.from());
                    times.add(between.to());
                }
                case TimePhrase.Lasting lasting -> times.add(lasting.from());
                case TimePhrase.FromNow soon -> {}
                case TimePhrase.During during -> {}
                case TimePhrase.PastTheHour minute -> {}
            }
        }
        return times;
    }

    private Optional<Rule.Match<Wish>> first(int i) {
        for (Rule<Wish> rule : TimeRules.ALL) {
            Optional<Rule.Match<Wish>> match = rule.at(words, i);
            if (match.isPresent() && free(i, match.get().length())) {
                return match;
            }
        }
        return Optional.empty();
    }

    private boolean free(int from, int length) {
        for (int k = from; k < from + length; k++) {
            if (used[k]) {
                return false;
            }
        }
        return true;
    }

    private boolean counts(Rule.Match<Wish> match, int i) {
        int end = i + match.length();
        if (words.at(end - 1, "one") && ONE_IS_A_PRONOUN.contains(words.at(end - 2))) {
            return false;
        }
        if (!match.value().bare()) {
            return true;
        }
        if (NOT_HOURS_AFTER.contains(words.at(end))) {
            return false;
        }
        boolean alternative = i > 1 && words.at(i - 1, "or") && used[i - 2];
        boolean nextToDay = (i > 0 && used[i - 1]) || (end < words.size() && used[end]);
        boolean atTheEnd = words.at(i, "for") && end == words.size();
        return nextToDay || alternative || atTheEnd || (timeAsked && !words.at(i, "one")) || alone(i, end);
    }

    private boolean alone(int from, int to) {
        for (int k = 0; k < words.size(); k++) {
            if ((k < from || k >= to) && !used[k] && !FILLERS.contains(words.at(k))) {
                return false;
            }
        }
        return true;
    }
}
