package app.ringlet.cloud.identity.persistence;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code oidc_request} and {@code oidc_code}. */
@Repository
public class OidcTable {

    private final JdbcClient jdbc;

    OidcTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param verifier sealed. @param challenge of the desk */
    public record Request(
            byte[] stateHash,
            byte[] nonceHash,
            String verifier,
            String redirectUri,
            String clientState,
            String challenge,
            Instant expiresAt) {}

    public record Code(UUID userId, String challenge) {}

    public void insert(Request request) {
        jdbc.sql("""
            INSERT INTO oidc_request (state_hash, nonce_hash, verifier, redirect_uri, client_state, challenge, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
                .param(request.stateHash())
                .param(request.nonceHash())
                .param(request.verifier())
                .param(request.redirectUri())
                .param(request.clientState())
                .param(request.challenge())
                .param(UtcTime.column(request.expiresAt()))
                .update();
    }

    /** Once: whoever comes second finds nothing. */
    public Optional<Request> take(byte[] stateHash, Instant now) {
        Optional<Request> found = jdbc.sql("SELECT * FROM oidc_request WHERE state_hash = ? AND expires_at > ?")
                .params(stateHash, UtcTime.column(now))
                .query((row, n) -> new Request(
                        stateHash,
                        row.getBytes("nonce_hash"),
                        row.getString("verifier"),
                        row.getString("redirect_uri"),
                        row.getString("client_state"),
                        row.getString("challenge"),
                        now))
                .optional();
        return found.filter(request -> jdbc.sql("DELETE FROM oidc_request WHERE state_hash = ?")
                        .param(stateHash)
                        .update()
                == 1);
    }

    public void insert(byte[] hash, Code code, Instant expiresAt) {
        jdbc.sql("INSERT INTO oidc_code (hash, user_id, challenge, expires_at) VALUES (?, ?, ?, ?)")
                .params(hash, Ids.bytes(code.userId()), code.challenge(), UtcTime.column(expiresAt))
                .update();
    }

    public Optional<Code> find(byte[] hash, Instant now) {
        return jdbc.sql("SELECT user_id, challenge FROM oidc_code WHERE hash = ? AND expires_at > ?")
                .params(hash, UtcTime.column(now))
                .query((row, n) -> new Code(Ids.of(row.getBytes("user_id")), row.getString("challenge")))
                .optional();
    }

    /** @return whether this caller is the one that used it */
    public boolean use(byte[] hash) {
        return jdbc.sql("DELETE FROM oidc_code WHERE hash = ?").param(hash).update() == 1;
    }
}
