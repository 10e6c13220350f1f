package app.ringlet.cloud.receptionist.book;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.SalonFacts.Employee;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.OpeningCalendar;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.SalonCalendar;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.ServiceView;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the receptionist knows of the current salon, all of one moment. Menu, people and calendar are remembered for as long as the
 * salon's {@link Salon#setupVersion()} and the day stay the same; the version is read before them and never comes back, so that no
 * change is missed. The cache is safe for use by many at once; two who miss both read.
 */
@Component
class FactsOfSalon {

    private static final int MOST_SALONS = 2_000;

    /** Callers speak of the days that they have in mind; who books further ahead has the desk. */
    private static final int DAYS_AHEAD = 366;

    private final Salons salons;
    private final SalonCalendar calendar;
    private final Catalog catalog;
    private final Staff staff;
    private final Clock clock;
    private final TransactionTemplate reading;

    private final Cache<UUID, Known> cache =
            Caffeine.newBuilder().maximumSize(MOST_SALONS).build();

    FactsOfSalon(
            Salons salons,
            SalonCalendar calendar,
            Catalog catalog,
            Staff staff,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.salons = salons;
        this.calendar = calendar;
        this.catalog = catalog;
        this.staff = staff;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** What changes with the setup only. */
    private record Known(
            long setupVersion,
            LocalDate today,
            OpeningCalendar openings,
            List<ServiceView> services,
            List<AddOnView> addOns,
            List<Employee> employees) {

        boolean isOf(Salon salon, LocalDate day) {
            return setupVersion == salon.setupVersion() && today.equals(day);
        }
    }

    SalonFacts now() {
        Salon salon = salons.current();
        Instant now = clock.instant();
        LocalDate today = salon.today(now);
        Known known = cache.getIfPresent(salon.id());
        if (known == null || !known.isOf(salon, today)) {
            known = Objects.requireNonNull(reading.execute(status -> read(salon, today)));
            cache.put(salon.id(), known);
        }
        return new SalonFacts(
                salon.name(),
                salon.zone(),
                now,
                salon.openingHours(),
                known.openings(),
                salon.phone(),
                salon.reception().greeting(),
                salon.currency(),
                salon.country(),
                known.services(),
                known.addOns(),
                known.employees(),
                salon.assistant(),
                salon.rules(),
                salon.confirmsByText());
    }

    private Known read(Salon salon, LocalDate today) {
        return new Known(
                salon.setupVersion(),
                today,
                calendar.openings(salon, today, today.plusDays(DAYS_AHEAD)),
                catalog.services(),
                catalog.addOns(),
                staff.employees().stream()
                        .map(e -> new Employee(e.id(), e.name(), e.serviceIds()))
                        .toList());
    }
}
