package app.ringlet.cloud.identity.persistence;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code second_factor} and {@code recovery_code}. */
@Repository
public class SecondFactorTable {

    private final JdbcClient jdbc;

    SecondFactorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param secret sealed */
    public record Row(String secret, boolean confirmed) {}

    public Optional<Row> of(UUID userId) {
        return jdbc.sql("SELECT secret, confirmed_at FROM second_factor WHERE id = ?")
                .param(Ids.bytes(userId))
                .query((row, n) -> new Row(row.getString("secret"), row.getObject("confirmed_at") != null))
                .optional();
    }

    /** In place of one that was not confirmed. @throws org.springframework.dao.DuplicateKeyException if one is confirmed */
    public void begin(UUID userId, String secret) {
        jdbc.sql("DELETE FROM second_factor WHERE id = ? AND confirmed_at IS NULL")
                .param(Ids.bytes(userId))
                .update();
        jdbc.sql("INSERT INTO second_factor (id, secret) VALUES (?, ?)")
                .params(Ids.bytes(userId), secret)
                .update();
    }

    /** @return whether this caller did it, and with that very secret */
    public boolean confirm(UUID userId, String secret, Instant now, long step) {
        return jdbc.sql("""
            UPDATE second_factor SET confirmed_at = ?, last_step = ? WHERE id = ? AND confirmed_at IS NULL AND secret = ?
            """)
                        .params(UtcTime.column(now), step, Ids.bytes(userId), secret)
                        .update()
                == 1;
    }

    /** @return whether this caller used the code of that step; of any number at the same time one does */
    public boolean useStep(UUID userId, long step) {
        return jdbc.sql("""
            UPDATE second_factor SET last_step = ? WHERE id = ? AND confirmed_at IS NOT NULL AND last_step < ?
            """).params(step, Ids.bytes(userId), step).update() == 1;
    }

    /** @return whether this caller used it; of any number at the same time one does */
    public boolean useRecoveryCode(UUID userId, byte[] hash) {
        return jdbc.sql("DELETE FROM recovery_code WHERE user_id = ? AND hash = ?")
                        .params(Ids.bytes(userId), hash)
                        .update()
                == 1;
    }

    public void replaceRecoveryCodes(UUID userId, Collection<byte[]> hashes) {
        jdbc.sql("DELETE FROM recovery_code WHERE user_id = ?")
                .param(Ids.bytes(userId))
                .update();
        for (byte[] hash : hashes) {
            jdbc.sql("INSERT INTO recovery_code (user_id, hash) VALUES (?, ?)")
                    .params(Ids.bytes(userId), hash)
                    .update();
        }
    }

    public int recoveryCodes(UUID userId) {
        return jdbc.sql("SELECT COUNT(*) FROM recovery_code WHERE user_id = ?")
                .param(Ids.bytes(userId))
                .query(Integer.class)
                .single();
    }

    public void remove(UUID userId) {
        replaceRecoveryCodes(userId, List.of());
        jdbc.sql("DELETE FROM second_factor WHERE id = ?")
                .param(Ids.bytes(userId))
                .update();
    }
}
