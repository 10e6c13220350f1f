package app.ringlet.cloud.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.identity.AccountsApi;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.ForgottenPassword;
import app.ringlet.protocol.identity.InvitationRequest;
import app.ringlet.protocol.identity.InvitationsApi;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.UserView;
import app.ringlet.simulator.handset.Chromium;
import app.ringlet.simulator.mail.Mailbox;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where the links in our mails lead, in a real browser. */
@IdentityTest
class AccountPageTests {

    private static final String PASSWORD = "seven green umbrellas";

    private static Chromium chromium;

    private final List<String> complaints = new ArrayList<>();

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestClock clock;

    @Autowired
    Mailbox mailbox;

    private Page page;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.startOrSkip();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        clock.pass(Duration.ofHours(1));
        page = chromium.browser().newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !message.text().contains("422")
                    && !message.text().contains("400")) {
                complaints.add(message.text());
            }
        });
    }

    @AfterEach
    void close() {
        page.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void theInvitedJoinByTheLinkOfTheirMail() {
        String email = Ids.next() + "@invited.example";
        Salon salon = salons.open();
        signedIn.owner(salon).api(InvitationsApi.class).invite(new InvitationRequest(email, Role.AGENT));

        page.navigate(signedIn.baseUrl() + "/account#invitation=" + MailedTokens.newest(mailbox, email, "invitation"));
        assertThat(page.locator("#words")).containsText(salon.name());
        assertThat(page.url()).endsWith("/account");
        page.getByLabel("Your name").fill("Bea");
        page.getByLabel("New password").fill("password123");
        page.getByText("Join").click();
        assertThat(page.locator("#words")).containsText("among the first that anyone would try");
        page.getByLabel("New password").fill(PASSWORD);
        page.getByText("Join").click();
        assertThat(page.locator("#words")).containsText("Welcome");

        assertThat(login(email).name()).isEqualTo("Bea");
    }

    @Test
    void aForgottenPasswordIsSetAnewOnce() {
        User anna = signedIn.user(salons.open(), Role.AGENT);
        signedIn.nobody().api(AccountsApi.class).forgotPassword(new ForgottenPassword(anna.email()));
        String link = signedIn.baseUrl() + "/account#reset=" + MailedTokens.newest(mailbox, anna.email(), "reset");

        page.navigate(link);
        page.getByLabel("New password").fill(PASSWORD);
        page.getByText("Set it").click();
        assertThat(page.locator("#words")).containsText("Your password is set");
        assertThat(login(anna.email()).id()).isEqualTo(anna.id());

        page.navigate("about:blank");
        page.navigate(link);
        page.getByLabel("New password").fill("eight green umbrellas");
        page.getByText("Set it").click();
        assertThat(page.locator("#words")).containsText("This link has been used");
    }

    private UserView login(String email) {
        return signedIn.nobody()
                .api(AuthApi.class)
                .login(new LoginRequest(email, PASSWORD, null))
                .user();
    }
}
