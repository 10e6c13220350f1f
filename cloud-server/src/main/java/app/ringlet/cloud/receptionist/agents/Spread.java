package app.ringlet.cloud.receptionist.agents;

import app.ringlet.protocol.booking.Slot;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Picks, of all free times, few that are a choice: on the first days, at different times of the day, never within an hour. */
final class Spread {

    /** How many days an offer begins with; later ones come in when these have no more. */
    static final int DAYS = 3;

    private static final long APART_MINUTES = 60;
    // Half an hour more or less makes no difference to a choice, a round time does.
    private static final int COARSE_MINUTES = 30;

    private final ZoneId zone;

    Spread(ZoneId zone) {
        this.zone = zone;
    }

    /** @param free by start. @return at most {@code limit}, by start, the first of {@code free} among them */
    List<Slot> pick(List<Slot> free, int limit) {
        List<List<Slot>> days = new ArrayList<>(byDay(free).values());
        List<Slot> picked = new ArrayList<>();
        for (int i = 0; i < days.size() && picked.size() < limit; i += DAYS) {
            pickFrom(days.subList(i, Math.min(i + DAYS, days.size())), limit, picked);
        }
        return byStart(picked);
    }

    /** The ones nearest to {@code wanted}. */
    static List<Slot> near(List<Slot> free, OffsetDateTime wanted, int limit) {
        List<Slot> picked = new ArrayList<>();
        free.stream()
                .sorted(Comparator.comparing(
                        s -> Duration.between(wanted, s.start()).abs()))
                .filter(s -> picked.size() < limit && isApart(s, picked))
                .forEach(picked::add);
        return byStart(picked);
    }

    int days(List<Slot> free) {
        return byDay(free).size();
    }

    private Map<LocalDate, List<Slot>> byDay(List<Slot> free) {
        Map<LocalDate, List<Slot>> byDay = new LinkedHashMap<>();
        free.forEach(
                s -> byDay.computeIfAbsent(s.start().atZoneSameInstant(zone).toLocalDate(), d -> new ArrayList<>())
                        .add(s));
        return byDay;
    }

    /** One of each day in turn, until there are enough or no more. */
    private void pickFrom(List<List<Slot>> days, int limit, List<Slot> picked) {
        boolean more = true;
        while (more) {
            more = false;
            for (List<Slot> day : days) {
                Optional<Slot> next = picked.size() < limit ? best(day, picked) : Optional.empty();
                next.ifPresent(picked::add);
                more |= next.isPresent();
            }
        }
    }

    private Optional<Slot> best(List<Slot> day, List<Slot> picked) {
        if (picked.isEmpty()) {
            return Optional.of(day.getFirst());
        }
        return day.stream()
                .filter(s -> isApart(s, picked))
                .min(Comparator.<Slot>comparingLong(s -> -difference(s, picked) / COARSE_MINUTES)
                        .thenComparingInt(s -> time(s).getMinute() % COARSE_MINUTES)
                        .thenComparingInt(s -> time(s).getMinute())
                        .thenComparing(s -> s.start().toInstant()));
    }

    private static boolean isApart(Slot slot, List<Slot> picked) {
        return picked.stream()
                .allMatch(p -> Duration.between(p.start(), slot.start()).abs().toMinutes() >= APART_MINUTES);
    }

    /** In minutes of the day, to the one that is most like it. */
    private long difference(Slot slot, List<Slot> picked) {
        return picked.stream()
                .mapToLong(p -> Duration.between(time(p), time(slot)).abs().toMinutes())
                .min()
                .orElse(0);
    }

    private LocalTime time(Slot slot) {
        return slot.start().atZoneSameInstant(zone).toLocalTime();
    }

    private static List<Slot> byStart(List<Slot> picked) {
        return picked.stream()
                .sorted(Comparator.comparing(s -> s.start().toInstant()))
                .toList();
    }
}
