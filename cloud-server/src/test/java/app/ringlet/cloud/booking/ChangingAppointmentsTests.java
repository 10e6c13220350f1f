package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.hold;
import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.ringlet.cloud.catalog.NewService;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HistoryEntry;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.testing.ServerTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is booked moves and changes in one step, and keeps what it was sold for. */
@ServerTest
class ChangingAppointmentsTests extends InScene {

    @Test
    void anAppointmentMovesEvenOverItsOwnTimeAndKeepsItsPrice() {
        AppointmentView booked = scene.as(() -> appointments.book(book(scene.at(10, 0), item(scene.cut, scene.anna))));
        scene.as(() -> catalog.changeService(
                scene.cut.id(), scene.cut.version(), NewService.simple("Women's cut", "Cuts", 60, 9900, "#aa3355")));

        AppointmentView moved = scene.as(
                () -> appointments.change(booked.id(), ChangeVisit.move(scene.at(10, 15), booked.version(), SOMEONE)));

        assertThat(moved.start()).isEqualTo(scene.salon.local(scene.at(10, 15)));
        assertThat(moved.end()).isEqualTo(scene.salon.local(scene.at(11, 0)));
        assertThat(moved.price()).isEqualTo(booked.price());
        assertThat(moved.version()).isGreaterThan(booked.version());
        refused(
                ErrorCode.STALE_VERSION,
                () -> scene.as(() -> appointments.change(
                        booked.id(), ChangeVisit.move(scene.at(12, 0), booked.version(), SOMEONE))));
        scene.as(() -> appointments.book(book(scene.at(11, 0), item(scene.cut, scene.anna))));
        refused(
                ErrorCode.SLOT_TAKEN,
                () -> scene.as(
                        () -> appointments.change(booked.id(), ChangeVisit.move(scene.at(10, 30), null, SOMEONE))));
        assertThat(scene.<AppointmentView>as(() -> appointments.get(booked.id())))
                .isEqualTo(moved);
    }

    @Test
    void anAppointmentMovesToAHeldTimeAtItsOldPrice() {
        AppointmentView booked = scene.as(() -> appointments.book(book(scene.at(10, 0), item(scene.cut, scene.anna))));
        scene.as(() -> catalog.changeService(
                scene.cut.id(), scene.cut.version(), NewService.simple("Women's cut", "Cuts", 60, 9900, "#aa3355")));
        HoldView hold =
                scene.as(() -> holds.place(hold(UUID.randomUUID(), scene.at(14, 0), item(scene.cut, scene.ben))));

        AppointmentView moved = scene.as(
                () -> appointments.change(booked.id(), ChangeVisit.moveToHold(hold.id(), booked.version(), SOMEONE)));

        assertThat(moved.start()).isEqualTo(hold.start());
        assertThat(moved.items().getFirst().employeeName()).isEqualTo("Ben");
        assertThat(moved.price()).isEqualTo(booked.price());
        assertThat(scene.<List<HoldView>>as(() -> holds.live())).isEmpty();
        scene.as(() -> appointments.book(book(scene.at(10, 0), item(scene.cut, scene.anna))));
    }

    @Test
    void aPatchOfNothingChangesNothing() {
        AppointmentView booked = scene.as(() -> appointments.book(book(scene.at(10, 0), item(scene.cut, scene.anna))));

        AppointmentView same = scene.as(() ->
                appointments.change(booked.id(), new ChangeVisit(null, null, null, null, booked.version(), SOMEONE)));
        AppointmentView noted = scene.as(() ->
                appointments.change(booked.id(), new ChangeVisit(null, null, null, "tea", same.version(), SOMEONE)));
        AppointmentView notedAgain = scene.as(() ->
                appointments.change(booked.id(), new ChangeVisit(null, null, null, "tea", noted.version(), SOMEONE)));

        assertThat(same).isEqualTo(booked);
        assertThat(notedAgain.version()).isEqualTo(booked.version() + 2);
    }

    @Test
    void otherServicesAreSoldAtTodaysPrices() {
        AppointmentView booked = scene.as(() -> appointments.book(book(scene.at(10, 0), item(scene.cut, scene.ben))));

        AppointmentView changed = scene.as(() -> appointments.change(
                booked.id(),
                new ChangeVisit(
                        null,
                        List.of(item(scene.cut, scene.ben), item(scene.beard, scene.ben)),
                        null,
                        "with beard",
                        null,
                        SOMEONE)));

        assertThat(changed.end()).isEqualTo(scene.salon.local(scene.at(11, 0)));
        assertThat(changed.price().minor()).isEqualTo(8500);
        assertThat(changed.notes()).isEqualTo("with beard");
    }

    @Test
    void aCancelledAppointmentsTimeIsFreeAndItsHistoryStays() {
        AppointmentView booked = scene.as(() -> appointments.book(book(scene.at(10, 0), item(scene.cut, scene.anna))));

        AppointmentView cancelled = scene.as(() -> appointments.cancel(booked.id(), "ill", booked.version(), SOMEONE));

        assertThat(cancelled.status()).isEqualTo(AppointmentStatus.CANCELLED);
        scene.as(() -> appointments.book(book(scene.at(10, 0), item(scene.cut, scene.anna))));
        refused(ErrorCode.BAD_TRANSITION, () -> scene.as(() -> appointments.cancel(booked.id(), null, null, SOMEONE)));
        refused(
                ErrorCode.BAD_TRANSITION,
                () -> scene.as(
                        () -> appointments.change(booked.id(), ChangeVisit.move(scene.at(12, 0), null, SOMEONE))));
        assertThat(history(booked))
                .extracting(HistoryEntry::what, HistoryEntry::reason)
                .containsExactly(tuple("booked", ""), tuple("cancelled", "ill"));
    }

