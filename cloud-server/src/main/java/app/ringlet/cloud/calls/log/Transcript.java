package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.calls.LineSaid;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said. A speaker has one line a turn, by the table's key, so that a repeated webhook adds none. */
@Component
class Transcript {

    private static final int LINES_IN_A_TURN = 3;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Transcript(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Writes a line down and tells the desks, unless it is there already. Only inside a transaction. */
    void add(Salon salon, UUID callId, int turn, Speaker speaker, String text, Instant now) {
        int number = turn * LINES_IN_A_TURN + place(speaker);
        int added = jdbc.sql("""
            INSERT IGNORE INTO transcript_line (tenant_id, call_id, line, at, speaker, text)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
                .params(
                        Ids.bytes(CurrentTenant.id()),
                        Ids.bytes(callId),
                        number,
                        Timestamp.from(now),
                        speaker.name(),
                        text)
                .update();
        if (added == 1) {
            TranscriptLine line = new TranscriptLine(number, salon.local(now), speaker, text);
            events.publishEvent(new LineSaid(salon.id(), callId, line));
        }
    }

    /** The line was other than was written down; the desks are told. Only inside a transaction. */
    void rewrite(Salon salon, UUID callId, int turn, Speaker speaker, String text, Instant now) {
        int number = turn * LINES_IN_A_TURN + place(speaker);
        int changed = jdbc.sql("""
            UPDATE transcript_line SET text = ? WHERE tenant_id = ? AND call_id = ? AND line = ? AND speaker = ? AND text <> ?
            """)
                .params(text, Ids.bytes(CurrentTenant.id()), Ids.bytes(callId), number, speaker.name(), text)
                .update();
        if (changed == 1) {
            TranscriptLine line = new TranscriptLine(number, salon.local(now), speaker, text);
            events.publishEvent(new LineSaid(salon.id(), callId, line));
        }
    }

    private static int place(Speaker speaker) {
        return switch (speaker) {
            // What people said among themselves comes before the turn in which the assistant goes on.
            case CALLER, STAFF -> 0;
            case SYSTEM -> 1;
            case ASSISTANT -> 2;
        };
    }

    List<TranscriptLine> of(Salon salon, UUID callId) {
        return jdbc.sql("""
            SELECT line, at, speaker, text FROM transcript_line WHERE tenant_id = ? AND call_id = ? ORDER BY line
            """)
                .params(Ids.bytes(CurrentTenant.id()), Ids.bytes(callId))
                .query((row, n) -> new TranscriptLine(
                        row.getInt("line"),
                        salon.local(row.getTimestamp("at").toInstant()),
                        Speaker.valueOf(row.getString("speaker")),
                        row.getString("text")))
                .list();
    }
}
