package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.Month;
import java.util.Optional;

/** Dates that are in no calendar: "February 30th", "the 31st of April". */
final class NoSuchDay {

    private NoSuchDay() {}

    static boolean in(Words words) {
        for (int i = 0; i < words.size(); i++) {
            if (at(words, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** How many words name a day that no year has, such as "February 30th" or "the 31st of April"; 0 if none do. */
    static int at(Words words, int i) {
        Optional<Month> month = Calendar.month(words.at(i));
        int at = words.at(i + 1, "the") ? i + 2 : i + 1;
        if (month.isPresent()) {
            return DateRules.day(words, at)
                    .filter(d -> beyond(month.get(), d) && !words.fits(at + d.length(), "am|pm|o'clock"))
                    .map(d -> at + d.length() - i)
                    .orElse(0);
        }
        return Numbers.ordinal(words, i)
                .flatMap(day -> {
                    int of = i + day.length();
                    int named = words.at(of, "of") ? of + 1 : of;
                    return Calendar.month(words.at(named))
                            .filter(m -> beyond(m, day))
                            .map(m -> named + 1 - i);
                })
                .orElse(0);
    }

    private static boolean beyond(Month month, Numbers.Found day) {
        return day.value() <= 31 && month.maxLength() < day.value();
    }
}
