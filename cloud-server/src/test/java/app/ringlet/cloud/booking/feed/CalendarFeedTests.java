package app.ringlet.cloud.booking.feed;

import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.ChangeVisit;
import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.CalendarFeedApi;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestSalons;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class CalendarFeedTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    Appointments appointments;

    @Autowired
    JdbcClient jdbc;

    Scene scene;
    CalendarFeedApi feeds;

    @BeforeEach
    void open() {
        scene = Scene.open(salons, catalog, staff);
        feeds = signedIn.owner(scene.salon).api(CalendarFeedApi.class);
    }

    @Test
    void anEmployeesOwnCalendarShowsWhatTheyServeAndNoNumbers() throws Exception {
        NewAppointment.Who maya = new NewAppointment.Who(null, "Maya Lindqvist", "+12125550123");
        AppointmentView visit = scene.as(() -> appointments.book(
                book(maya, scene.at(9, 0), item(scene.colour, scene.anna, scene.toner), item(scene.beard, scene.ben))));
        scene.as(() -> appointments.book(book(scene.at(15, 0), item(scene.beard, scene.ben))));

        String document = fetch(feeds.make(scene.anna.id()).url()).getBody();

        List<VEvent> events = events(document);
        assertThat(events).hasSize(1);
        VEvent event = events.getFirst();
        assertThat(value(event, Property.SUMMARY)).isEqualTo("Maya: Full colour");
        assertThat(value(event, Property.UID)).isEqualTo(visit.id() + "@ringlet.app");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("0");
        assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(start(event).toInstant()).isEqualTo(scene.at(9, 0));
        assertThat(start(event).getHour()).isEqualTo(9);
        assertThat(document)
                .contains("BEGIN:VTIMEZONE", "DTSTART;TZID=America/New_York:", "X-WR-TIMEZONE:America/New_York")
                .doesNotContain("5550123", "Lindqvist");
    }

    @Test
    void whatIsMovedAndCancelledKeepsItsPlaceWithAHigherNumber() throws Exception {
        AppointmentView visit = scene.as(() -> appointments.book(book(scene.at(9, 0), item(scene.cut, scene.anna))));
        String url = feeds.make(scene.anna.id()).url();
        scene.as(() -> appointments.change(visit.id(), ChangeVisit.move(scene.at(11, 0), null, Scene.SOMEONE)));
        VEvent moved = events(fetch(url).getBody()).getFirst();
        scene.as(() -> appointments.cancel(visit.id(), null, null, Scene.SOMEONE));
        VEvent cancelled = events(fetch(url).getBody()).getFirst();

        assertThat(value(moved, Property.UID)).isEqualTo(value(cancelled, Property.UID));
        assertThat(start(moved).toInstant()).isEqualTo(scene.at(11, 0));
        assertThat(value(moved, Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(cancelled, Property.SEQUENCE)).isEqualTo("2");
        assertThat(value(cancelled, Property.STATUS)).isEqualTo("CANCELLED");
    }

    @Test
    void aCalendarProgramThatHasItAlreadyGetsNothingNew() {
        scene.as(() -> appointments.book(book(scene.at(9, 0), item(scene.cut, scene.anna))));
        String url = feeds.make(scene.anna.id()).url();
        ResponseEntity<String> first = fetch(url);
        String tag = Objects.requireNonNull(first.getHeaders().getETag());

        assertThat(first.getHeaders().getCacheControl()).contains("private");
        assertThat(Objects.requireNonNull(first.getHeaders().getContentType()).toString())
                .startsWith("text/calendar");
        assertThat(fetch(url, tag).getStatusCode().value()).isEqualTo(304);
        scene.as(() -> appointments.book(book(scene.at(11, 0), item(scene.cut, scene.anna))));
        assertThat(fetch(url, tag).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void anAddressEndsWhenAnotherIsMadeOrItIsTakenBack() {
        String first = feeds.make(scene.anna.id()).url();
        String second = feeds.make(scene.anna.id()).url();

        assertThat(first).isNotEqualTo(second).hasSizeGreaterThan(43 + "/api/v1/feeds/.ics".length());
        Refused.with(ErrorCode.NOT_FOUND, () -> fetch(first));
        assertThat(fetch(second).getStatusCode().value()).isEqualTo(200);
        feeds.end(scene.anna.id());
        Refused.with(ErrorCode.NOT_FOUND, () -> fetch(second));
        feeds.end(scene.anna.id());
    }

    @Test
    void theDatabaseDoesNotKnowTheSecret() {
        String url = feeds.make(scene.anna.id()).url();
        String secret = url.substring(url.lastIndexOf('/') + 1).replace(".ics", "");

        assertThat(jdbc.sql("SELECT COUNT(*) FROM calendar_feed WHERE secret_hash = ?")
                        .param(secret.getBytes(StandardCharsets.US_ASCII))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoMayNotOrGuessesGetsNothing() {
        Refused.with(ErrorCode.NOT_FOUND, () -> fetch(signedIn.baseUrl() + "/api/v1/feeds/" + "A".repeat(43) + ".ics"));
        Refused.with(ErrorCode.NOT_FOUND, () -> fetch(signedIn.baseUrl() + "/api/v1/feeds/%27%20OR%201=1.ics"));
        Refused.with(ErrorCode.NOT_FOUND, () -> feeds.make(UUID.randomUUID()));
        CalendarFeedApi stranger = signedIn.owner(salons.open()).api(CalendarFeedApi.class);
        Refused.with(ErrorCode.NOT_FOUND, () -> stranger.make(scene.anna.id()));
        CalendarFeedApi agent = signedIn.agent(scene.salon).api(CalendarFeedApi.class);
        Refused.with(ErrorCode.FORBIDDEN, () -> agent.make(scene.anna.id()));
    }

    private static List<VEvent> events(String document) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(document));
        assertThat(calendar.validate().getEntries()).isEmpty();
        return calendar.getComponents().stream()
                .filter(VEvent.class::isInstance)
                .map(VEvent.class::cast)
                .toList();
    }

    private static ZonedDateTime start(VEvent event) {
        return (ZonedDateTime) event.<DtStart<Temporal>>getProperty(Property.DTSTART)
                .orElseThrow()
                .getDate();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private ResponseEntity<String> fetch(String url) {
        return fetch(url, "\"none\"");
    }

    private ResponseEntity<String> fetch(String url, String known) {
        return signedIn.nobody()
                .rest()
                .get()
                .uri(URI.create(url))
                .header(HttpHeaders.IF_NONE_MATCH, known)
                .retrieve()
                .toEntity(String.class);
    }
}
