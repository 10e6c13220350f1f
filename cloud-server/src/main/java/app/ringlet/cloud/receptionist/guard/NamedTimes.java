package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.understanding.StaffMatcher;
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.WhenParser;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The days, clock times and stylists that a sentence names. */
final class NamedTimes {

    private final List<Days> days;
    private final List<LocalTime> times;
    private final List<UUID> employees;

    private NamedTimes(List<Days> days, List<LocalTime> times, List<UUID> employees) {
        this.days = days;
        this.times = times;
        this.employees = employees;
    }

    static NamedTimes in(String sentence, SalonFacts facts) {
        Words words = Words.of(sentence);
        WhenParser parser = new WhenParser(facts);
        return new NamedTimes(
                parser.days(words),
                parser.clockTimes(words),
                new StaffMatcher(facts).find(words).employees());
    }

    boolean namesTime() {
        return !times.isEmpty();
    }

    boolean namesDay() {
        return !days.isEmpty();
    }

    /** Whether each time named is one of {@code starts}, on a day that was named and with a stylist who was named. */
    boolean allAmong(List<Start> starts) {
        List<Start> fitting = starts.stream().filter(this::fits).toList();
        boolean everyDay = days.stream().allMatch(d -> fitting.stream().anyMatch(s -> d.contains(s.date())));
        return everyDay
                && times.stream().allMatch(t -> fitting.stream().anyMatch(s -> sameOnTheDial(s.at().toLocalTime(), t)));
    }

    private boolean fits(Start start) {
        boolean day = days.isEmpty() || days.stream().anyMatch(d -> d.contains(start.date()));
        return day && (employees.isEmpty() || employees.contains(start.employeeId()));
    }

    /** Indexes of the starts that the sentence names. */
    List<Integer> naming(List<Start> starts) {
        List<Integer> named = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            if (fits(start)
                    && times.stream().anyMatch(t -> sameOnTheDial(start.at().toLocalTime(), t))) {
                named.add(i);
            }
        }
        return named;
    }

    private static boolean sameOnTheDial(LocalTime one, LocalTime other) {
        return one.getMinute() == other.getMinute() && one.getHour() == other.getHour();
    }

    /** A time in somebody's day. */
    record Start(ZonedDateTime at, UUID employeeId) {
        LocalDate date() {
            return at.toLocalDate();
        }
    }
}
