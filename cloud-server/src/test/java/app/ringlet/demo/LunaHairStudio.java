package app.ringlet.demo;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.catalog.NewAddOn;
import app.ringlet.cloud.catalog.NewService;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.staff.NewEmployee;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.TenantStatus;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The demo's busy salon. Everything here runs with it as the current tenant. */
final class LunaHairStudio {

    static final String PHONE = "+12125550100";
    static final String DESK_PHONE = "+12125550101";

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
            "Victor Hale");

    static final List<String> CLIENTS =
            Stream.concat(WOMEN.stream(), MEN.stream()).toList();

    private LunaHairStudio() {}

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
                week(LocalTime.of(9, 0), LocalTime.of(18, 0), LocalTime.of(20, 0)));
    }

    static void furnish(Catalog catalog, Staff staff) {
        UUID womens = service(catalog, "Women's cut", "Cuts", 45, 65, "#2f7f86", "ladies cut", "lady's haircut");
        UUID mens = service(catalog, "Men's cut", "Cuts", 30, 35, "#4a72b0", "gents cut", "guy's haircut");
        UUID beard = service(catalog, "Beard trim", "Cuts", 15, 20, "#7d6b57", "beard");
        UUID blowDry = service(catalog, "Blow-dry", "Styling", 30, 45, "#b0568c", "blowout", "wash and blow-dry");
        UUID colour = phases(catalog, "Full colour", 30, 35, 30, 140, "#a8622d", "color", "dye", "all over colour");
        UUID highlights = phases(catalog, "Highlights", 45, 40, 45, 190, "#9a7b1f", "foils", "balayage", "streaks");
        catalog.addAddOn(new NewAddOn("Deep conditioning", List.of("conditioning", "treatment", "mask"), 15, 2500));
        catalog.addAddOn(new NewAddOn("Toner", List.of("toning", "gloss"), 15, 3000));

        List<DayHours> all = week(LocalTime.of(9, 0), LocalTime.of(18, 0), LocalTime.of(20, 0));
        staff.add(new NewEmployee("Anna", "#2f7f86", 0, Set.of(womens, mens, colour, highlights), all));
        staff.add(new NewEmployee("Ben", "#4a72b0", 1, Set.of(womens, mens, beard), without(all, DayOfWeek.WEDNESDAY)));
        staff.add(new NewEmployee(
                "Chloe",
                "#b0568c",
                2,
                Set.of(womens, mens, blowDry, colour, highlights),
                week(LocalTime.of(10, 0), LocalTime.of(18, 0), LocalTime.of(20, 0))));
    }

    /** Whether such a client would have such a service: a cut is either for men or not. */
    static boolean suits(ClientView client, ServiceView service) {
        boolean forMen = service.name().equals("Men's cut") || service.name().equals("Beard trim");
        return MEN.contains(client.name()) == forMen;
    }

    /** Those who come again and again. */
    static List<ClientView> clients(Clients clients) {
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

    private static UUID service(
            Catalog catalog, String name, String category, int minutes, long dollars, String color, String... words) {
        return catalog.addService(NewService.simple(name, category, minutes, dollars * 100, color)
                        .withSynonyms(words))
                .id();
    }

    private static UUID phases(
            Catalog catalog,
            String name,
            int active,
            int processing,
            int finishing,
            long dollars,
            String color,
            String... words) {
        return catalog.addService(NewService.phases(name, "Colour", active, processing, finishing, dollars * 100, color)
                        .withSynonyms(words))
                .id();
    }

    /** Tuesday to Saturday, longer on Thursday. */
    private static List<DayHours> week(LocalTime opens, LocalTime closes, LocalTime closesThursday) {
        return List.of(
                new DayHours(DayOfWeek.TUESDAY, opens, closes),
                new DayHours(DayOfWeek.WEDNESDAY, opens, closes),
                new DayHours(DayOfWeek.THURSDAY, opens, closesThursday),
                new DayHours(DayOfWeek.FRIDAY, opens, closes),
                new DayHours(DayOfWeek.SATURDAY, opens, closes));
    }

    private static List<DayHours> without(List<DayHours> hours, DayOfWeek day) {
        return hours.stream().filter(h -> h.day() != day).toList();
    }
}
