package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.InvitationRequest;
import app.ringlet.protocol.identity.InvitationsApi;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.MeApi;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.Tokens;
import app.ringlet.protocol.identity.TwoFactorApi;
import app.ringlet.protocol.identity.TwoFactorCode;
import app.ringlet.testing.Refused;
import app.ringlet.testing.TestClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose account it is that the issuer vouches for. */
class OidcAccountsTests extends OidcTest {

    @Test
    void anAddressThatTheIssuerHasNotVerifiedIsNobodys() {
        ISSUER.twist(token -> token.claim("email_verified", false));

        assertThat(wholeWay()).containsEntry("error", "no_account");
    }

    @Test
    void whoHasNoAccountAndNoInvitationIsToldSo() {
        ISSUER.expect("nobody@" + anna.id() + ".example", clock);

        assertThat(wholeWay()).containsEntry("error", "no_account").doesNotContainKey("code");
    }

    @Test
    void whoIsInvitedBecomesAUserWithoutAPassword() {
        String email = "invited@" + anna.id() + ".example";
        signedIn.owner(salon).api(InvitationsApi.class).invite(new InvitationRequest(email, Role.MANAGER));
        ISSUER.expect(email, clock);

        Tokens tokens = redeem(wholeWay().get("code"), null);

        assertThat(tokens.user().role()).isEqualTo(Role.MANAGER);
        assertThat(tokens.user().tenantId()).isEqualTo(salon.id());
        assertThat(tokens.user().name()).isEqualTo("Lea Browser");
        assertThat(tokens.user().emailVerified()).isTrue();
        Refused.with(
                ErrorCode.BAD_CREDENTIALS,
                () -> signedIn.nobody().api(AuthApi.class).login(new LoginRequest(email, "no password", null)));
        assertThat(redeem(wholeWay().get("code"), null).user().id())
                .isEqualTo(tokens.user().id());
    }

    @Test
    void whoIsInvitedByTwoSalonsChoosesByTheMailedLink() {
        String email = "wanted@" + anna.id() + ".example";
        for (Salon one : List.of(salon, salons.open())) {
            signedIn.owner(one).api(InvitationsApi.class).invite(new InvitationRequest(email, Role.AGENT));
        }
        ISSUER.expect(email, clock);

        assertThat(wholeWay()).containsEntry("error", "no_account");
    }

    @Test
    void theSecondFactorIsAskedForAllTheSame() {
        redeem(wholeWay().get("code"), null);
        TwoFactorApi own = signedIn.session(anna).api(TwoFactorApi.class);
        AuthenticatorApp app = new AuthenticatorApp(own.setup().secret());
        own.confirm(new TwoFactorCode(app.code(clock.instant())));
        clock.pass(Duration.ofMinutes(1));
        String code = wholeWay().get("code");

        Refused.with(ErrorCode.TWO_FACTOR_REQUIRED, () -> redeem(code, null));
        assertThat(redeem(code, app.code(clock.instant())).user().id()).isEqualTo(anna.id());
    }

    @Test
    void anAccountThatAStrangerMadeWithTheAddressIsTakenFromTheStranger() {
        TestClient stranger = signedIn.session(anna);

        redeem(wholeWay().get("code"), null);

        Refused.with(ErrorCode.TOKEN_INVALID, () -> stranger.api(MeApi.class).me());
    }
}
