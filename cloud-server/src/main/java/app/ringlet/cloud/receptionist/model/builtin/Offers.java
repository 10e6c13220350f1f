package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.understanding.time.Choice;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.protocol.booking.Slot;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Picks, of all free times, the few that are worth saying. */
final class Offers {

    private static final int MOST = 3;

    private final SalonFacts facts;
    private final Notes notes;

    Offers(SalonFacts facts, Notes notes) {
        this.facts = facts;
        this.notes = notes;
    }

    /** Without what was passed over, and only what is later or earlier if that was asked for. One stylist per start. */
    List<Slot> stillNew(List<Slot> slots) {
        Map<OffsetDateTime, Slot> byStart = new LinkedHashMap<>();
        slots.stream()
                .filter(s -> notes.passedOver.stream().noneMatch(p -> p.isEqual(s.start())))
                .filter(s -> notes.laterThan == null || s.start().isAfter(notes.laterThan))
                .filter(s -> notes.earlierThan == null || s.start().isBefore(notes.earlierThan))
                .filter(this::willDo)
                .sorted(Comparator.comparing(s -> s.start().toInstant()))
                .forEach(s -> byStart.putIfAbsent(s.start(), s));
        return new ArrayList<>(byStart.values());
    }

    /** Not what was refused in general; of alternatives one, if any of them is free at all. */
    private boolean willDo(Slot slot) {
        return !slot.employeeId().equals(notes.notWith)
                && !notes.except.weekdays().contains(day(slot).getDayOfWeek())
                && notes.except.times().stream().noneMatch(t -> t.contains(time(slot)))
                && isOver(slot);
    }

    /** Whether the visit ends when the caller has to leave; once no such time was found others are offered too. */
    private boolean isOver(Slot slot) {
        return notes.endBy == null
                || notes.times == null
                || notes.search == Search.SAME_DAYS
                || !facts.local(slot.end()).toLocalTime().isAfter(notes.endBy);
    }

    private List<Slot> ofChoices(List<Slot> slots) {
        List<Slot> fitting = slots.stream()
                .filter(s -> notes.choices.stream().anyMatch(c -> c.allows(day(s), time(s))))
                .toList();
        return fitting.isEmpty() ? slots : fitting;
    }

    /** The very time that was asked for, if it is free. */
    @Nullable
    Slot exact(List<Slot> slots) {
        for (Choice choice : notes.choices) {
            Optional<Slot> named = choice.times() == null || choice.times().exact() == null
                    ? Optional.empty()
                    : slots.stream().filter(s -> choice.allows(day(s), time(s))).findFirst();
            if (named.isPresent()) {
                return named.get();
            }
        }
        LocalTime wanted = !notes.choices.isEmpty() || notes.times == null ? null : notes.times.exact();
        return wanted == null
                ? null
                : slots.stream().filter(s -> time(s).equals(wanted)).findFirst().orElse(null);
    }

    /** At most three, in order of time. */
    List<Slot> pick(List<Slot> slots) {
        Times times = notes.times;
        List<Slot> picked;
        if (!notes.choices.isEmpty()) {
            picked = spread(ofChoices(slots));
        } else if (times != null && times.exact() != null) {
            picked = nearest(slots, times.exact());
        } else if (notes.soonest || notes.laterThan != null) {
            picked = apart(slots);
        } else if (notes.earlierThan != null) {
            picked = apart(slots.reversed());
        } else {
            picked = spread(slots);
        }
        return picked.stream()
                .sorted(Comparator.comparing(s -> s.start().toInstant()))
                .toList();
    }

    private List<Slot> nearest(List<Slot> slots, LocalTime wanted) {
        LocalDate first = day(slots.getFirst());
        List<Slot> ofDay = slots.stream().filter(s -> day(s).equals(first)).toList();
        return apart(ofDay.stream()
                .sorted(Comparator.comparing(
                        s -> Duration.between(wanted, time(s)).abs()))
                .toList());
    }

    /** The first ones that are at least half an hour from each other. */
    private static List<Slot> apart(List<Slot> slots) {
        List<Slot> picked = new ArrayList<>();
        for (Slot slot : slots) {
            boolean close = picked.stream()
                    .anyMatch(
                            p -> Duration.between(p.start(), slot.start()).abs().toMinutes() < 30);
            if (!close && picked.size() < MOST) {
                picked.add(slot);
            }
        }
        return picked;
    }

    /** One on each of several days, or else the beginning, the middle and the end of one day, on round times. */
    private List<Slot> spread(List<Slot> slots) {
        Map<LocalDate, List<Slot>> byDay = new LinkedHashMap<>();
        slots.forEach(s -> byDay.computeIfAbsent(day(s), d -> new ArrayList<>()).add(s));
        List<Slot> picked = new ArrayList<>();
        if (byDay.size() > 1 && !firstDayOnly()) {
            List<List<Slot>> days = new ArrayList<>(byDay.values());
            for (int i = 0; i < Math.min(MOST, days.size()); i++) {
                List<Slot> ofDay = days.get(i * (days.size() - 1) / Math.max(1, Math.min(MOST, days.size()) - 1));
                picked.add(roundest(ofDay.subList(
                        ofDay.size() * i / MOST,
                        Math.max(1 + ofDay.size() * i / MOST, ofDay.size() * (i + 1) / MOST))));
            }
            return apart(picked);
        }
        List<Slot> day = byDay.values().iterator().next();
        for (int i = 0; i < MOST; i++) {
            int from = day.size() * i / MOST;
            int to = day.size() * (i + 1) / MOST;
            if (from < to) {
                picked.add(roundest(day.subList(from, to)));
            }
        }
        return apart(picked);
    }

    private boolean firstDayOnly() {
        return notes.search == Search.LATER_DAYS || notes.days.isEmpty();
    }

    private Slot roundest(List<Slot> slots) {
        return slots.stream().min(Comparator.comparingInt(this::roughness)).orElseThrow();
    }

    private int roughness(Slot slot) {
        int minute = time(slot).getMinute();
        return minute == 0 ? 0 : minute == 30 ? 1 : minute % 15 == 0 ? 2 : 3;
    }

    private LocalTime time(Slot slot) {
        return Finding.timeOf(facts, slot);
    }

    private LocalDate day(Slot slot) {
        return facts.local(slot.start()).toLocalDate();
    }
}
