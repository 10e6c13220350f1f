package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.ApiKeyView;
import app.ringlet.protocol.identity.ApiKeysApi;
import app.ringlet.protocol.identity.MadeApiKey;
import app.ringlet.protocol.identity.NewApiKey;
import app.ringlet.protocol.identity.Role;
import app.ringlet.testing.Refused;
import app.ringlet.testing.TestClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class ApiKeyTests extends ApiKeyTest {

    @Test
    void aKeyIsShownOnceAndKeptAsItsHashOnly() throws Exception {
        MadeApiKey made =
                owner.make(new NewApiKey(" Front desk voice ", List.of("reports:read", "calendar:read"), null));

        assertThat(made.key())
                .startsWith("rk_")
                .hasSize(3 + 43)
                .startsWith(made.apiKey().hint());
        assertThat(made.apiKey().name()).isEqualTo("Front desk voice");
        assertThat(made.apiKey().permissions()).containsExactly("calendar:read", "reports:read");
        assertThat(made.toString()).doesNotContain(made.key());
        assertThat(owner.list(0, 50).items()).containsExactly(made.apiKey());
        assertThat(jdbc.sql("SELECT hash FROM api_key WHERE hint = ?")
                        .param(made.apiKey().hint())
                        .query((row, n) -> row.getBytes(1))
                        .list())
                .containsExactly(
                        MessageDigest.getInstance("SHA-256").digest(made.key().getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aMadeKeyAnswers201AndAnEndedOne204() {
        TestClient admin = signedIn.as(salon, Role.ADMIN);
        assertThat(admin.rest()
                        .post()
                        .uri("/api/v1/api-keys")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(new NewApiKey("Voice", List.of("reports:read"), null))
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        ApiKeyView made = owner.list(0, 50).items().getFirst();

        for (int i = 0; i < 2; i++) {
            assertThat(admin.rest()
                            .delete()
                            .uri("/api/v1/api-keys/{id}", made.id())
                            .retrieve()
                            .toBodilessEntity()
                            .getStatusCode()
                            .value())
                    .isEqualTo(204);
        }
    }

    @Test
    void aKeyOpensWhatItsPermissionsOpenForItsOwnSalonOnly() {
        TestClient reports = signedIn.system(salon, "reports:read");
        TestClient calendar = signedIn.system(salon, "calendar:read");

        assertThat(get(reports, REPORTS)).isEqualTo(salon.id().toString());
        assertThat(get(reports, REPORTS + "?tenantId=" + salon.id()))
                .isEqualTo(salon.id().toString());
        Refused.with(ErrorCode.FORBIDDEN, () -> get(calendar, REPORTS));
        Refused.with(
                ErrorCode.WRONG_TENANT,
                () -> reports.rest()
                        .get()
                        .uri(REPORTS)
                        .header("X-Tenant-ID", salons.open().id().toString())
                        .retrieve()
                        .body(String.class));
    }

    @Test
    void whatAsksForNoPermissionOrForARoleIsForPeopleOnly() {
        List<String> everything = Permission.of(Role.OWNER);
        TestClient key = signedIn.system(salon, everything.toArray(String[]::new));

        for (String path : List.of(
                "/api/v1/test/anyone",
                "/api/v1/test/owners",
                "/api/v1/me",
                "/api/v1/api-keys",
                "/api/v1/dashboard/stream",
                "/health/detailed")) {
            Refused.with(ErrorCode.FORBIDDEN, () -> get(key, path));
        }
        Refused.with(ErrorCode.NOT_FOUND, () -> get(key, "/api/v1/nothing"));
        Refused.with(
                ErrorCode.FORBIDDEN,
                () -> key.api(ApiKeysApi.class).make(new NewApiKey("Another", List.of("calendar:read"), null)));
        assertThat(get(signedIn.agent(salon), "/api/v1/test/anyone")).isEqualTo("you");
    }

    @Test
    void noKeyReachesThePush() {
        TestClient key = signedIn.system(salon, Permission.of(Role.OWNER).toArray(String[]::new));

        assertThat(catchStatus(key, "/api/v1/push")).isIn(401, 403);
    }

    @Test
    void onlyOwnersAndAdminsMakeKeysAndGiveAwayNoMoreThanTheyHave() {
        NewApiKey billing = new NewApiKey("Books", List.of("billing:write"), null);

        assertThat(owner.make(billing).apiKey().permissions()).containsExactly("billing:write");
        Refused.with(
                ErrorCode.FORBIDDEN,
                () -> signedIn.as(salon, Role.ADMIN).api(ApiKeysApi.class).make(billing));
        Refused.with(ErrorCode.FORBIDDEN, () -> owner.make(new NewApiKey("Cloud", List.of("tenants:write"), null)));
        for (Role role : List.of(Role.MANAGER, Role.AGENT)) {
            ApiKeysApi keys = signedIn.as(salon, role).api(ApiKeysApi.class);
            Refused.with(ErrorCode.FORBIDDEN, () -> keys.make(new NewApiKey("Voice", List.of("calendar:read"), null)));
            Refused.with(ErrorCode.FORBIDDEN, () -> keys.list(0, 50));
        }
        assertThat(owner.list(0, 50).total()).isEqualTo(1);
    }

    @Test
    void oddWishesForAKeyAreRefusedWithTheirField() {
        List<String> some = List.of("calendar:read");

        assertThat(field(new NewApiKey("Voice", List.of("calendar:read", "everything"), null)))
                .isEqualTo("permissions[1]");
        assertThat(field(new NewApiKey(" ", some, null))).isEqualTo("name");
        assertThat(field(new NewApiKey("v".repeat(81), some, null))).isEqualTo("name");
        assertThat(field(new NewApiKey("Voice", List.of(), null))).isEqualTo("permissions");
        assertThat(field(new NewApiKey("Voice", some, now().minusSeconds(1)))).isEqualTo("expiresAt");
        Refused.with(ErrorCode.INVALID_FIELD, () -> owner.list(0, 201));
        assertThat(owner.list(0, 50).items()).isEmpty();
    }

    @Test
    void anotherSalonsKeyCannotBeSeenOrEnded() {
        MadeApiKey made = owner.make(new NewApiKey("Voice", List.of("reports:read"), null));
        ApiKeysApi stranger = signedIn.owner(salons.open()).api(ApiKeysApi.class);

        assertThat(stranger.list(0, 50).items()).isEmpty();
        Refused.with(ErrorCode.NOT_FOUND, () -> stranger.end(made.apiKey().id()));
        Refused.with(ErrorCode.NOT_FOUND, () -> owner.end(new UUID(1, 2)));
        assertThat(get(signedIn.key(made.key()), REPORTS)).isEqualTo(salon.id().toString());
    }

    private String field(NewApiKey wish) {
        return Refused.with(ErrorCode.INVALID_FIELD, () -> owner.make(wish))
                .error()
                .errors()
                .getFirst()
                .field();
    }

    private static int catchStatus(TestClient client, String path) {
        return client.rest()
                .get()
                .uri(path)
                .exchange((request, response) -> response.getStatusCode().value());
    }
}
