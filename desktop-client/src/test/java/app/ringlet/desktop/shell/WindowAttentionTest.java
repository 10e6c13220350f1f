package app.ringlet.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.screens.Fx;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WindowAttentionTest {

    private Stage stage;
    private WindowAttention attention;

    @BeforeEach
    void open() {
        Fx.start();
        stage = Fx.get(() -> {
            Stage fresh = new Stage();
            fresh.setScene(new Scene(new StackPane(), 200, 100));
            return fresh;
        });
        attention = new WindowAttention(stage, new Tray());
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    @Test
    void aWindowThatWasClosedIntoTheTrayComesBackInFrontWhileItRings() {
        Fx.run(() -> attention.call("Elena Ruiz", "(212) 555-0147", () -> {}));
        assertThat(Fx.get(stage::isShowing)).isTrue();
        assertThat(Fx.get(stage::isAlwaysOnTop)).isTrue();
        Fx.run(attention::quiet);
        assertThat(Fx.get(stage::isAlwaysOnTop))
                .as("it is in nobody's way later")
                .isFalse();
        assertThat(Fx.get(stage::isShowing)).isTrue();
    }

    @Test
    void aMinimisedWindowIsBroughtUp() {
        Fx.run(stage::show);
        Fx.run(() -> stage.setIconified(true));
        Fx.run(() -> attention.call("Elena Ruiz", "(212) 555-0147", () -> {}));
        assertThat(Fx.get(stage::isIconified)).isFalse();
    }
}
