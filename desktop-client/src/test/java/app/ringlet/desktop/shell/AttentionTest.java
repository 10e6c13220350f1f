package app.ringlet.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.screens.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call rings at a desk that nobody looks at: what the window and the system's tray do, above a tray that writes down what it is asked. */
class AttentionTest {

    private final Place place = new Place();
    private final AtomicInteger answered = new AtomicInteger();
    private final Tray tray = new Tray(place);
    private Stage stage;
    private WindowAttention attention;

    @BeforeEach
    void open() {
        Fx.start();
        Fx.run(() -> {
            stage = new Stage();
            stage.setScene(new Scene(new Pane(), 300, 200));
            attention = new WindowAttention(stage, tray);
            tray.show(stage);
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            tray.remove();
            Platform.setImplicitExit(false);
            stage.close();
        });
    }

    @Test
    void aHiddenWindowComesToTheFrontAndTheSystemSaysWhoCalls() {
        Fx.run(() -> attention.call("Jamie Lee", "Client since March", answered::incrementAndGet));

        assertThat(Fx.get(stage::isShowing)).isTrue();
        assertThat(Fx.get(stage::isAlwaysOnTop)).isTrue();
        assertThat(Fx.get(stage::isFocused)).isTrue();
        assertThat(place.said).containsExactly("Call from Jamie Lee | Client since March | Answer Jamie Lee");
        assertThat(answered).hasValue(0);
    }

    @Test
    void aMinimisedWindowIsRestored() {
        Fx.run(() -> {
            stage.show();
            stage.setIconified(true);
            attention.call("Jamie Lee", "", answered::incrementAndGet);
        });

        assertThat(Fx.get(stage::isIconified)).isFalse();
        assertThat(Fx.get(stage::isAlwaysOnTop)).isTrue();
    }

    @Test
    void whenNothingRingsAnyMoreTheWindowIsOneOfManyAgain() {
        Fx.run(() -> {
            attention.call("Jamie Lee", "", answered::incrementAndGet);
            attention.quiet();
        });

        assertThat(Fx.get(stage::isShowing)).isTrue();
        assertThat(Fx.get(stage::isAlwaysOnTop)).isFalse();
        assertThat(place.said).last().isEqualTo("quiet");
    }

    @Test
    void theCallIsAnsweredFromTheTrayWithTheWindowOpen() {
        Fx.run(() -> {
            attention.call("Jamie Lee", "", () -> {
                assertThat(Platform.isFxApplicationThread()).isTrue();
                assertThat(stage.isShowing()).isTrue();
                answered.incrementAndGet();
            });
            stage.hide();
        });

        place.chosen().answer().run();
        Fx.run(() -> {});
        assertThat(answered).hasValue(1);

        Fx.run(attention::quiet);
        place.chosen().answer().run();
        Fx.run(() -> {});
        assertThat(answered).as("after it was answered elsewhere").hasValue(1);
    }

    @Test
    void aClosedWindowIsOpenedFromTheTray() {
        Fx.run(stage::hide);

        place.chosen().open().run();

        assertThat(Fx.get(stage::isShowing)).isTrue();
        Fx.run(() -> stage.setIconified(true));
        place.chosen().open().run();
        assertThat(Fx.get(stage::isIconified)).isFalse();
    }

    @Test
    void closingTheWindowEndsTheDeskOnlyWhereThereIsNoTray() {
        assertThat(Fx.get(Platform::isImplicitExit)).isFalse();
        Fx.run(place.refused);
        assertThat(Fx.get(Platform::isImplicitExit)).isTrue();

        Place none = new Place();
        none.there = false;
        Fx.run(() -> new Tray(none).show(stage));
        assertThat(none.choices).isEmpty();
        assertThat(Fx.get(Platform::isImplicitExit)).isTrue();
    }

    /** A tray that writes down what it is asked. */
    private static final class Place implements TrayPlace {

        final List<String> said = new ArrayList<>();
        final List<Choices> choices = new ArrayList<>();
        boolean there = true;
        Runnable refused = () -> {};

        Choices chosen() {
            return choices.getLast();
        }

        @Override
        public boolean isThere() {
            return there;
        }

        @Override
        public void add(Choices toChoose, Runnable ifRefused) {
            choices.add(toChoose);
            refused = ifRefused;
        }

        @Override
        public void ring(String title, String text, String offer) {
            said.add(title + " | " + text + " | " + offer);
        }

        @Override
        public void quiet() {
            said.add("quiet");
        }

        @Override
        public void remove() {
            choices.clear();
        }
    }
}
