package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.anyone;
import static app.ringlet.cloud.booking.Scene.hold;
import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.waitlist.WaitlistTurn;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.booking.WaitlistEntryView;
import app.ringlet.protocol.booking.WaitlistStatus;
import app.ringlet.protocol.salon.BookingRules.WaitlistOrder;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestContextManager;

/** Whatever several people and servers do at once: the ledger is clean, and each time is kept for one person at most. */
@ServerTest
@Import({TestClock.InServer.class, WaitlistScene.class})
class WaitlistProperties {

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

    Scene scene;

    @BeforeProperty
    void start() throws Exception {
        new TestContextManager(WaitlistProperties.class).prepareTestInstance(this);
    }

    enum What {
        JOIN,
        BOOK,
        HOLD,
        CANCEL,
        MOVE,
        RELEASE,
        ACCEPT,
        DECLINE,
        WITHDRAW,
        TURN,
        PASS
    }

    record Step(What what, int cell, int visit, int pick) {}

    @Provide
    Arbitrary<List<List<Step>>> lives() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 20))
                .as(Step::new);
        return step.list().ofMinSize(6).ofMaxSize(16).list().ofSize(3);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void eachTimeIsKeptForOneAtMost(@ForAll("lives") List<List<Step>> lives, @ForAll WaitlistOrder order)
            throws Exception {
        scene = Scene.open(testSalons, catalog, staff);
        WaitlistScene.rules(scene, salons, order, 0);
        World world = new World();
        try (ExecutorService threads = Executors.newFixedThreadPool(lives.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (List<Step> life : lives) {
                running.add(threads.submit(() -> life.forEach(world::live)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        turn.run();

        assertThat(inspection.check(scene.salon.id()).differences()).isEmpty();
        List<WaitlistEntryView> offered = scene.as(() -> waitlist.list(Set.of(WaitlistStatus.OFFERED), null, 0, 200))
                .items();
        assertThat(offered.stream().map(e -> Objects.requireNonNull(e.offer()).holdId()))
                .doesNotHaveDuplicates();
        // Two that meet in one employee's time would have two holds there, which the ledger's check has ruled out.
        assertThat(offered).allSatisfy(e -> assertThat(e.offer()).isNotNull());
    }

    private final class World {

        private final List<UUID> entries = new CopyOnWriteArrayList<>();
        private final List<UUID> held = new CopyOnWriteArrayList<>();
        private final List<UUID> booked = new CopyOnWriteArrayList<>();

        void live(Step step) {
            try {
                CurrentTenant.run(scene.salon.id(), () -> take(step));
            } catch (Refusal refused) {
                // That is how it goes when several want the same; any other failure fails the property.
                assertThat(refused.code()).isNotNull();
            }
        }

        private void take(Step step) {
            Instant start = scene.at(9, 0).plus(Duration.ofMinutes(step.cell() * 5L));
            switch (step.what()) {
                case JOIN ->
                    entries.add(waitlist.join(WaitlistScene.wishes(scene, "09:00", "13:00", visit(step)))
                            .id());
                case BOOK ->
                    booked.add(appointments.book(Scene.book(start, visit(step))).id());
                case HOLD ->
                    held.add(holds.place(hold(UUID.randomUUID(), start, visit(step)))
                            .id());
                case CANCEL -> pick(booked, step, id -> appointments.cancel(id, null, null, SOMEONE));
                case MOVE -> pick(booked, step, id -> appointments.change(id, ChangeVisit.move(start, null, SOMEONE)));
                case RELEASE ->
                    holds.live().stream().skip(step.pick() % 3).findFirst().ifPresent(h -> holds.release(h.id()));
                case ACCEPT -> pick(entries, step, id -> waitlist.accept(id, SOMEONE));
                case DECLINE -> pick(entries, step, waitlist::decline);
                case WITHDRAW -> pick(entries, step, waitlist::withdraw);
                case TURN -> turn.run();
                case PASS -> clock.pass(Duration.ofMinutes(1L + step.pick()));
            }
        }

        private VisitItem[] visit(Step step) {
            return switch (step.visit()) {
                case 0 -> new VisitItem[] {item(scene.cut, scene.anna)};
                case 1 -> new VisitItem[] {anyone(scene.cut)};
                case 2 -> new VisitItem[] {anyone(scene.beard)};
                default -> new VisitItem[] {anyone(scene.beard), item(scene.cut, scene.anna)};
            };
        }

        private static void pick(List<UUID> from, Step step, Consumer<UUID> use) {
            List<UUID> now = List.copyOf(from);
            if (!now.isEmpty()) {
                use.accept(now.get(step.pick() % now.size()));
            }
        }
    }
}
