package app.ringlet.cloud.tenancy;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.salon.BookingRules;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.SalonSettings;
import app.ringlet.protocol.salon.TenantStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The salons of this cloud. Reads are not bound to the current tenant: finding it is what they are for. */
@Service
public class Salons {

    /** One statement, so that whoever asks needs one connection. */
    private static final String SELECT = """
        SELECT t.*, h.day, h.opens, h.closes FROM tenant t LEFT JOIN opening_hours h ON h.tenant_id = t.id
        """;

    private final JdbcClient jdbc;
    private final StoredSettings settings;

    Salons(JdbcClient jdbc, StoredSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The salon that the present work is for. */
    public Salon current() {
        UUID id = CurrentTenant.id();
        return SalonMemory.recall(id, () -> byId(id).orElseThrow(() -> Refusal.notFound("salon")));
    }

    public Optional<Salon> byId(UUID id) {
        return jdbc.sql(SELECT + "WHERE t.id = ? ORDER BY h.day, h.opens")
                .param(Ids.bytes(id))
                .query(this::salon);
    }

    /** @param phone E.164, the number that was called or texted */
    public Optional<Salon> byPhone(String phone) {
        return jdbc.sql(SELECT + "WHERE t.phone = ? ORDER BY h.day, h.opens")
                .param(phone)
                .query(this::salon);
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
                        salon.country())
                .param(salon.phone())
                .param(salon.deskPhone())
                .update();
        setHours(salon.id(), salon.openingHours());
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

    /**
     * Makes everyone read the current salon's menu, staff, schedules, resources and rules anew. To be called first in the
     * transaction of each change to one of them: the salon's row stays locked until its end, so that changes to one setup come one
     * after the other, and each sees what the one before left.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setupChanged() {
        UUID id = CurrentTenant.id();
        SalonMemory.forget(id);
        // Not a count: one that is rolled back would come again for another change.
        jdbc.sql("UPDATE tenant SET setup_version = ? WHERE id = ?")
                .params(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE), Ids.bytes(id))
                .update();
    }

    /** Replaces the booking section of the current salon's settings, whatever their version. @param rules in range */
    @Transactional
    public void setRules(BookingRules rules) {
        setupChanged();
        SalonSettings before = settings.read();
        settings.write(new SalonSettings(before.version(), rules, before.reception()));
    }

    void setHours(UUID id, List<DayHours> hours) {
        jdbc.sql("DELETE FROM opening_hours WHERE tenant_id = ?")
                .param(Ids.bytes(id))
                .update();
        for (DayHours h : hours) {
            jdbc.sql("INSERT INTO opening_hours (tenant_id, day, opens, closes) VALUES (?, ?, ?, ?)")
                    .params(
                            Ids.bytes(id),
                            h.day().getValue(),
                            h.opens().toString(),
                            h.closes().toString())
                    .update();
        }
    }

    private Optional<Salon> salon(ResultSet row) throws SQLException {
        if (!row.next()) {
            return Optional.empty();
        }
        UUID id = Ids.of(row.getBytes("id"));
        String name = row.getString("name");
        TenantStatus status = TenantStatus.valueOf(row.getString("status"));
        ZoneId zone = ZoneId.of(row.getString("time_zone"));
        String currency = row.getString("currency");
        String country = row.getString("country");
        String phone = row.getString("phone");
        String deskPhone = row.getString("desk_phone");
        long version = row.getLong("version");
        SalonSettings said = settings.of(row);
        long setupVersion = row.getLong("setup_version");
        List<DayHours> hours = new ArrayList<>();
        do {
            if (row.getString("opens") != null) {
                hours.add(new DayHours(
                        DayOfWeek.of(row.getInt("day")),
                        LocalTime.parse(row.getString("opens")),
                        LocalTime.parse(row.getString("closes"))));
            }
        } while (row.next());
        return Optional.of(new Salon(
                id,
                version,
                name,
                status,
                zone,
                currency,
                country,
                phone,
                deskPhone,
                hours,
                said.booking(),
                said.reception(),
                setupVersion));
    }
}
