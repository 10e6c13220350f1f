package app.ringlet.cloud.booking.series;

import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.booking.SeriesOccurrence;
import app.ringlet.protocol.booking.SeriesView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Series as others see them: as many statements however long they are. */
@Component
public class SeriesViews {

    private final SeriesRows rows;
    private final Appointments appointments;
    private final Clients clients;
    private final Salons salons;

    SeriesViews(SeriesRows rows, Appointments appointments, Clients clients, Salons salons) {
        this.rows = rows;
        this.appointments = appointments;
        this.clients = clients;
        this.salons = salons;
    }

    /** @throws app.ringlet.cloud.platform.Refusal {@code not_found} */
    @Transactional(readOnly = true)
    public SeriesView get(UUID id) {
        StoredSeries series = rows.get(id);
        Salon salon = salons.current();
        Map<UUID, AppointmentView> booked =
                appointments.ofSeries(id).stream().collect(Collectors.toMap(AppointmentView::id, Function.identity()));
        List<SeriesOccurrence> occurrences = rows.occurrences(id).stream()
                .map(o -> view(o, o.appointment() == null ? null : booked.get(o.appointment()), salon))
                .toList();
        return new SeriesView(
                id,
                series.version(),
                ClientRef.of(clients.find(series.clientId()).orElseThrow()),
                series.items(),
                series.rule().firstDay().getDayOfWeek(),
                series.rule().time(),
                series.rule().everyWeeks(),
                series.notes(),
                occurrences);
    }

    private static SeriesOccurrence view(
            StoredOccurrence occurrence, @Nullable AppointmentView appointment, Salon salon) {
        Instant placed = occurrence.placed();
        boolean moved = appointment != null
                && placed != null
                && !appointment.start().toInstant().equals(placed);
        return new SeriesOccurrence(occurrence.position(), salon.local(occurrence.planned()), moved, appointment);
    }
}
