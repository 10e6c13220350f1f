package app.ringlet.cloud.booking.availability;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import app.ringlet.cloud.booking.setup.SalonSetup;
import app.ringlet.cloud.staff.TestTimetables;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.PhaseKind;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.ResourceKind;
import app.ringlet.protocol.salon.ResourceNeed;
import app.ringlet.protocol.salon.ResourceView;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.Skill;
import app.ringlet.protocol.salon.TenantStatus;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** A salon of 20 people, 10 chairs and 5 basins, in memory. */
final class BusySalon {

    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final UUID CUT = new UUID(1, 1);
    static final UUID COLOUR = new UUID(1, 2);
    private static final UUID CHAIR = new UUID(2, 1);
    private static final UUID BASIN = new UUID(2, 2);
    private static final Money PRICE = new Money(6500, "USD");
    private static final List<DayHours> HOURS = Arrays.stream(DayOfWeek.values())
            .map(day -> new DayHours(day, LocalTime.of(9, 0), LocalTime.of(18, 0)))
            .toList();

    private BusySalon() {}

    static List<UUID> everyone() {
        List<UUID> all = new ArrayList<>(people());
        units(CHAIR, 10).forEach(u -> all.add(u.id()));
        units(BASIN, 5).forEach(u -> all.add(u.id()));
        return all;
    }

    static SalonSetup setup() {
        Map<UUID, ServiceView> services = Map.of(
                CUT,
                service(CUT, "Cut", 45, 0, 0, new ResourceNeed(CHAIR, Set.of(PhaseKind.ACTIVE))),
                COLOUR,
                service(
                        COLOUR,
                        "Colour",
                        30,
                        35,
                        30,
                        new ResourceNeed(CHAIR, Set.of(PhaseKind.ACTIVE, PhaseKind.PROCESSING)),
                        new ResourceNeed(BASIN, Set.of(PhaseKind.FINISHING))));
        List<Skill> skills = List.of(Skill.asOnTheMenu(CUT), Skill.asOnTheMenu(COLOUR));
        List<EmployeeView> people = people().stream()
                .map(id -> new EmployeeView(id, 0, "Someone", "#112233", 0, false, skills, HOURS))
                .toList();
        return new SalonSetup(
                new Salon(
                        UUID.randomUUID(), "Busy", TenantStatus.ACTIVE, ZONE, "USD", "US", "+12125550100", null, HOURS),
                services,
                Map.of(),
                people,
                Map.of(
                        CHAIR,
                        new ResourceView(CHAIR, 0, "Chair", ResourceKind.CHAIR, units(CHAIR, 10), false),
                        BASIN,
                        new ResourceView(BASIN, 0, "Basin", ResourceKind.BASIN, units(BASIN, 5), false)),
                people().stream()
                        .collect(toMap(identity(), id -> skills.stream().collect(toMap(Skill::serviceId, identity())))),
                TestTimetables.everyDay(ZONE, HOURS, people()));
    }

    private static List<UUID> people() {
        return IntStream.range(0, 20).mapToObj(n -> new UUID(3, n)).toList();
    }

    private static List<ResourceView.Unit> units(UUID resource, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new ResourceView.Unit(new UUID(resource.getLeastSignificantBits() + 10, n), "No. " + n))
                .toList();
    }

    private static ServiceView service(
            UUID id, String name, int active, int processing, int finishing, ResourceNeed... needs) {
        return new ServiceView(
                id,
                0,
                name,
                "Hair",
                0,
                List.of(),
                active,
                processing,
                finishing,
                0,
                0,
                List.of(needs),
                PRICE,
                Money.zero("USD"),
                "#112233",
                false);
    }
}
