package app.ringlet.cloud.receptionist.understanding;

import java.time.Month;
import java.util.Locale;
import java.util.Optional;

/** Dates that no calendar has: the 30th of February, the 31st of June. */
public final class NoSuchDate {

    private NoSuchDate() {}

    public static boolean in(Words words) {
        for (int i = 0; i < words.size(); i++) {
            Optional<Month> month = month(words.at(i));
            if (month.isPresent() && (isBeyond(words, i + 1, month.get()) || beforeMonth(words, i, month.get()))) {
                return true;
            }
        }
        return false;
    }

    /** "February the 30th". */
    private static boolean isBeyond(Words words, int at, Month month) {
        int day = words.at(at).equals("the") ? at + 1 : at;
        return Numbers.ordinal(words, day)
                .or(() -> Numbers.cardinal(words, day))
                .filter(n -> n.value() > month.maxLength() && n.value() < 100)
                .isPresent();
    }

    /** "The 30th of February". */
    private static boolean beforeMonth(Words words, int at, Month month) {
        int last = words.at(at - 1).equals("of") ? at - 1 : at;
        for (int from = Math.max(0, last - 3); from < last; from++) {
            int begin = from;
            boolean beyond = Numbers.ordinal(words, begin)
                    .filter(n -> begin + n.length() == last && n.value() > month.maxLength() && n.value() < 100)
                    .isPresent();
            if (beyond) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Month> month(String word) {
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }
}
