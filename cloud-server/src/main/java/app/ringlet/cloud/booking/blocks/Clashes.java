package app.ringlet.cloud.booking.blocks;

import app.ringlet.cloud.booking.AppointmentFilter;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.booking.visit.VisitItems;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ApiError.FieldError;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what stands in the way of a block. */
@Component
class Clashes {

    private static final int NAMED = 5;

    /** A visit may take its employee's time before it starts and after it ends. */
    private static final Duration BUFFERS = Duration.ofHours(4);

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE MMM d 'at' HH:mm", Locale.US);

    private final Appointments appointments;
    private final VisitItems items;

    Clashes(Appointments appointments, VisitItems items) {
        this.appointments = appointments;
        this.items = items;
    }

    /** @return {@code slot_taken}, to be thrown */
    Refusal with(Block wanted) {
        List<AppointmentView> there = appointments(wanted);
        if (there.isEmpty()) {
            return new Refusal(
                    ErrorCode.SLOT_TAKEN, "Some of that time is blocked already, or is being offered to someone now.");
        }
        String named = there.stream()
                .limit(NAMED)
                .map(a -> a.client().name() + ", " + WHEN.format(a.start()))
                .collect(Collectors.joining("; "));
        int more = there.size() - NAMED;
        return new Refusal(
                ErrorCode.SLOT_TAKEN,
                "There are appointments in that time: " + named + (more > 0 ? "; and " + more + " more." : "."),
                there.stream()
                        .map(a -> new FieldError(
                                "appointments", a.id() + " " + a.client().name() + ", " + WHEN.format(a.start())))
                        .toList());
    }

    private List<AppointmentView> appointments(Block wanted) {
        EnumSet<AppointmentStatus> takeTime = EnumSet.complementOf(EnumSet.of(AppointmentStatus.CANCELLED));
        AppointmentFilter near = new AppointmentFilter(
                wanted.start().minus(BUFFERS),
                wanted.end().plus(BUFFERS),
                wanted.kind() == Block.Kind.EMPLOYEE ? wanted.resource() : null,
                null,
                takeTime);
        List<AppointmentView> found = appointments.list(near, 0, Pages.MAX_SIZE).items();
        Map<UUID, List<PlannedItem>> sold =
                items.of(found.stream().map(AppointmentView::id).toList());
        return found.stream()
                .filter(a ->
                        PlannedItem.mask(sold.getOrDefault(a.id(), List.of())).overlaps(wanted.mask()))
                .toList();
    }
}
