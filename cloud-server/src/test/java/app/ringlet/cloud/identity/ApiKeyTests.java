package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.identity.tokens.KeyText;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.ApiKeyView;
import app.ringlet.protocol.identity.ApiKeysApi;
import app.ringlet.protocol.identity.MadeApiKey;
import app.ringlet.protocol.identity.MeApi;
import app.ringlet.protocol.identity.NewApiKey;
import app.ringlet.protocol.identity.Role;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.StatementCounter;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class ApiKeyTests {

    private static final String REPORTS = "/api/v1/test/reports";

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApiKeys keys;

    Salon salon;
    ApiKeysApi owner;

    @BeforeEach
    void openSalon() {
        salon = salons.open();
        owner = signedIn.owner(salon).api(ApiKeysApi.class);
    }

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
    void aKeyThatIsUnknownEndedOrRunOutSaysWhich() {
        MadeApiKey made = owner.make(new NewApiKey("Voice", List.of("reports:read"), null));
        MadeApiKey brief = owner.make(new NewApiKey("Voice", List.of("reports:read"), now().plusMinutes(5)));
        TestClient ended = signedIn.key(made.key());
        TestClient expired = signedIn.key(brief.key());
        assertThat(get(ended, REPORTS)).isEqualTo(get(expired, REPORTS));

        owner.end(made.apiKey().id());
        clock.pass(Duration.ofMinutes(5));

        Refused.with(ErrorCode.KEY_ENDED, () -> get(ended, REPORTS));
        Refused.with(ErrorCode.KEY_EXPIRED, () -> get(expired, REPORTS));
        Refused.with(ErrorCode.KEY_INVALID, () -> get(signedIn.key(made.key() + "x"), REPORTS));
        Refused.with(ErrorCode.KEY_INVALID, () -> get(signedIn.key("rk_"), REPORTS));
        Refused.with(ErrorCode.KEY_INVALID, () -> get(signedIn.key("rk_' OR 1=1 --"), REPORTS));
        assertThat(owner.list(0, 50).items())
                .filteredOn(key -> key.id().equals(made.apiKey().id()))
                .allMatch(key -> key.endedAt() != null);
    }

    @Test
    void aKeyThatIsUsedAllTheTimeIsNotLookedUpEachTime() {
        KeyText text = new KeyText(owner.make(new NewApiKey("Voice", List.of("reports:read"), null))
                .key());
        assertThat(StatementCounter.count(() -> keys.read(text))).isPositive();

        assertThat(StatementCounter.count(() -> keys.read(text))).isZero();
        clock.pass(Duration.ofSeconds(5));
        assertThat(StatementCounter.count(() -> keys.read(text))).isPositive();
    }

    @Test
    void aKeyThatEndsHereOpensNothingFromThenOn() {
        MadeApiKey made = owner.make(new NewApiKey("Voice", List.of("reports:read"), null));
        TestClient key = signedIn.key(made.key());
        assertThat(get(key, REPORTS)).isNotEmpty();

        owner.end(made.apiKey().id());

        Refused.with(ErrorCode.KEY_ENDED, () -> get(key, REPORTS));
        Refused.with(ErrorCode.KEY_ENDED, () -> get(key, REPORTS));
    }

    @Test
    void aKeyThatEndsOnAnotherServerOpensNothingWithinFiveSeconds() {
        MadeApiKey made = owner.make(new NewApiKey("Voice", List.of("reports:read"), null));
        TestClient key = signedIn.key(made.key());
        assertThat(get(key, REPORTS)).isNotEmpty();

        jdbc.sql("UPDATE api_key SET ended_at = created_at WHERE id = ?")
                .param(Ids.bytes(made.apiKey().id()))
                .update();
        clock.pass(Duration.ofSeconds(5));

        Refused.with(ErrorCode.KEY_ENDED, () -> get(key, REPORTS));
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

    @Test
    void itsUseIsNotedOnceAMinute() {
        MadeApiKey made = owner.make(new NewApiKey("Voice", List.of("reports:read"), null));
        TestClient key = signedIn.key(made.key());
        assertThat(lastUsed()).isNull();

        get(key, REPORTS);
        OffsetDateTime first = lastUsed();
        clock.pass(Duration.ofSeconds(50));
        get(key, REPORTS);
        assertThat(lastUsed()).isEqualTo(first);
        clock.pass(Duration.ofSeconds(11));
        get(key, REPORTS);

        assertThat(lastUsed()).isAfter(first);
    }

    @Test
    void aKeyThatAsksTooOftenIsToldWhenToComeBackAndOthersAreNot() {
        TestClient eager = signedIn.system(salon, "reports:read");
        TestClient other = signedIn.system(salon, "reports:read");
        // More than fit, however much of the bucket fills meanwhile.
        clock.pass(Duration.ofMinutes(1));

        Refused refused = Refused.with(
                ErrorCode.TOO_MANY_REQUESTS, () -> IntStream.range(0, 1000).forEach(i -> get(eager, REPORTS)));

        int seconds = Integer.parseInt(Objects.requireNonNull(refused.headers().getFirst(HttpHeaders.RETRY_AFTER)));
        assertThat(seconds).isBetween(1, 60);
        assertThat(get(other, REPORTS)).isNotEmpty();
        clock.pass(Duration.ofSeconds(seconds));
        assertThat(get(eager, REPORTS)).isNotEmpty();
    }

    @Test
    void aPersonsTokenIsStillAPersonsToken() {
        assertThat(signedIn.owner(salon).api(MeApi.class).me().role()).isEqualTo(Role.OWNER);
    }

    private OffsetDateTime lastUsed() {
        return owner.list(0, 50).items().getFirst().lastUsedAt();
    }

    private String field(NewApiKey wish) {
        return Refused.with(ErrorCode.INVALID_FIELD, () -> owner.make(wish))
                .error()
                .errors()
                .getFirst()
                .field();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static int catchStatus(TestClient client, String path) {
        return client.rest()
                .get()
                .uri(path)
                .exchange((request, response) -> response.getStatusCode().value());
    }

    private static String get(TestClient client, String path) {
        return Objects.requireNonNull(client.rest().get().uri(path).retrieve().body(String.class));
    }
}
