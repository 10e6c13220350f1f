package app.ringlet.demo;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.catalog.NewAddOn;
import app.ringlet.cloud.catalog.NewService;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.staff.NewEmployee;
import app.ringlet.cloud.staff.NewResource;
import app.ringlet.cloud.staff.Resources;
import app.ringlet.cloud.staff.Schedules;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.SalonCalendar;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.booking.PhaseKind;
import app.ringlet.protocol.salon.BookingRules;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.protocol.salon.ResourceKind;
import app.ringlet.protocol.salon.ResourceNeed;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.TenantStatus;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** The demo's busy salon. Everything here runs with it as the current tenant. */
final class LunaHairStudio {

    static final String PHONE = "+12125550100";
    static final String DESK_PHONE = "+12125550101";

    /** As usual, but half of the price for not coming, a fifth for cancelling late, and closed on public holidays. */
    private static final BookingRules RULES = new BookingRules(
            15,
            0,
            365,
            BookingRules.Assignment.LEAST_BUSY,
            24,
            20,
            50,
            0,
            0,
            BookingRules.WaitlistOrder.FIRST_IN_LINE,
            15,
            true,
            null);

    /** Who have their hair cut, coloured and styled; the first one's number is +1 917 555 0110. */
    private static final List<String> WOMEN = List.of(
            "Maria Gonzalez",
            "Grace Okafor",
            "Hannah Weiss",
            "Olivia Bennett",
            "Priya Natarajan",
            "Chiara Fontana",
            "Leila Haddad",
            "Alexandra Montgomery-Featherstone",
            "Naomi Clarke",
            "Sofia Lindqvist",
            "Emily Zhang",
            "Ruth Adler",
            "Isabel Moreau",
            "Nina Brandt");

    /** Who come for a man's cut or the beard. */
    private static final List<String> MEN = List.of(
            "Tom Reilly",
            "Daniel Park",
            "Samuel Ortiz",
            "James Whitfield",
            "Omar Siddiqui",
            "Leo Marsh",
            "Jack Osei",
            "Victor Hale",
            "Ravi Menon",
            "Pavel Novak",
            "Andre Dubois",
            "Kofi Mensah",
            "Marco Bianchi",
            "Sean Murphy");

    static final List<String> CLIENTS =
            Stream.concat(WOMEN.stream(), MEN.stream()).toList();

    private final ApplicationContext server;
    private final Catalog catalog;
    private final Staff staff;

    LunaHairStudio(ApplicationContext server) {
        this.server = server;
        this.catalog = server.getBean(Catalog.class);
        this.staff = server.getBean(Staff.class);
    }

    static Salon salon() {
        return new Salon(
                Ids.next(),
                "Luna Hair Studio",
                TenantStatus.ACTIVE,
                ZoneId.of("America/New_York"),
                "USD",
                "US",
                PHONE,
                DESK_PHONE,
                week(LocalTime.of(9, 0)));
    }

    /** Whether its country keeps the day. */
    static boolean isHoliday(LocalDate day) {
        return HolidayManager.getInstance(ManagerParameters.create("us")).isHoliday(day, HolidayType.PUBLIC_HOLIDAY);
    }

    void furnish(LocalDate today) {
        server.getBean(Salons.class).setRules(RULES);
        server.getBean(SalonCalendar.class)
                .close(
                        today.plusWeeks(3).with(TemporalAdjusters.next(DayOfWeek.TUESDAY)),
                        today.plusWeeks(3).with(TemporalAdjusters.next(DayOfWeek.TUESDAY)),
                        "Colour training");
        Resources resources = server.getBean(Resources.class);
        UUID chairs = resources
                .add(new NewResource("Chair", ResourceKind.CHAIR, List.of("Window", "Mirror", "Corner", "Garden")))
                .id();
        UUID basins = resources
                .add(new NewResource("Basin", ResourceKind.BASIN, List.of("Left basin", "Right basin")))
                .id();
        people(menu(
                new ResourceNeed(chairs, EnumSet.allOf(PhaseKind.class)),
                new ResourceNeed(basins, EnumSet.of(PhaseKind.FINISHING))));
    }

    private record Menu(UUID womens, UUID mens, UUID beard, UUID blowDry, UUID colour, UUID highlights) {}

