package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ApiError;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.Me;
import app.ringlet.protocol.identity.MeApi;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.Tokens;
import app.ringlet.protocol.salon.TenantApi;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;

@IdentityTest
class SignInTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationRunner[] runners;

    /** Wrong passwords of the tests before are forgotten. */
    @BeforeEach
    void letTheWindowOfAttemptsPass() {
        clock.pass(Duration.ofMinutes(15));
    }

    @Test
    void theRightPasswordOpensASession() {
        Salon salon = salons.open();
        User user = signedIn.user(salon, Role.OWNER);

        Tokens tokens = login(user.email().toUpperCase(Locale.ROOT), SignedIn.PASSWORD);

        assertThat(tokens.user()).isEqualTo(user.view());
        assertThat(tokens.expiresIn()).isEqualTo(15 * 60);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreRefusedAlike() {
        User user = signedIn.user(salons.open(), Role.OWNER);

        Refused wrong = Refused.with(ErrorCode.BAD_CREDENTIALS, () -> login(user.email(), "not the password"));
        Refused unknown =
                Refused.with(ErrorCode.BAD_CREDENTIALS, () -> login("nobody@salon.example", "not the password"));

        assertThat(wrong.error().message()).isEqualTo(unknown.error().message());
    }

    @Test
    void meTellsTheUserTheSalonAndWhatTheRoleMayDo() {
        Salon salon = salons.open();

        Me me = signedIn.agent(salon).api(MeApi.class).me();

        assertThat(me.role()).isEqualTo(Role.AGENT);
        assertThat(Objects.requireNonNull(me.tenant()).id()).isEqualTo(salon.id());
        assertThat(me.permissions()).contains("appointments:write").doesNotContain("reports:read", "ledger:check");
    }

    @Test
    void aSignedInUserWorksForTheirOwnSalon() {
        Salon salon = salons.open();

        assertThat(signedIn.owner(salon).api(TenantApi.class).tenant().id()).isEqualTo(salon.id());
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneMustWait() {
        User user = signedIn.user(salons.open(), Role.AGENT);
        for (int i = 0; i < 5; i++) {
            Refused.with(ErrorCode.BAD_CREDENTIALS, () -> login(user.email(), "not the password"));
        }

        Refused refused = Refused.with(ErrorCode.TOO_MANY_REQUESTS, () -> login(user.email(), SignedIn.PASSWORD));

        assertThat(Integer.parseInt(Objects.requireNonNull(refused.headers().getFirst("Retry-After"))))
                .isBetween(1, 15 * 60);
        clock.pass(Duration.ofMinutes(15));
        assertThat(login(user.email(), SignedIn.PASSWORD).user().id()).isEqualTo(user.id());
    }

    @Test
    void anAddressThatGuessesAtManyAccountsMustWaitToo() {
        for (int i = 0; i < 5; i++) {
            String email = "guess" + i + "@salon.example";
            Refused.with(ErrorCode.BAD_CREDENTIALS, () -> login(email, "not the password"));
        }
        User user = signedIn.user(salons.open(), Role.AGENT);

        Refused.with(ErrorCode.TOO_MANY_REQUESTS, () -> login(user.email(), SignedIn.PASSWORD));
    }

    @Test
    void manyGuessesAtOnceDoNotSlipPastTheCount() {
        User user = signedIn.user(salons.open(), Role.AGENT);
        AtomicInteger looked = new AtomicInteger();
        List<Thread> guesses = IntStream.range(0, 40)
                .mapToObj(i -> Thread.startVirtualThread(() -> {
                    if (catchThrowable(() -> login(user.email(), "guess " + i)) instanceof HttpClientErrorException e
                            && e.getStatusCode().value() == 401) {
                        looked.incrementAndGet();
                    }
                }))
                .toList();
        for (Thread guess : guesses) {
            assertThatCode(guess::join).doesNotThrowAnyException();
        }

        assertThat(looked.get()).isBetween(5, 4 + Runtime.getRuntime().availableProcessors());
    }

    @Test
    void theFirstCloudAdminIsMadeOnceAndSignsIn() throws Exception {
        for (ApplicationRunner runner : runners) {
            runner.run(new DefaultApplicationArguments());
        }

        assertThat(login(IdentityTest.ADMIN, IdentityTest.ADMIN_PASSWORD).user().role())
                .isEqualTo(Role.CLOUD_ADMIN);
    }

    @Test
    void aBodyThatLacksThePasswordIsTurnedDownByField() {
        Refused refused = Refused.with(
                ErrorCode.MALFORMED_REQUEST,
                () -> signedIn.nobody()
                        .rest()
                        .post()
                        .uri("/api/v1/auth/login")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{\"email\": [1]}")
                        .retrieve()
                        .toBodilessEntity());
        Refused blank = Refused.with(ErrorCode.INVALID_FIELD, () -> login("a@b.example", " "));

        assertThat(refused.error().errors())
                .extracting(ApiError.FieldError::field)
                .contains("email");
        assertThat(blank.error().errors())
                .extracting(ApiError.FieldError::field)
                .contains("password");
    }

    private Tokens login(String email, String password) {
        return signedIn.nobody().api(AuthApi.class).login(new LoginRequest(email, password, null));
    }
}
