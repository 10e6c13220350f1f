package app.ringlet.stress;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.catalog.NewService;
import app.ringlet.cloud.staff.NewResource;
import app.ringlet.cloud.staff.Resources;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.booking.PhaseKind;
import app.ringlet.protocol.salon.ResourceKind;
import app.ringlet.protocol.salon.ResourceNeed;
import app.ringlet.protocol.salon.Skill;
import app.ringlet.testing.EmbeddedDatabase;
import app.ringlet.testing.SownSalon;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Three people who cut, and who colour if one of two chairs is free. */
record StressSalon(ZoneId zone, List<UUID> services, List<UUID> employees) {

    /** No service is longer, with its buffers. */
    static final int LONGEST_MINUTES = 80;

    static StressSalon sow(EmbeddedDatabase database, String jdbcUrl, Path keys) {
        try (ConfigurableApplicationContext server = SownSalon.server(database, jdbcUrl, keys)) {
            SownSalon sown = SownSalon.sow(server);
            return CurrentTenant.<StressSalon, RuntimeException>call(
                    sown.salon().id(), () -> furnish(sown, server));
        }
    }

    private static StressSalon furnish(SownSalon sown, ApplicationContext server) {
        UUID chair = server.getBean(Resources.class)
                .add(new NewResource("Chair", ResourceKind.CHAIR, List.of("Chair 1", "Chair 2")))
                .id();
        UUID colour = server.getBean(Catalog.class)
                .addService(NewService.phases("Colour", "Colour", 25, 20, 25, 9000, "#773355")
                        .withBuffers(5, 5)
                        .needing(new ResourceNeed(chair, EnumSet.allOf(PhaseKind.class))))
                .id();
        Staff staff = server.getBean(Staff.class);
        sown.employees()
                .forEach(employee -> staff.setSkills(
                        employee, 0, List.of(Skill.asOnTheMenu(sown.serviceId()), Skill.asOnTheMenu(colour))));
        return new StressSalon(sown.salon().zone(), List.of(sown.serviceId(), colour), sown.employees());
    }
}
