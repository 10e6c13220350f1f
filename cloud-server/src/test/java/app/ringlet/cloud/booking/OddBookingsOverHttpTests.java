package app.ringlet.cloud.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentPatch;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.booking.AvailabilityApi;
import app.ringlet.protocol.booking.HoldRequest;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.HoldsApi;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.SlotOrder;
import app.ringlet.protocol.booking.StatusChange;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.testing.Refused;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/** What a request may lack, repeat or get wrong, and what each answer's status is. */
class OddBookingsOverHttpTests extends BookingOverHttpTest {

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
}
