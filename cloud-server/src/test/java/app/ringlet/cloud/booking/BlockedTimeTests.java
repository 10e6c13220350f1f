package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.staff.NewResource;
import app.ringlet.cloud.staff.Resources;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BlockedTimeView;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.salon.ResourceKind;
import app.ringlet.protocol.salon.ResourceView;
import app.ringlet.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Blocked time is taken as a visit's is. */
@ServerTest
@RecordApplicationEvents
class BlockedTimeTests extends InScene {

    @Autowired
    Blocks blocks;

    @Autowired
    Resources resources;

    @Autowired
    ApplicationEvents events;

    @Test
    void nobodyIsBookedInBlockedTimeUntilItIsFreeAgain() {
        BlockedTimeView block = blocked(10, 12);

        refused(ErrorCode.SLOT_TAKEN, () -> booked(scene.at(11, 30), item(scene.cut, scene.anna)));
        booked(scene.at(11, 30), item(scene.cut, scene.ben));
        booked(scene.at(12, 0), item(scene.cut, scene.anna));
        theLedgerSaysWhatThereIs();
        does(() -> blocks.remove(block.id()));
        booked(scene.at(11, 0), item(scene.cut, scene.anna));
        refused(ErrorCode.NOT_FOUND, () -> does(() -> blocks.remove(block.id())));
        assertThat(events.stream(BlockChanged.class))
                .extracting(BlockChanged::removed)
                .containsExactly(false, true);
        assertThat(events.stream(TimeFreed.class))
                .containsExactly(new TimeFreed(scene.salon.id(), scene.at(10, 0), scene.at(12, 0)));
    }

    @Test
    void whatStandsInItsWayIsNamed() {
        AppointmentView there = booked(scene.at(10, 0), item(scene.colour, scene.anna));
        booked(scene.at(10, 0), item(scene.cut, scene.ben));
        booked(scene.at(13, 0), item(scene.cut, scene.anna));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> blocked(9, 13));