    @Test
    void someoneElseDoesItForWhatItWasSoldFor() {
        AppointmentView booked = booked(scene.at(10, 0), item(scene.cut, scene.anna));
        scene.as(() -> catalog.changeService(
                scene.cut.id(), scene.cut.version(), NewService.simple("Women's cut", "Cuts", 45, 9900, "#aa3355")));

        AppointmentView reassigned = changed(booked, items(false, item(scene.cut, scene.ben)));

        assertThat(reassigned.items().getFirst().employeeName()).isEqualTo("Ben");
        assertThat(reassigned.price()).isEqualTo(booked.price());
        AppointmentView resold = changed(booked, items(true, item(scene.cut, scene.ben)));
        assertThat(resold.price().minor()).isEqualTo(9900);
        booked(scene.at(10, 0), item(scene.cut, scene.anna));
    }

    @Test
    void whatIsAddedIsSoldAtTodaysPriceAndWhatWasThereKeepsItsOwn() {
        AppointmentView booked = booked(scene.at(10, 0), item(scene.cut, scene.ben));
        scene.as(() -> catalog.changeService(
                scene.cut.id(), scene.cut.version(), NewService.simple("Women's cut", "Cuts", 45, 9900, "#aa3355")));

        AppointmentView two = changed(booked, items(false, item(scene.cut, scene.ben), item(scene.cut, scene.ben)));

        assertThat(two.items()).extracting(i -> i.price().minor()).containsExactly(6500L, 9900L);
    }

    @Test
    void aMoveAcrossAChangeOfTheClocksKeepsTheWallTimeThatIsAskedFor() {
        LocalDate change = LocalDate.ofInstant(
                scene.zone()
                        .getRules()
                        .nextTransition(scene.at(scene.day(2), 12, 0))
                        .getInstant(),
                scene.zone());
        AppointmentView before = booked(
                scene.at(change.minusDays(1), 10, 0), item(scene.colour, scene.anna), item(scene.cut, scene.anna));

        AppointmentView after = changed(before, ChangeVisit.move(scene.at(change.plusDays(1), 10, 0), null, SOMEONE));

        assertThat(after.start().toLocalTime()).isEqualTo(LocalTime.of(10, 0));
        assertThat(after.end().toLocalTime()).isEqualTo(before.end().toLocalTime());
        assertThat(after.start().getOffset()).isNotEqualTo(before.start().getOffset());
    }

    @Test
    void itsColourIsGivenAndTakenAway() {
        AppointmentView booked = booked(scene.at(10, 0), item(scene.cut, scene.anna));

        assertThat(changed(booked, painted("#2f7f86")).color()).isEqualTo("#2f7f86");
        assertThat(changed(booked, painted("")).color()).isNull();
    }

    @Test
    void itsHistorySaysWhoChangedWhatAndFromWhatToWhat() {
        Actor dana = Actor.user(new UUID(4, 4), "Dana");
        AppointmentView booked = booked(scene.at(10, 0), item(scene.cut, scene.anna));
        changed(booked, new ChangeVisit(scene.at(11, 0), null, false, null, "tea", "#2f7f86", null, dana));
        changed(
                booked,
                new ChangeVisit(
                        null,
                        List.of(item(scene.cut, scene.ben), item(scene.beard, scene.ben)),
                        null,
                        null,
                        null,
                        dana));
        scene.as(() -> appointments.cancel(booked.id(), "ill", null, dana));

        List<HistoryEntry> history = history(booked);

        assertThat(history).extracting(HistoryEntry::what).containsExactly("booked", "moved", "moved", "cancelled");
        assertThat(history).extracting(HistoryEntry::version).isSorted().doesNotHaveDuplicates();
        assertThat(history.getLast().by()).isEqualTo(new HistoryEntry.By(HistoryEntry.Kind.USER, dana.id(), "Dana"));
        assertThat(history.get(0).changes())
                .allMatch(c -> c.before() == null)
                .extracting(HistoryEntry.Change::field, HistoryEntry.Change::after)
                .contains(tuple("services", "Women's cut"), tuple("price", "65.00 USD"), tuple("status", "SCHEDULED"));
        assertThat(history.get(1).changes())
                .containsExactly(
                        new HistoryEntry.Change(
                                "start",
                                scene.salon.local(scene.at(10, 0)).toString(),
                                scene.salon.local(scene.at(11, 0)).toString()),
                        new HistoryEntry.Change("notes", null, "tea"),
                        new HistoryEntry.Change("color", null, "#2f7f86"));
        assertThat(history.get(2).changes())
                .containsExactly(
                        new HistoryEntry.Change("services", "Women's cut", "Women's cut, Beard trim"),
                        new HistoryEntry.Change("employees", "Anna", "Ben"),
                        new HistoryEntry.Change("price", "65.00 USD", "85.00 USD"));
        assertThat(history.get(3).changes())
                .containsExactly(
                        new HistoryEntry.Change("status", "SCHEDULED", "CANCELLED"),
                        new HistoryEntry.Change("reason", null, "ill"));
        assertThat(history.get(3).reason()).isEqualTo("ill");
        assertThat(now(booked).reason()).isEqualTo("ill");
    }

    private static ChangeVisit items(boolean reprice, VisitItem... items) {
        return new ChangeVisit(null, List.of(items), reprice, null, null, null, null, SOMEONE);
    }

    private static ChangeVisit painted(String color) {
        return new ChangeVisit(null, null, false, null, null, color, null, SOMEONE);
    }
}
