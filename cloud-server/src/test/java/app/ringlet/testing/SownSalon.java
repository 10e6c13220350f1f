package app.ringlet.testing;

import app.ringlet.cloud.CloudServer;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.catalog.NewService;
import app.ringlet.cloud.identity.NewUser;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.staff.NewEmployee;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.TenantStatus;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A salon of three who all cut, open every day; put into the database before the server under test starts. */
public record SownSalon(Salon salon, UUID serviceId, List<UUID> employees) {

    public static final String OWNER = "owner@sown.example";
    public static final String ADMIN = "admin@sown.example";
    public static final String PASSWORD = "sown-ringlet-2026";

    public static SownSalon sow(EmbeddedDatabase database, String jdbcUrl, Path keys) {
        try (ConfigurableApplicationContext context = server(database, jdbcUrl, keys)) {
            return sow(context);
        }
    }

    /** A server in this JVM, for those who sow. @param keys folder of its signing keys */
    public static ConfigurableApplicationContext server(EmbeddedDatabase database, String jdbcUrl, Path keys) {
        Map<String, Object> settings = Map.of(
                "server.port",
                0,
                "spring.datasource.url",
                jdbcUrl,
                "spring.datasource.username",
                database.user(),
                "spring.datasource.password",
                database.password(),
                "ringlet.identity.jwt-keys",
                keys.toString(),
                "ringlet.secrets.keys-file",
                keys.resolve("data-keys").toString(),
                // One client stands for many.
                "ringlet.limits.user-requests",
                1_000_000_000,
                "ringlet.limits.tenant-requests",
                1_000_000_000,
                "logging.level.root",
                "WARN");
        return new SpringApplicationBuilder(CloudServer.class).run(TestArguments.of(settings));
    }

    public static SownSalon sow(ApplicationContext context) {
        Salons salons = context.getBean(Salons.class);
        Salon salon = new Salon(
                Ids.next(),
                "Sown Salon",
                TenantStatus.ACTIVE,
                ZoneId.of("America/New_York"),
                "USD",
                "US",
                "+12125550190",
                null,
                hours());
        salons.open(salon);
        // Texts go to a vendor, and there is none beside a server process.
        salons.confirmByText(salon.id(), false);
        Users users = context.getBean(Users.class);
        users.create(NewUser.of(salon.id(), "Sown Owner", OWNER, Role.OWNER, PASSWORD));
        users.create(NewUser.cloudAdmin("Sown Admin", ADMIN, PASSWORD));
        return CurrentTenant.<SownSalon, RuntimeException>call(salon.id(), () -> {
            UUID cut = context.getBean(Catalog.class)
                    .addService(NewService.simple("Women's cut", "Cuts", 45, 6500, "#2f7f86")
                            .withSynonyms("haircut", "cut"))
                    .id();
            Staff staff = context.getBean(Staff.class);
            List<UUID> employees = List.of("Anna", "Ben", "Chloe").stream()
                    .map(name -> staff.add(new NewEmployee(name, "#2f7f86", 0, Set.of(cut), hours()))
                            .id())
                    .toList();
            return new SownSalon(salon, cut, employees);
        });
    }

    private static List<DayHours> hours() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new DayHours(day, LocalTime.of(8, 0), LocalTime.of(20, 0)))
                .toList();
    }
}
