package app.ringlet.eval.server;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.Blocks;
import app.ringlet.cloud.booking.BookVisit;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.catalog.NewAddOn;
import app.ringlet.cloud.catalog.NewService;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.staff.NewEmployee;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.SalonCalendar;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.eval.scenario.Before;
import app.ringlet.eval.scenario.SalonSetup;
import app.ringlet.eval.scenario.Scenario;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.BookingRules;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.protocol.salon.TenantStatus;
import app.ringlet.protocol.salon.TimeOffKind;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.NumberSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** A salon of one call's own, furnished as its scenario says. */
public final class PlayedSalon {

    private static final AtomicLong NUMBERS = new AtomicLong(2_125_550_000L);

    private final EvalServer server;
    private final Scenario scenario;
    private final Salon salon;
    private final Map<String, UUID> services = new HashMap<>();
    private final Map<String, UUID> addOns = new HashMap<>();
    private final Map<String, UUID> staff = new HashMap<>();
    private final Map<String, UUID> clients = new HashMap<>();
    private final Map<String, UUID> visits = new HashMap<>();

    private PlayedSalon(EvalServer server, Scenario scenario) {
        this.server = server;
        this.scenario = scenario;
        SalonSetup setup = scenario.salon();
        long number = NUMBERS.addAndGet(2);
        this.salon = new Salon(
                Ids.next(),
                setup.name(),
                TenantStatus.ACTIVE,
                setup.zone(),
                setup.currency(),
                setup.country(),
                String.format(Locale.ROOT, "+1%d", number),
                String.format(Locale.ROOT, "+1%d", number + 1),
                setup.hours());
    }

    /** Opens it; its present is a day before the call while it is furnished. */
    public static PlayedSalon open(EvalServer server, Scenario scenario) {
        PlayedSalon played = new PlayedSalon(server, scenario);
        Instant now = played.instant(scenario.now());
        SalonClock clock = server.bean(SalonClock.class);
        clock.set(played.salon.id(), now.minus(Duration.ofDays(1)));
        Salons salons = server.bean(Salons.class);
        salons.open(played.salon);
        // What was booked before the call is not news to anybody.
        salons.confirmByText(played.salon.id(), false);
        CurrentTenant.run(played.salon.id(), played::furnish);
        salons.confirmByText(played.salon.id(), scenario.salon().texts());
        server.bean(Carrier.class)
                .numbers()
                .provision(
                        played.phone(),
                        NumberSettings.ringlet(played.salon.name(), server.url().toString()));
        clock.set(played.salon.id(), now);
        return played;
    }

    public UUID id() {
        return salon.id();
    }

    public String phone() {
        return String.valueOf(salon.phone());
    }

    /** The appointments that were there before the call, by the scenario's ids. */
    public Map<String, UUID> visits() {
        return Map.copyOf(visits);
    }

    /** Lets time pass there. */
    public void pass(Duration time) {
        server.bean(SalonClock.class).pass(salon.id(), time);
    }

    private void furnish() {
        SalonSetup setup = scenario.salon();
        BookingRules usual = BookingRules.DEFAULT;
        server.bean(Salons.class)
                .setRules(new BookingRules(
                        usual.gridMinutes(),
                        usual.leadMinutes(),
                        usual.horizonDays(),
                        usual.assignment(),
                        setup.cancellationHours(),
                        usual.lateCancelPercent(),
                        usual.noShowPercent(),
                        usual.maxOpenBookings(),
                        usual.confirmNewClientsHours(),
                        usual.waitlistOrder(),
                        usual.waitlistHoldMinutes(),
                        setup.holidays(),
                        null));
        AssistantSetup.set(server, setup);
        menu(setup);
        people(setup);
        SalonCalendar calendar = server.bean(SalonCalendar.class);
        setup.closed().forEach(c -> calendar.close(c.from(), c.to(), c.reason()));
        Before before = scenario.before();
        for (Before.Client client : before.clients()) {
            clients.put(
                    client.name(),
                    server.bean(Clients.class)
                            .create(new NewClient(client.name(), client.phone(), null, null))
                            .id());
        }
        before.appointments().forEach(this::book);
        before.blocked().forEach(this::block);
    }

    private void menu(SalonSetup setup) {
        Catalog catalog = server.bean(Catalog.class);
        for (SalonSetup.Service s : setup.services()) {
            NewService service = NewService.phases(
                            s.name(),
                            s.category(),
                            s.minutes(),
                            s.processing(),
                            s.finishing(),
                            s.price() * 100L,
                            "#2f7f86")
                    .withSynonyms(s.also().toArray(String[]::new));
            services.put(s.name(), catalog.addService(service).id());
        }
        for (SalonSetup.AddOn a : setup.addOns()) {
            addOns.put(
                    a.name(),
                    catalog.addAddOn(new NewAddOn(a.name(), a.also(), a.minutes(), a.price() * 100L))
                            .id());
        }
    }

    private void people(SalonSetup setup) {
        Staff book = server.bean(Staff.class);
        int column = 0;
        for (SalonSetup.Person person : setup.staff()) {
            Set<UUID> does = person.does().isEmpty()
                    ? Set.copyOf(services.values())
                    : person.does().stream().map(services::get).collect(Collectors.toSet());
            UUID id = book.add(new NewEmployee(person.name(), "#4a72b0", column++, does, person.hours()))
                    .id();
            staff.put(person.name(), id);
            for (LocalDate day : person.off()) {
                book.addTimeOff(id, TimeOffKind.OTHER, day, day, "Day off");
            }
        }
    }

    private void book(Before.Visit visit) {
        List<VisitItem> items = visit.services().stream()
                .map(name -> new VisitItem(
                        services.get(name),
                        staff.get(visit.with()),
                        name.equals(visit.services().getFirst())
                                ? visit.addOns().stream().map(addOns::get).toList()
                                : List.of()))
                .toList();
        AppointmentView booked = server.bean(Appointments.class)
                .book(new BookVisit(
                        new NewAppointment.Who(clients.get(visit.client()), null, null),
                        items,
                        instant(visit.at()),
                        null,
                        null,
                        BookingSource.DESK,
                        null,
                        Actor.user(null, "Front desk")));
        visits.put(visit.id(), booked.id());
    }

    private void block(Before.Block block) {
        for (Map.Entry<String, UUID> person : staff.entrySet()) {
            if (block.who().contains("everyone") || block.who().contains(person.getKey())) {
                server.bean(Blocks.class)
                        .add(new Blocks.Wanted(
                                person.getValue(), null, instant(block.from()), instant(block.to()), "Blocked"));
            }
        }
    }

    private Instant instant(LocalDateTime wall) {
        return wall.atZone(scenario.salon().zone()).toInstant();
    }
}
