package app.ringlet.desktop;

import java.util.logging.Logger;
import javafx.application.Application;

/** Starts the desk from a plain class path, where the JVM would refuse an {@link Application} as main class. */
public final class Launcher {

    /** Kept, since the logging system holds loggers weakly and would forget the filter with the logger. */
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private Launcher() {}

    public static void main(String[] arguments) {
        // The class path is meant; the toolkit's remark on it would be the log's only line on each start.
        TOOLKIT.setFilter(entry -> !String.valueOf(entry.getMessage()).startsWith("Unsupported JavaFX configuration"));
        Application.launch(Desk.class, arguments);
    }
}
