package app.ringlet.cloud.push;

import app.ringlet.cloud.calls.LineSaid;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.push.PushMessage;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Another module at work: says lines in a call, in transactions that commit or do not. */
public class TestEvents {

    private static final UUID CALL = Ids.next();

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    TestEvents(ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.events = events;
        this.transaction = transaction;
    }

    /** Each line is an event of the same transaction. */
    public void say(UUID tenantId, String... lines) {
        transaction.executeWithoutResult(status -> publish(tenantId, lines));
    }

    void sayAndRollBack(UUID tenantId, String... lines) {
        transaction.executeWithoutResult(status -> {
            publish(tenantId, lines);
            status.setRollbackOnly();
        });
    }

    static String text(PushMessage message) {
        return message instanceof PushMessage.LineSaid said ? said.line().text() : message.toString();
    }

    /** In whatever transaction there is. */
    void publish(UUID tenantId, String... lines) {
        OffsetDateTime at = OffsetDateTime.of(2026, 11, 21, 9, 0, 0, 0, ZoneOffset.UTC);
        for (String line : lines) {
            events.publishEvent(
                    new LineSaid(tenantId, CALL, new TranscriptLine(1, at, TranscriptLine.Speaker.CALLER, line)));
        }
    }
}
