package app.ringlet.desktop.background;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The one door for work that must not run on the UI thread. Both callbacks of {@link #run} come back on the UI thread, and
 * exactly one of them is called, so a failure always arrives where it can be shown.
 */
public interface BackgroundWork {

    <T> void run(Callable<? extends T> work, Consumer<? super T> done, Consumer<? super Throwable> failed);

    /** Runs a step on the UI thread, after those handed in before it. */
    void onUi(Runnable step);

    /** Runs a step on the UI thread once, after a delay. */
    Cancellable later(Duration delay, Runnable step);

    /** Runs a step on the UI thread again and again, first after one period. */
    Cancellable every(Duration period, Runnable step);

    /** Something that will happen unless it is called off. */
    interface Cancellable {

        Cancellable NOTHING = () -> {};

        void cancel();
    }
}
