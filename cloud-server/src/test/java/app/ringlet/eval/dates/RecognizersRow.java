package app.ringlet.eval.dates;

import app.ringlet.eval.dates.Meaning.Span;
import app.ringlet.eval.dates.Meaning.Window;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The meanings that a row of {@code dates_recognizers.jsonl} gives: past and future, morning and afternoon. */
final class RecognizersRow {

    private static final Set<String> TYPES =
            Set.of("date", "time", "datetime", "daterange", "timerange", "datetimerange");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private RecognizersRow() {}

    static boolean known(JsonNode row) {
        return TYPES.contains(row.path("type").asString(""));
    }

    /** @throws java.time.DateTimeException if a value is none */
    static List<Meaning> meanings(JsonNode row, LocalDateTime now) {
        List<Meaning> meanings = new ArrayList<>();
        for (JsonNode value : row.path("values")) {
            if (value.path("timex").asString("").equals("PRESENT_REF")) {
                meanings.add(Meaning.NOW);
            } else if (!value.path("value").asString("").startsWith("not")) {
                meanings.add(meaning(row.path("type").asString(""), value, now));
            }
        }
        return meanings;
    }

    private static Meaning meaning(String type, JsonNode value, LocalDateTime now) {
        String one = value.path("value").asString("").replace(' ', 'T');
        return switch (type) {
            case "date" -> Meaning.of(Span.of(LocalDate.parse(one), true), null);
            case "time" -> Meaning.of(null, Window.at(LocalTime.parse(one)));
            case "datetime" -> moment(LocalDateTime.parse(one), now);
            case "daterange" -> days(value);
            case "timerange" -> Meaning.of(null, times(value, text(value, "start"), text(value, "end")));
            default -> daysAndTimes(value, now);
        };
    }

    static Meaning moment(LocalDateTime at, LocalDateTime now) {
        boolean end = at.toLocalTime().equals(LAST_SECOND);
        Span day = Span.of(at.toLocalDate(), !at.toLocalDate().equals(now.toLocalDate()));
        return Meaning.of(day, end ? Window.of(LocalTime.of(17, 0), LocalTime.MAX, true) : Window.at(at.toLocalTime()));
    }

    private static Meaning days(JsonNode value) {
        String start = text(value, "start");
        String end = text(value, "end");
        String mod = text(value, "Mod");
        LocalDate from = start.isEmpty() ? null : LocalDate.parse(start);
        // The end of a week or month is the day after it; of "from 4 to 23", it is the 23rd.
        LocalDate to = end.isEmpty() ? null : LocalDate.parse(end).minusDays(1);
        int toOff = 0;
        if (from == null || mod.startsWith("until")) {
            toOff = 1;
        } else if (to != null && text(value, "timex").startsWith("(")) {
            boolean months = from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
            toOff = months ? to.plusDays(1).lengthOfMonth() : 1;
        }
        boolean part = mod.matches("start|mid|end|.*-(start|mid|end)");
        return Meaning.of(
                Span.of(from, to).off(mod.startsWith("after") ? 1 : 0, toOff).loosely(part), null);
    }

    private static Meaning daysAndTimes(JsonNode value, LocalDateTime now) {
        String start = text(value, "start").replace(' ', 'T');
        String end = text(value, "end").replace(' ', 'T');
        LocalDate from = LocalDateTime.parse(start.isEmpty() ? end : start).toLocalDate();
        LocalDate to = LocalDateTime.parse(end.isEmpty() ? start : end)
                .minusNanos(end.isEmpty() ? 0 : 1)
                .toLocalDate();
        if (!from.equals(to)) {
            return Meaning.of(Span.of(from, to), null);
        }
        return Meaning.of(
                Span.of(from, !from.equals(now.toLocalDate())),
                times(value, start.replaceFirst(".*T", ""), end.replaceFirst(".*T", "")));
    }

    private static Window times(JsonNode value, String start, String end) {
        boolean part = text(value, "timex").matches(".*T[A-Z]{2,3}")
                || text(value, "Mod").matches("start|mid|end");
        LocalTime from = start.isEmpty() ? LocalTime.MIN : LocalTime.parse(start);
        LocalTime to = end.isEmpty() ? LocalTime.MAX : LocalTime.parse(end);
        return Window.of(from, to.equals(LocalTime.MIN) ? LocalTime.MAX : to, part);
    }

    private static String text(JsonNode value, String field) {
        return value.path(field).asString("");
    }
}
