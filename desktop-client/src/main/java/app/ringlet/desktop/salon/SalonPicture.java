package app.ringlet.desktop.salon;

import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.identity.Me;
import app.ringlet.protocol.salon.DatedHours;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.ServiceView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The salon as it was at one moment: what a load by REST brings, and what is kept on disk for when the server is away.
 *
 * @param unusualDays on which the salon is not open as in a usual week, for the year to come
 * @param days the salon's days for which {@code appointments} is complete
 * @param takenAt when the server was last known to agree with it
 */
public record SalonPicture(
        Me me,
        List<EmployeeView> employees,
        List<ServiceView> services,
        List<DatedHours> unusualDays,
        Set<LocalDate> days,
        List<AppointmentView> appointments,
        List<HoldView> holds,
        List<CallView> calls,
        Map<UUID, List<TranscriptLine>> transcripts,
        List<WorkItemView> worklist,
        Instant takenAt) {

    public SalonPicture {
        employees = List.copyOf(employees);
        services = List.copyOf(services);
        unusualDays = List.copyOf(unusualDays);
        days = Set.copyOf(days);
        appointments = List.copyOf(appointments);
        holds = List.copyOf(holds);
        calls = List.copyOf(calls);
        transcripts = Map.copyOf(transcripts);
        worklist = List.copyOf(worklist);
    }
}
