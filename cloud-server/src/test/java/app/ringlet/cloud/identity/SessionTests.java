package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.ringlet.cloud.identity.tokens.RefreshToken;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.MeApi;
import app.ringlet.protocol.identity.RefreshRequest;
import app.ringlet.protocol.identity.Tokens;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClientResponseException;

@IdentityTest
class SessionTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestClock clock;

    @Autowired
    EndedSessions ended;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aRefreshTokenBuysTheNextPair() {
        TestClient desk = signedIn.agent(salons.open());

        Tokens next = refresh(desk.tokens());

        assertThat(next.refreshToken()).isNotEqualTo(desk.tokens().refreshToken());
        assertThat(next.user()).isEqualTo(desk.tokens().user());
        assertThat(refresh(next).user()).isEqualTo(next.user());
    }

    @Test
    void aRefreshTokenThatComesBackEndsTheWholeFamily() {
        TestClient desk = signedIn.agent(salons.open());
        Tokens next = refresh(desk.tokens());

        Refused.with(ErrorCode.TOKEN_INVALID, () -> refresh(desk.tokens()));

        Refused.with(ErrorCode.TOKEN_INVALID, () -> refresh(next));
        assertThat(ended.ofUser(next.user().id())).isTrue();
    }

    @Test
    void oneOfManyWinsARaceForTheSameToken() throws Exception {
        TestClient desk = signedIn.agent(salons.open());
        int racers = 8;
        CountDownLatch together = new CountDownLatch(racers);
        Callable<List<Tokens>> racer = () -> {
            together.countDown();
            together.await();
            try {
                return List.of(refresh(desk.tokens()));
            } catch (RestClientResponseException lost) {
                assertThat(lost.getStatusCode().value()).isEqualTo(401);
                return List.of();
            }
        };
        List<Tokens> winners = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Tokens>>> running = IntStream.range(0, racers)
                    .mapToObj(i -> threads.submit(racer))
                    .toList();
            for (Future<List<Tokens>> one : running) {
                winners.addAll(one.get());
            }
        }

        assertThat(winners).hasSize(1);
    }

    @Test
    void twoWhoRefreshAtTheSameMomentDoNotSignEachOtherOut() {
        TestClient desk = signedIn.agent(salons.open());
        List<CompletableFuture<Tokens>> two = new ArrayList<>();
        // Both have seen the token unused when they come to use it: the row is locked until they wait for it.
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SELECT hash FROM refresh_token WHERE hash = ? FOR UPDATE")
                    .param(new RefreshToken(desk.tokens().refreshToken()).hash())
                    .query(byte[].class)
                    .single();
            two.add(CompletableFuture.supplyAsync(() -> refresh(desk.tokens())));
            two.add(CompletableFuture.supplyAsync(() -> refresh(desk.tokens())));
            await().until(() ->
                    jdbc.sql("SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")
                                    .query(Long.class)
                                    .single()
                            >= 2);
        });
        two.forEach(one -> await().until(one::isDone));

        List<Tokens> winners = two.stream()
                .filter(one -> !one.isCompletedExceptionally())
                .map(CompletableFuture::join)
                .toList();
        assertThat(winners).hasSize(1);
        assertThat(refresh(winners.getFirst()).user()).isEqualTo(desk.tokens().user());
    }

    @Test
    void leavingEndsTheSession() {
        TestClient desk = signedIn.agent(salons.open());

        desk.api(AuthApi.class).logout(new RefreshRequest(desk.tokens().refreshToken()));

        Refused.with(ErrorCode.TOKEN_INVALID, () -> refresh(desk.tokens()));
        assertThat(ended.ofUser(desk.tokens().user().id())).isTrue();
        desk.api(AuthApi.class).logout(new RefreshRequest("a token that nobody has"));
    }

    @Test
    void aSessionLivesForSevenDaysFromItsLastUse() {
        TestClient desk = signedIn.agent(salons.open());
        clock.pass(Duration.ofDays(6));
        Tokens next = refresh(desk.tokens());
        clock.pass(Duration.ofDays(6));
        Tokens last = refresh(next);
        clock.pass(Duration.ofDays(7).plusSeconds(1));

        Refused.with(ErrorCode.TOKEN_EXPIRED, () -> refresh(last));
    }

    @Test
    void aStaleAccessTokenDoesNotKeepADeskFromRefreshing() {
        TestClient desk = signedIn.agent(salons.open());
        clock.pass(Duration.ofMinutes(16));
        Refused.with(ErrorCode.TOKEN_EXPIRED, () -> desk.api(MeApi.class).me());

        Tokens next =
                desk.api(AuthApi.class).refresh(new RefreshRequest(desk.tokens().refreshToken()));

        assertThat(next.user()).isEqualTo(desk.tokens().user());
    }

    private Tokens refresh(Tokens tokens) {
        return signedIn.nobody().api(AuthApi.class).refresh(new RefreshRequest(tokens.refreshToken()));
    }
}
