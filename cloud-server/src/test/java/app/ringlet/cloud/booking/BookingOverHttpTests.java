package app.ringlet.cloud.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentPatch;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
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
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookingOverHttpTests extends BookingOverHttpTest {

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
}
