package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.hold;
import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.WaitlistEntryView;
import app.ringlet.protocol.booking.WaitlistStatus;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WaitlistTests extends WaitlistTest {

    @Test
    void aTimeThatIsCancelledIsHeldForWhoWaitsForIt() {
        WaitlistEntryView entry = join("10:00", "10:45", cut);

        cancelAndTurn();

        WaitlistEntryView offered = of(entry);
        assertThat(offered.status()).isEqualTo(WaitlistStatus.OFFERED);
        WaitlistEntryView.Offer offer = offer(entry);
        assertThat(offer.visit().start()).isEqualTo(visit.start());
        HoldView held = as(() -> holds.find(offer.holdId()).orElseThrow());
        assertThat(held.owner())
                .isEqualTo(new HoldOwner(
                        HoldOwner.Kind.WAITLIST,
                        entry.id(),
                        "waiting list: " + entry.client().name()));
        assertThat(Duration.between(clock.instant(), held.expiresAt().toInstant()))
                .isBetween(Duration.ofMinutes(28), Duration.ofMinutes(30));
        assertThat(as(() -> waitlist.offersTo(entry.client().id()))).containsExactly(offered);
        refused(ErrorCode.SLOT_TAKEN, () -> as(() -> appointments.book(book(scene.at(10, 0), cut))));
    }

    @Test
    void whatIsAcceptedBecomesTheAppointmentOnce() {
        WaitlistEntryView entry = join("10:00", "10:45", cut);
        cancelAndTurn();

        AppointmentView booked = as(() -> waitlist.accept(entry.id(), SOMEONE));
        AppointmentView again = as(() -> waitlist.accept(entry.id(), SOMEONE));

        assertThat(again).isEqualTo(booked);
        assertThat(booked.start()).isEqualTo(visit.start());
        assertThat(booked.client().id()).isEqualTo(entry.client().id());
        assertThat(of(entry).status()).isEqualTo(WaitlistStatus.BOOKED);
        assertThat(of(entry).appointmentId()).isEqualTo(booked.id());
        assertThat(as(() -> holds.live())).isEmpty();
    }

    @Test
    void aTimeOutsideOfWhatIsWantedIsNotOffered() {
        WaitlistEntryView morning = join("09:00", "10:15", cut);
        WaitlistEntryView ben = join("10:00", "10:45", item(scene.beard, scene.ben));
        as(() -> appointments.book(book(scene.at(9, 0), item(scene.cut, scene.anna))));
        as(() -> appointments.book(book(scene.at(9, 45), item(scene.cut, scene.ben))));

        cancelAndTurn();

        assertThat(of(morning).status()).isEqualTo(WaitlistStatus.WAITING);
        assertThat(of(ben).status()).as("what Ben has free there").isEqualTo(WaitlistStatus.OFFERED);
    }

    @Test
    void whatIsDeclinedGoesToTheNextAndNeverBackToWhoDeclined() {
        WaitlistEntryView first = join("10:00", "10:45", cut);
        WaitlistEntryView second = join("10:00", "10:45", cut);
        cancelAndTurn();
        assertThat(statuses(first, second)).containsExactly(WaitlistStatus.OFFERED, WaitlistStatus.WAITING);

        as(() -> waitlist.decline(first.id()));
        turn.run();
        assertThat(statuses(first, second)).containsExactly(WaitlistStatus.WAITING, WaitlistStatus.OFFERED);

        as(() -> waitlist.decline(second.id()));
        turn.run();
        assertThat(statuses(first, second)).containsOnly(WaitlistStatus.WAITING);
        assertThat(as(() -> holds.live())).isEmpty();
        refused(ErrorCode.BAD_TRANSITION, () -> as(() -> waitlist.decline(second.id())));
    }

    @Test
    void anOfferThatRunsOutGoesToTheNext() {
        WaitlistEntryView first = join("10:00", "10:45", cut);
        WaitlistEntryView second = join("10:00", "10:45", cut);
        cancelAndTurn();

        clock.pass(Duration.ofMinutes(WaitlistScene.HOLD_MINUTES));
        refused(ErrorCode.HOLD_GONE, () -> accept(first));
        turn.run();
        turn.run();

        assertThat(statuses(first, second)).containsExactly(WaitlistStatus.WAITING, WaitlistStatus.OFFERED);
        clock.pass(Duration.ofMinutes(WaitlistScene.HOLD_MINUTES));
        turn.run();
        turn.run();
        assertThat(statuses(first, second)).containsOnly(WaitlistStatus.WAITING);
        as(() -> appointments.book(book(scene.at(10, 0), cut)));
    }

    @Test
    void whatTheDeskTakesBackIsItsOwnAndNotOfferedOn() {
        WaitlistEntryView first = join("10:00", "10:45", cut);
        WaitlistEntryView second = join("10:00", "10:45", cut);
        cancelAndTurn();

        as(() -> {
            holds.release(offer(first).holdId());
            return true;
        });
        turn.run();
        turn.run();

        assertThat(statuses(first, second)).containsOnly(WaitlistStatus.WAITING);
        as(() -> appointments.book(book(scene.at(10, 0), cut)));
    }

    @Test
    void whoWithdrawsGivesTheTimeToTheNext() {
        WaitlistEntryView first = join("10:00", "10:45", cut);
        WaitlistEntryView second = join("10:00", "10:45", cut);
        cancelAndTurn();

        as(() -> waitlist.withdraw(first.id()));
        turn.run();

        assertThat(statuses(first, second)).containsExactly(WaitlistStatus.WITHDRAWN, WaitlistStatus.OFFERED);
    }

    @Test
    void aTimeThatAVisitHasLeftIsOffered() {
        WaitlistEntryView entry = join("10:00", "10:45", cut);

        as(() -> appointments.change(visit.id(), ChangeVisit.move(scene.at(15, 0), null, SOMEONE)));
        turn.run();

        assertThat(offer(entry).visit().start()).isEqualTo(visit.start());
    }

    @Test
    void aTimeThatACallerHadHeldIsOfferedButNotOneThatWasBooked() {
        WaitlistEntryView entry = join("13:00", "13:45", cut);
        UUID call = UUID.randomUUID();
        HoldView held = as(() -> holds.place(hold(call, scene.at(13, 0), cut)));
        HoldView other = as(() -> holds.place(hold(call, scene.at(14, 0), cut)));
        as(() -> appointments.book(book(other.id(), scene.at(14, 0), cut)));
        turn.run();
        assertThat(of(entry).status()).isEqualTo(WaitlistStatus.WAITING);

        as(() -> {
            holds.release(held.id());
            return true;
        });
        turn.run();

        assertThat(offer(entry).visit().start().toInstant()).isEqualTo(scene.at(13, 0));
    }

    @Test
    void deskSeesEachStep() {
        WaitlistEntryView entry = join("10:00", "10:45", cut);
        cancelAndTurn();
        accept(entry);

        assertThat(frames()).isEqualTo(3);
    }

    private int frames() {
        return count("SELECT COUNT(*) FROM event_log WHERE tenant_id = ? AND type = 'waitlist.changed'");
    }
}
