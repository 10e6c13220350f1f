package app.ringlet.desktop.background;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work on virtual threads, results on the FX thread. */
public final class FxBackgroundWork implements BackgroundWork, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FxBackgroundWork.class);

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("desk-timer").factory());

    @Override
    public <T> void run(Callable<? extends T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        workers.execute(() -> {
            T result;
            try {
                result = work.call();
            } catch (Throwable e) {
                if (e instanceof Error) {
                    // No failure of the network, which the screen explains, but a desk that is broken.
                    log.error("Background work broke", e);
                } else {
                    log.debug("background work failed", e);
                }
                onUi(() -> failed.accept(e));
                return;
            }
            onUi(() -> done.accept(result));
        });
    }

    @Override
    public void onUi(Runnable step) {
        Platform.runLater(step);
    }

    @Override
    public Cancellable later(Duration delay, Runnable step) {
        return cancelling(timer.schedule(() -> onUi(step), delay.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public Cancellable every(Duration period, Runnable step) {
        long millis = period.toMillis();
        return cancelling(timer.scheduleAtFixedRate(() -> onUi(step), millis, millis, TimeUnit.MILLISECONDS));
    }

    private static Cancellable cancelling(ScheduledFuture<?> future) {
        return () -> future.cancel(false);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdownNow();
    }
}
