package app.ringlet.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.driver.DeskDriver;
import app.ringlet.desktop.fake.FakeAccounts;
import app.ringlet.desktop.fake.FakeServer;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.sample.SampleTrials;
import app.ringlet.desktop.screens.Fx;
import app.ringlet.desktop.screens.Texts;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The desk under a person's hands: mouse and keyboard through the toolkit. */
class HandsOnTest {

    @TempDir
    Path folder;

    private final FxRobot hands = new FxRobot();
    private FakeServer server;
    private DeskDriver desk;

    @BeforeEach
    void open() throws Exception {
        Fx.start();
        server = new FakeServer(SampleSalon.busy());
        desk = DeskDriver.open(
                server.address(),
                Optional.empty(),
                Optional.empty(),
                folder,
                InstantSource.fixed(SampleSalon.NOW),
                1440,
                900);
        FxToolkit.registerStage(() -> (javafx.stage.Stage) desk.scene().getWindow());
    }

    @AfterEach
    void close() {
        desk.close();
        server.close();
    }

    @Test
    void signsInLooksAroundAndSignsOut() {
        Fx.settle();
        hands.clickOn("#email").write(FakeAccounts.EMAIL);
        hands.clickOn("#password").write("wrong").type(KeyCode.ENTER);
        desk.await("the reason", () -> texts().contains("E-mail address or password is wrong. Please check both."));
        hands.clickOn("#password").eraseText(5).write(FakeAccounts.PASSWORD).type(KeyCode.ENTER);
        desk.awaitConnected();
        Fx.settle();

        hands.clickOn("Leo Marsh");
        desk.await("details", () -> texts().contains("Booked by the AI, on the phone"));
        hands.type(KeyCode.ESCAPE);
        desk.await("details gone", () -> !texts().contains("Booked by the AI, on the phone"));

        hands.clickOn("Holding Chloe, Today 2:00 pm");
        String flashed = desk.ask(models -> models.calendar().flashedProperty().get());
        assertThat(flashed).isNotEmpty();

        hands.type(KeyCode.PAGE_DOWN);
        desk.await("the next day", () -> texts().contains("Friday, November 27"));
        hands.type(KeyCode.HOME);
        desk.await("today", () -> texts().contains("Thursday, November 26"));

        hands.type(KeyCode.DIGIT2);
        desk.await("the log", () -> texts().contains("WHAT WAS SAID") && texts().contains("Hung up early"));

        hands.clickOn("#initials");
        desk.await("the menu", () -> texts().contains("Dark theme"));
        hands.clickOn("Dark theme");
        boolean dark = desk.ask(models -> models.shell().darkProperty().get());
        assertThat(dark).isTrue();
        hands.clickOn("Sign out");
        desk.await("the door", () -> texts().contains("Sign in"));
        desk.await("the session's end", () -> !server.accounts.anySession());
    }

    @Test
    void triesTheAssistantByKeyboard() {
        server.setPicture(SampleSalon.owned(SampleSalon.busy()));
        Fx.settle();
        hands.clickOn("#email").write(FakeAccounts.EMAIL);
        hands.clickOn("#password").write(FakeAccounts.PASSWORD).type(KeyCode.ENTER);
        desk.awaitConnected();
        Fx.settle();
        hands.type(KeyCode.DIGIT4);
        desk.await("the place", () -> texts().contains("Talk to the assistant as a caller would"));
        hands.clickOn("Call the assistant");
        desk.await("the greeting", () -> texts().contains(SampleTrials.GREETING.said()));
        hands.write("I have 4 dogs, p?").type(KeyCode.ENTER);
        desk.await("the answer", () -> texts().contains(SampleTrials.OFFER.said()));
        assertThat(server.assistant.trials.said).containsExactly("I have 4 dogs, p?");

        hands.clickOn("Questions");
        desk.await("what is open", () -> texts().contains("“Is there almond oil in your colour?”"));
        hands.clickOn("Try it");
        desk.await("the conversation is still there", () -> texts().contains("I have 4 dogs, p?"));
    }

    private List<String> texts() {
        return Fx.get(() -> Texts.shown(desk.scene().getRoot()));
    }
}
