package app.ringlet.cloud.push.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.push.PushTest;
import app.ringlet.cloud.push.TestEvents;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.push.PushMessage;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestDesk;
import app.ringlet.testing.TestSalons;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Events that this server's fan-out never heard of: another server wrote them, or the word of them was lost. */
@PushTest
class OtherServersTests {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-21T09:00:00-05:00");

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestEvents events;

    @Autowired
    LogTable log;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JsonMapper json;

    @Test
    void areFoundInTheLogWithoutFurtherWord() {
        Salon salon = salons.open();
        try (TestDesk desk = TestDesk.connect(signedIn.agent(salon), 0)) {
            desk.next(PushMessage.Resync.class);

            writeUnheard(salon, 1);

            assertThat(desk.next(PushMessage.HoldReleased.class).seq()).isEqualTo(1);
        }
    }

    @Test
    void takeTheirPlaceBeforeTheNextEventThatIsHeardOf() {
        Salon salon = salons.open();
        try (TestDesk desk = TestDesk.connect(signedIn.agent(salon), 0)) {
            desk.next(PushMessage.Resync.class);

            writeUnheard(salon, 1);
            events.say(salon.id(), "heard");

            assertThat(desk.next(PushMessage.HoldReleased.class).seq()).isEqualTo(1);
            assertThat(desk.next(PushMessage.LineSaid.class).seq()).isEqualTo(2);
        }
    }

    private void writeUnheard(Salon salon, long seq) {
        String frame = json.writeValueAsString(new PushMessage.HoldReleased(seq, AT, salon.id()));
        transaction.executeWithoutResult(status -> {
            assertThat(log.advance(salon.id(), 1)).isEqualTo(seq);
            log.insert(salon.id(), List.of(new LogTable.Row(new Frame(seq, frame), AT.toInstant(), "hold.released")));
        });
    }
}
