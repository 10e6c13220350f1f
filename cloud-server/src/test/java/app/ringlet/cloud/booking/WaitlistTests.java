package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.anyone;
import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.hold;
import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.waitlist.WaitlistTurn;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.catalog.NewService;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.NewWaitlistEntry;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.booking.WaitlistEntryView;
import app.ringlet.protocol.booking.WaitlistStatus;
import app.ringlet.protocol.salon.BookingRules.WaitlistOrder;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.Skill;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@Import({TestClock.InServer.class, WaitlistScene.class})
class WaitlistTests {

    @Autowired
    TestSalons testSalons;

    @Autowired
    Salons salons;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    Waitlist waitlist;

    @Autowired
    WaitlistTurn turn;

    @Autowired
    Appointments appointments;

    @Autowired
    Holds holds;

    @Autowired
    LedgerInspection inspection;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Scene scene;
    VisitItem cut;
    AppointmentView visit;

    @BeforeEach
    void annaIsBookedAtTen() {
        scene = Scene.open(testSalons, catalog, staff);
        WaitlistScene.rules(scene, salons, WaitlistOrder.FIRST_IN_LINE, 0);
        cut = item(scene.cut, scene.anna);
        visit = WaitlistScene.booked(scene, appointments, scene.at(10, 0), cut);
    }

    @AfterEach
    void theLedgerIsClean() {
        assertThat(inspection.check(scene.salon.id()).differences()).isEmpty();
    }

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
    void aBlockedClientIsOfferedNothingAndTheNextIs() {
        WaitlistEntryView first = join("10:00", "10:45", cut);
        WaitlistEntryView second = join("10:00", "10:45", cut);
        block(first.client().id());

        cancelAndTurn();

        assertThat(statuses(first, second)).containsExactly(WaitlistStatus.WAITING, WaitlistStatus.OFFERED);
    }

    @Test
    void aClientWhoIsBlockedMeanwhileAcceptsByTheDeskOnly() {
        WaitlistEntryView entry = join("10:00", "10:45", cut);
        cancelAndTurn();
        block(entry.client().id());

        refused(ErrorCode.CLIENT_BLOCKED, () -> as(() -> waitlist.accept(entry.id(), Actor.call(UUID.randomUUID()))));

        assertThat(accept(entry).client().id()).isEqualTo(entry.client().id());
    }

    @Test
    void onlyTheDeskPutsABlockedClientOnTheList() {
        WaitlistEntryView before = join("10:00", "10:45", cut);
        block(before.client().id());
        NewWaitlistEntry again = new NewWaitlistEntry(
                new NewAppointment.Who(before.client().id(), null, null),
                List.of(cut),
                scene.day(7),
                scene.day(7),
                null,
                null,
                null,
                null);

        refused(ErrorCode.CLIENT_BLOCKED, () -> as(() -> waitlist.join(again.askedBy(BookingSource.PHONE_AI))));
        as(() -> waitlist.join(again));
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

    @Test
    void deskSeesEachStep() {
        WaitlistEntryView entry = join("10:00", "10:45", cut);
        cancelAndTurn();
        accept(entry);

        assertThat(frames()).isEqualTo(3);
    }

    private WaitlistEntryView join(String from, String to, VisitItem... items) {
        return WaitlistScene.join(scene, waitlist, from, to, items);
    }

    private void block(UUID client) {
        jdbc.sql("UPDATE client SET blocked = TRUE, blocked_reason = 'shouts' WHERE id = ?")
                .param(Ids.bytes(client))
                .update();
    }

    private void cancelAndTurn() {
        WaitlistScene.cancel(scene, appointments, visit);
        turn.run();
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

    private AppointmentView accept(WaitlistEntryView entry) {
        return as(() -> waitlist.accept(entry.id(), SOMEONE));
    }

    private WaitlistEntryView of(WaitlistEntryView entry) {
        return as(() -> waitlist.get(entry.id()));
    }

    private WaitlistEntryView.Offer offer(WaitlistEntryView entry) {
        return Objects.requireNonNull(of(entry).offer(), "nothing is offered");
    }

    private List<WaitlistStatus> statuses(WaitlistEntryView... entries) {
        return List.of(entries).stream().map(e -> of(e).status()).toList();
    }

    private int freedTimes() {
        return count("SELECT COUNT(*) FROM freed_time WHERE tenant_id = ?");
    }

    private int frames() {
        return count("SELECT COUNT(*) FROM event_log WHERE tenant_id = ? AND type = 'waitlist.changed'");
    }

    private int count(String sql) {
        return jdbc.sql(sql)
                .param(Ids.bytes(scene.salon.id()))
                .query(Integer.class)
                .single();
    }

    private <R> R as(ScopedValue.CallableOp<? extends R, RuntimeException> work) {
        return scene.as(work);
    }
}
