package app.ringlet.desktop.sample;

import app.ringlet.desktop.salon.SalonPicture;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.identity.Me;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.UserView;
import app.ringlet.protocol.salon.DatedHours;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.Hours;
import app.ringlet.protocol.salon.SalonView;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.TenantStatus;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A salon for tests and pictures, on a Thursday in November a little before eleven. */
public final class SampleSalon {

    public static final ZoneId ZONE = ZoneId.of("America/New_York");
    public static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    public static final Instant NOW = at(10, 42).toInstant();

    private static final List<DayOfWeek> OPEN =
            List.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

    public static final ServiceView CUT = service("Women's cut", 45, 0, 0, 6500, "#3b82c4");
    public static final ServiceView MENS = service("Men's cut", 30, 0, 0, 3500, "#4f9d69");
    public static final ServiceView BEARD = service("Beard trim", 15, 0, 0, 2000, "#a8763e");
    public static final ServiceView DRY = service("Blow-dry", 30, 0, 0, 4500, "#d0679d");
    public static final ServiceView COLOUR = service("Full colour", 30, 35, 30, 14000, "#b4562f");
    public static final ServiceView HIGHLIGHTS = service("Highlights", 45, 40, 45, 19000, "#c9992e");

    public static final EmployeeView ANNA = employee("Anna", 0, "#0e7c7b", week(9, 18, 20));
    public static final EmployeeView BEN = employee("Ben", 1, "#b4562f", week(9, 18, 20));
    public static final EmployeeView CHLOE = employee("Chloe", 2, "#6f56a8", week(12, 18, 20));

    private SampleSalon() {}

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static OffsetDateTime at(int hour, int minute) {
        return at(DAY, hour, minute);
    }

    public static OffsetDateTime at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ZONE).toOffsetDateTime();
    }

    private static ServiceView service(
            String name, int active, int processing, int finishing, long price, String color) {
        return new ServiceView(
                id(name),
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
                List.of(),
                new Money(price, "USD"),
                Money.zero("USD"),
                color,
                false);
    }

    public static EmployeeView employee(String name, int position, String color, List<DayHours> hours) {
        return new EmployeeView(id(name), 0, name, color, position, false, List.of(), hours);
    }

    private static List<DayHours> week(int opens, int closes, int thursdayCloses) {
        List<DayHours> hours = new ArrayList<>();
        for (DayOfWeek day : OPEN) {
            int end = day == DayOfWeek.THURSDAY ? thursdayCloses : closes;
            hours.add(new DayHours(day, LocalTime.of(opens, 0), LocalTime.of(end, 0)));
        }
        return hours;
    }

    public static Me me() {
        UUID tenant = id("Luna");
        return new Me(
                new UserView(id("desk"), "Alex Baker", "desk@luna.example", Role.AGENT, tenant, true),
                new SalonView(
                        tenant,
                        0,
                        "Luna Hair Studio",
                        TenantStatus.ACTIVE,
                        ZONE.getId(),
                        "USD",
                        "US",
                        "+12125550100",
                        null,
                        week(9, 18, 20)),
                Role.AGENT,
                List.of());
    }

    /** The same picture for whoever owns the salon. */
    public static SalonPicture owned(SalonPicture p) {
        Me me = new Me(
                p.me().user(),
                p.me().tenant(),
                Role.OWNER,
                List.of(
                        "calls:read",
                        "clients:read",
                        "reports:read",
                        "assistant:write",
                        "settings:write",
                        "users:write"));
        return new SalonPicture(
                me,
                p.employees(),
                p.services(),
                p.unusualDays(),
                p.days(),
                p.appointments(),
                p.holds(),
                p.calls(),
                p.transcripts(),
                p.worklist(),
                p.takenAt());
    }

    /** The salon without any visits, calls or work. */
    public static SalonPicture quiet() {
        return new SalonPicture(
                me(),
                List.of(ANNA, BEN, CHLOE),
                List.of(CUT, MENS, BEARD, DRY, COLOUR, HIGHLIGHTS),
                List.of(
                        new DatedHours(DAY.plusDays(7), List.of(), "Team training"),
                        new DatedHours(
                                DAY.plusDays(8), List.of(new Hours(LocalTime.of(12, 0), LocalTime.of(15, 0))), null)),
                Set.of(DAY),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                NOW);
    }

    /** The salon in full swing: a dozen visits, a held slot, two live calls, one that just ended, work to do. */
    public static SalonPicture busy() {
        SalonPicture quiet = quiet();
        return new SalonPicture(
                quiet.me(),
                quiet.employees(),
                quiet.services(),
                quiet.unusualDays(),
                quiet.days(),
                SampleVisits.all(),
                List.of(SampleCalls.HOLD),
                SampleCalls.all(),
                SampleCalls.transcripts(),
                SampleCalls.worklist(),
                NOW);
    }
}
