package app.ringlet.cloud.push;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.push.log.Frame;
import app.ringlet.cloud.push.log.LogTable;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.testing.TestSalons;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@PushTest
class EventLogTests {

    @Autowired
    TestSalons salons;

    @Autowired
    TestEvents events;

    @Autowired
    LogTable log;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void eventsAreNumberedFromOneInTheOrderInWhichTheyHappen() {
        Salon salon = salons.open();

        events.say(salon.id(), "one", "two");
        events.publish(salon.id(), "three");

        List<Frame> frames = log.after(salon.id(), 0, 10);
        assertThat(frames).extracting(Frame::seq).containsExactly(1L, 2L, 3L);
        assertThat(frames.getFirst().json()).contains("\"type\":\"call.line\"", "\"seq\":1", "\"text\":\"one\"");
        assertThat(frames.getLast().json()).contains("\"text\":\"three\"");
        assertThat(log.head(salon.id())).isEqualTo(3);
    }

    @Test
    void theTimeOfAnEventIsTheSalons() {
        Salon salon = salons.open();

        events.say(salon.id(), "one");

        assertThat(log.after(salon.id(), 0, 1).getFirst().json())
                .containsPattern("\"at\":\"20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+-0[45]:00\"");
    }

    @Test
    void whatIsRolledBackLeavesNoEventAndTakesNoNumber() {
        Salon salon = salons.open();

        events.say(salon.id(), "one");
        events.sayAndRollBack(salon.id(), "never", "never");
        events.say(salon.id(), "two");

        assertThat(log.after(salon.id(), 0, 10)).extracting(Frame::seq).containsExactly(1L, 2L);
        assertThat(log.after(salon.id(), 1, 10).getFirst().json()).contains("two");
    }

    @Test
    void manyWhoCommitAtOnceLeaveNoGap() throws Exception {
        Salon salon = salons.open();
        int writers = 12;
        int each = 20;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> running = IntStream.range(0, writers)
                    .mapToObj(writer ->
                            threads.submit(() -> IntStream.range(0, each).forEach(i -> {
                                if (i % 5 == 4) {
                                    events.sayAndRollBack(salon.id(), "never");
                                }
                                events.say(salon.id(), writer + "." + i + "a", writer + "." + i + "b");
                            })))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        }

        long count = 2L * writers * each;
        assertThat(log.after(salon.id(), 0, 1000))
                .extracting(Frame::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, count).boxed().toList());
        assertThat(log.head(salon.id())).isEqualTo(count);
    }

    @Test
    void anEventOfTheLastMomentBeforeTheCommitIsKeptToo() {
        Salon salon = salons.open();

        transaction.executeWithoutResult(status ->
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        events.publish(salon.id(), "late");
                    }
                }));

        assertThat(log.after(salon.id(), 0, 10)).extracting(Frame::seq).containsExactly(1L);
    }

    @Test
    void aTransactionWithinAnotherHasItsOwnEvents() {
        Salon salon = salons.open();
        TransactionTemplate inner = new TransactionTemplate(
                Objects.requireNonNull(transaction.getTransactionManager()),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));

        transaction.executeWithoutResult(status -> {
            events.say(salon.id(), "outer");
            inner.executeWithoutResult(nested -> events.say(salon.id(), "inner"));
            status.setRollbackOnly();
        });

        assertThat(log.after(salon.id(), 0, 10))
                .singleElement()
                .satisfies(frame -> assertThat(frame.json()).contains("inner"));
    }

    @Test
    void whatPeopleSayInAnyScriptIsKept() {
        Salon salon = salons.open();

        events.say(salon.id(), "💇 für Zoë");

        assertThat(log.after(salon.id(), 0, 1).getFirst().json()).contains("💇 für Zoë");
    }
}
