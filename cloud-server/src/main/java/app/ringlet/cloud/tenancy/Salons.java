package app.ringlet.cloud.tenancy;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.protocol.salon.BookingRules;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.SalonSettings;
import app.ringlet.protocol.salon.TenantStatus;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
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

    private static final int MOST_HOURS = 20_000;

    private final JdbcClient jdbc;
    private final StoredSettings settings;
    private final Clock clock;

    /** Under the setup's version, which is another one after each change of them. Safe for use by many at once. */
    private final Cache<Setup, List<DayHours>> knownHours =
            Caffeine.newBuilder().maximumSize(MOST_HOURS).build();

    private record Setup(UUID salon, long version) {}

    Salons(JdbcClient jdbc, StoredSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** The salon that the present work is for. */
    public Salon current() {
        return recalled(CurrentTenant.id());
    }

    public Optional<Salon> byId(UUID id) {
        return jdbc.sql("SELECT * FROM tenant WHERE id = ?")
                .param(Ids.bytes(id))
                .query((row, n) -> salon(row))
                .optional()
                // Not while the row is read: that would take a second connection.
                .map(salon -> salon.openAt(hours(salon)));
    }

    /** As it is reached by this number of it. @param phone E.164, the number that was called or texted */
    public Optional<Salon> byPhone(String phone) {
        return jdbc.sql("""
            SELECT * FROM tenant WHERE id = COALESCE((SELECT id FROM tenant WHERE phone = :phone),
                (SELECT tenant_id FROM phone_number WHERE live_phone = :phone AND state = 'ACTIVE'))
            """)
                .param("phone", phone)
                .query((row, n) -> salon(row))
                .optional()
                .map(salon -> salon.openAt(hours(salon)).reachedBy(phone));
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
        if (salon.phone() != null) {
            jdbc.sql("INSERT INTO phone_number (id, tenant_id, phone, live_phone, state, since) VALUES (?, ?,"
                            + " ?, ?, ?, ?)")
                    .params(Ids.bytes(Ids.next()), Ids.bytes(salon.id()), salon.phone(), salon.phone(), "ACTIVE")
                    .param(UtcTime.column(clock.instant()))
                    .update();
        }
        setHours(salon.id(), salon.openingHours());
    }

    /** Whether a salon's clients get a text when an appointment of theirs is booked, moved or cancelled. */
    public boolean confirmsByText(UUID id) {
        return recalled(id).confirmsByText();
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
        settings.write(settings.read().withBooking(rules));
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

    private Salon recalled(UUID id) {
        return SalonMemory.recall(id, () -> byId(id).orElseThrow(() -> Refusal.notFound("salon")));
    }

    private Salon salon(ResultSet row) throws SQLException {
        SalonSettings said = settings.of(row);
        return new Salon(
                Ids.of(row.getBytes("id")),
                row.getLong("version"),
                row.getString("name"),
                TenantStatus.valueOf(row.getString("status")),
                ZoneId.of(row.getString("time_zone")),
                row.getString("currency"),
                row.getString("country"),
                row.getString("phone"),
                row.getString("desk_phone"),
                List.of(),
                said.booking(),
                row.getBoolean("confirm_by_text"),
                said.reception(),
                said.assistant(),
                row.getLong("setup_version"));
    }

    /** What a transaction sees while it changes the salon is nothing for others. */
    private List<DayHours> hours(Salon salon) {
        Setup setup = new Setup(salon.id(), salon.setupVersion());
        return SalonMemory.isChanging(salon.id()) ? readHours(setup) : knownHours.get(setup, this::readHours);
    }

    private List<DayHours> readHours(Setup setup) {
        return jdbc.sql("SELECT day, opens, closes FROM opening_hours WHERE tenant_id = ? ORDER BY day, opens")
                .param(Ids.bytes(setup.salon()))
                .query((row, n) -> new DayHours(
                        DayOfWeek.of(row.getInt("day")),
                        LocalTime.parse(row.getString("opens")),
                        LocalTime.parse(row.getString("closes"))))
                .list();
    }
}
