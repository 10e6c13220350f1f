package app.ringlet.cloud.push.log;

import app.ringlet.protocol.push.PushMessage;
import java.time.OffsetDateTime;

/** An event that has yet to get its place in the log. */
@FunctionalInterface
public interface Draft {

    PushMessage at(long seq, OffsetDateTime at);
}
