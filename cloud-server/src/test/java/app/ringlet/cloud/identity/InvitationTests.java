package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.AccountsApi;
import app.ringlet.protocol.identity.InvitationAcceptance;
import app.ringlet.protocol.identity.InvitationPreview;
import app.ringlet.protocol.identity.InvitationRequest;
import app.ringlet.protocol.identity.InvitationView;
import app.ringlet.protocol.identity.InvitationsApi;
import app.ringlet.protocol.identity.MailedToken;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.SentInvitation;
import app.ringlet.protocol.identity.Tokens;
import app.ringlet.simulator.mail.Mailbox;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
class InvitationTests {

    private static final String PASSWORD = "seven green umbrellas";

    private final String email = Ids.next() + "@invited.example";

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestClock clock;

    @Autowired
    Mailbox mailbox;

    private Salon salon;
    private TestClient owner;

    @BeforeEach
    void open() {
        salon = salons.open();
        owner = signedIn.owner(salon);
    }

    @Test
    void theInvitedChooseNameAndPasswordAndAreSignedIn() {
        SentInvitation sent = invite(owner, Role.MANAGER);
        String token = MailedTokens.newest(mailbox, email, "invitation");
        InvitationPreview preview = signedIn.nobody().api(AccountsApi.class).lookAtInvitation(new MailedToken(token));

        Tokens tokens = accept(token);

        assertThat(sent.link()).isNull();
        assertThat(preview.businessName()).isEqualTo(salon.name());
        assertThat(preview.email()).isEqualTo(email);
        assertThat(tokens.user().tenantId()).isEqualTo(salon.id());
        assertThat(tokens.user().role()).isEqualTo(Role.MANAGER);
        assertThat(tokens.user().name()).isEqualTo("Bea");
        assertThat(tokens.user().emailVerified()).isTrue();
        assertThat(open(owner)).isEmpty();
    }

    @Test
    void ofManyWhoAcceptAtOnceOneDoes() throws Exception {
        invite(owner, Role.AGENT);
        String token = MailedTokens.newest(mailbox, email, "invitation");
        List<Throwable> refused = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Throwable>> all = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> catchThrowable(() -> accept(token))))
                    .toList();
            for (Future<Throwable> one : all) {
                if (one.get() != null) {
                    refused.add(one.get());
                }
            }
        }

        assertThat(refused)
                .hasSize(3)
                .allSatisfy(refusal -> Refused.with(ErrorCode.LINK_INVALID, () -> {
                    throw refusal;
                }));
    }

    @Test
    void aWeakPasswordLeavesItOpen() {
        invite(owner, Role.AGENT);
        String token = MailedTokens.newest(mailbox, email, "invitation");

        Refused.with(
                ErrorCode.INVALID_FIELD,
                () -> signedIn.nobody()
                        .api(AccountsApi.class)
                        .acceptInvitation(new InvitationAcceptance(token, "Bea", "password123")));

        assertThat(accept(token).user().email()).isEqualTo(email);
    }

    @Test
    void itRunsOutAfterSevenDaysAndCanBeSentAgain() {
        InvitationView first = invite(owner, Role.AGENT).invitation();
        String old = MailedTokens.newest(mailbox, email, "invitation");
        clock.pass(Duration.ofDays(7).plusSeconds(1));
        Refused.with(ErrorCode.LINK_INVALID, () -> accept(old));

        TestClient again = signedIn.owner(salon);
        again.api(InvitationsApi.class).resend(first.id());

        String fresh = MailedTokens.after(mailbox, email, "invitation", 1);
        Refused.with(ErrorCode.LINK_INVALID, () -> accept(old));
        assertThat(accept(fresh).user().email()).isEqualTo(email);
    }

    @Test
    void aSecondInvitationReplacesTheFirst() {
        invite(owner, Role.AGENT);
        String old = MailedTokens.newest(mailbox, email, "invitation");

        invite(owner, Role.MANAGER);

        String fresh = MailedTokens.after(mailbox, email, "invitation", 1);
        Refused.with(ErrorCode.LINK_INVALID, () -> accept(old));
        assertThat(open(owner)).extracting(InvitationView::role).containsExactly(Role.MANAGER);
        assertThat(accept(fresh).user().role()).isEqualTo(Role.MANAGER);
    }

    @Test
    void aWithdrawnOneOpensNothing() {
        InvitationView invitation = invite(owner, Role.AGENT).invitation();
        String token = MailedTokens.newest(mailbox, email, "invitation");

        owner.api(InvitationsApi.class).withdraw(invitation.id());

        Refused.with(ErrorCode.LINK_INVALID, () -> accept(token));
        Refused.with(ErrorCode.NOT_FOUND, () -> owner.api(InvitationsApi.class).withdraw(invitation.id()));
        Refused.with(ErrorCode.NOT_FOUND, () -> owner.api(InvitationsApi.class).resend(invitation.id()));
    }

    @Test
    void nobodyInvitesAboveTheirOwnRole() {
        TestClient admin = signedIn.as(salon, Role.ADMIN);

        Refused.with(ErrorCode.FORBIDDEN, () -> invite(admin, Role.OWNER));
        Refused.with(ErrorCode.INVALID_FIELD, () -> invite(owner, Role.CLOUD_ADMIN));
        Refused.with(ErrorCode.FORBIDDEN, () -> invite(signedIn.as(salon, Role.MANAGER), Role.AGENT));
        InvitationView owners = invite(owner, Role.OWNER).invitation();
        Refused.with(ErrorCode.FORBIDDEN, () -> admin.api(InvitationsApi.class).resend(owners.id()));
    }

    @Test
    void anotherSalonsInvitationIsNotFound() {
        InvitationView foreign =
                invite(signedIn.owner(salons.open()), Role.AGENT).invitation();

        Refused.with(ErrorCode.NOT_FOUND, () -> owner.api(InvitationsApi.class).withdraw(foreign.id()));
        Refused.with(ErrorCode.NOT_FOUND, () -> owner.api(InvitationsApi.class).resend(foreign.id()));
        assertThat(open(owner)).isEmpty();
    }

    @Test
    void anAddressOfAnotherSalonIsInvitedLikeAnyOtherAndToldOnlyToItsOwner() {
        User elsewhere = signedIn.user(salons.open(), Role.OWNER);

        SentInvitation sent =
                owner.api(InvitationsApi.class).invite(new InvitationRequest(elsewhere.email(), Role.AGENT));
        String token = MailedTokens.newest(mailbox, elsewhere.email(), "invitation");

        assertThat(sent.invitation().email()).isEqualTo(elsewhere.email());
        Refused.with(ErrorCode.INVALID_FIELD, () -> accept(token));
    }

    @Test
    void someoneWhoIsThereAlreadyIsNotInvited() {
        User here = signedIn.user(salon, Role.AGENT);

        Refused.with(
                ErrorCode.INVALID_FIELD,
                () -> owner.api(InvitationsApi.class).invite(new InvitationRequest(here.email(), Role.AGENT)));
    }

    private SentInvitation invite(TestClient inviter, Role role) {
        return inviter.api(InvitationsApi.class).invite(new InvitationRequest(email, role));
    }

    private Tokens accept(String token) {
        return signedIn.nobody()
                .api(AccountsApi.class)
                .acceptInvitation(new InvitationAcceptance(token, "Bea", PASSWORD));
    }

    private static List<InvitationView> open(TestClient client) {
        return client.api(InvitationsApi.class).list(0, 50).items();
    }
}
