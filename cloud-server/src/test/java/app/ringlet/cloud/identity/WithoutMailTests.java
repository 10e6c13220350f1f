package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.AccountsApi;
import app.ringlet.protocol.identity.ForgottenPassword;
import app.ringlet.protocol.identity.InvitationAcceptance;
import app.ringlet.protocol.identity.InvitationRequest;
import app.ringlet.protocol.identity.InvitationsApi;
import app.ringlet.protocol.identity.OwnAccountApi;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.SentInvitation;
import app.ringlet.protocol.identity.SignUpRequest;
import app.ringlet.protocol.identity.Tokens;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BareServerTest
class WithoutMailTests {

    private static final String PASSWORD = "seven green umbrellas";

    private final String email = Ids.next() + "@salon.example";

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theInviterIsHandedTheLinkOnceAndItProvesNoMailbox() {
        Salon salon = salons.open();
        TestClient owner = signedIn.owner(salon);

        SentInvitation sent = owner.api(InvitationsApi.class).invite(new InvitationRequest(email, Role.AGENT));
        String token = Objects.requireNonNull(sent.link()).replaceFirst(".*#invitation=", "");
        Tokens tokens = signedIn.nobody()
                .api(AccountsApi.class)
                .acceptInvitation(new InvitationAcceptance(token, "Bea", PASSWORD));

        assertThat(tokens.user().tenantId()).isEqualTo(salon.id());
        assertThat(tokens.user().emailVerified()).isFalse();
        assertThat(sent.toString()).doesNotContain(token);
    }

    @Test
    void aSalonOpensAllTheSame() {
        assertThat(signedIn.nobody()
                        .api(AccountsApi.class)
                        .signUp(new SignUpRequest("Stille", "Europe/Berlin", "EUR", "DE", "Ada", email, PASSWORD))
                        .user()
                        .emailVerified())
                .isFalse();
    }

    @Test
    void whatNeedsMailSaysThatThereIsNoneAndKeepsNothing() {
        TestClient owner = signedIn.owner(salons.open());

        Refused.with(
                ErrorCode.NOT_CONFIGURED,
                () -> signedIn.nobody().api(AccountsApi.class).forgotPassword(new ForgottenPassword(email)));
        Refused.with(
                ErrorCode.NOT_CONFIGURED, () -> owner.api(OwnAccountApi.class).sendVerification());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM scheduled_tasks WHERE task_name IN ('send-mail'," + " 'wanted-link')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void healthSaysWhatIsMissing() {
        assertThat(signedIn.owner(salons.open())
                        .rest()
                        .get()
                        .uri("/health/detailed")
                        .retrieve()
                        .body(String.class))
                .contains("\"email\"", "\"missing\":\"RINGLET_SMTP_HOST, RINGLET_SMTP_FROM\"")
                .contains("\"status\":\"UP\"");
    }
}
