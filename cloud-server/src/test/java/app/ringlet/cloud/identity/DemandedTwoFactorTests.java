package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.MeApi;
import app.ringlet.protocol.identity.RefreshRequest;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.Tokens;
import app.ringlet.protocol.identity.TwoFactorApi;
import app.ringlet.protocol.identity.TwoFactorCode;
import app.ringlet.protocol.identity.TwoFactorDisable;
import app.ringlet.protocol.salon.SecuritySettings;
import app.ringlet.protocol.salon.TenantApi;
import app.ringlet.testing.Refused;
import app.ringlet.testing.TestClient;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A salon that asks for a second factor. */
class DemandedTwoFactorTests extends TwoFactorTest {

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
    void whatTheSalonAsksForIsNotTurnedOff() {
        List<String> codes = recoveryCodes();
        requireOf(Role.MANAGER);

        Refused.with(ErrorCode.FORBIDDEN, () -> own.disable(new TwoFactorDisable(null, codes.getFirst())));

        assertThat(own.status().enabled()).isTrue();
    }

    private void requireOf(Role role) {
        TenantApi owner = signedIn.owner(salon).api(TenantApi.class);
        var settings = owner.settings();
        owner.changeSettings(
                String.valueOf(settings.version()), settings.withSecurity(new SecuritySettings(Set.of(role))));
    }
}
