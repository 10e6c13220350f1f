package app.ringlet.protocol.salon;

import app.ringlet.protocol.Money;
import java.util.List;
import java.util.UUID;

/**
 * Something the salon sells by appointment. During the processing minutes the employee is free, while whatever room or chair the
 * phase needs is not. The buffers lie before the client sits down and after they get up; the employee, and what the first or last
 * phase needs, are taken for them too.
 *
 * @param version grows with each change; goes back in {@code If-Match}
 * @param synonyms what callers call it
 * @param position order within its category, from 0
 * @param needs rooms, chairs and equipment that its phases take
 * @param deposit due when it is booked; zero for none
 * @param color {@code #rrggbb}, for the calendar
 */
public record ServiceView(
        UUID id,
        long version,
        String name,
        String category,
        int position,
        List<String> synonyms,
        int activeMinutes,
        int processingMinutes,
        int finishingMinutes,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        List<ResourceNeed> needs,
        Money price,
        Money deposit,
        String color,
        boolean archived) {

    public ServiceView {
        synonyms = List.copyOf(synonyms);
        needs = List.copyOf(needs);
    }

    /** From sitting down to getting up, without add-ons. */
    public int totalMinutes() {
        return activeMinutes + processingMinutes + finishingMinutes;
    }
}