    private Menu menu(ResourceNeed chair, ResourceNeed basin) {
        Menu menu = new Menu(
                cut("Women's cut", 45, 65, "#2f7f86", chair, "ladies cut", "lady's haircut"),
                cut("Men's cut", 30, 35, "#4a72b0", chair, "gents cut", "guy's haircut"),
                cut("Beard trim", 15, 20, "#7d6b57", chair, "beard"),
                catalog.addService(NewService.simple("Blow-dry", "Styling", 30, 4500, "#b0568c")
                                .withSynonyms("blowout", "wash and blow-dry")
                                .needing(chair))
                        .id(),
                colour("Full colour", 30, 35, 30, 140, "#a8622d", chair, basin, "color", "dye", "all over colour"),
                colour("Highlights", 45, 40, 45, 190, "#9a7b1f", chair, basin, "foils", "balayage", "streaks"));
        catalog.addAddOn(new NewAddOn("Deep conditioning", List.of("conditioning", "treatment", "mask"), 15, 2500));
        catalog.addAddOn(new NewAddOn("Toner", List.of("toning", "gloss"), 15, 3000));
        return menu;
    }

    private void people(Menu menu) {
        List<DayHours> all = week(LocalTime.of(9, 0));
        employ("Anna", "#2f7f86", 0, Set.of(menu.womens, menu.mens, menu.colour, menu.highlights), all, 13);
        employ("Ben", "#4a72b0", 1, Set.of(menu.womens, menu.mens, menu.beard), without(all, DayOfWeek.WEDNESDAY), 12);
        employ(
                "Chloe",
                "#b0568c",
                2,
                Set.of(menu.womens, menu.mens, menu.blowDry, menu.colour, menu.highlights),
                week(LocalTime.of(10, 0)),
                14);
    }

    /** @param lunch the hour at which half an hour of it begins */
    private void employ(String name, String color, int position, Set<UUID> does, List<DayHours> hours, int lunch) {
        EmployeeView added = staff.add(new NewEmployee(name, color, position, does, hours));
        List<DayHours> breaks = hours.stream()
                .map(h -> new DayHours(h.day(), LocalTime.of(lunch, 0), LocalTime.of(lunch, 30)))
                .toList();
        server.getBean(Schedules.class).changeWeek(added.id(), added.version(), null, hours, breaks);
    }

    private UUID cut(String name, int minutes, long dollars, String color, ResourceNeed chair, String... words) {
        return catalog.addService(NewService.simple(name, "Cuts", minutes, dollars * 100, color)
                        .withSynonyms(words)
                        .needing(chair))
                .id();
    }

    /** The employee mixes before and clears up after; the client goes to a basin to be rinsed. */
    private UUID colour(
            String name,
            int active,
            int processing,
            int finishing,
            long dollars,
            String color,
            ResourceNeed chair,
            ResourceNeed basin,
            String... words) {
        return catalog.addService(NewService.phases(name, "Colour", active, processing, finishing, dollars * 100, color)
                        .withSynonyms(words)
                        .withBuffers(5, 10)
                        .needing(chair, basin))
                .id();
    }

    /** Whether such a client would have such a service: a cut is either for men or not. */
    static boolean suits(ClientView client, ServiceView service) {
        boolean forMen = service.name().equals("Men's cut") || service.name().equals("Beard trim");
        return MEN.contains(client.name()) == forMen;
    }

    /** Those who come again and again. */
    List<ClientView> clients() {
        Clients clients = server.getBean(Clients.class);
        List<ClientView> all = new ArrayList<>();
        for (String name : CLIENTS) {
            all.add(clients.create(new NewClient(name, phoneOf(all.size()), null, null)));
        }
        return all;
    }

    /** Of the client at that place in {@link #CLIENTS}. */
    static String phoneOf(int client) {
        return String.format(Locale.ROOT, "+1917555%04d", 110 + client);
    }

    /** Tuesday to Saturday, longer on Thursday. */
    private static List<DayHours> week(LocalTime opens) {
        return Stream.of(
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY,
                        DayOfWeek.SATURDAY)
                .map(day -> new DayHours(day, opens, LocalTime.of(day == DayOfWeek.THURSDAY ? 20 : 18, 0)))
                .toList();
    }

    private static List<DayHours> without(List<DayHours> hours, DayOfWeek day) {
        return hours.stream().filter(h -> h.day() != day).toList();
    }
}
