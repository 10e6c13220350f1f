package app.ringlet.cloud.push;

import app.ringlet.cloud.booking.AppointmentEvent;
import app.ringlet.cloud.booking.BlockChanged;
import app.ringlet.cloud.booking.HoldPlaced;
import app.ringlet.cloud.booking.HoldReleased;
import app.ringlet.cloud.booking.WaitlistChanged;
import app.ringlet.cloud.calls.CallChanged;
import app.ringlet.cloud.calls.LineSaid;
import app.ringlet.cloud.calls.WorkItemChanged;
import app.ringlet.cloud.messaging.MessageChanged;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BlockedTimeView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.WaitlistEntryView;
import app.ringlet.protocol.booking.WaitlistStatus;
import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.messages.MessageView;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** One of each event that other modules publish for desks to see. */
final class Samples {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-21T09:00:00-05:00");
    private static final String PHONE = "+12125550123";
    private static final ClientRef CLIENT = new ClientRef(Ids.next(), "Dana", PHONE);

    private Samples() {}

    static List<Object> events(UUID tenantId) {
        UUID id = Ids.next();
        HoldView hold = new HoldView(
                id,
                new HoldOwner(HoldOwner.Kind.CALL, id, "a call"),
                AT,
                AT.plusMinutes(45),
                AT.plusMinutes(3),
                List.of());
        AppointmentView appointment = new AppointmentView(
                id,
                1,
                CLIENT,
                true,
                AT,
                AT.plusMinutes(45),
                AppointmentStatus.SCHEDULED,
                List.of(),
                new Money(6500, "USD"),
                BookingSource.values()[0],
                id,
                null,
                Money.zero("USD"),
                null,
                null,
                null,
                null,
                null);
        return List.of(
                new CallChanged(
                        tenantId,
                        new CallView(
                                id,
                                CallDirection.INBOUND,
                                CallState.WITH_AI,
                                null,
                                null,
                                PHONE,
                                PHONE,
                                CLIENT,
                                null,
                                AT,
                                AT,
                                null,
                                null,
                                null,
                                null)),
                new LineSaid(tenantId, id, new TranscriptLine(1, AT, TranscriptLine.Speaker.CALLER, "Hi")),
                new WorkItemChanged(
                        tenantId,
                        new WorkItemView(id, WorkItemView.Kind.MESSAGE, id, CLIENT, PHONE, "Call back", AT, false)),
                new MessageChanged(
                        tenantId,
                        new MessageView(
                                id,
                                MessageView.Direction.OUT,
                                PHONE,
                                CLIENT,
                                "Booked.",
                                MessageView.Delivery.SENT,
                                AT)),
                new HoldPlaced(tenantId, hold),
                new WaitlistChanged(
                        tenantId,
                        new WaitlistEntryView(
                                id,
                                1,
                                CLIENT,
                                List.of(),
                                AT.toLocalDate(),
                                AT.toLocalDate().plusDays(7),
                                List.of(),
                                null,
                                BookingSource.DESK,
                                WaitlistStatus.WAITING,
                                AT,
                                AT.plusDays(8),
                                null,
                                null)),
                new HoldReleased(tenantId, id, id, null),
                new BlockChanged(
                        tenantId, new BlockedTimeView(id, 0, id, null, AT, AT.plusHours(1), "Training"), false),
                new AppointmentEvent.Booked(tenantId, appointment),
                new AppointmentEvent.Moved(tenantId, appointment, AT),
                new AppointmentEvent.Changed(tenantId, appointment),
                new AppointmentEvent.Cancelled(tenantId, appointment));
    }
}
