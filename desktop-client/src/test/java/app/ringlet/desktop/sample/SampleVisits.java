package app.ringlet.desktop.sample;

import static app.ringlet.desktop.sample.SampleSalon.ANNA;
import static app.ringlet.desktop.sample.SampleSalon.BEN;
import static app.ringlet.desktop.sample.SampleSalon.CHLOE;
import static app.ringlet.desktop.sample.SampleSalon.at;
import static app.ringlet.desktop.sample.SampleSalon.id;
import static app.ringlet.protocol.booking.AppointmentStatus.CANCELLED;
import static app.ringlet.protocol.booking.AppointmentStatus.COMPLETED;
import static app.ringlet.protocol.booking.AppointmentStatus.CONFIRMED;
import static app.ringlet.protocol.booking.AppointmentStatus.IN_PROGRESS;
import static app.ringlet.protocol.booking.AppointmentStatus.NO_SHOW;
import static app.ringlet.protocol.booking.AppointmentStatus.SCHEDULED;
import static app.ringlet.protocol.booking.BookingSource.DESK;
import static app.ringlet.protocol.booking.BookingSource.PHONE_AI;

import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.booking.PhaseKind;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.ServiceView;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Visits of the sample salon. */
public final class SampleVisits {

    private SampleVisits() {}

    public static List<AppointmentView> all() {
        return List.of(
                visit("Maria Gonzalez", ANNA, SampleSalon.CUT, at(9, 0), COMPLETED, DESK, null),
                visit(
                        "Priya Patel",
                        ANNA,
                        SampleSalon.COLOUR,
                        at(10, 0),
                        IN_PROGRESS,
                        DESK,
                        "Patch test done in October. Prefers the window chair."),
                visit("Ruth Adler", ANNA, SampleSalon.DRY, at(10, 30), CONFIRMED, PHONE_AI, null),
                fresh(visit("Hannah Weiss", ANNA, SampleSalon.CUT, at(11, 45), SCHEDULED, PHONE_AI, null)),
                visit("Sofia Lindqvist", ANNA, SampleSalon.HIGHLIGHTS, at(15, 0), CONFIRMED, DESK, null),
                visit("Tom Reyes", BEN, SampleSalon.MENS, at(9, 30), COMPLETED, DESK, null),
                visit("Omar Haddad", BEN, SampleSalon.MENS, at(10, 0), NO_SHOW, PHONE_AI, null),
                visit("Jack Osei", BEN, SampleSalon.MENS, at(10, 30), IN_PROGRESS, DESK, null),
                visit("Leo Marsh", BEN, SampleSalon.BEARD, at(11, 0), CONFIRMED, PHONE_AI, null),
                visit(
                        "Bartholomew Featherstonehaugh-Cholmondeley",
                        BEN,
                        SampleSalon.MENS,
                        at(11, 30),
                        CONFIRMED,
                        PHONE_AI,
                        "Allergic to lavender"),
                visit("Sam Carter", BEN, SampleSalon.MENS, at(13, 0), CANCELLED, DESK, null),
                visit("Nina Brandt", CHLOE, SampleSalon.CUT, at(12, 0), CONFIRMED, DESK, null),
                fresh(visit("Emily Zhang", CHLOE, SampleSalon.DRY, at(13, 0), SCHEDULED, PHONE_AI, null)),
                visit("Grace Kim", CHLOE, SampleSalon.CUT, at(15, 30), SCHEDULED, DESK, null));
    }

    public static AppointmentView visit(
            String client,
            EmployeeView with,
            ServiceView service,
            OffsetDateTime start,
            AppointmentStatus status,
            BookingSource source,
            String notes) {
        BookedItem item = item(with, service, start);
        String phone = "+1212555%04d".formatted(1000 + Math.floorMod(client.hashCode(), 9000));
        return new AppointmentView(
                id("visit " + client + start),
                1,
                new ClientRef(id(client), client, phone),
                false,
                start,
                item.end(),
                status,
                List.of(item),
                service.price(),
                source,
                null,
                notes,
                Money.zero("USD"),
                null,
                null,
                null,
                null,
                null);
    }

    public static BookedItem item(EmployeeView with, ServiceView service, OffsetDateTime start) {
        List<BookedItem.Phase> phases = new ArrayList<>();
        OffsetDateTime at = start;
        at = add(phases, PhaseKind.ACTIVE, at, service.activeMinutes());
        at = add(phases, PhaseKind.PROCESSING, at, service.processingMinutes());
        at = add(phases, PhaseKind.FINISHING, at, service.finishingMinutes());
        return new BookedItem(
                service.id(),
                service.name(),
                0,
                with.id(),
                with.name(),
                start,
                at,
                start,
                at,
                phases,
                List.of(),
                List.of(),
                service.price(),
                List.of(new BookedItem.PricePart(service.name(), service.price())));
    }

    private static OffsetDateTime add(List<BookedItem.Phase> phases, PhaseKind kind, OffsetDateTime from, int minutes) {
        if (minutes > 0) {
            phases.add(new BookedItem.Phase(kind, from, from.plusMinutes(minutes)));
        }
        return from.plusMinutes(minutes);
    }

    public static AppointmentView fresh(AppointmentView v) {
        return new AppointmentView(
                v.id(),
                v.version(),
                v.client(),
                true,
                v.start(),
                v.end(),
                v.status(),
                v.items(),
                v.price(),
                v.source(),
                v.callId(),
                v.notes(),
                v.deposit(),
                v.fee(),
                v.color(),
                v.seriesId(),
                v.confirmBy(),
                v.reason());
    }

    /** The next version of a visit, in another status. */
    public static AppointmentView in(AppointmentStatus status, AppointmentView v) {
        return new AppointmentView(
                v.id(),
                v.version() + 1,
                v.client(),
                v.newClient(),
                v.start(),
                v.end(),
                status,
                v.items(),
                v.price(),
                v.source(),
                v.callId(),
                v.notes(),
                v.deposit(),
                v.fee(),
                v.color(),
                v.seriesId(),
                v.confirmBy(),
                v.reason());
    }
}
