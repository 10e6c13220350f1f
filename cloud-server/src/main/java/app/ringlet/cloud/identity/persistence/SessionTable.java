package app.ringlet.cloud.identity.persistence;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code sign_in_session} and {@code refresh_token}. */
@Repository
public class SessionTable {

    private final JdbcClient jdbc;

    SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insertSession(UUID id, UUID userId, Instant expiresAt) {
        jdbc.sql("INSERT INTO sign_in_session (id, user_id, expires_at) VALUES (?, ?, ?)")
                .params(Ids.bytes(id), Ids.bytes(userId), UtcTime.column(expiresAt))
                .update();
    }

    public void insertToken(byte[] hash, UUID sessionId, Instant expiresAt) {
        jdbc.sql("INSERT INTO refresh_token (hash, session_id, expires_at) VALUES (?, ?, ?)")
                .params(hash, Ids.bytes(sessionId), UtcTime.column(expiresAt))
                .update();
    }

    public Optional<Token> token(byte[] hash) {
        return jdbc.sql("""
            SELECT t.session_id, s.user_id, t.expires_at, t.used_at, s.ended_at
              FROM refresh_token t JOIN sign_in_session s ON s.id = t.session_id
             WHERE t.hash = ?
            """)
                .param(hash)
                .query((row, n) -> new Token(
                        Ids.of(row.getBytes("session_id")),
                        Ids.of(row.getBytes("user_id")),
                        UtcTime.instant(row.getObject("expires_at", LocalDateTime.class)),
                        row.getObject("used_at") != null,
                        row.getObject("ended_at") != null))
                .optional();
    }

    /** @return whether this caller is the one that used it; of any number at the same time one is */
    public boolean use(byte[] hash, Instant now) {
        return jdbc.sql("UPDATE refresh_token SET used_at = ? WHERE hash = ? AND used_at IS NULL")
                        .params(UtcTime.column(now), hash)
                        .update()
                == 1;
    }

    /** @return false if the session has ended meanwhile */
    public boolean prolong(UUID sessionId, Instant expiresAt) {
        return jdbc.sql("UPDATE sign_in_session SET expires_at = ? WHERE id = ? AND ended_at IS NULL")
                        .params(UtcTime.column(expiresAt), Ids.bytes(sessionId))
                        .update()
                == 1;
    }

    /** @return false if it had ended before */
    public boolean end(UUID sessionId, Instant now) {
        return jdbc.sql("UPDATE sign_in_session SET ended_at = ? WHERE id = ? AND ended_at IS NULL")
                        .params(UtcTime.column(now), Ids.bytes(sessionId))
                        .update()
                == 1;
    }

    /** Those of {@code ids} that have neither ended nor run out. */
    public Set<UUID> alive(Collection<UUID> ids, Instant now) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                jdbc.sql("SELECT id FROM sign_in_session WHERE id IN (:ids) AND ended_at IS NULL AND expires_at > :now")
                        .param("ids", ids.stream().map(Ids::bytes).toList())
                        .param("now", UtcTime.column(now))
                        .query((row, n) -> Ids.of(row.getBytes(1)))
                        .list());
    }

    /** A refresh token as it stands in the database. */
    public record Token(UUID sessionId, UUID userId, Instant expiresAt, boolean used, boolean ended) {}
}
