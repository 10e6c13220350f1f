package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.ApiError.FieldError;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentPatch;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.booking.BlockedTimeApi;
import app.ringlet.protocol.booking.BlockedTimeRequest;
import app.ringlet.protocol.booking.BlockedTimeView;
import app.ringlet.protocol.booking.FeeDecision;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.StatusChange;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.booking.WalkIn;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** What a desk must not send is refused with its field, and changes nothing. */
@ServerTest
class BadRequestsTests extends InScene {

    @Autowired
    SignedIn signedIn;

    TestClient desk;
    AppointmentsApi api;
    BlockedTimeApi blocked;
    AppointmentView visit;

    @BeforeEach
    void bookOne() {
        desk = signedIn.agent(scene.salon);
        api = desk.api(AppointmentsApi.class);
        blocked = desk.api(BlockedTimeApi.class);
        visit = booked(scene.at(10, 0), item(scene.cut, scene.anna));
    }

    @Test
    void timesInThePast() {
        Refused.with(ErrorCode.IN_THE_PAST, () -> api.book(request(scene.at(scene.day(-1), 10, 0), null), null));
        Refused.with(
                ErrorCode.IN_THE_PAST,
                () -> patch(new AppointmentPatch(scene.salon.local(scene.at(scene.day(-1), 10, 0)), null, null)));
        Refused.with(
                ErrorCode.IN_THE_PAST,
                () -> blocked.add(block(scene.at(scene.day(-2), 10, 0), scene.at(scene.day(-2), 11, 0)), null));
        unchanged();
    }

    @Test
    void endsBeforeStarts() {
        assertThat(fields(() -> blocked.add(block(scene.at(11, 0), scene.at(10, 0)), null)))
                .containsExactly("end");
        assertThat(fields(() -> blocked.list("2026-02-02", "2026-02-01", 0, 10)))
                .containsExactly("to");
        assertThat(fields(() -> api.list("2026-02-02", "2026-02-01", null, null, null, 0, 10)))
                .containsExactly("to");
    }

    @Test
    void fiveHundredServicesInOneVisit() {
        List<VisitItem> many = Collections.nCopies(500, item(scene.cut, scene.anna));

        assertThat(fields(() -> api.book(
                        new NewAppointment(
                                Scene.newcomer(), many, scene.salon.local(scene.at(12, 0)), null, null, null),
                        null)))
                .containsExactly("items");
        assertThat(fields(() -> patch(new AppointmentPatch(null, many, null)))).containsExactly("items");
        assertThat(fields(() -> api.walkIn(new WalkIn(null, many, null), null))).containsExactly("items");
        unchanged();
    }

    @Test
    void soManyServicesThatTheAddressIsTooLong() {
        String query = "serviceId=" + scene.cut.id() + ("&serviceId=" + scene.cut.id()).repeat(500);

        Refused refused = Refused.with(
                ErrorCode.MALFORMED_REQUEST,
                () -> desk.rest()
                        .get()
                        .uri("/api/v1/availability?" + query)
                        .retrieve()
                        .toBodilessEntity());

        assertThat(refused.error().message()).contains("too long");
    }

    @Test
    void rangesOfManyYears() {
        assertThat(fields(() -> api.list("2020-01-01", "2029-01-01", null, null, null, 0, 50)))
                .containsExactly("to");
        assertThat(fields(() -> blocked.list("2020-01-01", "2029-01-01", 0, 50)))
                .containsExactly("to");
    }

