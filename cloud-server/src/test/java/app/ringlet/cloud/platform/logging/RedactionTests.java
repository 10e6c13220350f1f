package app.ringlet.cloud.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+12125550100",
                "+1 212 555 0100",
                "+1 (212) 555-0100",
                "+1-212-555-0100",
                "+1.212.555.0100",
                "+44 20 7946 0100",
                "+44 (0)20 7946 0100",
                "+4915123456789",
                "0044 20 7946 0100",
                "%2B12125550100",
                "12125550100",
                "1-212-555-0100",
                "2125550100",
                "212-555-0100",
                "212.555.0100",
                "(212) 555-0100",
                "442079460100",
                "020 7946 0100",
                "02079460100",
                "(020) 7946 0100",
                "555-0100"
            })
    void aTelephoneNumberIsTakenOutInAnySpelling(String number) {
        for (String around :
                new String[] {"%s", "a call for %s, which", "From=%s&To=", "\"phone\":\"%s\"", "<%s>", "\\n%s\\n"}) {
            assertThat(Redaction.of(around.replace("%s", number))).isEqualTo(around.replace("%s", "[phone]"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T13:37:25.561Z  INFO 28269 --- [ringlet] [main] a.r.cloud.CloudServer",
                "2026-11-21 13:37:25,561 took 1234 ms",
                "at 2026-11-21T13:37:25.561+01:00, until 2026-12-01",
                "salon 019aa688-d1ba-7c4e-8f3f-2125550100ab",
                "job confirm-019aa688-d1ba-7c4e-8f3f-2125550100ab is done",
                "call CA12125550100abcde12125550100abcde is over",
                "1795182000123",
                "port 35561, 127.0.0.1:48212, 192.168.100.200",
                "at app.ringlet.cloud.booking.LedgerHolds.take(LedgerHolds.java:157) ~[classes/:na]",
                "Started CloudServer in 7.914 seconds (process running for 8.412)",
                "TomcatWebServerFactoryCustomizerAutoConfiguration$NestedBean2",
                "org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer",
                "HikariPool-1 - Added connection com.mysql.cj.jdbc.ConnectionImpl@4a7e2b1c",
                "error.token_expired; the secret is not set; password: none needed",
                "v2 of 3 on 12 34 56 78"
            })
    void timesIdsAndNamesOfClassesStay(String line) {
        assertThat(Redaction.of(line)).isSameAs(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owner@luna.example",
                "first.last+tag@mail.luna.example",
                "o'neil@luna.example",
                "owner%40luna.example",
                "jörg@müller.example"
            })
    void anEmailAddressIsTakenOut(String address) {
        assertThat(Redaction.of("user " + address + " signed in")).isEqualTo("user [e-mail] signed in");
    }

    @Test
    void whatOpensSomethingIsTakenOut() {
        String jwt = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIwMTlhYTY4OCJ9.c2lnbmF0dXJl-_x";
        assertThat(Redaction.of("token " + jwt + " is refused")).isEqualTo("token [token] is refused");
        assertThat(Redaction.of("Authorization: Bearer abcdef123")).isEqualTo("Authorization: [token]");
        assertThat(Redaction.of("key rk_AbCdEfGh12345")).isEqualTo("key [token]");
        assertThat(Redaction.of("sk_live_4eC39HqLyjWDarjtT1zdp7dc")).isEqualTo("[token]");
        assertThat(Redaction.of("whsec_test_secret0")).isEqualTo("[token]");
        assertThat(Redaction.of("GET /redeem?token=short&x=1")).isEqualTo("GET /redeem?token=[secret]&x=1");
        assertThat(Redaction.of("{\"password\":\"hunter2hunter2\"}")).isEqualTo("{\"password\":\"[secret]\"}");
        assertThat(Redaction.of("auth 9f86d081884c7d659a2feaa0c55ad015")).isEqualTo("auth [secret]");
    }

    @Test
    void aRandomSecretIsKnownByItsRestlessness() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            byte[] bits = new byte[32];
            random.nextBytes(bits);
            String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);

            assertThat(Redaction.of("feeds/" + secret + ".ics")).doesNotContain(secret);
        }
    }

    @Test
    void whatADatabaseSaysOfAStoredValueIsTakenOut() {
        assertThat(Redaction.of("Duplicate entry 'Jamie O'Neil-x' for key 'client.name'"))
                .isEqualTo("Duplicate entry '[value]' for key 'client.name'");
    }

    @Test
    void noIdOfOursIsTakenForANumber() {
        for (int i = 0; i < 5_000; i++) {
            String line = "appointment " + Ids.next() + " of salon " + Ids.next();

            assertThat(Redaction.of(line)).isSameAs(line);
        }
    }

    @Test
    void aLongLineIsReadOnce() {
        String line = "+1 ".repeat(40_000) + "a@".repeat(40_000) + "2-".repeat(40_000) + "Bearer ".repeat(10_000);

        assertThat(Redaction.of(line)).isNotEmpty();
    }
}
