package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.TwoFactorCode;
import app.ringlet.testing.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClientResponseException;

/** Signing in with a code of the app or of those for an emergency. */
class TwoFactorSignInTests extends TwoFactorTest {

    @Test
    void onceConfirmedASignInAsksForACode() {
        AuthenticatorApp app = enable();

        assertThat(own.status().enabled()).isTrue();
        Refused.with(ErrorCode.TWO_FACTOR_REQUIRED, () -> login(null));
        Refused.with(ErrorCode.TWO_FACTOR_REQUIRED, () -> login(" "));
        Refused wrong = Refused.with(ErrorCode.BAD_CODE, () -> login("abcdef"));
        assertThat(wrong.error().errors().getFirst().field()).isEqualTo("code");
        String code = app.code(clock.instant());
        assertThat(login(code.substring(0, 3) + " " + code.substring(3)).user().id())
                .isEqualTo(user.id());
        Refused.with(ErrorCode.TWO_FACTOR_ENABLED, own::setup);
    }

    @Test
    void withoutThePasswordNobodyLearnsOfTheSecondFactor() {
        enable();

        Refused.with(
                ErrorCode.BAD_CREDENTIALS,
                () -> signedIn.nobody()
                        .api(AuthApi.class)
                        .login(new LoginRequest(user.email(), "not the password", null)));
    }

    @Test
    void aCodeIsGoodOnceHoweverManySendItAtTheSameTime() throws Exception {
        AuthenticatorApp app = enable();
        String code = app.code(clock.instant());

        Callable<Integer> thief = () -> {
            try {
                login(code);
                return 1;
            } catch (RestClientResponseException refused) {
                assertThat(refused.getStatusCode().value()).isEqualTo(ErrorCode.BAD_CODE.httpStatus());
                return 0;
            }
        };
        int signedInBy = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> one :
                    threads.invokeAll(IntStream.range(0, 6).mapToObj(n -> thief).toList())) {
                signedInBy += one.get();
            }
        }

        assertThat(signedInBy).isEqualTo(1);
        Refused.with(ErrorCode.BAD_CODE, () -> login(code));
    }

    @Test
    void aCodeOfTheStepBeforeOrAfterIsGoodAndNoOther() {
        AuthenticatorApp app = enable();

        Refused.with(ErrorCode.BAD_CODE, () -> login(app.code(clock.instant().minusSeconds(60))));
        Refused.with(ErrorCode.BAD_CODE, () -> login(app.code(clock.instant().plusSeconds(60))));
        login(app.code(clock.instant().minusSeconds(30)));
        login(app.code(clock.instant().plusSeconds(30)));
        // Older than the newest that was used.
        Refused.with(ErrorCode.BAD_CODE, () -> login(app.code(clock.instant())));
    }

    @Test
    void aRecoveryCodeIsGoodOnceInPlaceOfTheApps() {
        List<String> codes = recoveryCodes();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("([A-Z2-7]{4}-?){4}"));
        assertThat(own.status().recoveryCodesLeft()).isEqualTo(10);
        login(codes.getFirst());
        login(codes.get(1).toLowerCase(Locale.ROOT).replace("-", " "));
        Refused.with(ErrorCode.BAD_CODE, () -> login(codes.getFirst()));
        assertThat(own.status().recoveryCodesLeft()).isEqualTo(8);
        assertThat(jdbc.sql("SELECT hash FROM recovery_code WHERE user_id = ?")
                        .param(Ids.bytes(user.id()))
                        .query((row, n) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .list())
                .noneMatch(codes::contains);
    }

    @Test
    void newRecoveryCodesReplaceTheOld() {
        AuthenticatorApp app = new AuthenticatorApp(own.setup().secret());
        List<String> before =
                own.confirm(new TwoFactorCode(app.code(clock.instant()))).codes();
        clock.pass(Duration.ofMinutes(1));
        List<String> after = own.renewRecoveryCodes(new TwoFactorCode(app.code(clock.instant())))
                .codes();

        assertThat(after).hasSize(10).doesNotContainAnyElementsOf(before);
        Refused.with(ErrorCode.BAD_CODE, () -> login(before.getFirst()));
        login(after.getFirst());
    }

    @Test
    void afterTenWrongCodesEvenARightOneMustWait() {
        AuthenticatorApp app = enable();
        for (int n = 0; n < 10; n++) {
            Refused.with(ErrorCode.BAD_CODE, () -> login("no code"));
        }

        Refused refused = Refused.with(ErrorCode.TOO_MANY_REQUESTS, () -> login(app.code(clock.instant())));

        assertThat(Integer.parseInt(Objects.requireNonNull(refused.headers().getFirst(HttpHeaders.RETRY_AFTER))))
                .isBetween(1, 15 * 60);
        clock.pass(Duration.ofMinutes(15));
        login(app.code(clock.instant()));
    }
}