    @Test
    void statusesThatAreNone() {
        assertThat(Refused.with(ErrorCode.MALFORMED_REQUEST, () -> post("/status", "{\"status\":\"GONE\"}"))
                        .error()
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("status");
        assertThat(Refused.with(ErrorCode.INVALID_FIELD, () -> post("/status", "{}"))
                        .error()
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("status");
        Refused.with(
                ErrorCode.INVALID_FIELD,
                () -> desk.rest()
                        .get()
                        .uri("/api/v1/appointments?from=2026-01-01&to=2026-01-02&status=GONE")
                        .retrieve()
                        .toBodilessEntity());
        unchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":", "[]", "\"CANCELLED\"", "null", ""})
    void jsonThatIsNone(String body) {
        Refused.with(ErrorCode.MALFORMED_REQUEST, () -> post("/status", body));
        unchanged();
    }

    @Test
    void anotherSalonsIds() {
        TestClient stranger = signedIn.owner(salons.open());
        AppointmentsApi theirs = stranger.api(AppointmentsApi.class);
        BlockedTimeApi theirBlocks = stranger.api(BlockedTimeApi.class);
        BlockedTimeView block = blocked.add(block(scene.at(12, 0), scene.at(13, 0)), null);
        String version = version();

        Refused.with(ErrorCode.NOT_FOUND, () -> theirs.get(visit.id()));
        Refused.with(ErrorCode.NOT_FOUND, () -> theirs.history(visit.id(), 0, 10));
        Refused.with(
                ErrorCode.NOT_FOUND,
                () -> theirs.change(visit.id(), version, new AppointmentPatch(null, null, "mine")));
        Refused.with(
                ErrorCode.NOT_FOUND,
                () -> theirs.changeStatus(visit.id(), version, new StatusChange(AppointmentStatus.CANCELLED, null)));
        Refused.with(ErrorCode.NOT_FOUND, () -> theirs.decideFee(visit.id(), version, new FeeDecision(true, "mine")));
        Refused.with(ErrorCode.NOT_FOUND, () -> theirBlocks.remove(block.id()));
        Refused.with(
                ErrorCode.NOT_FOUND,
                () -> theirBlocks.change(block.id(), "0", block(scene.at(12, 0), scene.at(13, 0))));
        Refused.with(ErrorCode.NOT_FOUND, () -> theirBlocks.add(block(scene.at(12, 0), scene.at(13, 0)), null));
        unchanged();
    }

    @Test
    void versionsThatAreMissingOrStale() {
        StatusChange cancelled = new StatusChange(AppointmentStatus.CANCELLED, null);
        BlockedTimeView block = blocked.add(block(scene.at(12, 0), scene.at(13, 0)), null);
        BlockedTimeRequest later = block(scene.at(13, 0), scene.at(14, 0));

        Refused.with(ErrorCode.VERSION_REQUIRED, () -> api.changeStatus(visit.id(), null, cancelled));
        Refused.with(ErrorCode.VERSION_REQUIRED, () -> api.decideFee(visit.id(), null, new FeeDecision(true, "x")));
        Refused.with(ErrorCode.VERSION_REQUIRED, () -> blocked.change(block.id(), null, later));
        Refused.with(ErrorCode.STALE_VERSION, () -> api.changeStatus(visit.id(), "77", cancelled));
        Refused.with(ErrorCode.STALE_VERSION, () -> api.decideFee(visit.id(), "77", new FeeDecision(true, "x")));
        Refused.with(ErrorCode.STALE_VERSION, () -> blocked.change(block.id(), "77", later));
        unchanged();
    }

    @Test
    void textThatIsTooLongOrHoldsControlCharacters() {
        Instant start = scene.at(14, 0);
        for (String notes : List.of("n".repeat(5000), "ring\u0007", "nothing\u0000")) {
            assertThat(fields(() -> api.book(request(start, notes), null))).containsExactly("notes");
            assertThat(fields(() -> patch(new AppointmentPatch(null, null, notes))))
                    .containsExactly("notes");
        }
        assertThat(fields(() -> api.changeStatus(
                        visit.id(), version(), new StatusChange(AppointmentStatus.CANCELLED, "\u001b[2J"))))
                .containsExactly("reason");
        assertThat(fields(() -> api.decideFee(visit.id(), version(), new FeeDecision(false, " "))))
                .containsExactlyInAnyOrder("waive", "reason");
        assertThat(fields(() -> patch(new AppointmentPatch(null, null, null, null, "red", null))))
                .containsExactly("color");
        unchanged();
        api.book(request(start, "two\r\n\tlines — naïve 😀" + "n".repeat(3900)), null);
    }

    private void unchanged() {
        assertThat(now(visit)).isEqualTo(visit);
        assertThat(history(visit)).hasSize(1);
    }

    private List<String> fields(Runnable call) {
        return Refused.with(ErrorCode.INVALID_FIELD, call::run).error().errors().stream()
                .map(FieldError::field)
                .toList();
    }

    private void patch(AppointmentPatch patch) {
        api.change(visit.id(), version(), patch);
    }

    private String version() {
        return String.valueOf(visit.version());
    }

    private void post(String path, String body) {
        desk.rest()
                .post()
                .uri("/api/v1/appointments/" + visit.id() + path)
                .header("If-Match", version())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    private NewAppointment request(Instant start, String notes) {
        return new NewAppointment(
                Scene.newcomer(), List.of(item(scene.cut, scene.anna)), scene.salon.local(start), null, notes, null);
    }

    private BlockedTimeRequest block(Instant start, Instant end) {
        return new BlockedTimeRequest(
                scene.anna.id(), (UUID) null, scene.salon.local(start), scene.salon.local(end), "training");
    }
}
