package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.WhenParser;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether a sentence speaks of all such weekdays, "on Thursdays" or "Tuesday, Wednesday and Friday", and of no date. */
final class UsualWeek {

    private static final int A_LIST = 3;

    private static final Phrases WEEKDAYS = Phrases.of(
            "mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays",
            "every|each monday|tuesday|wednesday|thursday|friday|saturday|sunday",
            "usually|normally|generally");
    private static final Phrases WEEKDAY = Phrases.of("monday|tuesday|wednesday|thursday|friday|saturday|sunday");
    /** A certain week, wherever in the sentence it stands. */
    private static final Phrases THAT_WEEK =
            Phrases.of("today|tonight|tomorrow|this|next|coming|upcoming|following|week|weeks|christmas|holiday|eve");

    private static final Phrases MONTH =
            Phrases.of("january|february|march|april|may|june|july|august|september|october|november|december");

    private final SalonFacts facts;
    private final WhenParser parser;

    UsualWeek(SalonFacts facts) {
        this.facts = facts;
        this.parser = new WhenParser(facts);
    }

    /** @param statement the part of the sentence that is asked about */
    boolean in(Words statement, Words sentence) {
        if (THAT_WEEK.in(sentence) || isDated(statement)) {
            return false;
        }
        return WEEKDAYS.in(sentence) || WEEKDAY.in(sentence) && isWhole(sentence);
    }

    private static boolean isDated(Words statement) {
        for (int i = 0; i < statement.size(); i++) {
            boolean number = statement.fits(i, "\\d+[/-].*") || statement.fits(i, "st|nd|rd|th");
            boolean after = statement.at(i).endsWith("day") && statement.at(i + 1, "the");
            boolean the = statement.at(i, "the") && statement.fits(i + 1, "\\d+");
            if (number || after || the) {
                return true;
            }
        }
        return MONTH.in(statement);
    }

    /** "Friday and Saturday" is a list where the salon opens on no other day. */
    private boolean isWhole(Words sentence) {
        Set<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
        for (Days days : parser.days(sentence)) {
            days.from().datesUntil(days.to().plusDays(1)).limit(7).forEach(d -> named.add(d.getDayOfWeek()));
        }
        List<DayOfWeek> open = Arrays.stream(DayOfWeek.values())
                .filter(d -> !facts.openings().usually(d).isEmpty())
                .toList();
        return named.size() >= A_LIST || open.size() > 1 && named.containsAll(open);
    }
}
