package app.ringlet.desktop.shell;

import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The desk's place in the system's tray, where there is one: with it, closing the window only hides it, and calls still ring. */
public final class Tray {

    private final TrayPlace place;
    private final AtomicReference<@Nullable Runnable> answering = new AtomicReference<>();

    public Tray() {
        this(new SystemTrayPlace());
    }

    Tray(TrayPlace place) {
        this.place = place;
    }

    /** Puts the desk there. UI thread. */
    public void show(Stage stage) {
        if (place.isThere()) {
            Platform.setImplicitExit(false);
            place.add(
                    new TrayPlace.Choices(() -> answer(stage), () -> open(stage), Platform::exit),
                    () -> Platform.setImplicitExit(true));
        }
    }

    private void answer(Stage stage) {
        Runnable step = answering.get();
        if (step != null) {
            open(stage);
            Platform.runLater(step);
        }
    }

    private static void open(Stage stage) {
        Platform.runLater(() -> {
            stage.show();
            stage.setIconified(false);
            stage.toFront();
        });
    }

    /** A call rings until {@link #quiet}. UI thread. @param step answers it */
    void ring(String who, String whoElse, Runnable step) {
        answering.set(step);
        place.ring("Call from " + who, whoElse, "Answer " + who);
    }

    /** Nothing rings any more. UI thread. */
    void quiet() {
        answering.set(null);
        place.quiet();
    }

    /** For the end of the program. */
    public void remove() {
        place.remove();
    }
}
