package app.ringlet.cloud.booking.clientele;

import app.ringlet.cloud.booking.AppointmentEvent;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.clients.ClientPrefers;
import app.ringlet.cloud.clients.ClientsMerged;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.staff.Staff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happens to clients, within the transaction in which it happens. */
@Component
class ClientsOfAppointments {

    private final JdbcClient jdbc;
    private final Appointments appointments;
    private final Staff staff;
    private final ApplicationEventPublisher events;

    ClientsOfAppointments(JdbcClient jdbc, Appointments appointments, Staff staff, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.appointments = appointments;
        this.staff = staff;
        this.events = events;
    }

    /** The clients' module cannot know the staff. */
    @EventListener
    void on(ClientPrefers wish) {
        if (staff.employee(wish.employeeId()).isEmpty()) {
            throw Refusal.ofField("preferredEmployeeId", "There is no such employee.");
        }
    }

    /** The desks hear of what is still to come; the rest they see when they look. */
    @EventListener
    void on(ClientsMerged merged) {
        jdbc.sql("UPDATE appointment SET client_id = ? WHERE tenant_id = ? AND client_id = ?")
                .params(Ids.bytes(merged.keptId()), Ids.bytes(merged.tenantId()), Ids.bytes(merged.mergedId()))
                .update();
        appointments
                .upcomingOf(merged.keptId())
                .forEach(visit -> events.publishEvent(new AppointmentEvent.Changed(merged.tenantId(), visit)));
    }
}
