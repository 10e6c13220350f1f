package app.ringlet.demo;

import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.identity.NewUser;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the demo's two salons, with their people, and fills the busy one's calendar. */
final class DemoSeed {

    static final String PASSWORD = "demo-ringlet-2026";
    static final String OWNER = "owner@luna.example";
    static final String DESK = "desk@luna.example";
    static final String ADMIN = "admin@ringlet.example";
    static final String OTHER_OWNER = "owner@ember.example";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Salons salons;
    private final Users users;
    private final Catalog catalog;
    private final Staff staff;
    private final Clients clients;
    private final Appointments appointments;
    private final JdbcClient jdbc;
    private final MovableClock clock;

    DemoSeed(
            Salons salons,
            Users users,
            Catalog catalog,
            Staff staff,
            Clients clients,
            Appointments appointments,
            JdbcClient jdbc,
            MovableClock clock) {
        this.salons = salons;
        this.users = users;
        this.catalog = catalog;
        this.staff = staff;
        this.clients = clients;
        this.appointments = appointments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The clock's present is the demo's. */
    void sow() throws InterruptedException {
        users.create(NewUser.cloudAdmin("Ringlet Admin", ADMIN, PASSWORD));
        Salon luna = LunaHairStudio.salon();
        salons.open(luna);
        users.create(NewUser.of(luna.id(), "Luna Owner", OWNER, Role.OWNER, PASSWORD));
        users.create(NewUser.of(luna.id(), "Front Desk", DESK, Role.AGENT, PASSWORD));
        Salon ember = EmberBarbers.salon();
        salons.open(ember);
        users.create(NewUser.of(ember.id(), "Ember Owner", OTHER_OWNER, Role.OWNER, PASSWORD));

        CurrentTenant.run(ember.id(), () -> EmberBarbers.furnish(catalog, staff));
        // The past is not news to anybody: its clients get no texts.
        salons.confirmByText(luna.id(), false);
        CurrentTenant.run(luna.id(), () -> {
            LunaHairStudio.furnish(catalog, staff);
            List<ClientView> regulars = LunaHairStudio.clients(clients);
            new DemoCalendar(
                            luna,
                            appointments,
                            catalog.services(),
                            regulars,
                            clock,
                            clock.instant().atZone(luna.zone()).toLocalDate())
                    .fill(staff.employees());
        });
        awaitEventsTaken();
        salons.confirmByText(luna.id(), true);
    }

    private void awaitEventsTaken() throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (jdbc.sql("SELECT COUNT(*) FROM EVENT_PUBLICATION WHERE COMPLETION_DATE IS NULL")
                        .query(Long.class)
                        .single()
                > 0) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("The seed's events are not taken");
            }
            Thread.sleep(50);
        }
    }
}
