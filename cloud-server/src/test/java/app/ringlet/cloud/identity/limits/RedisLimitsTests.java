package app.ringlet.cloud.identity.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.ringlet.testing.MovableClock;
import app.ringlet.testing.ServerProcess;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import redis.embedded.RedisServer;

/** Two servers and a real Redis. */
class RedisLimitsTests {

    private static final Limit LOGIN = Limit.attempts("login.account", 5, Duration.ofMinutes(15));
    private static final Limit REQUESTS = Limit.requests("requests.user", 400, Duration.ofHours(1));
    private static final String ACCOUNT = "lea@salon.example";

    final MovableClock clock = new MovableClock();
    int port;
    RedisServer redis;

    @BeforeEach
    void startRedis() throws Exception {
        port = ServerProcess.freePort();
        redis = redis();
    }

    @AfterEach
    void stopRedis() throws Exception {
        redis.stop();
    }

    @Test
    void allServersCountTogether() {
        Limits one = server();
        Limits other = server();
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(one.take(LOGIN, ACCOUNT)).isZero();
        }
        assertThat(other.take(LOGIN, ACCOUNT)).isZero();
        assertThat(other.take(LOGIN, ACCOUNT)).isZero();

        assertThat(one.take(LOGIN, ACCOUNT)).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        assertThat(other.waitFor(LOGIN, ACCOUNT)).isPositive();
        assertThat(one.waitFor(LOGIN, "someone@salon.example")).isZero();
        clock.advance(Duration.ofMinutes(15));
        assertThat(other.waitFor(LOGIN, ACCOUNT)).isZero();
    }

    @Test
    void whatIsForgivenIsForgivenEverywhere() {
        Limits one = server();
        IntStream.range(0, 5).forEach(attempt -> one.take(LOGIN, ACCOUNT));

        server().forgive(LOGIN, ACCOUNT);

        assertThat(one.take(LOGIN, ACCOUNT)).isZero();
    }

    @Test
    void requestsAreToldInLotsAndHardlyAnyTooManyPass() {
        List<Limits> servers = List.of(server(), server());

        long passed = IntStream.range(0, 1000)
                .filter(n -> servers.get(n % 2).take(REQUESTS, "someone").isZero())
                .count();

        assertThat(passed).isBetween(400L, 440L);
    }

    @Test
    void redisDoesNotLearnWhoItIs() {
        server().take(LOGIN, ACCOUNT);

        try (RedisClient client = RedisClient.create("redis://localhost:" + port)) {
            List<String> keys = client.connect().sync().keys("*");
            assertThat(keys).hasSize(1).allMatch(key -> key.startsWith("ringlet:limit:login.account:"));
            assertThat(keys.getFirst()).doesNotContain("lea");
            assertThat(client.connect().sync().ttl(keys.getFirst())).isBetween(1L, 910L);
        }
    }

    @Test
    void withoutRedisEachServerCountsForItselfUntilItIsBack() throws Exception {
        Limits one = server();
        redis.stop();
        IntStream.range(0, 5)
                .forEach(attempt -> assertThat(one.take(LOGIN, ACCOUNT)).isZero());

        assertThat(one.take(LOGIN, ACCOUNT)).isPositive();
        assertThat(server().take(LOGIN, ACCOUNT)).isZero();

        redis = redis();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> one.take(LOGIN, ACCOUNT).isZero());
    }

    private RedisServer redis() throws Exception {
        RedisServer server = RedisServer.newRedisServer().port(port).build();
        server.start();
        return server;
    }

    private Limits server() {
        return new Limits(
                new Binder(new MapConfigurationPropertySource(Map.of("redis-url", "redis://localhost:" + port)))
                        .bindOrCreate("", LimitSettings.class),
                clock);
    }
}
