package app.ringlet.eval.dates;

import app.ringlet.eval.dates.Meaning.Span;
import app.ringlet.eval.dates.Meaning.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The meaning that a row of {@code dates_duckling.jsonl} gives. */
final class DucklingRow {

    private static final Pattern PART_OF_DAY = Pattern.compile(
            "(?i).*\\b(morning|afternoon|evening|night|tonight|lunch|school|work|dinner|breakfast|later|eod|day)\\b.*");
    private static final Pattern CLOCK = Pattern.compile("(?i).*(\\d\\s*(:|am|pm|o'clock)|at \\w+).*");
    private static final Pattern PART_OF_MONTH =
            Pattern.compile("(?i).*\\b(beginning|start|early|mid|middle|end|late|later|eom|bom)\\b.*");
    private static final Pattern UNTIL = Pattern.compile("(?i).*\\b(before|until|till|til|thru|through|by|up to)\\b.*");

    /** Its week ends on Saturday, and its ten days are eleven; as a caller means them is right too. */
    private static final Pattern WHOLE_WEEK = Pattern.compile("(?i).*\\bweek");

    private static final Pattern COUNTED = Pattern.compile("(?i).*\\bfor \\w+ (days|weeks).*");

    private DucklingRow() {}

    static boolean known(JsonNode row) {
        String grain = row.path("grain").asString("");
        String type = row.path("type").asString("");
        return type.equals("none")
                || (type.startsWith("datetime")
                        && !grain.isEmpty()
                        && !grain.equals("Year")
                        && !grain.equals("Quarter"));
    }

    /** @throws java.time.DateTimeException if a value is none */
    static List<Meaning> meanings(JsonNode row, LocalDateTime now) {
        String type = row.path("type").asString("");
        if (type.equals("none")) {
            return List.of(Meaning.NOTHING);
        }
        String text = row.path("text").asString("");
        String grain = row.path("grain").asString("");
        LocalDateTime start = LocalDateTime.parse(row.path("start").asString(""));
        if (type.equals("datetimeOpenInterval")) {
            return List.of(open(text, grain, start, now));
        }
        String end = row.path("end").asString("");
        return List.of(
                end.isEmpty()
                        ? single(grain, start, now)
                        : interval(text, grain, start, LocalDateTime.parse(end), now));
    }

    private static Meaning single(String grain, LocalDateTime start, LocalDateTime now) {
        LocalDate day = start.toLocalDate();
        if (start.equals(now)) {
            return Meaning.NOW;
        }
        return switch (grain) {
            case "Day" -> Meaning.of(Span.of(day, true), null);
            case "Week" -> Meaning.of(Span.of(day, day.plusDays(6)), null);
            case "Month" -> Meaning.of(Span.of(day, day.plusMonths(1).minusDays(1)), null);
            default ->
                onlyDay(grain, start, now) ? Meaning.of(Span.of(day, true), null) : RecognizersRow.moment(start, now);
        };
    }

    /** "In seven days" is at the present hour of that day, to the hour: it says nothing of the time of day. */
    private static boolean onlyDay(String grain, LocalDateTime start, LocalDateTime now) {
        boolean sameMinute = start.getMinute() == now.getMinute();
        return !start.toLocalDate().equals(now.toLocalDate())
                && start.getHour() == now.getHour()
                && (sameMinute || (grain.equals("Hour") && start.getMinute() == 0));
    }

    private static Meaning open(String text, String grain, LocalDateTime start, LocalDateTime now) {
        boolean until = UNTIL.matcher(text).matches();
        LocalDate day = start.toLocalDate();
        if (start.equals(now)) {
            return Meaning.NOW;
        }
        if (grain.matches("Day|Week|Month") || onlyDay(grain, start, now)) {
            return Meaning.of(
                    until
                            ? Span.of(null, day.minusDays(1)).off(0, 1)
                            : Span.of(day, null).off(1, 0),
                    null);
        }
        LocalTime at = start.toLocalTime();
        return Meaning.of(
                Span.of(day, !day.equals(now.toLocalDate())),
                Window.of(until ? LocalTime.MIN : at, until ? at : LocalTime.MAX, false));
    }

    private static Meaning interval(
            String text, String grain, LocalDateTime start, LocalDateTime end, LocalDateTime now) {
        LocalDate first = start.toLocalDate();
        LocalDate last = end.minusNanos(1).toLocalDate();
        boolean part = PART_OF_MONTH.matcher(text).matches();
        if (grain.matches("Day|Week|Month")) {
            int toOff = COUNTED.matcher(text).matches()
                    ? -1
                    : WHOLE_WEEK.matcher(text).matches() ? 1 : 0;
            return Meaning.of(Span.of(first, last).off(0, toOff).loosely(part), null);
        }
        boolean weekend = start.getDayOfWeek() == DayOfWeek.FRIDAY && last.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (weekend && start.getHour() == 18) {
            return Meaning.of(Span.of(first.plusDays(1), last).off(-1, 0), null);
        }
        if (!first.equals(last)) {
            return Meaning.of(Span.of(start.equals(now) ? null : first, last).off(0, 1), null);
        }
        boolean loose =
                PART_OF_DAY.matcher(text).matches() && !CLOCK.matcher(text).matches();
        LocalTime to = end.toLocalTime().equals(LocalTime.MIN) ? LocalTime.MAX : end.toLocalTime();
        int less = grain.equals("Hour") ? 60 : grain.equals("Minute") ? 1 : 0;
        return Meaning.of(
                Span.of(first, !first.equals(now.toLocalDate())),
                Window.of(start.equals(now) ? LocalTime.MIN : start.toLocalTime(), to, loose)
                        .less(less));
    }
}
