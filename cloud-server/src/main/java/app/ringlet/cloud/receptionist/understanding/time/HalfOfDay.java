package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.understanding.time.SpokenTime.Half;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides between morning and afternoon: by what was said, else by when the salon is open, else eight to seven. */
public final class HalfOfDay {

    private static final LocalTime USUAL_START = LocalTime.of(8, 0);

    private final SalonFacts facts;

    public HalfOfDay(SalonFacts facts) {
        this.facts = facts;
    }

    /** @param days the days in question; none means any day */
    LocalTime resolve(SpokenTime time, Collection<DayOfWeek> days, @Nullable DayPart part) {
        LocalTime morning = time.morning();
        LocalTime evening = time.evening();
        if (time.half() != Half.OPEN) {
            return time.half() == Half.AM ? morning : evening;
        }
        if (part != null) {
            boolean fits = !morning.isBefore(part.from()) && morning.isBefore(part.to());
            boolean other = !evening.isBefore(part.from()) && evening.isBefore(part.to());
            if (fits != other) {
                return fits ? morning : evening;
            }
        }
        boolean openInMorning = open(morning, days);
        if (openInMorning != open(evening, days)) {
            return openInMorning ? morning : evening;
        }
        return morning.isBefore(USUAL_START) ? evening : morning;
    }

    private boolean open(LocalTime time, Collection<DayOfWeek> days) {
        Collection<DayOfWeek> asked = days.isEmpty() ? List.of(DayOfWeek.values()) : days;
        // Closing time itself counts: "until six" means the six at which the salon closes.
        return facts.openingHours().stream()
                .anyMatch(h -> asked.contains(h.day())
                        && !time.isBefore(h.opens())
                        && (h.closesAfter(time) || time.equals(h.closes())));
    }
}
