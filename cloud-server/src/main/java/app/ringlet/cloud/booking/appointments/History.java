package app.ringlet.cloud.booking.appointments;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.cloud.booking.HistoryEntry;
import app.ringlet.cloud.booking.visit.Columns;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what to an appointment, and when: an entry for each of its versions. */
@Component
class History {

    private static final int LONGEST = 600;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    History(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param what one word, 16 characters at most */
    void add(AppointmentEntity appointment, Actor by, String what, String detail) {
        jdbc.sql("""
            INSERT INTO appointment_history
                (tenant_id, appointment_id, version, at, actor_kind, actor_id, actor_label, what, detail)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .param(tenant())
                .param(Ids.bytes(appointment.id()))
                .param(appointment.version())
                .param(Columns.utc(clock.instant()))
                .param(by.kind().name())
                .param(Columns.optional(by.id()))
                .param(Columns.shortened(by.label()))
                .param(what)
                .param(detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail)
                .update();
    }

    List<HistoryEntry> of(UUID appointment) {
        return jdbc.sql("SELECT * FROM appointment_history WHERE tenant_id = ? AND appointment_id = ? ORDER BY version")
                .params(tenant(), Ids.bytes(appointment))
                .query((row, n) -> new HistoryEntry(
                        Columns.instant(row, "at"),
                        new Actor(
                                Actor.Kind.valueOf(row.getString("actor_kind")),
                                Columns.optionalId(row, "actor_id"),
                                row.getString("actor_label")),
                        row.getString("what"),
                        row.getString("detail")))
                .list();
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
