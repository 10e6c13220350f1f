package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.MeApi;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.TwoFactorApi;
import app.ringlet.protocol.identity.TwoFactorCode;
import app.ringlet.protocol.identity.TwoFactorDisable;
import app.ringlet.protocol.identity.TwoFactorSetup;
import app.ringlet.protocol.identity.UsersApi;
import app.ringlet.simulator.mail.Mailbox;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TwoFactorTests extends TwoFactorTest {

    @Autowired
    Mailbox mailbox;

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
