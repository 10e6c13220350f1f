package app.ringlet.demo;

import app.ringlet.cloud.identity.NewUser;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.identity.Role;
import app.ringlet.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;

/** Opens the demo's two salons, with their people, and fills the busy one's calendar. */
final class DemoSeed {

    static final String PASSWORD = "demo-ringlet-2026";
    static final String OWNER = "owner@luna.example";
    static final String DESK = "desk@luna.example";
    static final String ADMIN = "admin@ringlet.example";
    static final String OTHER_OWNER = "owner@ember.example";

    private static final int DAYS_BACK = 7;

    private final ApplicationContext server;
    private final Salons salons;
    private final Users users;
    private final MovableClock clock;

    DemoSeed(ApplicationContext server) {
        this.server = server;
        this.salons = server.getBean(Salons.class);
        this.users = server.getBean(Users.class);
        this.clock = server.getBean(MovableClock.class);
    }

    /** The clock's present is the demo's. */
    void sow() {
        users.create(NewUser.cloudAdmin("Ringlet Admin", ADMIN, PASSWORD));
        Salon luna = LunaHairStudio.salon();
        salons.open(luna);
        users.create(NewUser.of(luna.id(), "Luna Owner", OWNER, Role.OWNER, PASSWORD));
        users.create(NewUser.of(luna.id(), "Front Desk", DESK, Role.AGENT, PASSWORD));
        Salon ember = EmberBarbers.salon();
        salons.open(ember);
        users.create(NewUser.of(ember.id(), "Ember Owner", OTHER_OWNER, Role.OWNER, PASSWORD));

        CurrentTenant.run(ember.id(), () -> new EmberBarbers(server).furnish());
        // The past is not news to anybody: its clients get no texts.
        salons.confirmByText(luna.id(), false);
        CurrentTenant.run(luna.id(), () -> fill(luna));
        salons.confirmByText(luna.id(), true);
    }

    /** From a past in which the people's weeks began, to the clock's present. */
    private void fill(Salon salon) {
        Duration present = clock.offset();
        Instant now = clock.instant();
        LocalDate today = salon.today(now);
        LocalDate first = today.minusDays(DAYS_BACK);
        clock.set(salon.start(first.minusDays(1)));
        LunaHairStudio luna = new LunaHairStudio(server);
        luna.furnish(today);
        DemoCalendar calendar = new DemoCalendar(server, salon, luna.clients(), today);
        calendar.fill(first);
        clock.restore(present);
        calendar.settle(first, now);
        new DemoDay(server, salon, today).liven();
    }
}
