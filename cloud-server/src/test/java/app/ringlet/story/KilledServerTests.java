package app.ringlet.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.simulator.carrier.Account;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.NumberSettings;
import app.ringlet.simulator.carrier.Pace;
import app.ringlet.simulator.carrier.PhoneCall;
import app.ringlet.testing.EmbeddedDatabase;
import app.ringlet.testing.ServerProcess;
import app.ringlet.testing.SownSalon;
import app.ringlet.testing.TestAddress;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("database")
class KilledServerTests {

    @TempDir
    Path folder;

    @Test
    void aCallGoesOnWhereItWasAfterTheServerWasKilledAndStartedAgain() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.shared();
        String jdbcUrl = database.newSchema();
        SownSalon salon = SownSalon.sow(database, jdbcUrl, folder.resolve("keys"));
        int port = ServerProcess.freePort();
        Map<String, String> keys = ServerProcess.keysIn(folder.resolve("keys"));
        try (Carrier carrier = Carrier.builder(new Account(TestAddress.ACCOUNT_SID, TestAddress.ACCOUNT_SECRET))
                .pace(Pace.instant())
                .build()) {
            carrier.numbers()
                    .provision(salon.salon().phone(), NumberSettings.ringlet("Sown Salon", "http://localhost:" + port));
            PhoneCall call;
            try (ServerProcess first = server(database, jdbcUrl, port, keys)) {
                call = carrier.phone("+16465550123").dial(salon.salon().phone());
                call.awaitListening();
                call.say("I'd like a women's cut with Anna next Thursday at two");
                call.awaitListening();
                first.kill();
            }
            try (ServerProcess second = server(database, jdbcUrl, port, keys)) {
                assertThat(second.pid()).isPositive();
                call.say("yes please").awaitListening();
                call.say("Jamie Lee").awaitListening();
                assertThat(call.lastHeard()).containsIgnoringCase("Anna").containsIgnoringCase("Thursday");
                call.hangUp();
            }
        }
        assertThat(count(database, jdbcUrl, "SELECT COUNT(*) FROM appointment")).isEqualTo(1);
        assertThat(count(database, jdbcUrl, "SELECT COUNT(*) FROM phone_call")).isEqualTo(1);
    }

    private ServerProcess server(EmbeddedDatabase database, String jdbcUrl, int port, Map<String, String> keys)
            throws Exception {
        return ServerProcess.start(
                ServerProcess.ofClassesForTests(), database, jdbcUrl, port, folder.resolve("server.log"), keys);
    }

    private static long count(EmbeddedDatabase database, String jdbcUrl, String sql) {
        return JdbcClient.create(new DriverManagerDataSource(jdbcUrl, database.user(), database.password()))
                .sql(sql)
                .query(Long.class)
                .single();
    }
}
