package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.identity.tokens.KeyText;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.MadeApiKey;
import app.ringlet.protocol.identity.MeApi;
import app.ringlet.protocol.identity.NewApiKey;
import app.ringlet.protocol.identity.Role;
import app.ringlet.testing.Refused;
import app.ringlet.testing.StatementCounter;
import app.ringlet.testing.TestClient;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

/** A key in use: what is looked up of it, when it ends, how often it may ask. */
class ApiKeyUseTests extends ApiKeyTest {

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
}
