package app.ringlet.eval.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a caller would come.
 *
 * @param says how they put it, the first time and when they are asked again
 * @param days the dates that suit; empty for any that the rest allows
 * @param weekdays that suit; empty for all
 * @param earliest first date that suits
 * @param latest last date that suits
 * @param at the one time of day that suits
 * @param from first start of the day that suits
 * @param before starts must be earlier than this
 */
public record Wish(
        List<String> says,
        Set<LocalDate> days,
        Set<DayOfWeek> weekdays,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable LocalTime at,
        @Nullable LocalTime from,
        @Nullable LocalTime before) {

    public static final Wish ANY = new Wish(List.of(), Set.of(), Set.of(), null, null, null, null, null);

    public Wish {
        says = List.copyOf(says);
        days = Set.copyOf(days);
        weekdays = Set.copyOf(weekdays);
    }

    static Wish of(Fields fields) {
        Wish wish = new Wish(
                fields.texts("say"),
                Set.copyOf(fields.days("day")),
                Set.copyOf(fields.someOf("weekday", DayOfWeek.class)),
                fields.day("earliest"),
                fields.day("latest"),
                fields.time("at"),
                fields.time("from"),
                fields.time("before"));
        fields.end();
        return wish;
    }

    public boolean suits(LocalDateTime start) {
        return suits(start.toLocalDate()) && suits(start.toLocalTime());
    }

    public boolean suits(LocalDate day) {
        return (days.isEmpty() || days.contains(day))
                && (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()))
                && (earliest == null || !day.isBefore(earliest))
                && (latest == null || !day.isAfter(latest));
    }

    public boolean suits(LocalTime time) {
        return (at == null || time.equals(at))
                && (from == null || !time.isBefore(from))
                && (before == null || time.isBefore(before));
    }

    /** Whether it says anything about the day. */
    public boolean namesDay() {
        return !days.isEmpty() || !weekdays.isEmpty() || earliest != null || latest != null;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        add(text, "on", days.isEmpty() ? null : days);
        add(text, "on", weekdays.isEmpty() ? null : weekdays);
        add(text, "not before", earliest);
        add(text, "not after", latest);
        add(text, "at", at);
        add(text, "from", from);
        add(text, "before", before);
        return text.isEmpty() ? "any time" : text.toString();
    }

    private static void add(StringBuilder text, String word, @Nullable Object value) {
        if (value != null) {
            text.append(text.isEmpty() ? "" : " ").append(word).append(' ').append(value);
        }
    }
}
