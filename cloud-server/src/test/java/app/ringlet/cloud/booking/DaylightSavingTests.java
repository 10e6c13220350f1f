package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.staff.WeeklyHours;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Salons that work at night, over HTTP, on days that have 23 to 25 hours and on such as have 24. */
@ServerTest
class DaylightSavingTests {

    private static final Duration GRID = Duration.ofMinutes(15);
    private static final LocalTime START_OF_DAY = LocalTime.MIDNIGHT;

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    LedgerInspection inspection;

    Scene scene;
    TestClient desk;

    @ParameterizedTest
    @MethodSource("app.ringlet.cloud.booking.Night#all")
    void everyQuarterOfTheDayIsOfferedOnceAtItsRealTime(Night night) {
        open(night, START_OF_DAY, WeeklyHours.MIDNIGHT);

        List<OffsetDateTime> starts = offered(night, scene.cut, scene.anna);

        assertThat(starts).map(OffsetDateTime::toInstant).isEqualTo(quarters(night.begin(), night.end()));
        assertThat(starts)
                .allSatisfy(start -> assertThat(start)
                        .isEqualTo(start.toInstant().atZone(night.zone()).toOffsetDateTime()));
    }

    @ParameterizedTest
    @MethodSource("app.ringlet.cloud.booking.Night#all")
    void aVisitAcrossTheTurnHasItsRealLengthAndTakesAndGivesBackJustThat(Night night) {
        open(night, START_OF_DAY, WeeklyHours.MIDNIGHT);
        List<OffsetDateTime> free = offered(night, scene.cut, scene.anna);
        Instant start = night.turn().minus(GRID);

        JsonNode booked = book(scene.cut, scene.anna, start);

        assertThat(time(booked, "start")).isEqualTo(start.atZone(night.zone()).toOffsetDateTime());
        assertThat(time(booked, "end"))
                .isEqualTo(
                        start.plus(Duration.ofMinutes(45)).atZone(night.zone()).toOffsetDateTime());
        Duration cut = Duration.ofMinutes(45);
        assertThat(offered(night, scene.cut, scene.anna))
                .containsExactlyElementsOf(free.stream()
                        .filter(s -> !s.toInstant().isAfter(start.minus(cut))
                                || !s.toInstant().isBefore(start.plus(cut)))
                        .toList())
                .hasSize(free.size() - 5);
        assertThat(inspection.check(scene.salon.id()).differences()).isEmpty();

        cancel(booked);

        assertThat(offered(night, scene.cut, scene.anna)).isEqualTo(free);
        assertThat(inspection.check(scene.salon.id()).differences()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("app.ringlet.cloud.booking.Night#all")
    void theWholeNightCanBeSoldOutVisitByVisitWithNoTimeLostOrSoldTwice(Night night) {
        open(night, START_OF_DAY, WeeklyHours.MIDNIGHT);
        Instant from = night.turn().minus(Duration.ofHours(2));
        Instant to = night.turn().plus(Duration.ofHours(2));

        List<JsonNode> sold = quarters(from, to).stream()
                .map(start -> book(scene.beard, scene.ben, start))
                .toList();

        assertThat(sold).extracting(b -> time(b, "start").toInstant()).isEqualTo(quarters(from, to));
        assertThat(offered(night, scene.beard, scene.ben))
                .map(OffsetDateTime::toInstant)
                .isEqualTo(quarters(night.begin(), night.end()).stream()
                        .filter(q -> q.isBefore(from) || !q.isBefore(to))
                        .toList());
        assertThat(inspection.check(scene.salon.id()).differences()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("app.ringlet.cloud.booking.Night#all")
    void aVisitGoesOnPastMidnightWhereTheShiftDoes(Night night) {
        open(night, START_OF_DAY, WeeklyHours.MIDNIGHT);
        Instant start = night.end().minus(Duration.ofMinutes(30));

        JsonNode booked = book(scene.cut, scene.anna, start);

        assertThat(time(booked, "end").toLocalDate()).isEqualTo(night.day().plusDays(1));
        assertThat(inspection.check(scene.salon.id()).differences()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("app.ringlet.cloud.booking.Night#changing")
    void aShiftThatOpensAtAnOddTimeOpensAtTheTurnOrAtTheFirstOfTheTwo(Night night) {
        open(night, night.oddTime().toLocalTime(), LocalTime.of(8, 0));
        Instant opens = night.isSpring() ? night.turn() : firstOf(night);

        assertThat(offered(night, scene.beard, scene.ben))
                .map(OffsetDateTime::toInstant)
                .isEqualTo(quarters(
                        opens, night.day().atTime(8, 0).atZone(night.zone()).toInstant()));
    }

    @ParameterizedTest
    @MethodSource("app.ringlet.cloud.booking.Night#changing")
    void aShiftThatClosesAtAnOddTimeClosesAtTheTurnOrAtTheSecondOfTheTwo(Night night) {
        open(night, START_OF_DAY, night.oddTime().toLocalTime());
        Instant closes = night.isSpring() ? night.turn() : secondOf(night);

        assertThat(offered(night, scene.beard, scene.ben))
                .map(OffsetDateTime::toInstant)
                .isEqualTo(quarters(night.begin(), closes));
    }

    @ParameterizedTest
    @MethodSource("app.ringlet.cloud.booking.Night#changing")
    void aTimeThatIsSkippedOrComesTwiceIsTheInstantThatItsOffsetSays(Night night) {
        open(night, START_OF_DAY, WeeklyHours.MIDNIGHT);
        OffsetDateTime before = night.oddTime().atOffset(night.change().getOffsetBefore());
        OffsetDateTime after = night.oddTime().atOffset(night.change().getOffsetAfter());

        assertThat(time(book(scene.beard, scene.ben, before), "start"))
                .isEqualTo(before.atZoneSameInstant(night.zone()).toOffsetDateTime());
        assertThat(time(book(scene.beard, scene.ben, after), "start"))
                .isEqualTo(after.atZoneSameInstant(night.zone()).toOffsetDateTime());
        assertThat(inspection.check(scene.salon.id()).differences()).isEmpty();
    }

    private void open(Night night, LocalTime opens, LocalTime closes) {
        List<DayHours> hours = Arrays.stream(DayOfWeek.values())
                .map(day -> new DayHours(day, opens, closes))
                .toList();
        scene = Scene.open(salons.open(night.zone(), hours), catalog, staff);
        scene.as(() -> {
            staff.setHours(scene.anna.id(), hours);
            staff.setHours(scene.ben.id(), hours);
            return true;
        });
        desk = signedIn.agent(scene.salon);
    }

    /** The starts that the night's day has, as they stand in the JSON. */
    private List<OffsetDateTime> offered(Night night, ServiceView service, EmployeeView who) {
        JsonNode slots = JsonMapper.shared()
                .readTree(desk.rest()
                        .get()
                        .uri(
                                "/api/v1/availability?serviceId={s}&employeeId={e}&from={day}&to={day}&limit=500",
                                Map.of("s", service.id(), "e", who.id(), "day", night.day()))
                        .retrieve()
                        .body(String.class))
                .get("slots");
        List<OffsetDateTime> starts = new ArrayList<>();
        slots.forEach(slot -> starts.add(time(slot, "start")));
        return starts;
    }

    private JsonNode book(ServiceView service, EmployeeView who, Instant start) {
        return book(service, who, scene.salon.local(start));
    }

    private JsonNode book(ServiceView service, EmployeeView who, OffsetDateTime start) {
        List<VisitItem> items = List.of(item(service, who));
        return post("/api/v1/appointments", null, Map.of("client", Scene.newcomer(), "items", items, "start", start));
    }

    private void cancel(JsonNode booked) {
        post(
                "/api/v1/appointments/" + booked.get("id").asString() + "/status",
                booked.get("version").asString(),
                Map.of("status", "CANCELLED"));
    }

    private JsonNode post(String path, String version, Object body) {
        return JsonMapper.shared()
                .readTree(desk.rest()
                        .post()
                        .uri(path)
                        .header("If-Match", version == null ? new String[0] : new String[] {version})
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)
                        .retrieve()
                        .body(String.class));
    }

    private static List<Instant> quarters(Instant from, Instant to) {
        return Stream.iterate(from, at -> at.isBefore(to), at -> at.plus(GRID)).toList();
    }

    private static OffsetDateTime time(JsonNode of, String field) {
        return OffsetDateTime.parse(of.get(field).asString());
    }

    private static Instant firstOf(Night night) {
        return night.oddTime().toInstant(night.change().getOffsetBefore());
    }

    private static Instant secondOf(Night night) {
        return night.oddTime().toInstant(night.change().getOffsetAfter());
    }
}
