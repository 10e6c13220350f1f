package app.ringlet.cloud.tenancy;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.TenantStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The salons of this cloud. Reads are not bound to the current tenant: finding it is what they are for. */
@Service
public class Salons {

    private final JdbcClient jdbc;

    Salons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The salon that the present work is for. */
    public Salon current() {
        return byId(CurrentTenant.id()).orElseThrow(() -> Refusal.notFound("salon"));
    }

    public Optional<Salon> byId(UUID id) {
        return jdbc.sql("SELECT * FROM tenant WHERE id = ?")
                .param(Ids.bytes(id))
                .query(this::salon)
                .optional();
    }

    /** @param phone E.164, the number that was called or texted */
    public Optional<Salon> byPhone(String phone) {
        return jdbc.sql("SELECT * FROM tenant WHERE phone = ?")
                .param(phone)
                .query(this::salon)
                .optional();
    }

    public List<UUID> allIds() {
        return jdbc.sql("SELECT id FROM tenant ORDER BY id")
                .query((row, n) -> Ids.of(row.getBytes(1)))
                .list();
    }

    /** Opens a salon under the id that {@code salon} brings. */
    @Transactional
    public void open(Salon salon) {
        jdbc.sql("""
            INSERT INTO tenant (id, name, status, time_zone, currency, country, phone, desk_phone)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        Ids.bytes(salon.id()),
                        salon.name(),
                        salon.status().name(),
                        salon.zone().getId(),
                        salon.currency(),
                        salon.country(),
                        salon.phone())
                .param(salon.deskPhone())
                .update();
        for (DayHours hours : salon.openingHours()) {
            jdbc.sql("INSERT INTO opening_hours (tenant_id, day, opens, closes) VALUES (?, ?, ?, ?)")
                    .params(
                            Ids.bytes(salon.id()),
                            hours.day().getValue(),
                            hours.opens().toString(),
                            hours.closes().toString())
                    .update();
        }
    }

    /** Whether a salon's clients get a text when an appointment of theirs is booked, moved or cancelled. */
    public boolean confirmsByText(UUID id) {
        return jdbc.sql("SELECT confirm_by_text FROM tenant WHERE id = ?")
                .param(Ids.bytes(id))
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void confirmByText(UUID id, boolean wanted) {
        jdbc.sql("UPDATE tenant SET confirm_by_text = ? WHERE id = ?")
                .params(wanted, Ids.bytes(id))
                .update();
    }

    private Salon salon(ResultSet row, int number) throws SQLException {
        UUID id = Ids.of(row.getBytes("id"));
        return new Salon(
                id,
                row.getString("name"),
                TenantStatus.valueOf(row.getString("status")),
                ZoneId.of(row.getString("time_zone")),
                row.getString("currency"),
                row.getString("country"),
                row.getString("phone"),
                row.getString("desk_phone"),
                openingHours(id));
    }

    private List<DayHours> openingHours(UUID id) {
        return jdbc.sql("SELECT day, opens, closes FROM opening_hours WHERE tenant_id = ? ORDER BY day, opens")
                .param(Ids.bytes(id))
                .query((row, n) -> new DayHours(
                        DayOfWeek.of(row.getInt("day")),
                        LocalTime.parse(row.getString("opens")),
                        LocalTime.parse(row.getString("closes"))))
                .list();
    }
}
