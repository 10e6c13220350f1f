package app.ringlet.cloud.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Days that are the same whenever they are asked for. Those asked for last are remembered, so that a month that is searched again and
 * again is worked out once; safe for use by many at once, of whom two may work out the same day.
 */
final class DayMemory {

    private static final int SLOTS = 64;

    private final ZoneId zone;
    private final Function<LocalDate, List<Stretch>> days;
    private final AtomicReferenceArray<@Nullable Known> slots = new AtomicReferenceArray<>(SLOTS);

    /** @param days what of a date, in order and without overlap */
    DayMemory(ZoneId zone, Function<LocalDate, List<Stretch>> days) {
        this.zone = zone;
        this.days = days;
    }

    private record Known(LocalDate date, List<Stretch> stretches) {}

    /** What lies within [from, to), cut to it, in order and without overlap. */
    List<Stretch> between(Instant from, Instant to) {
        List<Stretch> found = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            for (Stretch s : on(day)) {
                Instant start = Stretches.later(from, s.start());
                Instant end = Stretches.earlier(to, s.end());
                if (start.isBefore(end)) {
                    Stretches.append(found, new Stretch(start, end));
                }
            }
        }
        return found;
    }

    private List<Stretch> on(LocalDate date) {
        int slot = Math.floorMod(date.toEpochDay(), SLOTS);
        Known known = slots.get(slot);
        if (known == null || !known.date.equals(date)) {
            known = new Known(date, List.copyOf(days.apply(date)));
            slots.set(slot, known);
        }
        return known.stretches;
    }
}
