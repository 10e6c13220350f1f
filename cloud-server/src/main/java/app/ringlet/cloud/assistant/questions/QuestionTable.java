package app.ringlet.cloud.assistant.questions;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.cloud.receptionist.QuestionLeft;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.assistant.OpenQuestion.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The current salon's questions as rows. Who settles one locks it first, so that it is settled once. */
@Component
class QuestionTable {

    private static final String ALL = "SELECT * FROM open_question WHERE tenant_id = ?";
    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;

    QuestionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            @Nullable UUID callId,
            @Nullable UUID clientId,
            @Nullable String phone,
            String question,
            Instant askedAt,
            Status status,
            @Nullable UUID entryId) {}

    void add(QuestionLeft left, Instant now) {
        String question = left.question();
        jdbc.sql("""
            INSERT INTO open_question (tenant_id, id, call_id, client_id, phone, question, asked_at, status)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'OPEN')
            """)
                .params(tenant(), Ids.bytes(left.id()), Ids.bytes(left.callId()))
                .param(bytes(left.clientId()))
                .param(left.phone())
                .params(question.length() > LONGEST ? question.substring(0, LONGEST) : question, UtcTime.column(now))
                .update();
    }

    List<Row> page(Status status, int page, int size) {
        return jdbc.sql(ALL + " AND status = ? ORDER BY asked_at DESC, id DESC LIMIT ? OFFSET ?")
                .params(tenant(), status.name(), size, (long) page * size)
                .query((row, n) -> row(row))
                .list();
    }

    List<Row> open(Instant from, Instant to, int most) {
        return jdbc.sql(ALL
                        + " AND status = 'OPEN' AND asked_at >= ? AND asked_at < ? ORDER BY asked_at DESC, id"
                        + " DESC LIMIT ?")
                .params(tenant(), UtcTime.column(from), UtcTime.column(to), most)
                .query((row, n) -> row(row))
                .list();
    }

    long count(Status status) {
        return jdbc.sql("SELECT COUNT(*) FROM open_question WHERE tenant_id = ? AND status = ?")
                .params(tenant(), status.name())
                .query(Long.class)
                .single();
    }

    Optional<Row> lock(UUID id) {
        return jdbc.sql(ALL + " AND id = ? FOR UPDATE")
                .params(tenant(), Ids.bytes(id))
                .query((row, n) -> row(row))
                .optional();
    }

    void settle(UUID id, Status status, @Nullable UUID entryId) {
        jdbc.sql("UPDATE open_question SET status = ?, entry_id = ? WHERE tenant_id = ? AND id = ?")
                .param(status.name())
                .param(bytes(entryId))
                .params(tenant(), Ids.bytes(id))
                .update();
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }

    private static byte @Nullable [] bytes(@Nullable UUID id) {
        return id == null ? null : Ids.bytes(id);
    }

    private static @Nullable UUID id(byte @Nullable [] bytes) {
        return bytes == null ? null : Ids.of(bytes);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Ids.of(row.getBytes("id")),
                id(row.getBytes("call_id")),
                id(row.getBytes("client_id")),
                row.getString("phone"),
                row.getString("question"),
                UtcTime.instant(row.getObject("asked_at", LocalDateTime.class)),
                Status.valueOf(row.getString("status")),
                id(row.getBytes("entry_id")));
    }
}
