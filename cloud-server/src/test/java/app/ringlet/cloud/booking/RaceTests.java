package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.anyone;
import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class RaceTests extends InScene {

    private static final int RUNNERS = 60;

    @Autowired
    Acts acts;

    @Autowired
    Blocks blocks;

    record Request(String client, int hour) {}

    record Answer(UUID appointment) {}

    @Test
    void ofManyWhoWantOneSlotOneGetsIt() throws Exception {
        List<String> outcomes =
                race(i -> () -> outcome(() -> appointments.book(book(scene.at(10, 0), item(scene.cut, scene.anna)))));

        assertThat(outcomes).filteredOn("booked"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("SLOT_TAKEN"::equals).hasSize(RUNNERS - 1);
        assertThat(inspection.check(scene.salon.id()).clean()).isTrue();
    }

    @Test
    void ofManyWhoWantAnyoneAsManyAreServedAsThereAreHands() throws Exception {
        List<String> outcomes =
                race(i -> () -> outcome(() -> appointments.book(book(scene.at(10, 0), anyone(scene.cut)))));

        assertThat(outcomes).filteredOn("booked"::equals).hasSize(2);
        assertThat(inspection.check(scene.salon.id()).clean()).isTrue();
    }

    @Test
    void visitsThatWantTheSamePeopleInOppositeOrderDoNotLockEachOtherOut() throws Exception {
        List<String> outcomes = race(i -> () -> outcome(() -> appointments.book(
                i % 2 == 0
                        ? book(scene.at(10, 0), item(scene.cut, scene.anna), item(scene.cut, scene.ben))
                        : book(scene.at(10, 0), item(scene.cut, scene.ben), item(scene.cut, scene.anna)))));

        // The two orders fit beside each other: while one has the first half of Anna, the other has that of Ben.
        assertThat(outcomes).filteredOn("booked"::equals).hasSize(2);
        assertThat(outcomes).filteredOn("SLOT_TAKEN"::equals).hasSize(RUNNERS - 2);
        assertThat(inspection.check(scene.salon.id()).clean()).isTrue();
    }

    @Test
    void newClientsWithOneNumberWhoBookAtOnceAreOneClient() throws Exception {
        NewAppointment.Who who = Scene.newcomer();
        List<UUID> clients = race(i -> () -> scene.<AppointmentView>as(() -> appointments.book(
                        book(who, scene.at(scene.day(2 + i), 9 + i % 8, 0), item(scene.cut, scene.anna))))
                .client()
                .id());

        assertThat(clients).hasSize(RUNNERS);
        assertThat(clients.stream().distinct()).hasSize(1);
    }

    @Test
    void ofOneClientsBookingsThatComeAtOnceNoMoreAreMadeThanTheSalonAllows() throws Exception {
        rules(Rules.with(r -> r.maxOpenBookings = 2));
        NewAppointment.Who who = Scene.newcomer();
        List<String> outcomes = race(i -> () -> outcome(() -> appointments.book(new BookVisit(
                who,
                List.of(item(scene.cut, scene.anna)),
                scene.at(scene.day(2 + i), 10, 0),
                null,
                null,
                BookingSource.WEB,
                null,
                Actor.system("the website")))));

        assertThat(outcomes).filteredOn("booked"::equals).hasSize(2);
        assertThat(outcomes).filteredOn("TOO_MANY_BOOKINGS"::equals).hasSize(RUNNERS - 2);
    }

    @Test
    void ofABlockAndManyVisitsInOneTimeOneGetsIt() throws Exception {
        List<String> outcomes = race(i -> () -> {
            try {
                if (i % 2 == 0) {
                    scene.as(() -> blocks.add(
                            new Blocks.Wanted(scene.anna.id(), null, scene.at(9, 30), scene.at(11, 0), "training")));
                } else {
                    booked(scene.at(10, 0), item(scene.cut, scene.anna));
                }
                return "done";
            } catch (Refusal refusal) {
                return refusal.code().name();
            }
        });

        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("SLOT_TAKEN"::equals).hasSize(RUNNERS - 1);
    }

    @Test
    void oneActAskedForManyTimesAtOnceIsDoneOnce() throws Exception {
        AtomicInteger done = new AtomicInteger();
        List<UUID> results = race(i ->
                () -> scene.as(() -> acts.once("call 1", "turn 1:0", new Request("Maya", 10), Answer.class, () -> {
                            done.incrementAndGet();
                            return new Answer(appointments
                                    .book(book(scene.at(10, 0), item(scene.cut, scene.anna)))
                                    .id());
                        }))
                        .appointment());

        assertThat(results.stream().distinct()).hasSize(1);
        assertThat(results).hasSize(RUNNERS);
        assertThat(done).hasValue(1);
    }

    private String outcome(ScopedValue.CallableOp<AppointmentView, RuntimeException> booking) {
        try {
            scene.<AppointmentView>as(booking);
            return "booked";
        } catch (Refusal refusal) {
            return refusal.code().name();
        }
    }

    private static <T> List<T> race(IntFunction<Callable<T>> runner) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < RUNNERS; i++) {
                Callable<T> run = runner.apply(i);
                running.add(threads.submit(() -> {
                    start.await();
                    return run.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        }
    }
}
