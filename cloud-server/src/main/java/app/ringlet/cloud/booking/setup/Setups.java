package app.ringlet.cloud.booking.setup;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Resources;
import app.ringlet.cloud.staff.Schedules;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.salon.EmployeeView;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The current salon's setup, from memory for as long as the salon's {@link Salon#setupVersion()} stays the same. That is read each
 * time, before anything else, so that nothing is decided by a menu or schedule that was changed before; a version never comes
 * back, also when the change that made it is rolled back. The cache is safe for use by many at once; two who miss both load.
 */
@Component
public class Setups {

    private static final int MOST_SALONS = 2_000;

    /** Timetables are read for so long; as long as {@link #KEPT} is within it, none is asked for a day that it does not know. */
    private static final Duration BACK = Duration.ofDays(3);

    private static final Duration AHEAD = Duration.ofDays(2 * 366L + 70);
    private static final Duration KEPT = Duration.ofDays(1);

    private final Salons salons;
    private final Catalog catalog;
    private final Staff staff;
    private final Resources resources;
    private final Schedules schedules;
    private final InstantSource clock;

    private final Cache<UUID, Known> cache =
            Caffeine.newBuilder().maximumSize(MOST_SALONS).build();

    Setups(Salons salons, Catalog catalog, Staff staff, Resources resources, Schedules schedules, InstantSource clock) {
        this.salons = salons;
        this.catalog = catalog;
        this.staff = staff;
        this.resources = resources;
        this.schedules = schedules;
        this.clock = clock;
    }

    private record Known(SalonSetup setup, Instant readAt) {

        boolean isOf(Salon salon, Instant now) {
            return setup.salon().setupVersion() == salon.setupVersion()
                    && !now.isBefore(readAt)
                    && now.isBefore(readAt.plus(KEPT));
        }
    }

    /** One query if nothing has changed. */
    public SalonSetup current() {
        Salon salon = salons.current();
        Instant now = clock.instant();
        Known known = cache.getIfPresent(salon.id());
        if (known == null || !known.isOf(salon, now)) {
            known = new Known(read(salon, now), now);
            cache.put(salon.id(), known);
        }
        return known.setup().of(salon);
    }

    private SalonSetup read(Salon salon, Instant now) {
        List<EmployeeView> people = staff.employees();
        List<UUID> ids = people.stream().map(EmployeeView::id).toList();
        return SalonSetup.of(
                salon,
                catalog.services(),
                catalog.addOns(),
                people,
                resources.all(),
                schedules.timetable(salon, ids, now.minus(BACK), now.plus(AHEAD)));
    }
}
