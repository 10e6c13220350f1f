package app.ringlet.desktop.screens;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.people.PeoplePlaceViewModel.Section;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.shell.ShellViewModel.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The salon's people and one's own account as pictures in target/screens, light and dark. */
class PeopleScreensTest {

    private final Stagehand hand = new Stagehand();

    @AfterEach
    void close() {
        hand.close();
    }

    private void open(Section section, double width, double height) {
        hand.show(SampleSalon.owned(SampleSalon.busy()), width, height);
        Fx.run(() -> {
            hand.models.people().sections().pickedProperty().set(section);
            hand.models.shell().placeProperty().set(Place.PEOPLE);
        });
        Fx.settle();
    }

    @Test
    void whoMaySignIn() {
        open(Section.PEOPLE, 1440, 900);
        hand.people.link = "https://desk.ringlet.example/invitation#vJ3kq0dN2cXo7bHfT9yLwA";
        Fx.run(() -> {
            var people = hand.models.people().people();
            people.resend(people.invited().getFirst());
            people.openProperty().set(people.people().get(1));
        });
        hand.snapshots("people");
        assertThat(hand.texts())
                .contains(
                        "Mia Jansen", "Cannot sign in", "No longer works here", "Invite someone", "noor@luna.example");
    }

    @Test
    void whoMaySignInInTheSmallestWindow() {
        open(Section.PEOPLE, 1100, 700);
        hand.snapshots("people-small");
        assertThat(hand.texts()).contains("People", "Your account");
    }

    @Test
    void onesOwnAccountAndItsSecondFactor() {
        open(Section.ACCOUNT, 1440, 900);
        hand.snapshots("account");
        assertThat(hand.texts()).contains("This desk", "It is off, and your salon asks for it.", "Set it up");
        Fx.run(() -> hand.models.people().account().secondFactor().begin());
        hand.snapshots("account-setup");
        assertThat(hand.texts()).contains("JBSWY3DPEHPK3PXP", "Confirm");
        Fx.run(() -> {
            hand.models.people().account().secondFactor().codeProperty().set("123456");
            hand.models.people().account().secondFactor().confirm();
        });
        hand.snapshots("account-codes");
        assertThat(hand.texts()).contains("K7QF-2M9P", "It is on. 10 recovery codes are left.", "Give it up");
    }
}
