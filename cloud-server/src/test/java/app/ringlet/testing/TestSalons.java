package app.ringlet.testing;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.TenantStatus;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Opens salons for tests. */
public class TestSalons {

    private static final AtomicLong PHONES = new AtomicLong(2_125_551_000L);

    private final Salons salons;

    TestSalons(Salons salons) {
        this.salons = salons;
    }

    /** A salon in New York that is open every day from 9 to 18, with a number nobody else has. */
    public Salon open() {
        return open(ZoneId.of("America/New_York"));
    }

    public Salon open(ZoneId zone) {
        return open(zone, everyDay(), null);
    }

    /** With hours of its own and a telephone at the desk. */
    public Salon open(ZoneId zone, List<DayHours> hours) {
        return open(zone, hours, newPhone());
    }

    private Salon open(ZoneId zone, List<DayHours> hours, @Nullable String deskPhone) {
        Salon salon = new Salon(
                Ids.next(), "Test Salon", TenantStatus.ACTIVE, zone, "USD", "US", newPhone(), deskPhone, hours);
        salons.open(salon);
        return salon;
    }

    private static String newPhone() {
        return String.format(Locale.ROOT, "+1%d", PHONES.incrementAndGet());
    }

    private static List<DayHours> everyDay() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new DayHours(day, LocalTime.of(9, 0), LocalTime.of(18, 0)))
                .toList();
    }
}
