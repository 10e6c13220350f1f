package app.ringlet.cloud.booking.appointments;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.cloud.booking.visit.Columns;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.audit.InHistory;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.booking.HistoryEntry;
import app.ringlet.protocol.booking.HistoryEntry.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who did what to an appointment, and when: an entry for each of its versions. */
@Component
class History {

    private static final String OF = " FROM appointment_history WHERE tenant_id = ? AND appointment_id = ?";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    History(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What is done. @param what one word, 16 characters at most. @param reason 500 characters at most; empty if none was given */
    record Deed(Actor by, String what, String reason) {}

    @InHistory
    void add(AppointmentEntity appointment, Deed deed, List<Change> changes) {
        Actor by = deed.by();
        jdbc.sql("""
            INSERT INTO appointment_history
                (tenant_id, appointment_id, version, at, actor_kind, actor_id, actor_label, what, detail, changes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .param(tenant())
                .param(Ids.bytes(appointment.id()))
                .param(appointment.version())
                .param(Columns.utc(clock.instant()))
                .param(by.kind().name())
                .param(Columns.optional(by.id()))
                .param(Columns.shortened(by.label()))
                .param(deed.what())
                .param(deed.reason())
                .param(json.writeValueAsString(changes))
                .update();
    }

    /** Oldest first. */
    Page<HistoryEntry> of(UUID appointment, int page, int size, Salon salon) {
        long offset = Pages.request(page, size, Sort.unsorted()).getOffset();
        List<HistoryEntry> entries = jdbc.sql("SELECT *" + OF + " ORDER BY version LIMIT ? OFFSET ?")
                .params(tenant(), Ids.bytes(appointment), size, offset)
                .query((row, n) -> entry(row, salon))
                .list();
        long total = jdbc.sql("SELECT COUNT(*)" + OF)
                .params(tenant(), Ids.bytes(appointment))
                .query(Long.class)
                .single();
        return new Page<>(entries, page, size, total);
    }

    private HistoryEntry entry(ResultSet row, Salon salon) throws SQLException {
        String changes = row.getString("changes");
        return new HistoryEntry(
                row.getLong("version"),
                salon.local(Columns.instant(row, "at")),
                new HistoryEntry.By(
                        HistoryEntry.Kind.valueOf(row.getString("actor_kind")),
                        Columns.optionalId(row, "actor_id"),
                        row.getString("actor_label")),
                row.getString("what"),
                row.getString("detail"),
                changes == null ? List.of() : List.of(json.readValue(changes, Change[].class)));
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
