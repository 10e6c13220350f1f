package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.anyone;
import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.ledger.DayLedger;
import app.ringlet.cloud.booking.ledger.LedgerMask;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.salon.Skill;
import app.ringlet.protocol.salon.TimeOffKind;
import app.ringlet.testing.ServerTest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is booked is as it was wanted, or is not booked. */
@ServerTest
class BookingTests extends InScene {

    @Autowired
    DayLedger ledger;

    @Autowired
    PlatformTransactionManager transactions;

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
        does(() -> staff.setSkills(
                scene.anna.id(),
                scene.anna.version(),
                List.of(Skill.asOnTheMenu(scene.beard.id()), Skill.asOnTheMenu(scene.colour.id()))));
        scene.as(() -> appointments.book(book(scene.at(10, 30), item(scene.beard, scene.anna))));
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
        does(() -> staff.addTimeOff(scene.anna.id(), TimeOffKind.OTHER, scene.day(7), scene.day(7), "ill"));
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
    void aVisitAcrossTheEndOfTheUtcDayTakesBothDaysOrNeither() {
        Scene tokyo = Scene.open(salons.open(ZoneId.of("Asia/Tokyo"), Scene.hours(0, 23)), catalog, staff);
        scene = tokyo;
        does(() -> staff.setHours(tokyo.anna.id(), Scene.hours(0, 23)));
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
}
