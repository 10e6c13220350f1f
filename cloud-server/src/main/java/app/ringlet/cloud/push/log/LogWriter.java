package app.ringlet.cloud.push.log;

import app.ringlet.protocol.push.PushMessage;
import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives events their numbers and writes them down, in a transaction that is about to commit. */
@Component
class LogWriter {

    private final LogTable table;
    private final SalonTime time;
    private final EntityManager entities;
    private final JsonMapper json;

    LogWriter(LogTable table, SalonTime time, EntityManager entities, JsonMapper json) {
        this.table = table;
        this.time = time;
        this.entities = entities;
        this.json = json;
    }

    /** Else Hibernate would lock rows after we have locked the tenant's number, and could deadlock with who did it before. */
    void flushOthers() {
        entities.flush();
    }

    List<Frame> write(UUID tenantId, List<Draft> drafts) {
        ZoneId zone = time.zone(tenantId);
        long last = table.advance(tenantId, drafts.size());
        OffsetDateTime at = time.now(zone);
        List<LogTable.Row> rows = new ArrayList<>(drafts.size());
        long seq = last - drafts.size();
        for (Draft draft : drafts) {
            seq++;
            PushMessage message = draft.at(seq, at);
            Frame frame = new Frame(seq, json.writeValueAsString(message));
            rows.add(new LogTable.Row(frame, at.toInstant(), typeOf(message)));
        }
        table.insert(tenantId, rows);
        return rows.stream().map(LogTable.Row::frame).toList();
    }

    private static String typeOf(PushMessage message) {
        JsonTypeName name = message.getClass().getAnnotation(JsonTypeName.class);
        return name == null ? message.getClass().getSimpleName() : name.value();
    }
}
