package app.ringlet.demo;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.catalog.NewService;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.staff.NewEmployee;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.TenantStatus;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** The demo's nearly empty salon, in another country: it shows that tenants are apart. */
final class EmberBarbers {

    static final String PHONE = "+442079460100";

    private final ApplicationContext server;

    EmberBarbers(ApplicationContext server) {
        this.server = server;
    }

    static Salon salon() {
        return new Salon(
                Ids.next(),
                "Ember Barbers",
                TenantStatus.ACTIVE,
                ZoneId.of("Europe/London"),
                "GBP",
                "GB",
                PHONE,
                null,
                hours());
    }

    void furnish() {
        Staff staff = server.getBean(Staff.class);
        UUID cut = server.getBean(Catalog.class)
                .addService(NewService.simple("Haircut", "Cuts", 30, 2800, "#4a72b0")
                        .withSynonyms("men's cut", "trim"))
                .id();
        staff.add(new NewEmployee("Idris", "#4a72b0", 0, Set.of(cut), hours()));
    }

    private static List<DayHours> hours() {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day != DayOfWeek.SUNDAY)
                .map(day -> new DayHours(day, LocalTime.of(9, 30), LocalTime.of(18, 0)))
                .toList();
    }
}
