package app.ringlet.cloud.receptionist.book;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what there is to know about the current salon, in one transaction. */
@Component
class FactsOfSalon {

    private final Salons salons;
    private final Catalog catalog;
    private final Staff staff;
    private final InstantSource clock;

    FactsOfSalon(Salons salons, Catalog catalog, Staff staff, InstantSource clock) {
        this.salons = salons;
        this.catalog = catalog;
        this.staff = staff;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SalonFacts now() {
        Salon salon = salons.current();
        List<SalonFacts.Employee> employees = staff.employees().stream()
                .map(e -> new SalonFacts.Employee(e.id(), e.name(), e.serviceIds()))
                .toList();
        return new SalonFacts(
                salon.name(),
                salon.zone(),
                clock.instant(),
                salon.openingHours(),
                salon.phone(),
                salon.currency(),
                salon.country(),
                catalog.services(),
                catalog.addOns(),
                employees);
    }
}
