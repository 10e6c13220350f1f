package app.ringlet.cloud.identity.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.identity.Origin;
import app.ringlet.cloud.identity.Session;
import app.ringlet.cloud.identity.tokens.RefreshToken;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.testing.ServerTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SessionTrimTests {

    @Autowired
    SessionTable table;

    @Autowired
    JdbcClient jdbc;

    @Test
    void sessionsThatRanOutLongAgoGoWithTheirTokensAndOthersStay() {
        Instant then = Instant.parse("2020-01-01T00:00:00Z");
        RefreshToken old = session(then.minusSeconds(1));
        RefreshToken recent = session(then);

        SessionTrim.trim(jdbc, then);

        assertThat(table.token(old.hash())).isEmpty();
        assertThat(table.token(recent.hash())).isPresent();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM refresh_token WHERE hash = ?")
                        .param(old.hash())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private RefreshToken session(Instant expires) {
        UUID id = Ids.next();
        RefreshToken token = RefreshToken.random();
        table.insertSession(new Session(id, new Origin(null, null), expires, expires, expires), Ids.next());
        table.insertToken(token.hash(), id, expires);
        return token;
    }
}
