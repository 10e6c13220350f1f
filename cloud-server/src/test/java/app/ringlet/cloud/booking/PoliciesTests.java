package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.AvailabilityQuery.Choice;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.BookingRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The salon's rules bind whoever is not at its desk. */
class PoliciesTests extends PoliciesTest {

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
}
