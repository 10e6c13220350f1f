package app.ringlet.protocol;

import app.ringlet.protocol.ApiError.FieldError;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BlockedTimeView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.PhaseKind;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.booking.WaitlistEntryView;
import app.ringlet.protocol.booking.WaitlistStatus;
import app.ringlet.protocol.booking.WaitlistTimes;
import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.RecordingKind;
import app.ringlet.protocol.calls.RecordingState;
import app.ringlet.protocol.calls.RecordingView;
import app.ringlet.protocol.calls.TakenBy;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.SoftphoneSession;
import app.ringlet.protocol.messages.MessageView;
import app.ringlet.protocol.push.Hello;
import app.ringlet.protocol.push.PushMessage;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.SalonView;
import app.ringlet.protocol.salon.TenantStatus;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** One of each thing that goes over the wire, by the name of its golden file. */
final class Samples {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-26T14:00:00-05:00");
    private static final Money PRICE = new Money(6500, "USD");
    private static final ClientRef CLIENT = new ClientRef(id(1), "Maria Gonzalez", "+19175550110");
    private static final BookedItem ITEM = new BookedItem(
            id(2),
            "Full colour",
            0,
            id(3),
            "Anna",
            AT,
            AT.plusMinutes(110),
            AT,
            AT.plusMinutes(120),
            List.of(
                    new BookedItem.Phase(PhaseKind.ACTIVE, AT, AT.plusMinutes(45)),
                    new BookedItem.Phase(PhaseKind.PROCESSING, AT.plusMinutes(45), AT.plusMinutes(80)),
                    new BookedItem.Phase(PhaseKind.FINISHING, AT.plusMinutes(80), AT.plusMinutes(110))),
            List.of(new BookedItem.Unit(id(12), "Chair 2", AT, AT.plusMinutes(120))),
            List.of(new BookedItem.AddOn(id(4), "Toner")),
            PRICE,
            List.of(
                    new BookedItem.PricePart("Full colour", new Money(5000, "USD")),
                    new BookedItem.PricePart("Toner", new Money(1500, "USD"))));
    private static final HoldView HOLD = new HoldView(
            id(5),
            new HoldOwner(HoldOwner.Kind.CALL, id(6), "a call"),
            AT,
            AT.plusMinutes(110),
            AT.minusHours(3),
            List.of(ITEM));
    private static final AppointmentView APPOINTMENT = new AppointmentView(
            id(7),
            2,
            CLIENT,
            true,
            AT,
            AT.plusMinutes(110),
            AppointmentStatus.SCHEDULED,
            List.of(ITEM),
            PRICE,
            BookingSource.PHONE_AI,
            id(6),
            null,
            new Money(2000, "USD"),
            null,
            "#2f7f86",
            id(13),
            AT.minusHours(24),
            null);
    private static final CallView CALL = new CallView(
            id(6),
            CallDirection.INBOUND,
            CallState.ENDED,
            CallOutcome.BOOKED,
            CallReason.BOOK,
            "+19175550110",
            "+12125550100",
            CLIENT,
            id(7),
            AT.minusHours(4),
            AT.minusHours(3),
            AT.minusHours(3),
            new TakenBy(id(16), "Mia"),
            null,
            "wants her usual colour",
            null,
            List.of(new RecordingView(id(21), RecordingKind.CALL, RecordingState.READY, AT.minusHours(4), 63, null)));

    private Samples() {}

