package app.ringlet.desktop.screens;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.connection.ServerFailure;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ways in as pictures in target/screens, light and dark. */
class DoorScreensTest {

    private final Stagehand hand = new Stagehand();

    @AfterEach
    void close() {
        hand.close();
    }

    @Test
    void aWrongPassword() {
        String words = "E-mail address or password is wrong. Please check both.";
        assertThat(hand.showDoor("sign-in", words, false)).contains("Sign in", words);
    }

    @Test
    void anAccountWithASecondFactor() {
        String words = "This code is not right, or was used before. Type the one that your app shows now.";
        assertThat(hand.showDoor("sign-in-code", words, true)).contains("Code of your second factor", words);
    }

    @Test
    void aSecondFactorThatHasToBeSetUp() {
        assertThat(hand.showFactorDoor("factor-door", 1440, 900, false))
                .contains("One more step", "JBSWY3DPEHPK3PXP", "Confirm", "Sign out")
                .doesNotContain("Try again");
    }

    @Test
    void itsRecoveryCodesAreSeenOnceInTheSmallestWindow() {
        assertThat(hand.showFactorDoor("factor-door-codes-small", 1024, 700, true))
                .contains("K7QF-2M9P", "Copy them", "I have kept them, go on")
                .doesNotContain("Confirm", "Try again", "Sign out");
    }

    @Test
    void aServerThatGivesNoKey() {
        hand.people.failure = new ServerFailure.Unreachable(new IOException());
        assertThat(hand.showFactorDoor("factor-door-failed", 1440, 900, false))
                .contains("Try again", "Sign out")
                .doesNotContain("Confirm");
    }
}
