package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.hold;
import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.testing.ServerTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A held time is kept for its owner, and for nobody else. */
@ServerTest
class HoldsTests extends InScene {

    @Test
    void aHoldBecomesAnAppointmentWithoutEverBeingFree() {
        HoldView hold =
                scene.as(() -> holds.place(hold(UUID.randomUUID(), scene.at(10, 0), item(scene.cut, scene.anna))));
        refused(
                ErrorCode.SLOT_TAKEN,
                () -> scene.as(() -> appointments.book(book(scene.at(10, 15), item(scene.cut, scene.anna)))));

        AppointmentView booked =
                scene.as(() -> appointments.book(book(hold.id(), scene.at(10, 0), item(scene.cut, scene.anna))));

        assertThat(booked.items()).isEqualTo(hold.items());
        assertThat(scene.<List<HoldView>>as(() -> holds.live())).isEmpty();
        refused(
                ErrorCode.HOLD_GONE,
                () -> scene.as(() -> appointments.book(book(hold.id(), scene.at(10, 0), item(scene.cut, scene.anna)))));
        refused(
                ErrorCode.SLOT_TAKEN,
                () -> scene.as(() -> appointments.book(book(scene.at(10, 0), item(scene.cut, scene.anna)))));
    }

    @Test
    void aHoldOfAnotherVisitIsNotUsedUp() {
        HoldView hold =
                scene.as(() -> holds.place(hold(UUID.randomUUID(), scene.at(10, 0), item(scene.cut, scene.anna))));

        refused(
                ErrorCode.INVALID_FIELD,
                () -> scene.as(() -> appointments.book(book(hold.id(), scene.at(11, 0), item(scene.cut, scene.anna)))));
        refused(
                ErrorCode.INVALID_FIELD,
                () -> scene.as(() -> appointments.book(book(hold.id(), scene.at(10, 0), item(scene.cut, scene.ben)))));

        assertThat(scene.<List<HoldView>>as(() -> holds.live())).containsExactly(hold);
    }

    @Test
    void whenACallEndsAllThatItHeldIsFree() {
        UUID call = UUID.randomUUID();
        scene.as(() -> holds.place(hold(call, scene.at(10, 0), item(scene.cut, scene.anna))));
        scene.as(() -> holds.place(hold(call, scene.at(12, 0), item(scene.cut, scene.ben))));
        HoldView other =
                scene.as(() -> holds.place(hold(UUID.randomUUID(), scene.at(14, 0), item(scene.cut, scene.ben))));

        assertThat(scene.<Integer>as(() -> holds.releaseAllOf(call))).isEqualTo(2);
        assertThat(scene.<Integer>as(() -> holds.releaseAllOf(call))).isZero();
        assertThat(scene.<List<HoldView>>as(() -> holds.live())).containsExactly(other);
        scene.as(() -> appointments.book(book(scene.at(10, 0), item(scene.cut, scene.anna))));
    }

    @Test
    void anExtendedHoldLivesOnAndAnEndedOneCannotBeExtended() {
        HoldView hold =
                scene.as(() -> holds.place(hold(UUID.randomUUID(), scene.at(10, 0), item(scene.cut, scene.anna))));

        HoldView extended = scene.as(() -> holds.extend(hold.id(), Duration.ofMinutes(10)));

        assertThat(extended.expiresAt()).isAfter(hold.expiresAt().plusMinutes(7));
        assertThat(extended.items()).isEqualTo(hold.items());
        scene.as(() -> {
            holds.release(hold.id());
            holds.release(hold.id());
            return true;
        });
        refused(ErrorCode.HOLD_GONE, () -> scene.as(() -> holds.extend(hold.id(), Duration.ofMinutes(1))));
    }
}
