package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.anyone;
import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ringlet.cloud.booking.ledger.Cells;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.WalkIn;
import app.ringlet.testing.ServerTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a salon where it is noon. */
@ServerTest
class WalkInTests extends InScene {

    private static final Clock CLOCK = Clock.systemUTC();

    @BeforeEach
    void openWhereItIsNoon() {
        int hour = CLOCK.instant().atZone(ZoneOffset.UTC).getHour();
        scene = Scene.open(salons.open(ZoneOffset.ofHours(12 - hour)), catalog, staff);
    }

    @Test
    void whoeverWalksInIsServedAtOnceByWhoeverIsFree() {
        Instant before = CLOCK.instant();
        AppointmentView first = walkIn(null, true);
        AppointmentView second = walkIn(new NewAppointment.Who(null, "Maya", "+1 212 555 0177"), true);

        assertThat(first.status()).isEqualTo(AppointmentStatus.IN_PROGRESS);
        assertThat(first.source()).isEqualTo(BookingSource.DESK);
        assertThat(first.client().name()).isEqualTo("Walk-in");
        assertThat(first.start().toInstant())
                .isBetween(Cells.start(Cells.at(before)), Cells.start(Cells.at(CLOCK.instant())));
        assertThat(second.client().name()).isEqualTo("Maya");
        assertThat(second.items().getFirst().employeeId())
                .isNotEqualTo(first.items().getFirst().employeeId());
        assertThat(history(first).getFirst().what()).isEqualTo("walked_in");
    }

    @Test
    void whereAllAreBusyTheWaitIsSaidAndOneWhoWaitsIsBooked() {
        walkIn(null, true);
        AppointmentView second = walkIn(null, true);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> walkIn(null, true));
        AppointmentView waiting = walkIn(null, false);

        assertThat(refusal.code()).isEqualTo(ErrorCode.SLOT_TAKEN);
        assertThat(refusal.getMessage())
                .contains("The next free start is " + waiting.start().toLocalTime())
                .containsPattern("a wait of \\d+ minutes");
        assertThat(waiting.status()).isEqualTo(AppointmentStatus.SCHEDULED);
        assertThat(waiting.start()).isAfterOrEqualTo(second.end());
    }

    @Test
    void aNamedEmployeeIsWaitedFor() {
        WalkIn withBen = new WalkIn(null, List.of(item(scene.beard, scene.ben)), null);
        scene.as(() -> appointments.walkIn(withBen, SOMEONE));

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> scene.as(() -> appointments.walkIn(withBen, SOMEONE)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.SLOT_TAKEN);
    }

    private AppointmentView walkIn(NewAppointment.Who who, boolean now) {
        return scene.as(() -> appointments.walkIn(new WalkIn(who, List.of(anyone(scene.cut)), now), SOMEONE));
    }
}
