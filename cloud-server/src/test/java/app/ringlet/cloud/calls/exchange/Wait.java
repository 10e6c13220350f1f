package app.ringlet.cloud.calls.exchange;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Waits for a condition, generously: machines are busy. */
final class Wait {

    private static final long LONGEST = TimeUnit.SECONDS.toNanos(40);

    private Wait() {}

    static void until(String what, Callable<Boolean> condition) throws InterruptedException {
        until(what, condition, now -> now);
    }

    /** Asks until the answer is as it should be. @return that answer */
    static <T> T until(String what, Callable<T> ask, Predicate<T> wanted) throws InterruptedException {
        long end = System.nanoTime() + LONGEST;
        T now = answer(ask);
        while (!wanted.test(now)) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not in time: " + what + "; it is " + now);
            }
            Thread.sleep(15);
            now = answer(ask);
        }
        return now;
    }

    private static <T> T answer(Callable<T> ask) throws InterruptedException {
        try {
            return ask.call();
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
