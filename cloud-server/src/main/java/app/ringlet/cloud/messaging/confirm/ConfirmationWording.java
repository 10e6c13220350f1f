package app.ringlet.cloud.messaging.confirm;

import app.ringlet.cloud.booking.AppointmentEvent;
import app.ringlet.cloud.clients.PhoneNumbers;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of a confirmation, made from the committed appointment alone. */
final class ConfirmationWording {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE MMM d 'at' h:mm a", Locale.US);

    private ConfirmationWording() {}

    /** @param phone E.164, the salon's own */
    static String of(AppointmentEvent event, Salon salon, String phone) {
        AppointmentView visit = event.appointment();
        String what = visit.items().stream().map(ConfirmationWording::item).collect(Collectors.joining(" and "));
        String when = WHEN.format(visit.start());
        String sentence =
                switch (event) {
                    case AppointmentEvent.Booked booked -> "You're booked: " + what + ", " + when + ".";
                    case AppointmentEvent.Moved moved -> "Your appointment has moved: " + what + ", now " + when + ".";
                    case AppointmentEvent.Cancelled cancelled -> "Cancelled: " + what + ", " + when + ".";
                    case AppointmentEvent.Changed changed -> "Your appointment: " + what + ", " + when + ".";
                };
        return salon.name() + ": " + sentence + " To change it, call " + PhoneNumbers.display(phone, salon.country())
                + ".";
    }

    private static String item(BookedItem item) {
        String addOns = item.addOns().isEmpty()
                ? ""
                : item.addOns().stream().map(BookedItem.AddOn::name).collect(Collectors.joining(", ", " (", ")"));
        return item.serviceName() + addOns + " with " + item.employeeName();
    }
}
