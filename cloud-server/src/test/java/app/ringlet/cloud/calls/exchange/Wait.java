package app.ringlet.cloud.calls.exchange;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for a condition, generously: machines are busy. */
final class Wait {

    private static final long LONGEST = TimeUnit.SECONDS.toNanos(40);

    private Wait() {}

    static void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + LONGEST;
        while (!condition.call()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not in time: " + what);
            }
            Thread.sleep(15);
        }
    }
}
