package app.ringlet.protocol.salon;

import app.ringlet.protocol.Money;
import java.util.List;
import java.util.UUID;

/**
 * Something the salon sells by appointment. During the processing minutes the employee is free.
 *
 * @param synonyms what callers call it
 * @param color {@code #rrggbb}, for the calendar
 */
public record ServiceView(
        UUID id,
        String name,
        String category,
        List<String> synonyms,
        int activeMinutes,
        int processingMinutes,
        int finishingMinutes,
        Money price,
        String color,
        boolean archived) {

    public ServiceView {
        synonyms = List.copyOf(synonyms);
    }

    /** From sitting down to getting up, without add-ons. */
    public int totalMinutes() {
        return activeMinutes + processingMinutes + finishingMinutes;
    }
}