    static Map<String, Object> all() {
        Map<String, Object> all = new TreeMap<>();
        all.put("push-welcome", new PushMessage.Welcome(41, AT));
        all.put("push-resync", new PushMessage.Resync(41, AT));
        all.put("push-call-changed", new PushMessage.CallChanged(42, AT, CALL));
        all.put(
                "push-line-said",
                new PushMessage.LineSaid(
                        43,
                        AT,
                        id(6),
                        new TranscriptLine(2, AT, TranscriptLine.Speaker.CALLER, "Thursday — près de 2 😀")));
        all.put("push-hold-placed", new PushMessage.HoldPlaced(44, AT, HOLD));
        all.put("push-hold-released", new PushMessage.HoldReleased(45, AT, id(5)));
        all.put("push-appointment-changed", new PushMessage.AppointmentChanged(46, AT, APPOINTMENT));
        all.put(
                "push-message-changed",
                new PushMessage.MessageChanged(
                        47,
                        AT,
                        new MessageView(
                                id(8),
                                MessageView.Direction.OUT,
                                "+19175550110",
                                CLIENT,
                                "You're booked",
                                MessageView.Delivery.SENT,
                                AT)));
        all.put(
                "push-work-changed",
                new PushMessage.WorkItemChanged(
                        48,
                        AT,
                        new WorkItemView(
                                id(9),
                                WorkItemView.Kind.MESSAGE,
                                id(6),
                                null,
                                "+19175550110",
                                "Please call",
                                AT,
                                false)));
        all.put(
                "push-waitlist-changed",
                new PushMessage.WaitlistChanged(
                        49,
                        AT,
                        new WaitlistEntryView(
                                id(14),
                                1,
                                CLIENT,
                                List.of(new VisitItem(id(2), null, null)),
                                AT.toLocalDate(),
                                AT.toLocalDate().plusDays(7),
                                List.of(new WaitlistTimes(
                                        List.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
                                        LocalTime.of(9, 0),
                                        LocalTime.of(12, 0))),
                                "rings first",
                                BookingSource.DESK,
                                WaitlistStatus.OFFERED,
                                AT,
                                AT.plusDays(8),
                                new WaitlistEntryView.Offer(id(15), id(5), Slot.of(HOLD), AT.minusHours(3)),
                                null)));
        all.put(
                "push-block-changed",
                new PushMessage.BlockChanged(
                        49, AT, new BlockedTimeView(id(14), 1, id(3), null, AT, AT.plusHours(1), "Training"), false));
        all.put("push-hello", new Hello(40));
        media(all);
        all.put(
                "error",
                ApiError.of(
                        ErrorCode.INVALID_FIELD,
                        "Some fields are missing or out of range.",
                        List.of(new FieldError("items[0].serviceId", "must not be null")),
                        "trace-1"));
        all.put(
                "new-appointment",
                new NewAppointment(
                        new NewAppointment.Who(null, "Jamie Lee", "(646) 555-0142"),
                        List.of(new VisitItem(id(2), null, List.of(id(4)))),
                        AT,
                        id(5),
                        null,
                        null));
        all.put(
                "client",
                new ClientView(
                        id(1),
                        "Maria Gonzalez",
                        "+19175550110",
                        "maria@example.com",
                        "likes tea",
                        false,
                        3,
                        List.of("vip"),
                        id(3),
                        true,
                        "never pays",
                        "es",
                        LocalDate.of(1990, 2, 28),
                        null));
        all.put(
                "salon",
                new SalonView(
                        id(10),
                        3,
                        "Luna Hair Studio",
                        TenantStatus.ACTIVE,
                        "America/New_York",
                        "USD",
                        "US",
                        "+12125550100",
                        null,
                        List.of(new DayHours(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(18, 30)))));
        return all;
    }

    private static void media(Map<String, Object> all) {
        all.put(
                "media-session",
                new SoftphoneSession(URI.create("wss://example.test/api/v1/media/desk"), "secret", 60));
        all.put("media-hello", new DeskCommand.Hello("secret", id(6)));
        all.put("media-mute", new DeskCommand.Mute(id(6), true));
        all.put("media-key", new DeskCommand.Dtmf(id(6), "#"));
        all.put("media-leave", new DeskCommand.Leave(id(6)));
        all.put("media-quality", new DeskCommand.Quality(80, 12, 0.5));
        all.put("media-ready", new DeskNotice.Ready(20));
        all.put("media-joined", new DeskNotice.Joined(id(6), 3, DeskNotice.Role.TALK, false));
        all.put("media-left", new DeskNotice.Left(id(6), DeskNotice.Reason.HANDED_BACK));
        all.put("media-muted", new DeskNotice.Muted(id(6), true));
        all.put("media-key-of-caller", new DeskNotice.Dtmf(id(6), "1"));
    }

    private static UUID id(int n) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | n);
    }
}
