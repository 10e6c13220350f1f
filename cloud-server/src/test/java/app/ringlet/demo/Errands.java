package app.ringlet.demo;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.core.task.TaskDecorator;

/** What the server does on the side, counted from when it is asked for until it is done. */
final class Errands implements TaskDecorator {

    private int open;

    @Override
    public Runnable decorate(Runnable errand) {
        changeBy(1);
        return () -> {
            try {
                errand.run();
            } finally {
                changeBy(-1);
            }
        };
    }

    private synchronized void changeBy(int more) {
        open += more;
        notifyAll();
    }

    /** @throws IllegalStateException if some are not done by then */
    synchronized void awaitAllDone(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (open > 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException(open + " errands are not done");
            }
            wait(left);
        }
    }
}
