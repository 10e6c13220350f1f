package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.hold;
import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is booked is found by those whose it is. */
@ServerTest
class FindingAppointmentsTests extends InScene {

    @Test
    void aClientsUpcomingAppointmentsComeInOrderAndWithoutTheCancelledOnes() {
        NewAppointment.Who who = Scene.newcomer();
        AppointmentView late =
                scene.as(() -> appointments.book(book(who, scene.at(15, 0), item(scene.cut, scene.anna))));
        AppointmentView early =
                scene.as(() -> appointments.book(book(who, scene.at(10, 0), item(scene.cut, scene.anna))));
        AppointmentView gone =
                scene.as(() -> appointments.book(book(who, scene.at(12, 0), item(scene.cut, scene.anna))));
        scene.as(() -> appointments.cancel(gone.id(), null, null, SOMEONE));

        assertThat(late.newClient()).isTrue();
        assertThat(early.newClient()).isFalse();
        assertThat(scene.<List<AppointmentView>>as(
                        () -> appointments.upcomingOf(late.client().id())))
                .containsExactly(early, late);
    }

    @Test
    void aListHoldsWhatOverlapsItsRange() {
        AppointmentView booked = scene.as(() -> appointments.book(new BookVisit(
                Scene.newcomer(),
                List.of(item(scene.cut, scene.anna)),
                scene.at(10, 0),
                null,
                "first visit",
                BookingSource.PHONE_AI,
                UUID.randomUUID(),
                SOMEONE)));

        assertThat(list(scene.at(10, 40), scene.at(11, 0), null, Set.of())).containsExactly(booked);
        assertThat(list(scene.at(10, 45), scene.at(11, 0), null, Set.of())).isEmpty();
        assertThat(list(scene.at(9, 0), scene.at(10, 0), null, Set.of())).isEmpty();
        assertThat(list(scene.at(9, 0), scene.at(18, 0), scene.anna.id(), Set.of(AppointmentStatus.SCHEDULED)))
                .containsExactly(booked);
        assertThat(list(scene.at(9, 0), scene.at(18, 0), scene.ben.id(), Set.of()))
                .isEmpty();
        assertThat(list(scene.at(9, 0), scene.at(18, 0), null, Set.of(AppointmentStatus.CANCELLED)))
                .isEmpty();
    }

    @Test
    void anotherSalonsThingsDoNotExist() {
        Scene other = Scene.open(salons, catalog, staff);
        AppointmentView booked = scene.as(() -> appointments.book(book(scene.at(10, 0), item(scene.cut, scene.anna))));
        HoldView hold =
                scene.as(() -> holds.place(hold(UUID.randomUUID(), scene.at(12, 0), item(scene.cut, scene.anna))));

        refused(ErrorCode.NOT_FOUND, () -> other.as(() -> appointments.get(booked.id())));
        refused(ErrorCode.NOT_FOUND, () -> other.as(() -> appointments.historyOf(booked.id(), 0, 10)));
        refused(ErrorCode.NOT_FOUND, () -> other.as(() -> appointments.cancel(booked.id(), null, null, SOMEONE)));
        refused(
                ErrorCode.NOT_FOUND,
                () -> other.as(
                        () -> appointments.change(booked.id(), ChangeVisit.move(other.at(12, 0), null, SOMEONE))));
        refused(
                ErrorCode.NOT_FOUND,
                () -> other.as(() -> appointments.book(book(other.at(10, 0), item(scene.cut, other.anna)))));
        refused(
                ErrorCode.NOT_FOUND,
                () -> other.as(() -> appointments.book(book(other.at(10, 0), item(other.cut, scene.anna)))));
        refused(
                ErrorCode.NOT_FOUND,
                () -> other.as(
                        () -> appointments.book(book(other.at(10, 0), item(other.cut, other.anna, scene.toner)))));
        refused(
                ErrorCode.NOT_FOUND,
                () -> other.as(() -> appointments.book(book(
                        new NewAppointment.Who(booked.client().id(), null, null),
                        other.at(10, 0),
                        item(other.cut, other.anna)))));
        refused(
                ErrorCode.HOLD_GONE,
                () -> other.as(() -> appointments.book(book(hold.id(), other.at(12, 0), item(other.cut, other.anna)))));
        refused(ErrorCode.HOLD_GONE, () -> other.as(() -> holds.extend(hold.id(), Duration.ofMinutes(1))));
        other.as(() -> {
            holds.release(hold.id());
            return true;
        });
        assertThat(scene.<List<HoldView>>as(() -> holds.live())).containsExactly(hold);
        assertThat(other.<List<AppointmentView>>as(
                        () -> appointments.upcomingOf(booked.client().id())))
                .isEmpty();
        assertThat(other.<List<HoldView>>as(() -> holds.live())).isEmpty();
    }

    private List<AppointmentView> list(Instant from, Instant to, UUID employee, Set<AppointmentStatus> statuses) {
        return scene.<List<AppointmentView>>as(() -> appointments
                .list(new AppointmentFilter(from, to, employee, null, statuses), 0, 50)
                .items());
    }
}
