package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.AccountsApi;
import app.ringlet.protocol.identity.MailedToken;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.SignUpRequest;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.EmployeeRequest;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.EmployeesApi;
import app.ringlet.protocol.salon.Onboarding;
import app.ringlet.protocol.salon.OnboardingStep;
import app.ringlet.protocol.salon.OpeningHoursRequest;
import app.ringlet.protocol.salon.ReceptionSettings;
import app.ringlet.protocol.salon.SalonSettings;
import app.ringlet.protocol.salon.ServicesApi;
import app.ringlet.protocol.salon.Skill;
import app.ringlet.protocol.salon.SkillsRequest;
import app.ringlet.protocol.salon.TenantApi;
import app.ringlet.simulator.mail.Mailbox;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class OnboardingTests {

    private final String email = Ids.next() + "@newsalon.example";

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestClock clock;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    private TestClient owner;

    @BeforeEach
    void open() {
        clock.pass(Duration.ofMinutes(15));
        owner = signedIn.key(signedIn.nobody()
                .api(AccountsApi.class)
                .signUp(new SignUpRequest(
                        "Neue Locken", "Europe/Berlin", "EUR", "DE", "Ada", email, "seven green umbrellas"))
                .tokens()
                .accessToken());
    }

    @Test
    void aNewSalonHasItsMenuAndTheRestToDo() {
        Onboarding onboarding = tenant().onboarding();

        assertThat(onboarding.done()).isFalse();
        assertThat(onboarding.steps())
                .extracting(OnboardingStep::key)
                .containsExactly("email", "hours", "staff", "menu", "number", "greeting");
        assertThat(onboarding.steps())
                .allSatisfy(step -> assertThat(step.title()).isNotBlank())
                .allSatisfy(step -> assertThat(step.where()).isNotBlank());
        assertThat(done()).containsExactly("menu");
    }

    @Test
    void eachStepIsDoneWhenWhatItAsksForIsThere() {
        verifyAddress();
        assertThat(done()).containsExactly("email", "menu");

        tenant().changeHours(
                        version(),
                        new OpeningHoursRequest(
                                List.of(new DayHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(18, 0)))));
        assertThat(done()).containsExactly("email", "hours", "menu");

        hireSomeoneWhoCutsHair();
        assertThat(done()).containsExactly("email", "hours", "staff", "menu");

        greet("Grüß Gott bei Neue Locken!");
        assertThat(done()).containsExactly("email", "hours", "staff", "menu", "greeting");

        giveNumber();
        assertThat(tenant().onboarding().done()).isTrue();
    }

    @Test
    void everybodyOfTheSalonMaySeeItAndNobodyElse() {
        assertThat(signedIn.as(salons.open(), Role.AGENT)
                        .api(TenantApi.class)
                        .onboarding()
                        .steps())
                .hasSize(6);
        Refused.with(
                ErrorCode.TOKEN_MISSING,
                () -> signedIn.nobody().api(TenantApi.class).onboarding());
    }

    private void verifyAddress() {
        String token = MailedTokens.newest(mailbox, email, "verify");
        signedIn.nobody().api(AccountsApi.class).verifyEmail(new MailedToken(token));
    }

    private void hireSomeoneWhoCutsHair() {
        UUID cut = owner.api(ServicesApi.class)
                .list(null, null, 0, 1)
                .items()
                .getFirst()
                .id();
        EmployeesApi employees = owner.api(EmployeesApi.class);
        EmployeeView anna = employees.create(new EmployeeRequest("Anna", "#2f7f86", 0, null, null));
        assertThat(done()).doesNotContain("staff");
        employees.changeSkills(anna.id(), "" + anna.version(), new SkillsRequest(List.of(Skill.asOnTheMenu(cut))));
    }

    private void greet(String words) {
        SalonSettings settings = tenant().settings();
        tenant().changeSettings("" + settings.version(), settings.withReception(new ReceptionSettings(words)));
    }

    /** Numbers are not bought so far. */
    private void giveNumber() {
        jdbc.sql("UPDATE tenant SET phone = CONCAT('+49', FLOOR(1000000000 + RAND() * 8999999999)) WHERE id = ?")
                .param(Ids.bytes(tenant().tenant().id()))
                .update();
    }

    private String version() {
        return "" + tenant().tenant().version();
    }

    private List<String> done() {
        return tenant().onboarding().steps().stream()
                .filter(OnboardingStep::done)
                .map(OnboardingStep::key)
                .toList();
    }

    private TenantApi tenant() {
        return owner.api(TenantApi.class);
    }
}
