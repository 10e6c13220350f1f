package app.ringlet.protocol.salon;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A date whose hours are not those of its weekday. @param hours none for a day off, or closed */
public record DatedHours(
        LocalDate date, List<Hours> hours, @Nullable String reason) {

    public DatedHours {
        hours = List.copyOf(hours);
    }
}
