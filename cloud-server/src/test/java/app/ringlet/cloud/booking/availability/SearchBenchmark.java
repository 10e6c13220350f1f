package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.AvailabilityQuery;
import app.ringlet.cloud.booking.AvailabilityQuery.Choice;
import app.ringlet.cloud.booking.ledger.Cells;
import app.ringlet.cloud.booking.setup.SalonSetup;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.PhaseKind;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.ResourceKind;
import app.ringlet.protocol.salon.ResourceNeed;
import app.ringlet.protocol.salon.ResourceView;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.Skill;
import app.ringlet.protocol.salon.TenantStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The search alone, from the free time of each to slots: a cut and a colour by any of 20 people, with 12 chairs and 3 basins, within
 * 14 days that are full to six tenths.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class SearchBenchmark {

    private static final int DAYS = 14;
    private static final Instant BEGIN = Instant.parse("2027-02-01T00:00:00Z");
    private static final Instant END = BEGIN.plus(Duration.ofDays(DAYS));
    private static final int OPENS = 14 * 12;
    private static final int CLOSES = 23 * 12;

    private final Random random = new Random(7);
    private final Horizon horizon = new Horizon(BEGIN, END);
    private final Timeline open = hours();
    private final Map<UUID, Timeline> working = new HashMap<>();
    private final Map<UUID, Timeline> free = new HashMap<>();
    private final ResourceView chairs = pool(1, ResourceKind.CHAIR, 12);
    private final ResourceView basins = pool(2, ResourceKind.BASIN, 3);
    private final ServiceView cut = service(1, 45, 0, 0, need(chairs, PhaseKind.ACTIVE));
    private final ServiceView colour =
            service(2, 30, 35, 30, need(chairs, PhaseKind.ACTIVE), need(basins, PhaseKind.FINISHING));
    private final SalonSetup setup = setup();
    private final AvailabilityQuery query = new AvailabilityQuery(
            List.of(new VisitItem(cut.id(), null, null), new VisitItem(colour.id(), null, null)),
            BEGIN,
            END,
            100,
            Choice.EACH_EMPLOYEE);

    /** Everybody's days have visits of 45 minutes, with gaps of up to an hour; so have chairs and basins. */
    @Setup
    public void fill() {
        setup.people().forEach(person -> {
            working.put(person.id(), open);
            free.put(person.id(), gaps(12));
        });
        for (ResourceView pool : List.of(chairs, basins)) {
            pool.units().forEach(unit -> {
                working.put(unit.id(), horizon.always());
                free.put(unit.id(), gaps(18));
            });
        }
    }

    @Benchmark
    public List<Slot> search() {
        WantedVisit visit = Wishes.understand(query.items(), setup);
        return new VisitSearch(visit, new FreeTime(horizon, open, working, free)).find(query, BEGIN, END);
    }

    private Timeline hours() {
        Timeline hours = new Timeline(horizon.cell(horizon.end()));
        for (int day = 0; day < hours.cells(); day += Cells.PER_DAY) {
            hours.set(day + OPENS, day + CLOSES);
        }
        return hours;
    }

    private Timeline gaps(int longest) {
        Timeline line = new Timeline(open.cells());
        for (int day = 0; day < open.cells(); day += Cells.PER_DAY) {
            for (int at = day + OPENS; at < day + CLOSES; ) {
                int end = at + random.nextInt(longest + 1);
                line.set(at, Math.min(end, day + CLOSES));
                at = end + 9;
            }
        }
        return line;
    }

    private SalonSetup setup() {
        Salon salon = new Salon(
                new UUID(0, 1),
                "Bench",
                TenantStatus.ACTIVE,
                ZoneId.of("America/New_York"),
                "USD",
                "US",
                "+12125550100",
                null,
                List.of());
        List<Skill> skills = List.of(Skill.asOnTheMenu(cut.id()), Skill.asOnTheMenu(colour.id()));
        List<EmployeeView> people = IntStream.range(0, 20)
                .mapToObj(n ->
                        new EmployeeView(new UUID(9, n), 0, "Stylist " + n, "#000000", n, false, skills, List.of()))
                .toList();
        Map<UUID, Map<UUID, Skill>> bySkill = people.stream()
                .collect(Collectors.toMap(
                        EmployeeView::id,
                        e -> skills.stream().collect(Collectors.toMap(Skill::serviceId, Function.identity()))));
        return new SalonSetup(
                salon,
                Map.of(cut.id(), cut, colour.id(), colour),
                Map.of(),
                people,
                Map.of(chairs.id(), chairs, basins.id(), basins),
                bySkill,
                null);
    }

    private static ResourceView pool(int number, ResourceKind kind, int units) {
        List<ResourceView.Unit> all = IntStream.range(0, units)
                .mapToObj(n -> new ResourceView.Unit(new UUID(number, n), kind + " " + n))
                .toList();
        return new ResourceView(new UUID(7, number), 0, kind.name(), kind, all, false);
    }

    private static ResourceNeed need(ResourceView pool, PhaseKind phase) {
        return new ResourceNeed(pool.id(), Set.of(phase));
    }

    private static ServiceView service(int number, int active, int processing, int finishing, ResourceNeed... needs) {
        Money price = new Money(6500, "USD");
        return new ServiceView(
                new UUID(8, number),
                0,
                "Service " + number,
                "Hair",
                number,
                List.of(),
                active,
                processing,
                finishing,
                0,
                0,
                List.of(needs),
                price,
                price,
                "#000000",
                false);
    }
}
