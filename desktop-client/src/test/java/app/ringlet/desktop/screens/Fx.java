package app.ringlet.desktop.screens;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/** The toolkit for tests without a display: started once, used from any thread. */
public final class Fx {

    /** Tests run on the class path as the desk does; see its launcher. */
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private static boolean started;

    private Fx() {}

    public static synchronized void start() {
        if (started) {
            // A desk that a test before had wants it otherwise, and the toolkit would end with the next window.
            Platform.setImplicitExit(false);
            return;
        }
        TOOLKIT.setLevel(Level.SEVERE);
        CountDownLatch up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
        } catch (IllegalStateException alreadyUp) {
            Platform.runLater(up::countDown);
        }
        Platform.setImplicitExit(false);
        try {
            if (!up.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the toolkit did not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        started = true;
    }

    /** Runs on the FX thread and waits for the answer. */
    public static <T> T get(Supplier<T> step) {
        if (Platform.isFxApplicationThread()) {
            return step.get();
        }
        FutureTask<T> task = new FutureTask<>(step::get);
        Platform.runLater(task);
        try {
            return task.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the FX thread is busy", e);
        }
    }

    public static void run(Runnable step) {
        get(() -> {
            step.run();
            return true;
        });
    }

    /** Lets the toolkit lay out and paint a few times. */
    public static void settle() {
        for (int i = 0; i < 4; i++) {
            CountDownLatch pulse = new CountDownLatch(2);
            Platform.runLater(() -> {
                new javafx.animation.AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        pulse.countDown();
                        if (pulse.getCount() == 0) {
                            stop();
                        }
                    }
                }.start();
                Platform.requestNextPulse();
            });
            try {
                if (!pulse.await(5, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the toolkit does not paint");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Writes what the scene looks like. */
    public static void snapshot(Scene scene, Path png) {
        settle();
        BufferedImage image = get(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        try {
            Files.createDirectories(png.toAbsolutePath().getParent());
            ImageIO.write(image, "png", png.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
