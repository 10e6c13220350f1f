package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.calls.CallChanged;
import app.ringlet.cloud.platform.Ids;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was said and noted in calls that are over, for the search: written in the transaction that ends a call, or changes it afterwards.
 * A call that goes on costs nothing.
 */
@Component
class CallTexts {

    private static final int LONGEST = 400_000;

    private final JdbcClient jdbc;

    CallTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(condition = "#root.args[0].call().state().name() == 'ENDED'")
    void on(CallChanged event) {
        UUID call = event.call().id();
        List<String> lines = jdbc.sql(
                        "SELECT text FROM transcript_line WHERE tenant_id = ? AND call_id = ? ORDER BY line")
                .params(Ids.bytes(event.tenantId()), Ids.bytes(call))
                .query((row, n) -> row.getString(1))
                .list();
        String note = event.call().note();
        String words = Stream.concat(Stream.ofNullable(note), lines.stream()).collect(Collectors.joining(" "));
        jdbc.sql("""
            INSERT INTO call_words (call_id, tenant_id, words) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE words = VALUES(words)
            """)
                .params(
                        Ids.bytes(call),
                        Ids.bytes(event.tenantId()),
                        words.length() > LONGEST ? words.substring(0, LONGEST) : words)
                .update();
    }
}
