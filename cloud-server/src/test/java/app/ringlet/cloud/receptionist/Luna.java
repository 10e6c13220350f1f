package app.ringlet.cloud.receptionist;

import app.ringlet.cloud.tenancy.OpeningCalendar;
import app.ringlet.cloud.tenancy.TestCalendars;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.booking.PhaseKind;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.BookingRules;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.ServiceView;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The demo salon's facts, on a Tuesday morning in November. */
public final class Luna {

    public static final ZoneId ZONE = ZoneId.of("America/New_York");
    /** Tuesday 17 November 2026, 10:00 in New York. */
    public static final Instant NOW =
            LocalDateTime.of(2026, 11, 17, 10, 0).atZone(ZONE).toInstant();

    public static final UUID WOMENS_CUT = id("Women's cut");
    public static final UUID MENS_CUT = id("Men's cut");
    public static final UUID BEARD_TRIM = id("Beard trim");
    public static final UUID BLOW_DRY = id("Blow-dry");
    public static final UUID FULL_COLOR = id("Full colour");
    public static final UUID HIGHLIGHTS = id("Highlights");
    public static final UUID DEEP_CONDITIONING = id("Deep conditioning");
    public static final UUID TONER = id("Toner");
    public static final UUID ANNA = id("Anna");
    public static final UUID BEN = id("Ben");
    public static final UUID CHLOE = id("Chloe");

    /** Of a usual week. */
    public static final List<DayHours> HOURS = List.of(
            hours(DayOfWeek.TUESDAY, 18),
            hours(DayOfWeek.WEDNESDAY, 18),
            hours(DayOfWeek.THURSDAY, 20),
            hours(DayOfWeek.FRIDAY, 18),
            hours(DayOfWeek.SATURDAY, 18));

    private Luna() {}

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static SalonFacts facts() {
        return facts(NOW);
    }

    public static SalonFacts facts(Instant now) {
        return facts(now, TestCalendars.weekly(HOURS));
    }

    public static SalonFacts facts(Instant now, OpeningCalendar openings) {
        return facts(now, openings, AssistantSettings.DEFAULT);
    }

    public static SalonFacts facts(Instant now, OpeningCalendar openings, AssistantSettings assistant) {
        return new SalonFacts(
                "Luna Hair Studio",
                ZONE,
                now,
                HOURS,
                openings,
                "+12125550100",
                null,
                "USD",
                "US",
                List.of(
                        service("Women's cut", "Cuts", 45, 0, 0, 65, "ladies cut", "haircut"),
                        service("Men's cut", "Cuts", 30, 0, 0, 35, "gents cut", "haircut"),
                        service("Beard trim", "Cuts", 15, 0, 0, 20, "beard"),
                        service("Blow-dry", "Styling", 30, 0, 0, 45, "blowout", "wash and blow dry"),
                        service("Full colour", "Colour", 30, 35, 30, 140, "hair colour", "dye", "all over colour"),
                        service("Highlights", "Colour", 45, 40, 45, 190, "foils")),
                List.of(addOn("Deep conditioning", 15, 25, "conditioning"), addOn("Toner", 15, 30)),
                List.of(
                        new SalonFacts.Employee(ANNA, "Anna", List.of(WOMENS_CUT, MENS_CUT, FULL_COLOR, HIGHLIGHTS)),
                        new SalonFacts.Employee(BEN, "Ben", List.of(WOMENS_CUT, MENS_CUT, BEARD_TRIM)),
                        new SalonFacts.Employee(
                                CHLOE, "Chloe", List.of(WOMENS_CUT, MENS_CUT, BLOW_DRY, FULL_COLOR, HIGHLIGHTS))),
                assistant,
                BookingRules.DEFAULT,
                true);
    }

    /** Cancelling within 24 hours costs a fifth of the price. */
    public static SalonFacts withLateFee() {
        SalonFacts luna = facts();
        BookingRules usual = BookingRules.DEFAULT;
        BookingRules rules = new BookingRules(
                usual.gridMinutes(),
                usual.leadMinutes(),
                usual.horizonDays(),
                usual.assignment(),
                24,
                20,
                50,
                usual.maxOpenBookings(),
                usual.confirmNewClientsHours(),
                usual.waitlistOrder(),
                usual.waitlistHoldMinutes(),
                usual.publicHolidays(),
                usual.holidayRegion());
        return new SalonFacts(
                luna.name(),
                luna.zone(),
                luna.now(),
                luna.openingHours(),
                luna.openings(),
                luna.phone(),
                luna.greeting(),
                luna.currency(),
                luna.country(),
                luna.services(),
                luna.addOns(),
                luna.employees(),
                luna.assistant(),
                rules,
                luna.confirmsByText());
    }

    /** The full hour on a day of the month that it is. */
    public static LocalDateTime at(int day, int hour) {
        return LocalDateTime.of(2026, 11, day, hour, 0);
    }

    private static DayHours hours(DayOfWeek day, int closes) {
        return new DayHours(day, LocalTime.of(9, 0), LocalTime.of(closes, 0));
    }

    private static ServiceView service(
            String name, String category, int active, int processing, int finishing, int dollars, String... synonyms) {
        return new ServiceView(
                id(name),
                0,
                name,
                category,
                0,
                List.of(synonyms),
                active,
                processing,
                finishing,
                0,
                0,
                List.of(),
                usd(dollars),
                usd(0),
                "#888888",
                false);
    }

    private static AddOnView addOn(String name, int minutes, int dollars, String... synonyms) {
        return new AddOnView(
                id(name), 0, name, List.of(synonyms), minutes, PhaseKind.ACTIVE, List.of(), usd(dollars), false);
    }

    private static Money usd(int dollars) {
        return new Money(dollars * 100L, "USD");
    }
}
