package app.ringlet.bench;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.BookVisit;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.catalog.NewService;
import app.ringlet.cloud.identity.NewUser;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.staff.NewEmployee;
import app.ringlet.cloud.staff.NewResource;
import app.ringlet.cloud.staff.Resources;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.PhaseKind;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.ResourceKind;
import app.ringlet.protocol.salon.ResourceNeed;
import app.ringlet.protocol.salon.TenantStatus;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/**
 * A salon of 20 people and 15 chairs and basins, open every day from 9 to 18, whose next 60 days are full to six tenths; what
 * comes after them is free.
 */
record BigSalon(Salon salon, UUID cut, UUID colour, UUID styling, UUID trim, List<UUID> employees) {

    static final String OWNER = "owner@big.example";
    static final String PASSWORD = "big-ringlet-2026";
    static final int FULL_DAYS = 60;
    static final int TRIM_MINUTES = 15;

    private static final int PEOPLE = 20;
    private static final int OPENS = 9;
    private static final int CLOSES = 18;
    private static final int WRITERS = 8;

    static BigSalon sow(ApplicationContext server) throws Exception {
        Salon salon = new Salon(
                Ids.next(),
                "Big Salon",
                TenantStatus.ACTIVE,
                ZoneId.of("America/New_York"),
                "USD",
                "US",
                "+12125550191",
                null,
                hours());
        server.getBean(Salons.class).open(salon);
        server.getBean(Salons.class).confirmByText(salon.id(), false);
        server.getBean(Users.class).create(NewUser.of(salon.id(), "Big Owner", OWNER, Role.OWNER, PASSWORD));
        BigSalon big = CurrentTenant.<BigSalon, RuntimeException>call(salon.id(), () -> furnish(salon, server));
        big.fill(server.getBean(Appointments.class));
        return big;
    }

    private static BigSalon furnish(Salon salon, ApplicationContext server) {
        Resources resources = server.getBean(Resources.class);
        UUID chair = resources
                .add(new NewResource("Chair", ResourceKind.CHAIR, units("Chair", 10)))
                .id();
        UUID basin = resources
                .add(new NewResource("Basin", ResourceKind.BASIN, units("Basin", 3)))
                .id();
        Catalog catalog = server.getBean(Catalog.class);
        ResourceNeed seat = new ResourceNeed(chair, Set.of(PhaseKind.ACTIVE));
        UUID cut = catalog.addService(NewService.simple("Women's cut", "Cuts", 45, 6500, "#2f7f86")
                        .needing(seat))
                .id();
        UUID colour = catalog.addService(NewService.phases("Full colour", "Colour", 30, 35, 30, 14000, "#773355")
                        .needing(seat, new ResourceNeed(basin, Set.of(PhaseKind.FINISHING))))
                .id();
        UUID styling = catalog.addService(NewService.simple("Styling", "Cuts", 45, 5000, "#557733"))
                .id();
        UUID trim = catalog.addService(NewService.simple("Fringe trim", "Cuts", TRIM_MINUTES, 2000, "#335577"))
                .id();
        Staff staff = server.getBean(Staff.class);
        List<UUID> employees = IntStream.range(0, PEOPLE)
                .mapToObj(n -> staff.add(new NewEmployee(
                                "Stylist " + n, "#2f7f86", n, Set.of(cut, colour, styling, trim), hours()))
                        .id())
                .toList();
        return new BigSalon(salon, cut, colour, styling, trim, employees);
    }

    private static List<String> units(String name, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> name + " " + n).toList();
    }

    /** Each employee's days are booked from the morning on, with gaps: by the server itself, so that all that belongs to a visit is there. */
    private void fill(Appointments appointments) throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int day = 1; day <= FULL_DAYS; day++) {
                LocalDate date = today().plusDays(day);
                running.add(writers.submit(() -> CurrentTenant.run(salon.id(), () -> fill(date, appointments))));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private void fill(LocalDate day, Appointments appointments) {
        Random random = new Random(day.toEpochDay());
        for (UUID employee : employees) {
            int minute = OPENS * 60;
            while (true) {
                UUID service = List.of(cut, styling, colour).get(random.nextInt(3));
                int length = service.equals(colour) ? 95 : 45;
                minute += random.nextInt(2) * 15;
                if (minute + length > CLOSES * 60) {
                    break;
                }
                Instant start = day.atTime(minute / 60, minute % 60)
                        .atZone(salon.zone())
                        .toInstant();
                try {
                    appointments.book(visit(service, employee, start, random.nextInt(2000)));
                } catch (Refusal full) {
                    // No chair is left for it.
                }
                minute += length;
            }
        }
    }

    private static BookVisit visit(UUID service, UUID employee, Instant start, int client) {
        return new BookVisit(
                new NewAppointment.Who(null, "Regular " + client, phone(client)),
                List.of(new VisitItem(service, employee, null)),
                start,
                null,
                null,
                BookingSource.DESK,
                null,
                Actor.user(null, "the bench"));
    }

    /** @param client 0 to 9999 */
    static String phone(int client) {
        return String.format(Locale.ROOT, "+1718555%04d", client);
    }

    /** The n-th of the free times after the full days, at which no two trims meet. */
    OffsetDateTime freeStart(int n) {
        int perDay = (CLOSES - OPENS) * 60 / TRIM_MINUTES;
        int round = n / employees.size();
        LocalDate day = today().plusDays(FULL_DAYS + 1 + round / perDay);
        return day.atTime(OPENS, 0)
                .plusMinutes((long) round % perDay * TRIM_MINUTES)
                .atZone(salon.zone())
                .toOffsetDateTime();
    }

    /** Whom {@link #freeStart} is meant with. */
    UUID freeEmployee(int n) {
        return employees.get(n % employees.size());
    }

    LocalDate today() {
        return LocalDate.now(Clock.system(salon.zone()));
    }

    private static List<DayHours> hours() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new DayHours(day, LocalTime.of(OPENS, 0), LocalTime.of(CLOSES, 0)))
                .toList();
    }
}
