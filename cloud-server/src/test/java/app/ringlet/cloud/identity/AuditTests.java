package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.identity.ApiKeysApi;
import app.ringlet.protocol.identity.AuditApi;
import app.ringlet.protocol.identity.AuditLine;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.MadeApiKey;
import app.ringlet.protocol.identity.NewApiKey;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.salon.AddOnRequest;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.AddOnsApi;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class AuditTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    Salon salon;
    TestClient owner;

    @BeforeEach
    void open() {
        salon = salons.open();
        owner = signedIn.owner(salon);
    }

    @Test
    void aChangeTellsWhoWhatFromWhereBeforeAndAfter() {
        AddOnsApi menu = owner.api(AddOnsApi.class);
        AddOnView made = menu.create(addOn("Head massage", 10, List.of()));
        menu.change(made.id(), "0", addOn("Head massage", 15, List.of()));

        List<AuditLine> lines = trail(null, "add_on", null);

        assertThat(lines).extracting(AuditLine::action).containsExactly("add_on.changed", "add_on.created");
        AuditLine changed = lines.getFirst();
        assertThat(changed.by().kind()).isEqualTo(AuditLine.Kind.USER);
        assertThat(changed.by().id()).isEqualTo(owner.tokens().user().id());
        assertThat(changed.by().name()).isEqualTo("Test OWNER");
        assertThat(changed.subject()).isEqualTo(new AuditLine.Subject("add_on", made.id()));
        assertThat(changed.from().address()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(changed.from().agent()).startsWith("Java-http-client");
        assertThat(changed.changes()).containsExactly(new AuditLine.Change("minutes", "10", "15"));
        assertThat(lines.getLast().changes())
                .contains(new AuditLine.Change("name", null, "Head massage"))
                .contains(new AuditLine.Change("price.minor", null, "1500"));
    }

    @Test
    void aChangeThatChangesNothingOrIsRefusedIsNotWritten() {
        AddOnsApi menu = owner.api(AddOnsApi.class);
        AddOnRequest same = addOn("Scalp care", 10, List.of());
        AddOnView made = menu.create(same);
        menu.change(made.id(), "0", same);
        Refused.with(ErrorCode.NOT_FOUND, () -> menu.create(addOn("Other", 10, List.of(UUID.randomUUID()))));

        assertThat(trail(null, "add_on", null)).extracting(AuditLine::action).containsExactly("add_on.created");
    }

    @Test
    void signInsAreWrittenAndFailedOnesTooWithoutThePassword() {
        User user = signedIn.user(salon, Role.MANAGER);
        AuthApi auth = signedIn.nobody().api(AuthApi.class);
        auth.login(new LoginRequest(user.email(), SignedIn.PASSWORD, null));
        Refused.with(
                ErrorCode.BAD_CREDENTIALS, () -> auth.login(new LoginRequest(user.email(), "not-the-password", null)));

        List<AuditLine> lines = trail(user.id().toString(), "sign_in", null);

        assertThat(lines).extracting(AuditLine::action).containsExactly("sign_in.failed", "sign_in.succeeded");
        assertThat(lines.getFirst().reason()).isEqualTo("bad_credentials");
        assertThat(lines.getFirst().from().agent()).isNotEmpty();
        assertThat(lines.toString()).doesNotContain("not-the-password");
    }

    @Test
    void aStrangersSignInIsTheCloudsBusinessAndKeepsOnlyAPartOfTheAddress() {
        String domain = UUID.randomUUID() + ".example";
        Refused.with(
                ErrorCode.BAD_CREDENTIALS,
                () -> signedIn.nobody()
                        .api(AuthApi.class)
                        .login(new LoginRequest("someone@" + domain, "not-a-password", null)));

        List<AuditLine> seen = signedIn.cloudAdmin()
                .api(AuditApi.class)
                .search(null, null, "NOBODY", "sign_in.failed", null, 0, 200)
                .items();

        assertThat(seen).extracting(line -> line.by().name()).contains("s…@" + domain);
        assertThat(trail("NOBODY", null, null)).isEmpty();
    }

    @Test
    void aKeysMakingIsWrittenButNotTheKey() {
        MadeApiKey made = owner.api(ApiKeysApi.class).make(new NewApiKey("Till", List.of("clients:write"), null));
        signedIn.key(made.key()).api(ClientsApi.class).create(new NewClient("Kim Till", null, null, null));

        List<AuditLine> lines = trail(null, null, null);

        assertThat(lines).extracting(AuditLine::action).contains("api_key.created", "client.created");
        assertThat(lines.toString()).doesNotContain(made.key());
        AuditLine byKey = trail("API_KEY", null, null).getFirst();
        assertThat(byKey.by())
                .isEqualTo(
                        new AuditLine.By(AuditLine.Kind.API_KEY, made.apiKey().id(), "Till"));
    }

    @Test
    void thePagesCutOneListThatIsNewestFirst() {
        ClientsApi clients = owner.api(ClientsApi.class);
        for (int i = 0; i < 5; i++) {
            clients.create(new NewClient("Guest " + i, null, null, null));
        }
        AuditApi audit = owner.api(AuditApi.class);

        var first = audit.search(null, null, null, "client.created", null, 0, 2);
        var last = audit.search(null, null, null, "client.created", null, 2, 2);

        assertThat(first.total()).isEqualTo(5);
        assertThat(first.items().getFirst().changes()).contains(new AuditLine.Change("name", null, "Guest 4"));
        assertThat(last.items()).hasSize(1);
        assertThat(last.items().getFirst().changes()).contains(new AuditLine.Change("name", null, "Guest 0"));
        assertThat(audit.search("2001-01-01", "2001-01-31", null, null, null, 0, 50)
                        .items())
                .isEmpty();
    }

    @Test
    void onlyOwnersAndAdminsOfTheSalonItselfSeeIt() {
        owner.api(ClientsApi.class).create(new NewClient("Only Ours", null, null, null));

        for (Role role : List.of(Role.AGENT, Role.MANAGER)) {
            AuditApi theirs = signedIn.as(salon, role).api(AuditApi.class);
            Refused.with(ErrorCode.FORBIDDEN, () -> theirs.search(null, null, null, null, null, 0, 50));
        }
        AuditApi stranger = signedIn.owner(salons.open()).api(AuditApi.class);
        assertThat(stranger.search(null, null, null, "client", null, 0, 50).items())
                .isEmpty();
        assertThat(signedIn.as(salon, Role.ADMIN)
                        .api(AuditApi.class)
                        .search(null, null, null, "client", null, 0, 50)
                        .items())
                .hasSize(1);
    }

    @Test
    void whatCannotBeLookedForIsSaid() {
        AuditApi audit = owner.api(AuditApi.class);

        Refused.with(ErrorCode.INVALID_FIELD, () -> audit.search("x", null, null, null, null, 0, 50));
        Refused.with(ErrorCode.INVALID_FIELD, () -> audit.search(null, null, "HACKER", null, null, 0, 50));
        Refused.with(ErrorCode.INVALID_FIELD, () -> audit.search(null, null, null, "' OR 1", null, 0, 50));
        Refused.with(ErrorCode.INVALID_FIELD, () -> audit.search(null, null, null, null, "a b", 0, 50));
        Refused.with(ErrorCode.INVALID_FIELD, () -> audit.search("2020-01-01", "2026-01-01", null, null, null, 0, 50));
        Refused.with(ErrorCode.INVALID_FIELD, () -> audit.search(null, null, null, null, null, 100, 200));
    }

    private static AddOnRequest addOn(String name, int minutes, List<UUID> services) {
        return new AddOnRequest(name, List.of(), minutes, null, services, new Money(1500, "USD"));
    }

    private List<AuditLine> trail(@Nullable String actor, @Nullable String action, @Nullable String subject) {
        return owner.api(AuditApi.class)
                .search(null, null, actor, action, subject, 0, 200)
                .items();
    }
}
