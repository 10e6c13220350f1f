package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.LocalDate;
import java.util.Optional;

/** A year after a date: "2026", "of 2026", "two thousand and twenty six", "twenty twenty six", "next year". */
final class Years {

    private Years() {}

    /** @param value the year, or if {@code relative} how many years from the present one @param length in words */
    record Said(int value, boolean relative, int length) {

        int on(LocalDate today) {
            return relative ? today.getYear() + value : value;
        }
    }

    static Optional<Said> at(Words words, int i) {
        int at = words.fits(i, "of|in") ? i + 1 : i;
        int year = words.at(at, "the") ? at + 1 : at;
        if (words.fits(year, "this|next|following|coming|same") && words.at(year + 1, "year")) {
            return Optional.of(new Said(words.fits(year, "this|same") ? 0 : 1, true, year + 2 - i));
        }
        if (words.fits(at, "(19|20)\\d\\d")) {
            return Optional.of(new Said(Integer.parseInt(words.at(at)), false, at + 1 - i));
        }
        if (words.at(at, "two", "thousand")) {
            int rest = words.at(at + 2).equals("and") ? at + 3 : at + 2;
            Optional<Numbers.Found> number = Numbers.cardinal(words, rest).filter(n -> n.value() < 100);
            return Optional.of(new Said(
                    2000 + number.map(Numbers.Found::value).orElse(0),
                    false,
                    number.map(n -> rest + n.length()).orElse(at + 2) - i));
        }
        boolean inTwenties = words.at(at, "twenty") && words.at(at + 1, "twenty");
        Optional<Numbers.Found> tens = inTwenties ? Numbers.cardinal(words, at + 1) : Optional.empty();
        return tens.map(n -> new Said(2000 + n.value(), false, at + 1 + n.length() - i));
    }

    /** The number of words of the year, if one was said. */
    static int length(Optional<Said> year) {
        return year.map(Said::length).orElse(0);
    }
}
