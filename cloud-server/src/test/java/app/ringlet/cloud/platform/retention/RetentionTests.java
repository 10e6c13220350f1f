package app.ringlet.cloud.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.salon.PrivacySettings;
import app.ringlet.protocol.salon.SalonSettings;
import app.ringlet.protocol.salon.TenantApi;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestSalons;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class RetentionTests {

    @Autowired
    RetentionSweep sweep;

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void theTrailIsKeptForAYear() {
        Salon salon = salons.open();
        for (int i = 0; i < 1_203; i++) {
            audit(salon, Duration.ofDays(366).plusMinutes(i));
        }
        audit(salon, Duration.ofDays(364));

        sweep.run();

        assertThat(count("audit_entry", salon)).isEqualTo(1);
    }

    @Test
    void whatWasSaidGoesAfterAsManyDaysAsTheSalonWantsAndTheCallStays() {
        Salon brief = salons.open();
        Salon usual = salons.open();
        TenantApi office = signedIn.owner(brief).api(TenantApi.class);
        SalonSettings before = office.settings();
        assertThat(before.privacy()).isEqualTo(PrivacySettings.DEFAULT);
        office.changeSettings("0", before.withPrivacy(new PrivacySettings(30)));
        UUID old = call(brief, Duration.ofDays(31), true);
        UUID young = call(brief, Duration.ofDays(29), true);
        UUID live = call(brief, Duration.ofDays(31), false);
        UUID others = call(usual, Duration.ofDays(31), true);
        UUID ancient = call(usual, Duration.ofDays(366), true);

        sweep.run();

        assertThat(words(old)).isZero();
        assertThat(words(ancient)).isZero();
        assertThat(words(young)).isEqualTo(2);
        assertThat(words(live)).isEqualTo(2);
        assertThat(words(others)).isEqualTo(2);
        assertThat(count("phone_call", brief)).isEqualTo(3);
    }

    @Test
    void transcriptsAreKeptForThreeYearsAtMost() {
        TenantApi office = signedIn.owner(salons.open()).api(TenantApi.class);

        for (int days : new int[] {0, -1, 1096}) {
            SalonSettings wanted = office.settings().withPrivacy(new PrivacySettings(days));
            Refused refused = Refused.with(ErrorCode.INVALID_FIELD, () -> office.changeSettings("0", wanted));
            assertThat(refused.error().errors()).extracting("field").containsExactly("privacy.transcriptDays");
        }
    }

    private void audit(Salon salon, Duration age) {
        jdbc.sql("""
            INSERT INTO audit_entry (tenant_id, id, at, actor_kind, actor_name, kind, what, address, user_agent, reason)
            VALUES (?, ?, ?, 'SYSTEM', '', 'test', 'done', '', '', '')
            """)
                .params(
                        Ids.bytes(salon.id()),
                        Ids.bytes(Ids.next()),
                        UtcTime.column(clock.instant().minus(age)))
                .update();
    }

    private UUID call(Salon salon, Duration age, boolean over) {
        UUID id = Ids.next();
        Instant at = clock.instant().minus(age);
        @Nullable Timestamp end = over ? Timestamp.from(at.plusSeconds(60)) : null;
        jdbc.sql("""
            INSERT INTO phone_call (id, tenant_id, version, carrier_sid, to_number, state, started_at, state_since, ended_at)
            VALUES (?, ?, 0, ?, '', 'ENDED', ?, ?, ?)
            """)
                .params(
                        Ids.bytes(id),
                        Ids.bytes(salon.id()),
                        id.toString(),
                        Timestamp.from(at),
                        Timestamp.from(at),
                        end)
                .update();
        jdbc.sql("INSERT INTO transcript_line (tenant_id, call_id, line, at, speaker, text) VALUES (?, ?, 0, ?,"
                        + " 'CALLER', 'hi')")
                .params(Ids.bytes(salon.id()), Ids.bytes(id), Timestamp.from(at))
                .update();
        jdbc.sql("INSERT INTO call_turn (tenant_id, call_id, turn, reply) VALUES (?, ?, 0, '{}')")
                .params(Ids.bytes(salon.id()), Ids.bytes(id))
                .update();
        return id;
    }

    private long words(UUID call) {
        return jdbc.sql("SELECT (SELECT COUNT(*) FROM transcript_line WHERE call_id = :id)"
                        + " + (SELECT COUNT(*) FROM call_turn WHERE call_id = :id)")
                .param("id", Ids.bytes(call))
                .query(Long.class)
                .single();
    }

    private long count(String table, Salon salon) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = ?")
                .param(Ids.bytes(salon.id()))
                .query(Long.class)
                .single();
    }
}
