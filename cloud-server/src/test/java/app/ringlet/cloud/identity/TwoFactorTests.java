package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.MeApi;
import app.ringlet.protocol.identity.RefreshRequest;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.Tokens;
import app.ringlet.protocol.identity.TwoFactorApi;
import app.ringlet.protocol.identity.TwoFactorCode;
import app.ringlet.protocol.identity.TwoFactorDisable;
import app.ringlet.protocol.identity.TwoFactorSetup;
import app.ringlet.protocol.identity.UsersApi;
import app.ringlet.protocol.salon.SecuritySettings;
import app.ringlet.protocol.salon.TenantApi;
import app.ringlet.simulator.mail.Mailbox;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClientResponseException;

@IdentityTest
class TwoFactorTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Mailbox mailbox;

    Salon salon;
    User user;
    TestClient desk;
    TwoFactorApi own;

    @BeforeEach
    void signIn() {
        clock.pass(Duration.ofMinutes(15));
        salon = salons.open();
        user = signedIn.user(salon, Role.MANAGER);
        desk = signedIn.session(user);
        own = desk.api(TwoFactorApi.class);
    }

    @Test
    void theSecretIsShownAsTextAndAsAPictureAndKeptSealed() throws Exception {
        TwoFactorSetup setup = own.setup();

        assertThat(setup.uri())
                .startsWith("otpauth://totp/Ringlet:")
                .contains("secret=" + setup.secret(), "issuer=Ringlet");
        assertThat(read(setup.qrCode())).isEqualTo(setup.uri());
        assertThat(jdbc.sql("SELECT secret FROM second_factor WHERE id = ?")
                        .param(Ids.bytes(user.id()))
                        .query(String.class)
                        .single())
                .startsWith("v1.")
                .doesNotContain(setup.secret());
        assertThat(setup.toString()).doesNotContain(setup.secret());
    }

    @Test
    void nothingChangesBeforeACodeConfirmsIt() {
        own.setup();

        assertThat(login(null).user().id()).isEqualTo(user.id());
        assertThat(own.status().enabled()).isFalse();
        Refused.with(ErrorCode.BAD_CODE, () -> own.confirm(new TwoFactorCode("000000")));
        assertThat(own.status().enabled()).isFalse();
    }

    @Test
    void anOwnerTakesItFromSomeoneWhoHasLostItAndNobodyElseDoes() {
        enable();
        TestClient owner = signedIn.as(salon, Role.OWNER);

        Refused.with(
                ErrorCode.FORBIDDEN,
                () -> signedIn.as(salon, Role.MANAGER).api(UsersApi.class).takeSecondFactor(user.id()));
        Refused.with(ErrorCode.FORBIDDEN, () -> desk.api(UsersApi.class).takeSecondFactor(user.id()));
        Refused.with(
                ErrorCode.NOT_FOUND,
                () -> signedIn.as(salons.open(), Role.OWNER).api(UsersApi.class).takeSecondFactor(user.id()));
        Refused.with(ErrorCode.TWO_FACTOR_REQUIRED, () -> login(null));

        owner.api(UsersApi.class).takeSecondFactor(user.id());
        owner.api(UsersApi.class).takeSecondFactor(user.id());

        Refused.with(ErrorCode.TOKEN_INVALID, () -> desk.api(MeApi.class).me());
        assertThat(login(null).user().id()).isEqualTo(user.id());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM recovery_code WHERE user_id = ?")
                        .param(Ids.bytes(user.id()))
                        .query(Integer.class)
                        .single())
                .isZero();
        await().untilAsserted(() -> assertThat(mailbox.to(user.email()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).contains("taken away")));
    }

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

    @Test
    void whereTheSalonAsksForItASessionMayDoNothingElseBeforeItIsSetUp() {
        requireOf(Role.MANAGER);
        Tokens limited = login(null);
        TestClient newDesk = signedIn.bearer(limited);

        Refused.with(
                ErrorCode.TWO_FACTOR_SETUP_REQUIRED,
                () -> newDesk.api(TenantApi.class).tenant());
        Refused.with(
                ErrorCode.TWO_FACTOR_SETUP_REQUIRED,
                () -> newDesk.rest().get().uri("/api/v1/push").retrieve().toBodilessEntity());
        assertThat(newDesk.api(MeApi.class).me().user().id()).isEqualTo(user.id());
        TwoFactorApi setUp = newDesk.api(TwoFactorApi.class);
        assertThat(setUp.status().required()).isTrue();
        setUp.confirm(new TwoFactorCode(new AuthenticatorApp(setUp.setup().secret()).code(clock.instant())));
        Refused.with(
                ErrorCode.TWO_FACTOR_SETUP_REQUIRED,
                () -> newDesk.api(TenantApi.class).tenant());

        Tokens whole = newDesk.api(AuthApi.class).refresh(new RefreshRequest(limited.refreshToken()));

        assertThat(signedIn.bearer(whole).api(TenantApi.class).tenant().id()).isEqualTo(salon.id());
    }

    @Test
    void theSalonAsksOnlyTheRolesThatItNames() {
        requireOf(Role.OWNER);

        assertThat(desk.api(TwoFactorApi.class).status().required()).isFalse();
        assertThat(signedIn.bearer(login(null)).api(TenantApi.class).tenant().id())
                .isEqualTo(salon.id());
    }

    @Test
    void aSessionFromBeforeIsBoundByItFromItsNextRefreshOn() {
        requireOf(Role.MANAGER);

        Tokens next =
                desk.api(AuthApi.class).refresh(new RefreshRequest(desk.tokens().refreshToken()));

        Refused.with(
                ErrorCode.TWO_FACTOR_SETUP_REQUIRED,
                () -> signedIn.bearer(next).api(TenantApi.class).tenant());
    }

    @Test
    void whoeverTurnsItOffShowsThatItIsThem() {
        List<String> codes = recoveryCodes();

        Refused.with(ErrorCode.TWO_FACTOR_REQUIRED, () -> own.disable(new TwoFactorDisable(null, null)));
        Refused.with(ErrorCode.BAD_CODE, () -> own.disable(new TwoFactorDisable(null, "no code")));
        Refused.with(ErrorCode.BAD_CREDENTIALS, () -> own.disable(new TwoFactorDisable("not the password", null)));
        assertThat(own.status().enabled()).isTrue();
        own.disable(new TwoFactorDisable(null, codes.getFirst()));

        assertThat(own.status().enabled()).isFalse();
        assertThat(own.status().recoveryCodesLeft()).isZero();
        login(null);
        enable();
        own.disable(new TwoFactorDisable(SignedIn.PASSWORD, null));
        login(null);
    }

    @Test
    void whatTheSalonAsksForIsNotTurnedOff() {
        List<String> codes = recoveryCodes();
        requireOf(Role.MANAGER);

        Refused.with(ErrorCode.FORBIDDEN, () -> own.disable(new TwoFactorDisable(null, codes.getFirst())));

        assertThat(own.status().enabled()).isTrue();
    }

    @Test
    void itIsForPeopleWhoHaveSignedIn() {
        Refused.with(
                ErrorCode.TOKEN_MISSING,
                () -> signedIn.nobody().api(TwoFactorApi.class).setup());
        Refused.with(
                ErrorCode.FORBIDDEN,
                () -> signedIn.system(salon, "calendar:read")
                        .api(TwoFactorApi.class)
                        .setup());
    }

    private AuthenticatorApp enable() {
        AuthenticatorApp app = new AuthenticatorApp(own.setup().secret());
        own.confirm(new TwoFactorCode(app.code(clock.instant())));
        // The code that confirmed is used.
        clock.pass(Duration.ofMinutes(1));
        return app;
    }

    private List<String> recoveryCodes() {
        AuthenticatorApp app = new AuthenticatorApp(own.setup().secret());
        return own.confirm(new TwoFactorCode(app.code(clock.instant()))).codes();
    }

    private Tokens login(@Nullable String code) {
        return signedIn.nobody().api(AuthApi.class).login(new LoginRequest(user.email(), SignedIn.PASSWORD, code));
    }

    private void requireOf(Role role) {
        TenantApi owner = signedIn.owner(salon).api(TenantApi.class);
        var settings = owner.settings();
        owner.changeSettings(
                String.valueOf(settings.version()), settings.withSecurity(new SecuritySettings(Set.of(role))));
    }

    private static String read(String dataUri) throws Exception {
        String prefix = "data:image/png;base64,";
        assertThat(dataUri).startsWith(prefix);
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(dataUri.substring(prefix.length()))));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        // Told that it is no photograph: ZXing's search for the code in one misses every fortieth of those that fill
        // their picture.
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(
                                new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))),
                        Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
