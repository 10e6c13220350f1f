package app.ringlet.cloud.identity.persistence;

import app.ringlet.cloud.identity.Origin;
import app.ringlet.cloud.identity.Session;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code sign_in_session} and {@code refresh_token}. */
@Repository
public class SessionTable {

    private final JdbcClient jdbc;

    public SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insertSession(Session session, UUID userId) {
        jdbc.sql("""
            INSERT INTO sign_in_session (id, user_id, expires_at, created_at, last_used_at, address, user_agent)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
                .param(Ids.bytes(session.id()))
                .param(Ids.bytes(userId))
                .param(UtcTime.column(session.expiresAt()))
                .param(UtcTime.column(session.createdAt()))
                .param(UtcTime.column(session.lastUsedAt()))
                .param(session.origin().address())
                .param(session.origin().userAgent())
                .update();
    }

    /** Those that go on, the one that was used last first. */
    public List<Session> of(UUID userId, Instant now, int offset, int size) {
        return jdbc.sql("""
            SELECT * FROM sign_in_session WHERE user_id = ? AND ended_at IS NULL AND expires_at > ?
             ORDER BY last_used_at DESC, id DESC LIMIT ? OFFSET ?
            """)
                .params(Ids.bytes(userId), UtcTime.column(now), size, offset)
                .query((row, n) -> new Session(
                        Ids.of(row.getBytes("id")),
                        new Origin(row.getString("address"), row.getString("user_agent")),
                        time(row, "created_at"),
                        time(row, "last_used_at"),
                        time(row, "expires_at")))
                .list();
    }

    public long count(UUID userId, Instant now) {
        return jdbc.sql("""
            SELECT COUNT(*) FROM sign_in_session WHERE user_id = ? AND ended_at IS NULL AND expires_at > ?
            """)
                .params(Ids.bytes(userId), UtcTime.column(now))
                .query(Long.class)
                .single();
    }

    /** Whose session it is, if it goes on. */
    public Optional<UUID> userOf(UUID sessionId, Instant now) {
        return jdbc.sql("SELECT user_id FROM sign_in_session WHERE id = ? AND ended_at IS NULL AND expires_at > ?")
                .params(Ids.bytes(sessionId), UtcTime.column(now))
                .query((row, n) -> Ids.of(row.getBytes(1)))
                .optional();
    }

    /** Sessions of anyone that ended later than that, before their time. */
    public List<Ended> endedSince(Instant since) {
        return jdbc.sql("SELECT id, ended_at FROM sign_in_session WHERE ended_at > ?")
                .param(UtcTime.column(since))
                .query((row, n) -> new Ended(Ids.of(row.getBytes(1)), time(row, "ended_at")))
                .list();
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
                        time(row, "expires_at"),
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
    public boolean prolong(UUID sessionId, Instant now, Instant expiresAt, Origin origin) {
        return jdbc.sql("""
            UPDATE sign_in_session SET expires_at = ?, last_used_at = ?, address = ?, user_agent = ?
             WHERE id = ? AND ended_at IS NULL
            """)
                        .param(UtcTime.column(expiresAt))
                        .param(UtcTime.column(now))
                        .param(origin.address())
                        .param(origin.userAgent())
                        .param(Ids.bytes(sessionId))
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

    private static Instant time(ResultSet row, String column) throws SQLException {
        return UtcTime.instant(row.getObject(column, LocalDateTime.class));
    }

    public record Ended(UUID sessionId, Instant at) {}

    /** A refresh token as it stands in the database. */
    public record Token(UUID sessionId, UUID userId, Instant expiresAt, boolean used, boolean ended) {}
}
