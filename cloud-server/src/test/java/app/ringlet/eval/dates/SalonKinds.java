package app.ringlet.eval.dates;

import app.ringlet.eval.dates.Meaning.Span;
import app.ringlet.eval.dates.Meaning.Window;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which phrases a caller of a salon says. Only these are left out:
 *
 * <ul>
 *   <li>what lies in the past, and what is more than a year ahead;
 *   <li>years, quarters, seasons and other spans longer than 92 days with both ends;
 *   <li>exact times before 7:00 or after 21:00 and windows whose middle lies there; seconds;
 *   <li>times of another time zone;
 *   <li>repeated times ("every Monday");
 *   <li>rows without a value that can be read, and lines that are said to mean nothing but are two numbers that read as
 *       a time ("three twenty"), for to a salon that is a time.
 * </ul>
 */
final class SalonKinds {

    private static final LocalTime EARLIEST = LocalTime.of(7, 0);
    private static final LocalTime LATEST = LocalTime.of(21, 0);
    private static final int LONGEST_DAYS = 92;
    private static final Pattern ZONE = Pattern.compile("(?i).*\\b(gmt|utc|bst|cet|ist|[ecmp][sd]t|time ?zone)\\b.*");
    private static final Pattern REPEATED =
            Pattern.compile("(?i).*\\b(every|each|daily|weekly|\\w+days and \\w+days)\\b.*");
    private static final Pattern QUARTER = Pattern.compile("(?i).*\\b(quarters?|qtr|q[1-4]|seasons?)\\b.*");
    private static final String NUMBER = "(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private static final Pattern READS_AS_TIME = Pattern.compile(
            "(?i)(at )?" + NUMBER + "[ :](\\d{2}|oh? \\w+|ten|fifteen|twenty|thirty|fou?rty|fifty)( \\w+)?");

    private SalonKinds() {}

    /** Why it is left out, if it is. */
    static Optional<String> leftOut(String text, Meaning meaning, LocalDateTime now) {
        if (meaning.nothing()) {
            return when(READS_AS_TIME.matcher(text.strip()).matches(), "means nothing there, but is a time to a salon");
        }
        return when(ZONE.matcher(text).matches(), "another time zone")
                .or(() -> when(REPEATED.matcher(text).matches(), "repeated"))
                .or(() -> when(meaning.times() == null && QUARTER.matcher(text).matches(), "a quarter or season"))
                .or(() -> days(meaning.days(), now.toLocalDate()))
                .or(() -> times(meaning, now));
    }

    private static Optional<String> days(@Nullable Span days, LocalDate today) {
        if (days == null) {
            return Optional.empty();
        }
        LocalDate from = days.from() == null ? today : days.from();
        LocalDate to = days.to() == null ? from : days.to();
        boolean begunLongAgo = days.to() == null && from.isBefore(today);
        return when(to.isBefore(today) || begunLongAgo, "past")
                .or(() -> when(
                        from.isAfter(today.plusYears(1)) || (days.from() == null && to.isAfter(today.plusYears(1))),
                        "more than a year ahead"))
                .or(() -> when(from.plusDays(LONGEST_DAYS).isBefore(to), "longer than " + LONGEST_DAYS + " days"));
    }

    private static Optional<String> times(Meaning meaning, LocalDateTime now) {
        Window times = meaning.times();
        if (times == null) {
            return Optional.empty();
        }
        Span days = meaning.days();
        boolean today = days != null && now.toLocalDate().equals(days.to());
        int middle = (times.from().toSecondOfDay() + times.to().toSecondOfDay()) / 2;
        boolean night = times.exact()
                ? times.from().isBefore(EARLIEST) || times.from().isAfter(LATEST)
                : middle < EARLIEST.toSecondOfDay() || middle > LATEST.toSecondOfDay();
        boolean seconds = times.from().getSecond() != 0
                || (times.to().getSecond() != 0 && !times.to().equals(LocalTime.MAX));
        return when(night, "night")
                .or(() -> when(seconds, "seconds"))
                .or(() -> when(
                        today
                                && (times.exact()
                                        ? times.to().isBefore(now.toLocalTime())
                                        : !times.to().isAfter(now.toLocalTime())),
                        "past"));
    }

    /** Of a past and a future reading the future one, of morning and afternoon the one inside usual opening hours. */
    static Optional<Meaning> meant(List<Meaning> readings, LocalDateTime now) {
        return readings.stream()
                .min(Comparator.comparingInt((Meaning m) -> past(m, now) ? 1 : 0)
                        .thenComparingInt(m -> open(m) ? 0 : 1));
    }

    private static boolean past(Meaning meaning, LocalDateTime now) {
        Span days = meaning.days();
        return days != null
                && (days(days, now.toLocalDate()).filter("past"::equals).isPresent());
    }

    private static boolean open(Meaning meaning) {
        Window times = meaning.times();
        return times == null
                || (!times.from().isBefore(LocalTime.of(8, 0)) && !times.from().isAfter(LocalTime.of(20, 0)))
                || times.from().equals(LocalTime.MIN)
                        && times.to().isAfter(LocalTime.of(8, 0))
                        && times.to().isBefore(LATEST);
    }

    private static Optional<String> when(boolean holds, String why) {
        return holds ? Optional.of(why) : Optional.empty();
    }
}