        assertThat(refusal.code()).isEqualTo(ErrorCode.SLOT_TAKEN);
        assertThat(refusal.getMessage())
                .contains(there.client().name())
                .contains("at 10:00")
                .doesNotContain("13:00");
        assertThat(refusal.errors())
                .singleElement()
                .satisfies(e -> assertThat(e.message()).startsWith(there.id().toString()));
    }

    @Test
    void theProcessingTimeOfAVisitCanBeBlocked() {
        booked(scene.at(10, 0), item(scene.colour, scene.anna));

        add(wanted(scene.at(10, 30), scene.at(11, 5)));
        refused(ErrorCode.SLOT_TAKEN, () -> add(wanted(scene.at(11, 5), scene.at(11, 10))));
    }

    @Test
    void aHoldThatHasRunOutIsNotInItsWayAndALiveOneIs() {
        HoldView hold = held(scene.at(10, 0), item(scene.cut, scene.anna));
        refused(ErrorCode.SLOT_TAKEN, () -> blocked(9, 11));

        jdbc.sql("UPDATE slot_hold SET expires_at = '2020-01-01' WHERE id = ?")
                .param(Ids.bytes(hold.id()))
                .update();

        blocked(9, 11);
    }

    @Test
    void itMovesEvenOverItsOwnTimeAndAStaleChangeIsRefused() {
        BlockedTimeView block = blocked(10, 12);

        BlockedTimeView moved =
                scene.as(() -> blocks.change(block.id(), wanted(scene.at(11, 0), scene.at(13, 0)), block.version()));

        assertThat(moved.version()).isGreaterThan(block.version());
        refused(
                ErrorCode.STALE_VERSION,
                () -> scene.as(
                        () -> blocks.change(block.id(), wanted(scene.at(9, 0), scene.at(10, 0)), block.version())));
        booked(scene.at(10, 0), item(scene.cut, scene.anna));
        refused(
                ErrorCode.SLOT_TAKEN,
                () -> scene.as(
                        () -> blocks.change(block.id(), wanted(scene.at(10, 30), scene.at(13, 0)), moved.version())));
        assertThat(listed()).containsExactly(moved);
    }

    @Test
    void aUnitsTimeIsBlockedAsAnEmployeesIs() {
        ResourceView basins = scene.as(
                () -> resources.add(new NewResource("Basin", ResourceKind.values()[0], List.of("Basin 1", "Basin 2"))));
        Blocks.Wanted leak =
                new Blocks.Wanted(null, basins.units().getFirst().id(), scene.at(9, 0), scene.at(10, 0), "a leak");

        BlockedTimeView block = add(leak);

        assertThat(block.unitId()).isEqualTo(basins.units().getFirst().id());
        refused(ErrorCode.SLOT_TAKEN, () -> add(leak));
    }

    @Test
    void whatCannotBeBlockedIsRefusedForItsReason() {
        Instant start = scene.at(10, 0);
        refused(ErrorCode.INVALID_FIELD, () -> add(wanted(start, start)));
        refused(ErrorCode.INVALID_FIELD, () -> add(wanted(start.plusSeconds(1), scene.at(11, 0))));
        refused(
                ErrorCode.INVALID_FIELD,
                () -> add(wanted(start, start.plus(Duration.ofDays(14).plusMinutes(5)))));
        refused(
                ErrorCode.INVALID_FIELD,
                () -> add(wanted(start.plus(Duration.ofDays(800)), start.plus(Duration.ofDays(801)))));
        refused(
                ErrorCode.IN_THE_PAST,
                () -> add(wanted(scene.at(scene.day(-2), 10, 0), scene.at(scene.day(-2), 11, 0))));
        refused(
                ErrorCode.INVALID_FIELD,
                () -> add(new Blocks.Wanted(scene.anna.id(), scene.anna.id(), start, scene.at(11, 0), "")));
        refused(ErrorCode.INVALID_FIELD, () -> add(new Blocks.Wanted(null, null, start, scene.at(11, 0), "")));
        refused(ErrorCode.NOT_FOUND, () -> add(new Blocks.Wanted(new UUID(9, 9), null, start, scene.at(11, 0), "")));
        refused(ErrorCode.NOT_FOUND, () -> add(new Blocks.Wanted(null, new UUID(9, 9), start, scene.at(11, 0), "")));
        assertThat(listed()).isEmpty();
        add(wanted(start, start.plus(Duration.ofDays(14))));
    }

    @Test
    void anotherSalonsBlocksDoNotExist() {
        BlockedTimeView block = blocked(10, 12);
        Scene other = Scene.open(salons, catalog, staff);

        refused(
                ErrorCode.NOT_FOUND,
                () -> other.as(() -> {
                    blocks.remove(block.id());
                    return true;
                }));
        refused(
                ErrorCode.NOT_FOUND,
                () -> other.as(() -> blocks.change(block.id(), wanted(scene.at(9, 0), scene.at(10, 0)), 0)));
        refused(ErrorCode.NOT_FOUND, () -> other.as(() -> blocks.add(wanted(scene.at(9, 0), scene.at(10, 0)))));
        assertThat(listed()).containsExactly(block);
    }

    private List<BlockedTimeView> listed() {
        return scene.<List<BlockedTimeView>>as(
                () -> blocks.list(scene.at(0, 0), scene.at(23, 0), 0, 50).items());
    }

    private BlockedTimeView blocked(int from, int to) {
        return add(wanted(scene.at(from, 0), scene.at(to, 0)));
    }

    private BlockedTimeView add(Blocks.Wanted wanted) {
        return scene.as(() -> blocks.add(wanted));
    }

    private Blocks.Wanted wanted(Instant start, Instant end) {
        return new Blocks.Wanted(scene.anna.id(), null, start, end, "training");
    }
}
