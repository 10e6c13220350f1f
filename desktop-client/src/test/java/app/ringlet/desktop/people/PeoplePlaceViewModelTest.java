package app.ringlet.desktop.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.connection.ConnectionStatus;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.people.PeoplePlaceViewModel.Section;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.sample.ManualWork;
import app.ringlet.desktop.sample.SamplePeople;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.TwoFactorStatus;
import java.io.IOException;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeoplePlaceViewModelTest {

    private final ManualWork work = new ManualWork(SampleSalon.NOW);
    private final LiveSalon salon = new LiveSalon();
    private final SamplePeople server = new SamplePeople();
    private final PeoplePlaceViewModel place = new PeoplePlaceViewModel(
            server.server(), new SimpleObjectProperty<>(new ConnectionStatus.Connected()), salon, work);
    private final PeopleViewModel people = place.people();
    private final AccountViewModel account = place.account();
    private final SecondFactorViewModel factor = account.secondFactor();

    @BeforeEach
    void signIn() {
        salon.show(SampleSalon.owned(SampleSalon.busy()));
        place.setShown(true);
    }

    private PeopleViewModel.Person mia() {
        return people.people().stream()
                .filter(person -> person.name().equals("Mia Jansen"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyoneHasAnAccountAndThoseWhoManageSeeThePeople() {
        assertThat(account.places()).hasSize(2);
        assertThat(server.asked).doesNotContain("users");
        place.sections().pickedProperty().set(Section.PEOPLE);
        assertThat(people.people()).hasSize(4);
        assertThat(people.people()).filteredOn(PeopleViewModel.Person::me).hasSize(1);
        assertThat(people.roles()).containsExactly(Role.AGENT, Role.MANAGER, Role.ADMIN, Role.OWNER);
        salon.show(SampleSalon.busy());
        assertThat(place.managesProperty().get()).isFalse();
        assertThat(place.sections().pickedProperty().get()).isEqualTo(Section.ACCOUNT);
        assertThat(people.roles()).containsExactly(Role.AGENT);
    }

    @Test
    void someoneIsInvitedAndTheLinkIsShownWhereNoMailIsSent() {
        place.sections().pickedProperty().set(Section.PEOPLE);
        people.invite();
        assertThat(people.asking().problemProperty().get()).startsWith("Type the e-mail address");
        people.emailProperty().set(" noor@luna.example ");
        people.roleProperty().set(Role.MANAGER);
        people.invite();
        assertThat(server.asked).contains("invite noor@luna.example MANAGER");
        assertThat(people.doneProperty().get()).isEqualTo("An invitation is on its way to noor@luna.example.");
        assertThat(people.linkProperty().get()).isEmpty();
        server.link = "https://desk.ringlet.example/invitation#abc";
        people.resend(people.invited().getFirst());
        assertThat(people.linkProperty().get()).isEqualTo(server.link);
        people.withdraw(people.invited().getFirst());
        assertThat(people.invited()).isEmpty();
        assertThat(people.linkProperty().get()).isEmpty();
    }

    @Test
    void aPersonGetsAnotherRoleLeavesAndComesBack() {
        place.sections().pickedProperty().set(Section.PEOPLE);
        people.changeRole(mia(), Role.MANAGER);
        assertThat(server.asked).contains("change 3 MANAGER");
        assertThat(mia().role()).isEqualTo(Role.MANAGER);
        people.deactivate(mia());
        assertThat(mia().active()).isFalse();
        assertThat(people.doneProperty().get()).isEqualTo("Mia Jansen cannot sign in any more.");
        people.reactivate(mia());
        assertThat(mia().active()).isTrue();
        people.takeSecondFactor(mia());
        people.signOutEverywhere(mia());
        assertThat(server.asked).contains("take second factor", "end all of");
    }

    @Test
    void whatIsRefusedSaysWhy() {
        place.sections().pickedProperty().set(Section.PEOPLE);
        server.failure = new ServerFailure.Refused("last_owner", "A salon needs an owner.", new IOException());
        people.deactivate(mia());
        assertThat(people.asking().problemProperty().get()).isEqualTo("A salon needs an owner.");
        assertThat(mia().active()).isTrue();
    }

    @Test
    void theSecondFactorIsSetUpAndItsCodesAreShownOnce() {
        factor.begin();
        assertThat(factor.setupProperty().get().secret()).isEqualTo("JBSWY3DPEHPK3PXP");
        factor.confirm();
        assertThat(factor.asking().problemProperty().get()).startsWith("Type the six digits");
        factor.codeProperty().set("123 456");
        factor.confirm();
        assertThat(server.asked).contains("confirm 123456");
        assertThat(factor.setupProperty().get()).isNull();
        assertThat(factor.statusProperty().get().enabled()).isTrue();
        assertThat(factor.recoveryCodes()).hasSize(4);
        place.setShown(false);
        assertThat(factor.recoveryCodes()).as("for nobody who walks by").isEmpty();
        place.setShown(true);
        factor.codeProperty().set("654321");
        factor.disable();
        assertThat(factor.statusProperty().get().enabled()).isFalse();
    }

    @Test
    void aWrongCodeLeavesTheSetupOpen() {
        factor.begin();
        server.failure = new ServerFailure.Refused("bad_code", "This code is not right.", new IOException());
        factor.codeProperty().set("000000");
        factor.confirm();
        assertThat(factor.setupProperty().get()).isNotNull();
        assertThat(factor.asking().problemProperty().get()).isEqualTo("This code is not right.");
    }

    @Test
    void oneSignsOutElsewhere() {
        account.end(account.places().getLast());
        assertThat(account.places()).hasSize(1);
        account.load();
        account.endOthers();
        assertThat(account.places()).allMatch(AccountViewModel.Place::current);
    }

    @Test
    void aDeviceIsNamedSoThatOneKnowsItAgain() {
        assertThat(account.places())
                .extracting(AccountViewModel.Place::device)
                .containsExactly("Ringlet desk on Linux", "Safari on iPhone");
        assertThat(DeviceWords.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/149.0.0.0 Safari/537.36 Edg/149.0"))
                .isEqualTo("Edge on Windows");
        assertThat(DeviceWords.of("Mozilla/5.0 (compatible)")).isEqualTo("A browser");
        assertThat(DeviceWords.of(null)).isEqualTo("A device that says nothing of itself");
    }

    @Test
    void whatWasSetUpElsewhereMeanwhileIsShownAsItIs() {
        server.factor = new TwoFactorStatus(true, true, 10);
        server.setUpElsewhere = true;
        factor.begin();
        assertThat(factor.asking().problemProperty().get()).isEmpty();
        assertThat(factor.statusProperty().get().enabled()).isTrue();
    }
}
