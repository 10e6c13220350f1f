package app.ringlet.cloud.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentPatch;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.booking.AvailabilityApi;
import app.ringlet.protocol.booking.BlockedTimeApi;
import app.ringlet.protocol.booking.BlockedTimeRequest;
import app.ringlet.protocol.booking.BlockedTimeView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.HistoryEntry;
import app.ringlet.protocol.booking.HoldExtension;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.HoldRequest;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.HoldsApi;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.SlotOrder;
import app.ringlet.protocol.booking.StatusChange;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.booking.VisitSearchRequest;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

@ServerTest
class BookingOverHttpTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    Scene scene;
    TestClient desk;
    AppointmentsApi appointments;

    @BeforeEach
    void signIn() {
        scene = Scene.open(salons, catalog, staff);
        desk = signedIn.agent(scene.salon);
        appointments = desk.api(AppointmentsApi.class);
    }

    @Test
    void aDeskFindsHoldsBooksMovesAndCancels() {
        String day = scene.day(7).toString();
        Slot slot = desk.api(AvailabilityApi.class)
                .find(
                        List.of(scene.cut.id()),
                        List.of(scene.toner.id()),
                        scene.anna.id(),
                        day,
                        day,
                        null,
                        SlotOrder.EARLIEST,
                        5)
                .slots()
                .getFirst();
        assertThat(slot.start()).isEqualTo(scene.salon.local(scene.at(9, 0)));

        HoldView hold = desk.api(HoldsApi.class).place(new HoldRequest(items(scene.toner.id()), slot.start(), 60));
        assertThat(hold.owner().kind()).isEqualTo(HoldOwner.Kind.DESK);
        assertThat(hold.owner().id()).isEqualTo(desk.tokens().user().id());
        assertThat(desk.api(HoldsApi.class).list()).extracting(HoldView::id).containsExactly(hold.id());

        AppointmentView booked = appointments.book(
                new NewAppointment(
                        Scene.newcomer(), items(scene.toner.id()), slot.start(), hold.id(), "first visit", null),
                null);
        assertThat(booked.source()).isEqualTo(BookingSource.DESK);
        assertThat(desk.api(HoldsApi.class).list()).isEmpty();

        AppointmentView moved = appointments.change(
                booked.id(),
                "\"" + booked.version() + "\"",
                new AppointmentPatch(slot.start().plusMinutes(15), null, null));
        assertThat(moved.start()).isEqualTo(slot.start().plusMinutes(15));
        assertThat(moved.notes()).isEqualTo("first visit");
        assertThat(appointments.list(day, day, null, null, null, 0, 200).items())
                .extracting(AppointmentView::id, AppointmentView::version)
                .containsExactly(tuple(moved.id(), moved.version()));

        AppointmentView cancelled = appointments.changeStatus(
                moved.id(), String.valueOf(moved.version()), new StatusChange(AppointmentStatus.CANCELLED, "ill"));
        assertThat(cancelled.status()).isEqualTo(AppointmentStatus.CANCELLED);
    }

    @Test
    void aRepeatedIdempotencyKeyBooksOnceAndAnswersAlike() {
        NewAppointment request = request();
        AppointmentView first = appointments.book(request, "key-1");

        assertThat(appointments.book(request, "key-1")).isEqualTo(first);
        Refused.with(ErrorCode.SLOT_TAKEN, () -> appointments.book(request, "key-2"));
        NewAppointment other = new NewAppointment(
                request.client(), request.items(), request.start().plusHours(2), null, null, null);
        Refused.with(ErrorCode.IDEMPOTENCY_CONFLICT, () -> appointments.book(other, "key-1"));
    }

    @Test
    void aChangeMustSayOfWhichVersionItIs() {
        AppointmentView booked = appointments.book(request(), null);
        AppointmentPatch patch = new AppointmentPatch(null, null, "allergic to ammonia");

        Refused.with(ErrorCode.VERSION_REQUIRED, () -> appointments.change(booked.id(), null, patch));
        Refused.with(ErrorCode.INVALID_FIELD, () -> appointments.change(booked.id(), "x", patch));
        assertThat(appointments
                        .change(booked.id(), "" + booked.version(), patch)
                        .notes())
                .isEqualTo("allergic to ammonia");
        Refused.with(ErrorCode.STALE_VERSION, () -> appointments.change(booked.id(), "" + booked.version(), patch));
        Refused.with(
                ErrorCode.BAD_TRANSITION,
                () -> appointments.changeStatus(
                        booked.id(), "" + (booked.version() + 1), new StatusChange(AppointmentStatus.COMPLETED, null)));
    }

    @Test
    void oddRequestsAreRefusedWithTheirField() {
        assertThat(Refused.with(
                                ErrorCode.INVALID_FIELD,
                                () -> appointments.book(
                                        new NewAppointment(
                                                Scene.newcomer(),
                                                List.of(),
                                                request().start(),
                                                null,
                                                null,
                                                null),
                                        null))
                        .error()
                        .errors())
                .anyMatch(e -> e.field().equals("items"));
        Refused.with(ErrorCode.INVALID_FIELD, () -> appointments.list("soon", "2026-01-01", null, null, null, 0, 10));
        Refused.with(
                ErrorCode.INVALID_FIELD, () -> appointments.list("2026-01-02", "2026-01-01", null, null, null, 0, 10));
        Refused.with(
                ErrorCode.INVALID_FIELD, () -> appointments.list("9999-01-01", "9999-12-31", null, null, null, 0, 10));
        Refused.with(
                ErrorCode.INVALID_FIELD,
                () -> desk.api(AvailabilityApi.class)
                        .find(
                                List.of(scene.cut.id()),
                                null,
                                null,
                                "2190-01-01",
                                "2190-01-02",
                                null,
                                SlotOrder.EARLIEST,
                                10));
        Refused.with(
                ErrorCode.INVALID_FIELD,
                () -> desk.api(HoldsApi.class)
                        .place(new HoldRequest(items(), request().start().plusYears(90_000), 60)));
        Refused.with(ErrorCode.NOT_FOUND, () -> appointments.get(new UUID(1, 2)));
        Refused.with(ErrorCode.INVALID_FIELD, () -> appointments.book(request(), "k".repeat(201)));
        Refused.with(
                ErrorCode.MALFORMED_REQUEST,
                () -> desk.rest()
                        .post()
                        .uri("/api/v1/appointments")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{\"items\":")
                        .retrieve()
                        .toBodilessEntity());
    }

    @Test
    void anAddOnThatIsNullIsNone() {
        List<VisitItem> withNull =
                List.of(new VisitItem(scene.cut.id(), scene.anna.id(), Collections.singletonList(null)));
        HoldView hold = desk.api(HoldsApi.class)
                .place(new HoldRequest(withNull, request().start(), 60));

        AppointmentView booked = appointments.book(
                new NewAppointment(Scene.newcomer(), withNull, request().start(), hold.id(), null, null), null);

        assertThat(booked.items().getFirst().addOns()).isEmpty();
    }

    @Test
    void aDeskBlocksTimeAndLooksBackAtWhoDidWhat() {
        BlockedTimeApi blocked = desk.api(BlockedTimeApi.class);
        BlockedTimeRequest training = new BlockedTimeRequest(
                scene.anna.id(),
                null,
                scene.salon.local(scene.at(14, 0)),
                scene.salon.local(scene.at(15, 0)),
                "Training");
        BlockedTimeView block = blocked.add(training, "block-1");
        assertThat(blocked.add(training, "block-1")).isEqualTo(block);
        assertThat(blocked.list(scene.day(7).toString(), scene.day(7).toString(), 0, 10)
                        .items())
                .containsExactly(block);
        blocked.remove(block.id());

        AppointmentView booked = appointments.book(request(), null);
        appointments.change(
                booked.id(), "" + booked.version(), new AppointmentPatch(null, items(), true, "tea", "#2f7f86", null));
        HistoryEntry last = appointments.history(booked.id(), 1, 1).items().getFirst();

        assertThat(last.by())
                .isEqualTo(new HistoryEntry.By(
                        HistoryEntry.Kind.USER,
                        desk.tokens().user().id(),
                        desk.tokens().user().name()));
        assertThat(last.changes()).extracting(HistoryEntry.Change::field).containsExactly("notes", "color");
    }

    @Test
    void aHoldLivesLongerWhenItsOwnerAsksAndIsGoneOnceItHasEnded() {
        HoldsApi holds = desk.api(HoldsApi.class);
        HoldView hold = holds.place(new HoldRequest(items(), request().start(), 60));

        HoldView extended = holds.extend(hold.id(), new HoldExtension(600));

        assertThat(extended.expiresAt()).isAfter(hold.expiresAt().plusMinutes(8));
        assertThat(holds.list()).extracting(HoldView::expiresAt).containsExactly(extended.expiresAt());
        holds.release(hold.id());
        Refused.with(ErrorCode.HOLD_GONE, () -> holds.extend(hold.id(), new HoldExtension(600)));
        Refused.with(ErrorCode.INVALID_FIELD, () -> holds.extend(hold.id(), new HoldExtension(5)));
    }

    @Test
    void aSearchForAnyVisitAnswersWithGroupsRanksAndPartsOfTheDay() {
        String day = scene.day(7).toString();
        List<VisitItem> sideBySide =
                List.of(new VisitItem(scene.cut.id(), null, null, 0), new VisitItem(scene.cut.id(), null, null, 1));

        List<Slot> slots = desk.api(AvailabilityApi.class)
                .search(new VisitSearchRequest(
                        sideBySide, day, day, LocalTime.of(14, 0), null, SlotOrder.BEST_FIT, true, null, 3))
                .slots();

        assertThat(slots)
                .hasSize(3)
                .allMatch(s -> s.reason() != null && s.start().getHour() >= 14);
        assertThat(slots.getFirst().items()).extracting(Slot.Item::employeeId).doesNotHaveDuplicates();
        Refused.with(
                ErrorCode.INVALID_FIELD,
                () -> desk.api(AvailabilityApi.class)
                        .search(new VisitSearchRequest(
                                sideBySide, day, day, LocalTime.NOON, LocalTime.of(9, 0), null, null, null, null)));
    }

    @Test
    void creationsAnswer201AndReleases204() {
        HttpStatusCode placed = desk.rest()
                .post()
                .uri("/api/v1/holds")
                .contentType(MediaType.APPLICATION_JSON)
                .body(new HoldRequest(items(), request().start(), 60))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
        HttpStatusCode booked = desk.rest()
                .post()
                .uri("/api/v1/appointments")
                .contentType(MediaType.APPLICATION_JSON)
                .body(new NewAppointment(
                        Scene.newcomer(), items(), request().start().plusHours(3), null, null, null))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
        HttpStatusCode released = desk.rest()
                .delete()
                .uri("/api/v1/holds/" + new UUID(1, 2))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();

        assertThat(placed.value()).isEqualTo(201);
        assertThat(booked.value()).isEqualTo(201);
        assertThat(released.value()).isEqualTo(204);
    }

    @Test
    void whoHasNotSignedInBooksNothing() {
        Refused.with(
                ErrorCode.TOKEN_MISSING,
                () -> signedIn.nobody().api(AppointmentsApi.class).book(request(), null));
    }

    private NewAppointment request() {
        return new NewAppointment(
                new NewAppointment.Who(null, "Maya Lindqvist", "(212) 555-0177"),
                items(),
                scene.salon.local(scene.at(10, 0)),
                null,
                null,
                null);
    }

    private List<VisitItem> items(UUID... addOns) {
        return List.of(new VisitItem(scene.cut.id(), scene.anna.id(), List.of(addOns)));
    }
}
