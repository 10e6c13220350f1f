package app.ringlet.protocol.salon;

import java.util.List;

/** When a salon is open in a usual week. @param version the salon's; goes back in {@code If-Match} */
public record OpeningHours(long version, List<DayHours> hours) {

    public OpeningHours {
        hours = List.copyOf(hours);
    }
}
