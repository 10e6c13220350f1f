package app.ringlet.cloud.receptionist.book;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.SalonFacts.Employee;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.SalonCalendar;
import app.ringlet.cloud.tenancy.Salons;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the receptionist knows of the current salon, all of one moment. */
@Component
class FactsOfSalon {

    /** Callers speak of the days that they have in mind; who books further ahead has the desk. */
    private static final int DAYS_AHEAD = 366;

    private final Salons salons;
    private final SalonCalendar calendar;
    private final Catalog catalog;
    private final Staff staff;
    private final Clock clock;

    FactsOfSalon(Salons salons, SalonCalendar calendar, Catalog catalog, Staff staff, Clock clock) {
        this.salons = salons;
        this.calendar = calendar;
        this.catalog = catalog;
        this.staff = staff;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SalonFacts now() {
        Salon salon = salons.current();
        Instant now = clock.instant();
        LocalDate today = salon.today(now);
        List<Employee> employees = staff.employees().stream()
                .map(e -> new Employee(e.id(), e.name(), e.serviceIds()))
                .toList();
        return new SalonFacts(
                salon.name(),
                salon.zone(),
                now,
                salon.openingHours(),
                calendar.openings(salon, today, today.plusDays(DAYS_AHEAD)),
                salon.phone(),
                salon.reception().greeting(),
                salon.currency(),
                salon.country(),
                catalog.services(),
                catalog.addOns(),
                employees,
                salon.assistant(),
                salon.rules(),
                salon.confirmsByText());
    }
}
