package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.AvailabilityQuery.Choice;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.HistoryEntry;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.BookingRules;
import app.ringlet.testing.ServerTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The salon's rules bind whoever is not at its desk. */
@ServerTest
class PoliciesTests extends InScene {

    private static final Actor CALL = Actor.call(new UUID(5, 5));

    @Autowired
    Availabilities availabilities;

    @Test
    void aCallerBooksNeitherTooSoonNorTooFarAheadAndTheDeskDoes() {
        rules(Rules.with(r -> {
            r.leadMinutes = 3 * 24 * 60;
            r.horizonDays = 30;
        }));

        refused(ErrorCode.TOO_SOON, () -> byCall(scene.at(scene.day(1), 10, 0)));
        refused(ErrorCode.TOO_FAR_AHEAD, () -> byCall(scene.at(scene.day(31), 10, 0)));
        byCall(scene.at(scene.day(30), 10, 0));
        booked(scene.at(scene.day(1), 10, 0), item(scene.cut, scene.anna));
        booked(scene.at(scene.day(31), 10, 0), item(scene.cut, scene.anna));
    }

    @Test
    void whoeverSaysTheyAreTheDeskMustBeAPerson() {
        rules(Rules.with(r -> r.horizonDays = 5));

        refused(
                ErrorCode.TOO_FAR_AHEAD,
                () -> booked(visit(
                        Scene.newcomer(),
                        scene.at(10, 0),
                        null,
                        BookingSource.DESK,
                        Actor.apiKey(new UUID(6, 6), "a booking site"))));
        refused(
                ErrorCode.TOO_FAR_AHEAD,
                () -> booked(visit(Scene.newcomer(), scene.at(10, 0), null, BookingSource.WEB, SOMEONE)));
    }

    @Test
    void whatIsHeldIsBoundAsWell() {
        HoldView hold = held(scene.at(10, 0), item(scene.cut, scene.anna));
        rules(Rules.with(r -> r.horizonDays = 5));

        refused(
                ErrorCode.TOO_FAR_AHEAD,
                () -> booked(visit(Scene.newcomer(), scene.at(10, 0), hold.id(), BookingSource.PHONE_AI, CALL)));
        assertThat(scene.<List<HoldView>>as(() -> holds.live())).containsExactly(hold);
    }

    @ParameterizedTest
    @EnumSource(
            value = HoldOwner.Kind.class,
            names = {"CALL", "WEB", "WAITLIST"})
    void nothingIsHeldTooSoonOrTooFarAheadButByTheDesk(HoldOwner.Kind kind) {
        rules(Rules.with(r -> {
            r.leadMinutes = 3 * 24 * 60;
            r.horizonDays = 30;
        }));

        refused(ErrorCode.TOO_SOON, () -> held(hold(kind, scene.at(scene.day(1), 10, 0))));
        refused(ErrorCode.TOO_FAR_AHEAD, () -> held(hold(kind, scene.at(scene.day(31), 10, 0))));
        held(hold(kind, scene.at(scene.day(30), 10, 0)));
        held(hold(HoldOwner.Kind.DESK, scene.at(scene.day(1), 10, 0)));
        held(hold(HoldOwner.Kind.DESK, scene.at(scene.day(31), 10, 0)));
    }

    @ParameterizedTest
    @EnumSource(
            value = BookingSource.class,
            names = {"PHONE_AI", "API", "WEB"})
    void whatIsOfferedCanBeBookedAndWhatTheRulesKeepBackCannot(BookingSource source) {
        // The earliest time lies between two that are offered, however long the test takes.
        int toMiddleOfGrid = Math.floorMod(
                7 - LocalTime.now(Clock.system(scene.zone())).getMinute(), BookingRules.DEFAULT.gridMinutes());
        rules(Rules.with(r -> {
            r.leadMinutes = 3 * 24 * 60 + toMiddleOfGrid;
            r.horizonDays = 10;
        }));
        List<Instant> asked = starts(source);
        List<Instant> all = starts(BookingSource.DESK);
        Instant first = asked.getFirst();
        Instant last = asked.getLast();
        Instant tooSoon = all.get(all.indexOf(first) - 1);
        Instant tooFar = all.get(all.indexOf(last) + 1);

        assertThat(all).containsSubsequence(asked);
        assertThat(last).isEqualTo(scene.at(scene.day(10), 17, 15));
        refused(ErrorCode.TOO_SOON, () -> booked(visit(Scene.newcomer(), tooSoon, null, source, CALL)));
        refused(ErrorCode.TOO_FAR_AHEAD, () -> booked(visit(Scene.newcomer(), tooFar, null, source, CALL)));
        for (Instant start : List.of(first, last)) {
            HoldView hold = held(start, item(scene.cut, scene.anna));
            does(() -> holds.release(hold.id()));
            booked(visit(Scene.newcomer(), start, null, source, CALL));
        }
        booked(visit(Scene.newcomer(), all.getFirst(), null, BookingSource.DESK, SOMEONE));
    }

