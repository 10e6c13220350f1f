package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.anyone;
import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.catalog.NewService;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.NewWaitlistEntry;
import app.ringlet.protocol.booking.WaitlistEntryView;
import app.ringlet.protocol.booking.WaitlistStatus;
import app.ringlet.protocol.salon.BookingRules.WaitlistOrder;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.Skill;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who is asked first, for how long, and who is not asked. */
class WaitlistOrderTests extends WaitlistTest {

    @Test
    void aLongFreedTimeServesSeveral() {
        AppointmentView colour = as(() -> appointments.book(book(scene.at(12, 0), item(scene.colour, scene.anna))));
        WaitlistEntryView first = join("12:00", "13:35", cut);
        WaitlistEntryView second = join("12:00", "13:35", cut);
        WaitlistEntryView third = join("12:00", "13:35", cut);

        WaitlistScene.cancel(scene, appointments, colour);
        turn.run();

        assertThat(statuses(first, second, third))
                .containsExactly(WaitlistStatus.OFFERED, WaitlistStatus.OFFERED, WaitlistStatus.WAITING);
    }

    @Test
    void theMostValuableVisitComesFirstIfThatIsTheRule() {
        ServiceView dear = dearButShort();
        WaitlistEntryView longer = join("10:00", "10:45", cut);
        WaitlistEntryView dearer = join("10:00", "10:45", item(dear, scene.anna));

        orderThen(WaitlistOrder.BEST_VALUE);

        assertThat(of(dearer).status()).isEqualTo(WaitlistStatus.OFFERED);
        assertThat(of(longer).status()).isEqualTo(WaitlistStatus.WAITING);
    }

    @Test
    void theVisitThatFillsMostOfTheTimeComesFirstIfThatIsTheRule() {
        ServiceView dear = dearButShort();
        WaitlistEntryView dearer = join("10:00", "10:45", item(dear, scene.anna));
        WaitlistEntryView longer = join("10:00", "10:45", cut);

        orderThen(WaitlistOrder.BEST_FIT);

        assertThat(of(longer).status()).isEqualTo(WaitlistStatus.OFFERED);
        assertThat(of(dearer).status()).isEqualTo(WaitlistStatus.WAITING);
    }

    @Test
    void nothingIsOfferedWithinTheLeadTime() {
        WaitlistEntryView entry = join("10:00", "10:45", cut);
        WaitlistScene.rules(scene, salons, WaitlistOrder.FIRST_IN_LINE, 20000);

        cancelAndTurn();

        assertThat(of(entry).status()).isEqualTo(WaitlistStatus.WAITING);
    }

    @Test
    void anOfferLastsNoLongerThanItCanBeAccepted() {
        WaitlistEntryView entry = join("10:00", "10:45", cut);
        int untilVisit =
                (int) Duration.between(clock.instant(), scene.at(10, 0)).toMinutes();
        WaitlistScene.rules(scene, salons, WaitlistOrder.FIRST_IN_LINE, untilVisit - 2);

        cancelAndTurn();

        assertThat(Duration.between(clock.instant(), offer(entry).expires().toInstant()))
                .as("a quarter of an hour after the lead time has begun")
                .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(18));
        clock.pass(Duration.ofMinutes(10));
        as(() -> waitlist.accept(entry.id(), Actor.call(UUID.randomUUID())));
    }

    @Test
    void anOfferThatIsCutOffInTheMiddleIsMadeInTheNextTurn() {
        WaitlistEntryView entry = join("10:00", "10:45", cut);

        WaitlistScene.CRASH.set(true);
        cancelAndTurn();
        turn.run();
        turn.run();

        assertThat(WaitlistScene.CRASH).isFalse();
        assertThat(of(entry).status()).isEqualTo(WaitlistStatus.OFFERED);
        assertThat(as(() -> holds.live())).hasSize(1);
        assertThat(freedTimes()).isZero();
    }

    @Test
    void nobodyIsOfferedTwoTimesAtOnceHoweverManyBecomeFree() throws Exception {
        AppointmentView other = WaitlistScene.booked(scene, appointments, scene.at(10, 0), item(scene.cut, scene.ben));
        WaitlistEntryView first = join("10:00", "10:45", anyone(scene.cut));
        WaitlistEntryView second = join("10:00", "10:45", anyone(scene.cut));
        WaitlistEntryView third = join("10:00", "10:45", anyone(scene.cut));

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            running.add(threads.submit(() -> WaitlistScene.cancel(scene, appointments, visit)));
            running.add(threads.submit(() -> WaitlistScene.cancel(scene, appointments, other)));
            for (int i = 0; i < 6; i++) {
                running.add(threads.submit(turn::run));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        turn.run();

        assertThat(statuses(first, second, third))
                .containsExactly(WaitlistStatus.OFFERED, WaitlistStatus.OFFERED, WaitlistStatus.WAITING);
        assertThat(offer(first).visit().employeeId())
                .isNotEqualTo(offer(second).visit().employeeId());
    }

    @Test
    void whoseLastDayHasPassedIsNotAskedAnyMore() {
        NewWaitlistEntry wishes = WaitlistScene.wishes(scene, "10:00", "10:45", cut);
        WaitlistEntryView entry = as(() -> waitlist.join(new NewWaitlistEntry(
                wishes.client(),
                wishes.items(),
                wishes.from(),
                wishes.to(),
                null,
                "soon",
                null,
                scene.salon.local(clock.instant().plus(Duration.ofMinutes(5))))));

        clock.pass(Duration.ofMinutes(6));
        turn.run();

        assertThat(of(entry).status()).isEqualTo(WaitlistStatus.EXPIRED);
        assertThat(as(() -> waitlist.list(Set.of(WaitlistStatus.EXPIRED), null, 0, 10))
                        .items())
                .containsExactly(of(entry));
    }

    private void orderThen(WaitlistOrder order) {
        WaitlistScene.rules(scene, salons, order, 0);
        cancelAndTurn();
    }

    private ServiceView dearButShort() {
        ServiceView dear = as(() -> catalog.addService(NewService.simple("Hair check", "Cuts", 15, 90000, "#aa3355")));
        as(() -> {
            staff.setSkills(
                    scene.anna.id(),
                    scene.anna.version(),
                    List.of(Skill.asOnTheMenu(scene.cut.id()), Skill.asOnTheMenu(dear.id())));
            return true;
        });
        return dear;
    }

    private int freedTimes() {
        return count("SELECT COUNT(*) FROM freed_time WHERE tenant_id = ?");
    }
}
