package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.anyone;
import static app.ringlet.cloud.booking.Scene.hold;
import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.springframework.test.context.TestContextManager;

/** Whatever several people do at once, in whatever order, the ledger is the OR of what there is, and nothing overlaps. */
@ServerTest
class InterleavingProperties extends InScene {

    private static final AtomicInteger DAYS = new AtomicInteger(1);

    @Autowired
    Blocks blocks;

    @BeforeProperty
    void openOnce() throws Exception {
        new TestContextManager(InterleavingProperties.class).prepareTestInstance(this);
        openSalon();
    }

    enum What {
        HOLD,
        BOOK,
        BOOK_THE_HELD,
        MOVE,
        MOVE_TO_THE_HELD,
        CANCEL,
        CONFIRM,
        MISS,
        RELEASE,
        EXTEND,
        RUN_OUT,
        BLOCK,
        UNBLOCK
    }

    /** @param cell five minutes after nine, where it wants a time. @param pick which hold or appointment, where it wants one */
    record Step(What what, int cell, int visit, int pick) {}

    @Provide
    Arbitrary<List<List<Step>>> lives() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 20))
                .as(Step::new);
        return step.list().ofMinSize(4).ofMaxSize(14).list().ofSize(4);
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void theLedgerIsTheOrOfAllMasks(@ForAll("lives") List<List<Step>> lives) throws Exception {
        World world = new World(1 + DAYS.getAndIncrement() % 300);
        try (ExecutorService threads = Executors.newFixedThreadPool(lives.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (List<Step> life : lives) {
                running.add(threads.submit(() -> life.forEach(world::live)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        assertThat(inspection.check(scene.salon.id()).differences()).isEmpty();
    }

    private final class World {

        private final List<UUID> held = new CopyOnWriteArrayList<>();
        private final List<UUID> booked = new CopyOnWriteArrayList<>();
        private final List<UUID> blocked = new CopyOnWriteArrayList<>();
        private final int day;

        World(int day) {
            this.day = day;
        }

        void live(Step step) {
            try {
                CurrentTenant.run(scene.salon.id(), () -> take(step));
            } catch (Refusal refused) {
                // That is how it goes when several want the same; any other failure fails the property.
                assertThat(refused.code()).isNotNull();
            }
        }

        private void take(Step step) {
            Instant start = scene.at(scene.day(day), 9, 0).plus(Duration.ofMinutes(step.cell() * 5L));
            switch (step.what()) {
                case HOLD ->
                    held.add(holds.place(hold(UUID.randomUUID(), start, visit(step)))
                            .id());
                case BOOK ->
                    booked.add(appointments.book(Scene.book(start, visit(step))).id());
                case BOOK_THE_HELD ->
                    pick(
                            held,
                            step,
                            id -> booked.add(appointments
                                    .book(new BookVisit(
                                            new NewAppointment.Who(null, "Maya", null),
                                            List.of(),
                                            start,
                                            id,
                                            null,
                                            BookingSource.DESK,
                                            null,
                                            SOMEONE))
                                    .id()));
                case MOVE -> pick(booked, step, id -> appointments.change(id, ChangeVisit.move(start, null, SOMEONE)));
                case MOVE_TO_THE_HELD ->
                    pick(
                            booked,
                            step,
                            id -> pick(
                                    held,
                                    step,
                                    hold -> appointments.change(id, ChangeVisit.moveToHold(hold, null, SOMEONE))));
                case CANCEL -> pick(booked, step, id -> appointments.cancel(id, null, null, SOMEONE));
                case CONFIRM -> pick(booked, step, id -> become(id, AppointmentStatus.CONFIRMED));
                case MISS -> pick(booked, step, id -> become(id, AppointmentStatus.NO_SHOW));
                case RELEASE -> pick(held, step, holds::release);
                case EXTEND -> pick(held, step, id -> holds.extend(id, Duration.ofMinutes(5)));
                case RUN_OUT -> pick(held, step, this::runOut);
                case BLOCK ->
                    blocked.add(blocks.add(new Blocks.Wanted(
                                    scene.anna.id(), null, start, start.plus(Duration.ofMinutes(30)), "training"))
                            .id());
                case UNBLOCK -> pick(blocked, step, blocks::remove);
            }
        }

        private void become(UUID appointment, AppointmentStatus status) {
            appointments.changeStatus(appointment, new ChangeStatus(status, null, null, SOMEONE));
        }

        private VisitItem[] visit(Step step) {
            return switch (step.visit()) {
                case 0 -> new VisitItem[] {item(scene.cut, scene.anna)};
                case 1 -> new VisitItem[] {anyone(scene.cut)};
                case 2 -> new VisitItem[] {item(scene.colour, scene.anna, scene.toner)};
                case 3 -> new VisitItem[] {anyone(scene.beard), anyone(scene.colour)};
                default -> new VisitItem[] {item(scene.cut, scene.ben), item(scene.cut, scene.anna)};
            };
        }

        private void runOut(UUID hold) {
            jdbc.sql("UPDATE slot_hold SET expires_at = '2020-01-01' WHERE tenant_id = ? AND id = ?")
                    .params(Ids.bytes(scene.salon.id()), Ids.bytes(hold))
                    .update();
        }

        private static void pick(List<UUID> from, Step step, Consumer<UUID> use) {
            List<UUID> now = List.copyOf(from);
            if (!now.isEmpty()) {
                use.accept(now.get(step.pick() % now.size()));
            }
        }
    }
}
