package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.util.Optional;

/** A year after a date: "2026", "of 2026", "two thousand and twenty six", "twenty twenty six". */
final class Years {

    private Years() {}

    static Optional<Numbers.Found> at(Words words, int i) {
        int at = words.fits(i, "of|in") ? i + 1 : i;
        if (words.fits(at, "(19|20)\\d\\d")) {
            return Optional.of(new Numbers.Found(Integer.parseInt(words.at(at)), at + 1 - i));
        }
        if (words.at(at, "two", "thousand")) {
            int rest = words.at(at + 2).equals("and") ? at + 3 : at + 2;
            Optional<Numbers.Found> number = Numbers.cardinal(words, rest).filter(n -> n.value() < 100);
            return Optional.of(new Numbers.Found(
                    2000 + number.map(Numbers.Found::value).orElse(0),
                    number.map(n -> rest + n.length()).orElse(at + 2) - i));
        }
        boolean inTwenties = words.at(at, "twenty") && words.at(at + 1, "twenty");
        Optional<Numbers.Found> tens = inTwenties ? Numbers.cardinal(words, at + 1) : Optional.empty();
        int from = at;
        return tens.map(n -> new Numbers.Found(2000 + n.value(), from + 1 + n.length() - i));
    }
}
