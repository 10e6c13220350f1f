package app.ringlet.desktop;

import app.ringlet.desktop.background.FxBackgroundWork;
import app.ringlet.desktop.shell.Tray;
import app.ringlet.desktop.shell.WindowAttention;
import app.ringlet.desktop.softphone.audio.MachineDevices;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desk as a program. */
public final class Desk extends Application {

    private static final Logger log = LoggerFactory.getLogger(Desk.class);

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 700;

    private final Tray tray = new Tray();
    private @Nullable FrontDesk desk;
    private @Nullable FxBackgroundWork work;

    @Override
    public void start(Stage stage) {
        Map<String, String> properties = new HashMap<>();
        System.getProperties().stringPropertyNames().forEach(name -> properties.put(name, System.getProperty(name)));
        DeskConfig config = DeskConfig.of(getParameters().getRaw(), properties, System.getenv());
        FxBackgroundWork background = new FxBackgroundWork();
        FrontDesk front = new FrontDesk(
                config, background, Clock.systemUTC(), () -> MachineDevices.open(step -> onItsOwn(background, step)));
        work = background;
        desk = front;
        stage.setTitle("Ringlet");
        stage.setScene(front.scene(WIDTH, HEIGHT));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.show();
        // The installer's build waits for this line: it proves that an app image starts.
        log.info("Window shown");
        tray.show(stage);
        front.models().phone().ringer().attendWith(new WindowAttention(stage, tray));
        front.begin();
    }

    private static void onItsOwn(FxBackgroundWork background, Runnable step) {
        background.run(
                () -> {
                    step.run();
                    return true;
                },
                done -> log.debug("a sound device was closed"),
                failure -> log.warn("a sound device broke", failure));
    }

    @Override
    public void stop() {
        tray.remove();
        if (desk != null) {
            desk.close();
        }
        if (work != null) {
            work.close();
        }
    }
}
