package app.ringlet.cloud.identity.signin;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that give way. Java's own priorities mean nothing to Linux, so it is asked directly: there each thread has a
 * niceness of its own, which anyone may worsen and nobody may better again.
 */
final class LowPriority {

    private static final Logger log = LoggerFactory.getLogger(LowPriority.class);
    private static final int THE_CALLING_THREAD = 0;
    private static final int PRIO_PROCESS = 0;
    private static final int NICE = 5;
    private static final int NICEST = 19;

    private LowPriority() {}

    /**
     * From now on the calling platform thread has a seventieth of a processor that others want, too. Not the policy SCHED_IDLE, which
     * would give it nothing: to a processor on which such a thread runs, whoever wakes is sent as if it were idle.
     */
    static void behindAll() {
        be(NICEST);
    }

    /** From now on the calling platform thread has a quarter of a processor that others want, too. */
    static void behindOthers() {
        be(NICE);
    }

    private static void be(int niceness) {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return;
        }
        try {
            Linker linker = Linker.nativeLinker();
            MethodHandle setPriority = linker.downcallHandle(
                    linker.defaultLookup().find("setpriority").orElseThrow(),
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
            int result = (int) setPriority.invokeExact(PRIO_PROCESS, THE_CALLING_THREAD, niceness);
            if (result != 0) {
                log.info("A thread that hashes passwords keeps its priority: setpriority answers {}", result);
            }
        } catch (Throwable unavailable) {
            log.info("A thread that hashes passwords keeps its priority: {}", unavailable.toString());
        }
    }
}
