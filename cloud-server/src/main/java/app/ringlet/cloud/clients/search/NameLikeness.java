package app.ringlet.cloud.clients.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How well a name answers to what was typed, 0 to 1. The order of words counts for nothing. Each word that was typed must be a
 * word of the name, its beginning, within one typing error of it (two from eight letters on), or sound like it; of three
 * words or more one may be unknown. A word that is right counts most, then a beginning, an error, a sound.
 */
public final class NameLikeness {

    private static final DamerauLevenshteinDistance ERRORS = new DamerauLevenshteinDistance();
    private static final JaroWinklerSimilarity CLOSENESS = new JaroWinklerSimilarity();

    private static final int TWO_ERRORS_FROM = 8;
    private static final int ONE_MAY_MISS_FROM = 3;
    private static final double UNSAID_WORD = 0.02;
    private static final double ANY_CLOSENESS = 0.55;

    private NameLikeness() {}

    public static double of(String typed, String name) {
        return of(NameWords.of(typed), NameWords.of(name));
    }

    static double of(List<String> typed, List<String> name) {
        List<String> left = new ArrayList<>(name);
        double sum = 0;
        int missed = 0;
        List<String> longestFirst = new ArrayList<>(typed);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        for (String word : longestFirst) {
            double best = 0;
            String match = "";
            for (String candidate : left) {
                double likeness = word(word, candidate);
                if (likeness > best) {
                    best = likeness;
                    match = candidate;
                }
            }
            left.remove(match);
            sum += best;
            missed += best == 0 ? 1 : 0;
        }
        if (typed.isEmpty() || missed > (typed.size() >= ONE_MAY_MISS_FROM ? 1 : 0)) {
            return 0;
        }
        return Math.max(0, sum / typed.size() - UNSAID_WORD * left.size());
    }

    private static double word(String typed, String word) {
        if (word.startsWith(typed)) {
            return typed.length() == word.length() ? 1 : 0.9 + 0.08 * typed.length() / word.length();
        }
        if (Math.min(typed.length(), word.length()) < NameKeys.ERRORS_FROM) {
            return 0;
        }
        // The cheapest question first: most words have nothing in common.
        double closeness = CLOSENESS.apply(typed, word);
        if (closeness < ANY_CLOSENESS) {
            return 0;
        }
        int allowed = Math.max(typed.length(), word.length()) < TWO_ERRORS_FROM ? 1 : 2;
        if (ERRORS.apply(typed, word) <= allowed) {
            return 0.7 + 0.18 * closeness;
        }
        boolean begun = word.length() > typed.length()
                && typed.length() > NameKeys.ERRORS_FROM
                && ERRORS.apply(typed, word.substring(0, typed.length())) <= 1;
        boolean alike = begun || !Collections.disjoint(NameKeys.sounds(typed), NameKeys.sounds(word));
        return alike ? 0.65 + 0.1 * closeness : 0;
    }
}