    @Test
    void aMoveIsBoundByWhereItGoesAndOtherChangesAreNot() {
        AppointmentView visit = byCall(scene.at(10, 0));
        rules(Rules.with(r -> r.horizonDays = 8));

        refused(
                ErrorCode.TOO_FAR_AHEAD,
                () -> changed(visit, ChangeVisit.move(scene.at(scene.day(9), 10, 0), null, CALL)));
        changed(visit, ChangeVisit.move(scene.at(scene.day(8), 10, 0), null, CALL));
        changed(visit, ChangeVisit.move(scene.at(scene.day(9), 10, 0), null, SOMEONE));
        changed(visit, new ChangeVisit(null, null, null, "tea", null, CALL));
    }

    @Test
    void aClientHasNoMoreVisitsAheadThanAllowedAndACancelledOneMakesRoom() {
        rules(Rules.with(r -> r.maxOpenBookings = 1));
        NewAppointment.Who who = Scene.newcomer();
        AppointmentView first = booked(visit(who, scene.at(10, 0), null, BookingSource.PHONE_AI, CALL));

        refused(
                ErrorCode.TOO_MANY_BOOKINGS,
                () -> booked(visit(who, scene.at(12, 0), null, BookingSource.PHONE_AI, CALL)));
        scene.as(() -> appointments.cancel(first.id(), null, null, CALL));
        booked(visit(who, scene.at(12, 0), null, BookingSource.PHONE_AI, CALL));
        booked(visit(who, scene.at(14, 0), null, BookingSource.DESK, SOMEONE));
    }

    @Test
    void aBlockedClientIsServedByTheDeskOnlyAndMayStillCancel() {
        AppointmentView visit = byCall(scene.at(10, 0));
        NewAppointment.Who who = new NewAppointment.Who(visit.client().id(), null, null);
        jdbc.sql("UPDATE client SET blocked = TRUE WHERE id = ?")
                .param(Ids.bytes(visit.client().id()))
                .update();

        refused(
                ErrorCode.CLIENT_BLOCKED,
                () -> booked(visit(who, scene.at(12, 0), null, BookingSource.PHONE_AI, CALL)));
        refused(ErrorCode.CLIENT_BLOCKED, () -> changed(visit, ChangeVisit.move(scene.at(12, 0), null, CALL)));
        booked(visit(who, scene.at(12, 0), null, BookingSource.DESK, SOMEONE));
        scene.as(() -> appointments.cancel(visit.id(), null, null, CALL));
    }

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

    /** When Anna can do a cut from tomorrow on. */
    private List<Instant> starts(BookingSource source) {
        VisitItem cut = item(scene.cut, scene.anna);
        return scene
                .<List<Slot>>as(() -> availabilities.find(AvailabilityQuery.onDays(
                                List.of(cut),
                                scene.day(1),
                                scene.day(12),
                                scene.zone(),
                                500,
                                Choice.FIRST_FREE_EMPLOYEE)
                        .askedBy(source)))
                .stream()
                .map(slot -> slot.start().toInstant())
                .toList();
    }

    private PlaceHold hold(HoldOwner.Kind kind, Instant start) {
        HoldOwner owner = new HoldOwner(kind, UUID.randomUUID(), "someone");
        return new PlaceHold(owner, List.of(item(scene.cut, scene.anna)), start, Duration.ofMinutes(2));
    }

    private AppointmentView byCall(Instant start) {
        return booked(visit(Scene.newcomer(), start, null, BookingSource.PHONE_AI, CALL));
    }

    private BookVisit visit(
            NewAppointment.Who who, Instant start, @Nullable UUID hold, BookingSource source, Actor by) {
        return new BookVisit(who, List.of(item(scene.cut, scene.anna)), start, hold, null, source, null, by);
    }
}
