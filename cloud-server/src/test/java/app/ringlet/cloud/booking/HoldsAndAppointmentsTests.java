package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.anyone;
import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.hold;
import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.ringlet.cloud.booking.ledger.DayLedger;
import app.ringlet.cloud.booking.ledger.LedgerMask;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.catalog.NewService;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.HistoryEntry;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.salon.Skill;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class HoldsAndAppointmentsTests {

    @Autowired
    TestSalons salons;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    Holds holds;

    @Autowired
    Appointments appointments;

    @Autowired
    LedgerInspection inspection;

    @Autowired
    DayLedger ledger;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    Scene scene;

    @BeforeEach
    void open() {
        scene = Scene.open(salons, catalog, staff);
    }

    @AfterEach
    void theLedgerSaysWhatHoldsAndAppointmentsSay() {
        assertThat(inspection.check(scene.salon.id()).differences()).isEmpty();
    }

    @Test
    void aBookedVisitIsFrozenAsItWasSold() {
        AppointmentView booked = scene.as(() -> appointments.book(
                book(scene.at(10, 0), item(scene.colour, scene.anna, scene.toner), item(scene.cut, scene.anna))));

        assertThat(booked.start()).isEqualTo(scene.salon.local(scene.at(10, 0)));
        assertThat(booked.end()).isEqualTo(scene.salon.local(scene.at(12, 35)));
        assertThat(booked.price().minor()).isEqualTo(14000 + 3000 + 6500);
        assertThat(booked.status()).isEqualTo(AppointmentStatus.SCHEDULED);
        assertThat(booked.newClient()).isTrue();
        assertThat(booked.items().getFirst().phases())
                .extracting(p ->
                        p.kind() + " " + p.start().toLocalTime() + "-" + p.end().toLocalTime())
                .containsExactly("ACTIVE 10:00-10:45", "PROCESSING 10:45-11:20", "FINISHING 11:20-11:50");
        assertThat(scene.<AppointmentView>as(() -> appointments.get(booked.id())))
                .isEqualTo(booked);
    }

    @Test
    void someoneElseIsServedWhileColourProcesses() {
        scene.as(() -> appointments.book(book(scene.at(10, 0), item(scene.colour, scene.anna))));

        refused(
                ErrorCode.SLOT_TAKEN,
                () -> scene.as(() -> appointments.book(book(scene.at(10, 30), item(scene.cut, scene.anna)))));
        staff(() -> staff.setSkills(
                scene.anna.id(), List.of(Skill.asOnTheMenu(scene.beard.id()), Skill.asOnTheMenu(scene.colour.id()))));
        scene.as(() -> appointments.book(book(scene.at(10, 30), item(scene.beard, scene.anna))));
    }

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

    @Test
    void anyoneIsWhoeverIsFree() {
        AppointmentView first = scene.as(() -> appointments.book(book(scene.at(10, 0), anyone(scene.cut))));
        AppointmentView second = scene.as(() -> appointments.book(book(scene.at(10, 0), anyone(scene.cut))));

        assertThat(first.items().getFirst().employeeName()).isEqualTo("Anna");
        assertThat(second.items().getFirst().employeeName()).isEqualTo("Ben");
        refused(
                ErrorCode.SLOT_TAKEN,
                () -> scene.as(() -> appointments.book(book(scene.at(10, 0), anyone(scene.cut)))));
    }

    @Test
    void whatCannotBeIsRefusedForItsReason() {
        Instant tomorrow = scene.at(10, 0);
        refused(
                ErrorCode.EMPLOYEE_CANNOT,
                () -> scene.as(() -> appointments.book(book(tomorrow, item(scene.beard, scene.anna)))));
        refused(
                ErrorCode.OUTSIDE_HOURS,
                () -> scene.as(() -> appointments.book(book(scene.at(17, 30), item(scene.cut, scene.anna)))));
        refused(
                ErrorCode.OUTSIDE_HOURS,
                () -> scene.as(() -> appointments.book(book(scene.at(8, 45), item(scene.cut, scene.anna)))));
        refused(
                ErrorCode.IN_THE_PAST,
                () -> scene.as(
                        () -> appointments.book(book(scene.at(scene.day(-1), 10, 0), item(scene.cut, scene.anna)))));
        refused(
                ErrorCode.INVALID_FIELD,
                () -> scene.as(() -> appointments.book(book(scene.at(10, 2), item(scene.cut, scene.anna)))));
        refused(
                ErrorCode.INVALID_FIELD,
                () -> scene.as(() -> appointments.book(
                        book(new NewAppointment.Who(null, null, null), tomorrow, item(scene.cut, scene.anna)))));
        refused(
                ErrorCode.INVALID_FIELD,
                () -> scene.as(() -> appointments.book(book(
                        new NewAppointment.Who(null, "Maya", "not a number"), tomorrow, item(scene.cut, scene.anna)))));
        staff(() -> staff.addTimeOff(scene.anna.id(), scene.day(7), scene.day(7), "ill"));
        refused(
                ErrorCode.OUTSIDE_HOURS,
                () -> scene.as(() -> appointments.book(book(tomorrow, item(scene.cut, scene.anna)))));
    }

    @Test
    void whoeverIsRefusedLeavesNoClientBehind() {
        NewAppointment.Who who = Scene.newcomer();
        refused(
                ErrorCode.OUTSIDE_HOURS,
                () -> scene.as(() -> appointments.book(book(who, scene.at(3, 0), item(scene.cut, scene.anna)))));

        assertThat(jdbc.sql("SELECT COUNT(*) FROM client WHERE tenant_id = ?")
                        .param(Ids.bytes(scene.salon.id()))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anAppointmentMovesEvenOverItsOwnTimeAndKeepsItsPrice() {
        AppointmentView booked = scene.as(() -> appointments.book(book(scene.at(10, 0), item(scene.cut, scene.anna))));
        scene.as(() ->
                catalog.changeService(scene.cut.id(), NewService.simple("Women's cut", "Cuts", 60, 9900, "#aa3355")));

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
        scene.as(() ->
                catalog.changeService(scene.cut.id(), NewService.simple("Women's cut", "Cuts", 60, 9900, "#aa3355")));
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
    void aVisitAcrossTheEndOfTheUtcDayTakesBothDaysOrNeither() {
        Scene tokyo = Scene.open(salons.open(ZoneId.of("Asia/Tokyo"), Scene.hours(0, 23)), catalog, staff);
        scene = tokyo;
        staff(() -> staff.setHours(tokyo.anna.id(), Scene.hours(0, 23)));
        tokyo.as(() -> appointments.book(book(tokyo.at(9, 0), item(tokyo.cut, tokyo.anna))));

        // Nine in Tokyo is midnight in UTC: the first half hour is free, the rest is not.
        refused(
                ErrorCode.SLOT_TAKEN,
                () -> tokyo.as(() -> appointments.book(book(tokyo.at(8, 30), item(tokyo.cut, tokyo.anna)))));
        tokyo.as(() -> appointments.book(book(tokyo.at(8, 15), item(tokyo.cut, tokyo.anna))));
        AppointmentView across =
                tokyo.as(() -> appointments.book(book(tokyo.at(tokyo.day(8), 8, 40), item(tokyo.cut, tokyo.anna))));

        assertThat(inspection.check(tokyo.salon.id()).rowsChecked()).isEqualTo(3);
        tokyo.as(() ->
                appointments.change(across.id(), ChangeVisit.move(tokyo.at(tokyo.day(8), 8, 50), null, SOMEONE)));
        tokyo.as(
                () -> appointments.book(book(tokyo.at(tokyo.day(8), 7, 50), item(tokyo.cut, tokyo.anna, tokyo.toner))));
    }

    @Test
    void aClaimThatFailsOnItsSecondRowGivesTheFirstOneBackInTheSameTransaction() {
        scene.as(() -> appointments.book(book(scene.at(10, 45), item(scene.cut, scene.ben))));
        scene.as(() -> appointments.book(book(scene.at(10, 45), item(scene.cut, scene.anna))));

        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Boolean claimed = scene.as(() -> transaction.execute(status -> {
            LedgerMask wanted = LedgerMask.builder()
                    .add(scene.anna.id(), scene.at(10, 0), scene.at(11, 0))
                    .add(scene.ben.id(), scene.at(10, 0), scene.at(11, 0))
                    .add(UUID.randomUUID(), scene.at(10, 0), scene.at(11, 0))
                    .build();
            return ledger.claim(wanted);
        }));

        assertThat(claimed).isFalse();
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

    private List<HistoryEntry> history(AppointmentView booked) {
        return scene.<List<HistoryEntry>>as(
                () -> appointments.historyOf(booked.id(), 0, 10).items());
    }

    private void staff(Runnable work) {
        scene.as(() -> {
            work.run();
            return true;
        });
    }

    private List<AppointmentView> list(Instant from, Instant to, UUID employee, Set<AppointmentStatus> statuses) {
        return scene.<List<AppointmentView>>as(() -> appointments
                .list(new AppointmentFilter(from, to, employee, null, statuses), 0, 50)
                .items());
    }
}
