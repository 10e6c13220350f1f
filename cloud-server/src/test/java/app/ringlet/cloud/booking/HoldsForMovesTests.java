package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentPatch;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.HoldRequest;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.HoldsApi;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Anna's cut at ten, which takes until a quarter to eleven, is to go half an hour later: the two times overlap. */
@ServerTest
class HoldsForMovesTests extends InScene {

    @Autowired
    SignedIn signedIn;

    AppointmentView visit;

    @BeforeEach
    void bookAtTen() {
        visit = booked(scene.at(10, 0), item(scene.cut, scene.anna));
    }

    @Test
    void theNewTimeMayOverlapTheOldAndTheMoveUsesItUp() {
        TestClient desk = signedIn.agent(scene.salon);
        HoldsApi keep = desk.api(HoldsApi.class);
        AppointmentsApi api = desk.api(AppointmentsApi.class);
        HoldRequest later = new HoldRequest(
                List.of(item(scene.cut, scene.anna)), scene.salon.local(scene.at(10, 30)), 60, visit.id());
        Refused.with(ErrorCode.SLOT_TAKEN, () -> keep.place(new HoldRequest(later.items(), later.start(), 60)));

        HoldView hold = keep.place(later);
        assertThat(inspection.check(scene.salon.id()).clean()).isTrue();
        AppointmentView moved = api.change(
                visit.id(), "" + visit.version(), new AppointmentPatch(null, null, null, null, null, hold.id()));

        assertThat(moved.start().toInstant()).isEqualTo(scene.at(10, 30));
        assertThat(keep.list()).isEmpty();
        booked(scene.at(9, 45), item(scene.cut, scene.anna));
        refusedAt(11, 0);
    }

    @Test
    void aHoldThatIsGivenBackLeavesTheVisitItsTime() {
        HoldView hold = heldForMove(scene.at(10, 30));
        refusedAt(10, 45);

        does(() -> holds.release(hold.id()));

        refusedAt(10, 15);
        booked(scene.at(10, 45), item(scene.cut, scene.anna));
    }

    @Test
    void aHoldThatHasRunOutLeavesTheVisitItsTimeAndStandsInNobodysWay() {
        heldForMove(scene.at(10, 30));
        jdbc.sql("UPDATE slot_hold SET expires_at = '2020-01-01' WHERE tenant_id = ?")
                .param(Ids.bytes(scene.salon.id()))
                .update();

        refusedAt(10, 15);
        booked(scene.at(10, 45), item(scene.cut, scene.anna));
    }

    @Test
    void whoCancelsTheVisitEndsTheHoldAndAllOfItIsFree() {
        heldForMove(scene.at(10, 30));

        scene.as(() -> appointments.cancel(visit.id(), null, null, SOMEONE));

        assertThat(live()).isEmpty();
        booked(scene.at(10, 0), item(scene.cut, scene.anna));
        booked(scene.at(10, 45), item(scene.cut, scene.anna));
    }

    @Test
    void whoMovesTheVisitElsewhereEndsTheHold() {
        HoldView hold = heldForMove(scene.at(10, 30));

        changed(visit, ChangeVisit.move(scene.at(10, 15), null, SOMEONE));

        assertThat(live()).isEmpty();
        booked(scene.at(11, 0), item(scene.cut, scene.anna));
        refused(ErrorCode.HOLD_GONE, () -> changed(visit, ChangeVisit.moveToHold(hold.id(), null, SOMEONE)));
    }

    @Test
    void ofTwoHoldsForOneMoveTheOtherEndsWithIt() {
        HoldView earlier = heldForMove(scene.at(9, 30));
        HoldView later = heldForMove(scene.at(10, 30));

        changed(visit, ChangeVisit.moveToHold(earlier.id(), null, SOMEONE));

        assertThat(live()).isEmpty();
        booked(scene.at(10, 15), item(scene.cut, scene.anna));
        refused(ErrorCode.HOLD_GONE, () -> changed(visit, ChangeVisit.moveToHold(later.id(), null, SOMEONE)));
    }

    @Test
    void itServesForNothingElse() {
        HoldView hold = heldForMove(scene.at(10, 30));
        AppointmentView other = booked(scene.at(14, 0), item(scene.cut, scene.anna));

        refused(ErrorCode.INVALID_FIELD, () -> booked(book(hold.id(), scene.at(10, 30), item(scene.cut, scene.anna))));
        refused(ErrorCode.INVALID_FIELD, () -> changed(other, ChangeVisit.moveToHold(hold.id(), null, SOMEONE)));

        assertThat(live()).containsExactly(hold);
    }

    @Test
    void whatCannotBeMovedIsNotHeldFor() {
        refused(ErrorCode.NOT_FOUND, () -> held(forMove(UUID.randomUUID(), scene.at(10, 30))));

        scene.as(() -> appointments.cancel(visit.id(), null, null, SOMEONE));
        refused(ErrorCode.BAD_TRANSITION, () -> heldForMove(scene.at(10, 30)));
    }

    private void refusedAt(int hour, int minute) {
        refused(ErrorCode.SLOT_TAKEN, () -> booked(scene.at(hour, minute), item(scene.cut, scene.anna)));
    }

    private List<HoldView> live() {
        return scene.as(holds::live);
    }

    private HoldView heldForMove(Instant start) {
        return held(forMove(visit.id(), start));
    }

    private PlaceHold forMove(UUID appointment, Instant start) {
        HoldOwner call = new HoldOwner(HoldOwner.Kind.CALL, UUID.randomUUID(), "a call");
        return new PlaceHold(call, List.of(item(scene.cut, scene.anna)), start, Duration.ofMinutes(2), appointment);
    }
}
