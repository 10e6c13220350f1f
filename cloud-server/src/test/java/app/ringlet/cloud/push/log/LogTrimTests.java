package app.ringlet.cloud.push.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.push.PushSettings;
import app.ringlet.cloud.push.PushTest;
import app.ringlet.cloud.push.TestEvents;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.push.PushMessage;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestDesk;
import app.ringlet.testing.TestSalons;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** With room for 100 events of a tenant, for 7 days. */
@PushTest
class LogTrimTests {

    @Autowired
    TestSalons salons;

    @Autowired
    TestEvents events;

    @Autowired
    SignedIn signedIn;

    @Autowired
    LogTable log;

    @Autowired
    PushSettings settings;

    @Autowired
    TestClock clock;

    @Test
    void theNewestEventsOfATenantStay() {
        Salon salon = salons.open();
        IntStream.range(0, 60).forEach(i -> events.say(salon.id(), "a", "b"));

        LogTrim.trim(log, salon.id(), settings, clock);

        assertThat(log.after(salon.id(), 0, 1000))
                .hasSize(100)
                .first()
                .extracting(Frame::seq)
                .isEqualTo(21L);
    }

    @Test
    void oldEventsGoAndTheCountGoesOn() {
        Salon salon = salons.open();
        events.say(salon.id(), "old", "old");
        Clock nextWeek = Clock.offset(clock, Duration.ofDays(8));

        LogTrim.trim(log, salon.id(), settings, nextWeek);
        events.say(salon.id(), "new");

        assertThat(log.after(salon.id(), 0, 10)).extracting(Frame::seq).containsExactly(3L);
    }

    @Test
    void aDeskThatMissedEventsThatAreGoneIsToldToLoadAnew() {
        Salon salon = salons.open();
        events.say(salon.id(), "one", "two", "three");
        log.trim(salon.id(), 2, 10);
        try (TestDesk desk = TestDesk.connect(signedIn.agent(salon), 1)) {
            assertThat(desk.next(PushMessage.Resync.class).seq()).isEqualTo(3);

            events.say(salon.id(), "four");

            assertThat(desk.next().seq()).isEqualTo(4);
        }
    }
}
