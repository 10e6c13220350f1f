package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.receptionist.TurnReport;
import app.ringlet.cloud.receptionist.model.Use;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.ConversationTurn;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was answered in each turn of a call, with the conversation's state after it: a webhook that is repeated gets the same
 * answer, and a server that was killed goes on where it was. One answer a turn, by the table's key.
 */
@Component
class Turns {

    // A person takes over long before.
    private static final int MOST_SHOWN = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Turns(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Reply> find(UUID callId, int turn) {
        return jdbc.sql("SELECT reply FROM call_turn WHERE tenant_id = ? AND call_id = ? AND turn = ?")
                .params(Ids.bytes(CurrentTenant.id()), Ids.bytes(callId), turn)
                .query((row, n) -> json.readValue(row.getString(1), Reply.class))
                .optional();
    }

    Optional<Answered> last(UUID callId) {
        return jdbc.sql("""
            SELECT turn, reply FROM call_turn WHERE tenant_id = ? AND call_id = ? ORDER BY turn DESC LIMIT 1
            """)
                .params(Ids.bytes(CurrentTenant.id()), Ids.bytes(callId))
                .query((row, n) -> new Answered(row.getInt(1), json.readValue(row.getString(2), Reply.class)))
                .optional();
    }

    Optional<UUID> tenantOf(String carrierSid) {
        return jdbc.sql("SELECT tenant_id FROM phone_call WHERE carrier_sid = ?")
                .param(carrierSid)
                .query((row, n) -> Ids.of(row.getBytes(1)))
                .optional();
    }

    Optional<UUID> tenantOf(UUID callId) {
        return jdbc.sql("SELECT tenant_id FROM phone_call WHERE id = ?")
                .param(Ids.bytes(callId))
                .query((row, n) -> Ids.of(row.getBytes(1)))
                .optional();
    }

    void add(UUID callId, int turn, Reply reply, TurnTaken taken) {
        jdbc.sql("""
            INSERT INTO call_turn (tenant_id, call_id, turn, reply, at, heard, language, millis, input_tokens, output_tokens,
                                   cost_micros, blocked, handed_over, asked_again, booking)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(Ids.bytes(CurrentTenant.id()), Ids.bytes(callId), turn, json.writeValueAsString(reply))
                .param(UtcTime.column(taken.at()))
                .param(taken.heard())
                .params(reply.state().language(), taken.millis())
                .params(
                        reply.uses().stream().mapToLong(Use::inputTokens).sum(),
                        reply.uses().stream().mapToLong(Use::outputTokens).sum(),
                        reply.uses().stream().mapToLong(Use::costMicros).sum())
                .params(
                        reply.guard().size(),
                        taken.handedOver(reply),
                        taken.askedAgain(reply),
                        reply.state().hold() != null || !reply.state().offered().isEmpty())
                .update();
    }

    /** What was answered was not heard to its end. */
    void rewrite(UUID callId, int turn, Reply reply) {
        jdbc.sql("UPDATE call_turn SET reply = ? WHERE tenant_id = ? AND call_id = ? AND turn = ?")
                .param(json.writeValueAsString(reply))
                .params(Ids.bytes(CurrentTenant.id()), Ids.bytes(callId), turn)
                .update();
    }

    /** The conversation in its order, 200 turns at most. */
    List<ConversationTurn> of(Salon salon, UUID callId) {
        return jdbc.sql("""
            SELECT turn, at, heard, millis, reply FROM call_turn
             WHERE tenant_id = ? AND call_id = ? AND at IS NOT NULL ORDER BY turn LIMIT ?
            """)
                .params(Ids.bytes(CurrentTenant.id()), Ids.bytes(callId), MOST_SHOWN)
                .query((row, n) -> TurnReport.of(
                        row.getInt("turn"),
                        salon.local(UtcTime.instant(row.getObject("at", LocalDateTime.class))),
                        row.getString("heard"),
                        json.readValue(row.getString("reply"), Reply.class),
                        row.getLong("millis")))
                .list();
    }
}
