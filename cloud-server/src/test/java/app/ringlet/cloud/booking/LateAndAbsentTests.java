package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.HistoryEntry;
import app.ringlet.protocol.booking.NewAppointment;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What it costs to cancel late, to move late, not to come, and who is asked to confirm. */
class LateAndAbsentTests extends PoliciesTest {

    @Test
    void cancellingLateRecordsAFeeThatTheDeskMayWaive() {
        rules(Rules.with(r -> {
            r.cancellationHours = 336;
            r.lateCancelPercent = 33;
        }));
        AppointmentView visit = byCall(scene.at(10, 0));

        AppointmentView cancelled = scene.as(() -> appointments.cancel(visit.id(), "ill", null, CALL));

        assertThat(cancelled.fee()).isEqualTo(new Money(2145, "USD"));
        refused(ErrorCode.FORBIDDEN, () -> scene.as(() -> appointments.waiveFee(visit.id(), "please", null, CALL)));
        AppointmentView waived =
                scene.as(() -> appointments.waiveFee(visit.id(), "She was ill.", cancelled.version(), SOMEONE));
        assertThat(waived.fee()).isNull();
        assertThat(history(visit).getLast().reason()).isEqualTo("She was ill.");
        assertThat(history(visit).getLast().changes())
                .containsExactly(new HistoryEntry.Change("fee", "21.45 USD", null));
        refused(
                ErrorCode.BAD_TRANSITION,
                () -> scene.as(() -> appointments.waiveFee(visit.id(), "again", null, SOMEONE)));
    }

    @Test
    void aLateMoveAndATimelyCancellationCostNothing() {
        rules(Rules.with(r -> {
            r.cancellationHours = 200;
            r.lateCancelPercent = 100;
        }));
        AppointmentView visit = byCall(scene.at(10, 0));

        AppointmentView moved = changed(visit, ChangeVisit.move(scene.at(scene.day(10), 10, 0), null, CALL));
        AppointmentView cancelled = scene.as(() -> appointments.cancel(visit.id(), null, null, CALL));

        assertThat(moved.fee()).isNull();
        assertThat(cancelled.fee()).isNull();
    }

    @Test
    void notComingRecordsAFeeAndTheStepBackTakesItAway() {
        rules(Rules.with(r -> r.noShowPercent = 100));
        AppointmentView visit = byCall(scene.at(10, 0));
        refused(ErrorCode.BAD_TRANSITION, () -> become(visit, AppointmentStatus.NO_SHOW));

        begunAgo(visit, Duration.ofSeconds(1));
        assertThat(become(visit, AppointmentStatus.NO_SHOW).fee()).isEqualTo(visit.price());
        assertThat(become(visit, AppointmentStatus.SCHEDULED).fee()).isNull();
    }

    @Test
    void whatBecameOfAVisitIsOnRecordWhenItsDayIsOver() {
        AppointmentView done = byCall(scene.at(10, 0));
        become(become(done, AppointmentStatus.IN_PROGRESS), AppointmentStatus.COMPLETED);
        become(become(done, AppointmentStatus.IN_PROGRESS), AppointmentStatus.COMPLETED);

        begunAgo(done, Duration.ofHours(25));

        refused(ErrorCode.BAD_TRANSITION, () -> become(done, AppointmentStatus.IN_PROGRESS));
    }

    @Test
    void aNewClientIsAskedToConfirmAndWhoHasConfirmedIsNotAskedAgain() {
        rules(Rules.with(r -> r.confirmNewClientsHours = 24));
        NewAppointment.Who who = Scene.newcomer();
        AppointmentView visit = booked(visit(who, scene.at(10, 0), null, BookingSource.PHONE_AI, CALL));
        AppointmentView second = booked(visit(who, scene.at(14, 0), null, BookingSource.PHONE_AI, CALL));

        assertThat(visit.confirmBy())
                .isEqualTo(scene.salon.local(scene.at(10, 0).minus(Duration.ofHours(24))));
        assertThat(second.confirmBy()).isNull();
        AppointmentView moved = changed(visit, ChangeVisit.move(scene.at(11, 0), null, CALL));
        assertThat(moved.confirmBy())
                .isEqualTo(scene.salon.local(scene.at(11, 0).minus(Duration.ofHours(24))));
        assertThat(become(visit, AppointmentStatus.CONFIRMED).confirmBy()).isNull();
        assertThat(changed(visit, ChangeVisit.move(scene.at(12, 0), null, CALL)).confirmBy())
                .isNull();
        assertThat(become(visit, AppointmentStatus.SCHEDULED).confirmBy()).isNotNull();
    }

    private AppointmentView become(AppointmentView visit, AppointmentStatus status) {
        return scene.as(() -> appointments.changeStatus(visit.id(), new ChangeStatus(status, null, null, SOMEONE)));
    }

    /** Its row says so; what it takes of the ledger lies elsewhere and stays. */
    private void begunAgo(AppointmentView visit, Duration time) {
        jdbc.sql("UPDATE appointment SET starts_at = UTC_TIMESTAMP(6) - INTERVAL ? SECOND WHERE id = ?")
                .params(time.toSeconds(), Ids.bytes(visit.id()))
                .update();
    }
}
