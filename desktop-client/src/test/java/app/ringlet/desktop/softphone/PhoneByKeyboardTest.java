package app.ringlet.desktop.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.driver.DeskDriver;
import app.ringlet.desktop.fake.FakeAccounts;
import app.ringlet.desktop.fake.FakeServer;
import app.ringlet.desktop.sample.CallStates;
import app.ringlet.desktop.sample.SampleCalls;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.screens.Fx;
import app.ringlet.desktop.screens.Texts;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.DeskNotice.Reason;
import app.ringlet.protocol.media.DeskNotice.Role;
import app.ringlet.protocol.push.PushMessage;
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

/** A whole call without the mouse, against a real REST, push and media server. */
class PhoneByKeyboardTest {

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
                Optional.of(FakeAccounts.EMAIL),
                Optional.of(FakeAccounts.PASSWORD),
                folder,
                InstantSource.fixed(SampleSalon.NOW),
                1440,
                900);
        FxToolkit.registerStage(() -> (javafx.stage.Stage) desk.scene().getWindow());
        desk.awaitConnected();
        desk.await("the phone", () -> texts().contains("Phone ready: Built-in microphone"));
        desk.sound().run();
    }

    @AfterEach
    void close() {
        desk.close();
        server.close();
    }

    private List<String> texts() {
        return Fx.get(() -> Texts.shown(desk.scene().getRoot()));
    }

    @Test
    void answersTalksHoldsSendsTonesAndHangsUp() {
        server.publish(seq ->
                new PushMessage.CallChanged(seq, SampleSalon.at(10, 42), CallStates.incoming(CallState.RINGING_DESK)));
        desk.await("the bell", () -> texts().contains("Rings here"));
        hands.type(KeyCode.T);
        desk.await("the server", () -> server.asked.contains("take-over"));
        server.media.tell(new DeskNotice.Joined(SampleCalls.TALKING, 5, Role.TALK, false));
        desk.await("the call", () -> texts().contains("You are talking"));
        desk.await("the voice", () -> server.media.frames.size() > 10);
        assertThat(server.media.frames).allMatch(frame -> frame.stream() == 5);

        hands.type(KeyCode.M);
        desk.await("muted", () -> texts().contains("Muted, the caller hears nothing"));
        hands.type(KeyCode.M);
        hands.type(KeyCode.K);
        desk.await("the keypad", () -> texts().contains("PQRS"));
        hands.type(KeyCode.DIGIT5);
        desk.await("the tone", () -> server.media.commands.contains(new DeskCommand.Dtmf(SampleCalls.TALKING, "5")));
        hands.type(KeyCode.K);
        hands.type(KeyCode.H);
        desk.await("held", () -> texts().contains("On hold, the caller hears music"));
        hands.type(KeyCode.H);
        desk.await("resumed", () -> texts().contains("You are talking"));

        hands.type(KeyCode.E);
        assertThat(server.asked).as("a slip of the finger").doesNotContain("hang-up");
        hands.press(KeyCode.E);
        desk.await("hung up", () -> server.asked.contains("hang-up"));
        hands.release(KeyCode.E);
        server.media.tell(new DeskNotice.Left(SampleCalls.TALKING, Reason.CALL_ENDED));
        desk.await("the end", () -> texts().contains("You ended the call."));
    }
}
