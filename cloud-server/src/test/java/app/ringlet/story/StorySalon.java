package app.ringlet.story;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.catalog.NewService;
import app.ringlet.cloud.staff.NewEmployee;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.NumberSettings;
import app.ringlet.testing.TestSalons;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** A small salon with an empty calendar, closed on Sundays and Mondays, whose number the carrier knows. */
final class StorySalon {

    private StorySalon() {}

    static Salon open(TestSalons salons, Catalog catalog, Staff staff, Carrier carrier, URI server) {
        List<DayHours> hours = List.of(
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY,
                        DayOfWeek.SATURDAY)
                .stream()
                .map(day -> new DayHours(day, LocalTime.of(9, 0), LocalTime.of(18, 0)))
                .toList();
        Salon salon = salons.open(ZoneId.of("America/New_York"), hours);
        CurrentTenant.run(salon.id(), () -> {
            UUID womens = catalog.addService(NewService.simple("Women's cut", "Cuts", 45, 6500, "#2f7f86"))
                    .id();
            UUID colour = catalog.addService(NewService.phases("Full colour", "Colour", 30, 35, 30, 14_000, "#a8622d")
                            .withSynonyms("color"))
                    .id();
            staff.add(new NewEmployee("Anna", "#2f7f86", 0, Set.of(womens, colour), hours));
            staff.add(new NewEmployee("Ben", "#4a72b0", 1, Set.of(womens), hours));
        });
        carrier.numbers().provision(salon.phone(), NumberSettings.ringlet(salon.name(), server.toString()));
        carrier.phone(deskPhoneOf(salon));
        return salon;
    }

    static String deskPhoneOf(Salon salon) {
        return Objects.requireNonNull(salon.deskPhone());
    }
}
