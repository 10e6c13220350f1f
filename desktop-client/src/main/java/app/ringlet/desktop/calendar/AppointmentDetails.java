package app.ringlet.desktop.calendar;

import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.salon.SalonWords;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.BookingSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the popover says of an appointment, all in words. */
public record AppointmentDetails(
        String client,
        boolean newClient,
        String phone,
        String when,
        AppointmentStatus status,
        String statusWord,
        List<Item> items,
        String total,
        boolean byAi,
        String bookedBy,
        @Nullable String notes) {

    /** One service. */
    public record Item(String service, String detail, String price) {}

    static AppointmentDetails of(AppointmentView visit, LiveSalon salon) {
        SalonWords words = salon.words();
        return new AppointmentDetails(
                visit.client().name(),
                visit.newClient(),
                visit.client().phone() == null
                        ? "No number"
                        : words.phone(visit.client().phone()),
                words.shortDate(LocalDate.ofInstant(visit.start().toInstant(), words.zone())) + ", "
                        + words.span(visit.start(), visit.end()),
                visit.status(),
                word(visit.status()),
                visit.items().stream().map(item -> item(item, words)).toList(),
                words.money(visit.price()),
                visit.source() == BookingSource.PHONE_AI,
                source(visit.source()),
                visit.notes());
    }

    private static Item item(BookedItem item, SalonWords words) {
        String extras = item.addOns().stream().map(BookedItem.AddOn::name).collect(Collectors.joining(", "));
        String with = "with " + item.employeeName() + ", " + words.span(item.start(), item.end());
        return new Item(item.serviceName(), extras.isEmpty() ? with : with + " · " + extras, words.money(item.price()));
    }

    public static String word(AppointmentStatus status) {
        return switch (status) {
            case SCHEDULED -> "Scheduled";
            case CONFIRMED -> "Confirmed";
            case IN_PROGRESS -> "In the chair";
            case COMPLETED -> "Completed";
            case CANCELLED -> "Cancelled";
            case NO_SHOW -> "Did not come";
        };
    }

    private static String source(BookingSource source) {
        return switch (source) {
            case PHONE_AI -> "Booked by the AI, on the phone";
            case DESK -> "Booked at the desk";
            case WEB -> "Booked on the web";
            case API -> "Booked by a partner app";
            case IMPORT -> "Brought over from another program";
        };
    }
}
