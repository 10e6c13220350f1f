package app.ringlet.cloud.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.push.PushMessage;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestDesk;
import app.ringlet.testing.TestSalons;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PushTest
class PushUnderStrainTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestEvents events;

    @Autowired
    MeterRegistry meters;

    @Test
    void aDeskThatLosesItsConnectionAgainAndAgainSeesEachEventOnceAndInOrder() throws Exception {
        Salon salon = salons.open();
        TestClient agent = signedIn.agent(salon);
        events.say(salon.id(), "first");
        int writers = 4;
        int each = 60;
        // Fewer than the desk may miss, so that it is never told to load anew.
        Semaphore ahead = new Semaphore(30);
        List<Long> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> running = IntStream.range(0, writers)
                    .mapToObj(writer -> threads.submit(() -> {
                        for (int i = 0; i < each; i++) {
                            assertThat(ahead.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
                            events.say(salon.id(), writer + "." + i);
                        }
                        return writer;
                    }))
                    .toList();
            long last = 1;
            for (int connection = 0; last <= (long) writers * each; connection++) {
                try (TestDesk desk = TestDesk.connect(agent, last)) {
                    for (int frames = 0; frames < connection % 7 + 2 && last <= (long) writers * each; frames++) {
                        PushMessage message = desk.next();
                        if (message instanceof PushMessage.Welcome welcome) {
                            assertThat(welcome.seq()).isEqualTo(last);
                        } else {
                            assertThat(message).isInstanceOf(PushMessage.LineSaid.class);
                            last = message.seq();
                            seen.add(last);
                            ahead.release();
                        }
                    }
                }
            }
            for (Future<?> one : running) {
                one.get();
            }
        }

        assertThat(seen)
                .containsExactlyElementsOf(LongStream.rangeClosed(2, 1 + (long) writers * each)
                        .boxed()
                        .toList());
    }

    @Test
    void aDeskThatDoesNotReadIsDroppedAndNobodyWaitsForIt() throws Exception {
        Salon salon = salons.open();
        String long60k = "so ".repeat(20_000);
        try (RawDesk stuck = new RawDesk(signedIn.agent(salon));
                TestDesk desk = TestDesk.connect(signedIn.agent(salon), 0)) {
            desk.next(PushMessage.Resync.class);
            await().until(() -> following() == 2);

            for (int i = 1; i <= 200; i++) {
                events.say(salon.id(), long60k);
                assertThat(desk.next(PushMessage.LineSaid.class).seq()).isEqualTo(i);
            }

            await().atMost(Duration.ofSeconds(30)).until(() -> following() == 1);
            stuck.readToTheEnd();
            events.say(salon.id(), "on");
            assertThat(TestEvents.text(desk.next())).isEqualTo("on");
        }
    }

    @Test
    void aDeskThatDoesNotAnswerPingsIsDropped() throws Exception {
        try (RawDesk dead = new RawDesk(signedIn.agent(salons.open()))) {
            dead.readToTheEnd();
        }
    }

    private long following() {
        return (long) meters.get("ringlet.push.desks").gauge().value();
    }
}
