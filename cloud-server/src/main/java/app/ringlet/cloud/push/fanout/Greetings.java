package app.ringlet.cloud.push.fanout;

import app.ringlet.cloud.push.log.Frame;
import app.ringlet.cloud.push.log.LogTable;
import app.ringlet.cloud.push.log.SalonTime;
import app.ringlet.protocol.push.PushMessage;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The frames that are not events. */
@Component
class Greetings {

    private final LogTable table;
    private final SalonTime time;
    private final JsonMapper json;

    Greetings(LogTable table, SalonTime time, JsonMapper json) {
        this.table = table;
        this.time = time;
        this.json = json;
    }

    /** The newest number; a desk that knows more than the feed may have it from another server, so the log is asked. */
    long head(UUID tenantId, Feed feed, long lastSeq) {
        if (lastSeq > feed.last()) {
            feed.catchUp(table.head(tenantId));
        }
        return feed.last();
    }

    Frame welcome(UUID tenantId, long seq) {
        return new Frame(seq, json.writeValueAsString(new PushMessage.Welcome(seq, time.now(tenantId))));
    }

    Frame resync(UUID tenantId, long seq) {
        return new Frame(seq, json.writeValueAsString(new PushMessage.Resync(seq, time.now(tenantId))));
    }
}
