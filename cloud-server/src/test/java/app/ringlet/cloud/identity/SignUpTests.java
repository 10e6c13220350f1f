package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.ApiError;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.AccountsApi;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.MailedToken;
import app.ringlet.protocol.identity.Me;
import app.ringlet.protocol.identity.MeApi;
import app.ringlet.protocol.identity.OwnAccountApi;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.SignUpRequest;
import app.ringlet.protocol.identity.SignedUp;
import app.ringlet.protocol.salon.AddOnsApi;
import app.ringlet.protocol.salon.ResourcesApi;
import app.ringlet.protocol.salon.ServicesApi;
import app.ringlet.protocol.salon.TenantStatus;
import app.ringlet.simulator.mail.Mailbox;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class SignUpTests {

    private static final String PASSWORD = "seven green umbrellas";

    private final String email = Ids.next() + "@newsalon.example";

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestClock clock;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void letTheWindowOfAttemptsPass() {
        clock.pass(Duration.ofMinutes(15));
    }

    @Test
    void aSalonOpensOnTrialWithItsMenuAndItsOwnerSignedIn() {
        SignedUp salon = signUp(request(email.toUpperCase(Locale.ROOT)));

        TestClient owner = signedIn.key(salon.tokens().accessToken());
        Me me = owner.api(MeApi.class).me();
        assertThat(salon.tenant().status()).isEqualTo(TenantStatus.TRIAL);
        assertThat(salon.tenant().name()).isEqualTo("Neue Locken");
        assertThat(salon.tenant().phone()).isNull();
        assertThat(me.tenant()).isEqualTo(salon.tenant());
        assertThat(me.user()).isEqualTo(salon.user());
        assertThat(me.role()).isEqualTo(Role.OWNER);
        assertThat(me.user().email()).isEqualTo(email);
        assertThat(owner.api(ServicesApi.class).list(null, null, 0, 200).items())
                .isNotEmpty()
                .allSatisfy(service -> assertThat(service.price().currency()).isEqualTo("EUR"));
        assertThat(owner.api(AddOnsApi.class).list(0, 200).items()).isNotEmpty();
        assertThat(owner.api(ResourcesApi.class).list(0, 200).items()).isNotEmpty();
        assertThat(signedIn.nobody()
                        .api(AuthApi.class)
                        .login(new LoginRequest(email, PASSWORD, null))
                        .user())
                .isEqualTo(salon.user());
    }

    @ParameterizedTest
    @CsvSource({
        "timeZone, Neue Locken, Europe/Bielefeld, EUR, DE, Ada, , ",
        "timeZone, Neue Locken, '', EUR, DE, Ada, , ",
        "currency, Neue Locken, Europe/Berlin, eur, DE, Ada, , ",
        "currency, Neue Locken, Europe/Berlin, XXX, DE, Ada, , ",
        "country, Neue Locken, Europe/Berlin, EUR, XX, Ada, , ",
        "businessName, ' ', Europe/Berlin, EUR, DE, Ada, , ",
        "name, Neue Locken, Europe/Berlin, EUR, DE, '', , ",
        "email, Neue Locken, Europe/Berlin, EUR, DE, Ada, no address, ",
        "email, Neue Locken, Europe/Berlin, EUR, DE, Ada, 'a@b.example,c@d.example', ",
        "password, Neue Locken, Europe/Berlin, EUR, DE, Ada, , too short",
        "password, Neue Locken, Europe/Berlin, EUR, DE, Ada, , password2026!",
        "password, Neue Locken, Europe/Berlin, EUR, DE, Ada, , neue-locken-1",
    })
    void whatIsWrongIsSaidByFieldAndNothingIsLeft(
            String field,
            String business,
            String zone,
            String currency,
            String country,
            String name,
            String address,
            String password) {
        long before = salons();
        SignUpRequest request = new SignUpRequest(
                business,
                zone,
                currency,
                country,
                name,
                address == null ? email : address,
                password == null ? PASSWORD : password);

        Refused refused = Refused.with(ErrorCode.INVALID_FIELD, () -> signUp(request));

        assertThat(refused.error().errors())
                .extracting(ApiError.FieldError::field)
                .containsExactly(field);
        assertThat(refused.error().errors().getFirst().message()).isNotBlank();
        assertThat(salons()).isEqualTo(before);
    }

    @Test
    void anAddressThatIsTakenOpensNoSecondSalon() {
        signUp(request(email));
        long before = salons();

        Refused refused = Refused.with(ErrorCode.INVALID_FIELD, () -> signUp(request(email)));

        assertThat(refused.error().errors())
                .extracting(ApiError.FieldError::field)
                .containsExactly("email");
        assertThat(salons()).isEqualTo(before);
    }

    @Test
    void ofManyAtOnceWithOneAddressOneOpensASalon() throws Exception {
        long before = salons();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Throwable>> all = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> catchThrowable(() -> signUp(request(email)))))
                    .toList();
            List<Throwable> refused = new ArrayList<>();
            for (Future<Throwable> one : all) {
                if (one.get() != null) {
                    refused.add(one.get());
                }
            }
            assertThat(refused)
                    .hasSize(3)
                    .allSatisfy(refusal -> Refused.with(ErrorCode.INVALID_FIELD, () -> {
                        throw refusal;
                    }));
        }

        assertThat(salons()).isEqualTo(before + 1);
    }

    @Test
    void theSixthFromOneAddressWithinAQuarterOfAnHourMustWait() {
        for (int i = 0; i < 5; i++) {
            signUp(request(i + email));
        }

        Refused refused = Refused.with(ErrorCode.TOO_MANY_REQUESTS, () -> signUp(request(email)));

        assertThat(Integer.parseInt(Objects.requireNonNull(refused.headers().getFirst("Retry-After"))))
                .isBetween(1, 15 * 60);
        clock.pass(Duration.ofMinutes(15));
        assertThat(signUp(request(email)).user().email()).isEqualTo(email);
    }

    @Test
    void theAddressIsConfirmedByALinkThatIsGoodOnce() {
        SignedUp salon = signUp(request(email));
        assertThat(salon.user().emailVerified()).isFalse();
        String token = MailedTokens.newest(mailbox, email, "verify");

        verify(token);

        assertThat(signedIn.key(salon.tokens().accessToken())
                        .api(MeApi.class)
                        .me()
                        .user()
                        .emailVerified())
                .isTrue();
        Refused.with(ErrorCode.LINK_INVALID, () -> verify(token));
    }

    @Test
    void aLinkIsReplacedByTheNextAndRunsOut() {
        TestClient owner = signedIn.key(signUp(request(email)).tokens().accessToken());
        String first = MailedTokens.newest(mailbox, email, "verify");

        owner.api(OwnAccountApi.class).sendVerification();
        String second = MailedTokens.after(mailbox, email, "verify", 1);

        Refused.with(ErrorCode.LINK_INVALID, () -> verify(first));
        Refused.with(ErrorCode.LINK_INVALID, () -> verify("nothing"));
        clock.pass(Duration.ofDays(2).plusSeconds(1));
        Refused.with(ErrorCode.LINK_INVALID, () -> verify(second));
    }

    private void verify(String token) {
        signedIn.nobody().api(AccountsApi.class).verifyEmail(new MailedToken(token));
    }

    private SignedUp signUp(SignUpRequest request) {
        return signedIn.nobody().api(AccountsApi.class).signUp(request);
    }

    private static SignUpRequest request(String email) {
        return new SignUpRequest("Neue Locken", "Europe/Berlin", "EUR", "DE", "Ada", email, PASSWORD);
    }

    private long salons() {
        return jdbc.sql("SELECT COUNT(*) FROM tenant WHERE name = 'Neue Locken'")
                .query(Long.class)
                .single();
    }
}
