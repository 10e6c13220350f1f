package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.Me;
import app.ringlet.protocol.identity.MeApi;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.Tokens;
import app.ringlet.protocol.salon.TenantApi;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestSalons;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SignInTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

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

    private Tokens login(String email, String password) {
        return signedIn.nobody().api(AuthApi.class).login(new LoginRequest(email, password, null));
    }
}
