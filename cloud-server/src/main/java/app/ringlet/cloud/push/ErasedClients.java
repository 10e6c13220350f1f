package app.ringlet.cloud.push;

import app.ringlet.cloud.clients.ClientErased;
import app.ringlet.cloud.push.log.EventLog;
import app.ringlet.cloud.push.log.LogTable;
import app.ringlet.protocol.push.PushMessage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Forgets what the log says of a client: all of it up to now, since what was said in calls is in it too and names nobody. Every
 * desk is told to load anew, so that it forgets as well.
 */
@Component
class ErasedClients {

    private final LogTable table;
    private final EventLog log;

    ErasedClients(LogTable table, EventLog log) {
        this.table = table;
        this.log = log;
    }

    @EventListener
    void on(ClientErased event) {
        table.clear(event.tenantId());
        log.append(event.tenantId(), PushMessage.Resync::new);
    }
}
