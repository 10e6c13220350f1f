package app.ringlet.cloud.identity.persistence;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code mailed_link}. */
@Repository
public class LinkTable {

    private final JdbcClient jdbc;

    LinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a link is good for. */
    public enum Purpose {
        VERIFY,
        RESET,
        SIGN_IN
    }

    /** @param email where it was sent */
    public record Link(UUID userId, String email) {}

    /** In place of those of the same user and purpose. */
    public void put(byte[] hash, Purpose purpose, Link link, Instant expiresAt) {
        remove(link.userId(), purpose);
        jdbc.sql("INSERT INTO mailed_link (hash, user_id, purpose, email, expires_at) VALUES (?, ?, ?, ?, ?)")
                .param(hash)
                .param(Ids.bytes(link.userId()))
                .param(purpose.name())
                .param(link.email())
                .param(UtcTime.column(expiresAt))
                .update();
    }

    /** As long as it can be used. */
    public Optional<Link> find(byte[] hash, Purpose purpose, Instant now) {
        return jdbc.sql("SELECT user_id, email FROM mailed_link WHERE hash = ? AND purpose = ? AND expires_at > ?")
                .params(hash, purpose.name(), UtcTime.column(now))
                .query((row, n) -> new Link(Ids.of(row.getBytes("user_id")), row.getString("email")))
                .optional();
    }

    /** @return whether this caller is the one that used it; of any number at the same time one is */
    public boolean use(byte[] hash) {
        return jdbc.sql("DELETE FROM mailed_link WHERE hash = ?").param(hash).update() == 1;
    }

    public void remove(UUID userId, Purpose purpose) {
        jdbc.sql("DELETE FROM mailed_link WHERE user_id = ? AND purpose = ?")
                .params(Ids.bytes(userId), purpose.name())
                .update();
    }
}
