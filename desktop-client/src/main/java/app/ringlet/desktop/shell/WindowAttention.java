package app.ringlet.desktop.shell;

import app.ringlet.desktop.softphone.Attention;
import javafx.stage.Stage;

/** Brings the window to the front and has the system say who calls. */
public final class WindowAttention implements Attention {

    private final Stage stage;
    private final Tray tray;

    public WindowAttention(Stage stage, Tray tray) {
        this.stage = stage;
        this.tray = tray;
    }

    @Override
    public void call(String who, String whoElse, Runnable answer) {
        if (!stage.isShowing()) {
            stage.show();
        }
        stage.setIconified(false);
        // Systems that let no window push itself forward do so for one that is on top for a moment.
        stage.setAlwaysOnTop(true);
        stage.toFront();
        stage.requestFocus();
        tray.ring(who, whoElse, answer);
    }

    @Override
    public void quiet() {
        stage.setAlwaysOnTop(false);
        tray.quiet();
    }
}
