package app.ringlet.cloud.identity.signin;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that give way. Java's own priorities mean nothing to Linux, so it is asked directly: there a thread has a niceness of its own,
 * which it may raise as it likes. Not to the utmost: a thread that gets no processor at all keeps the whole JVM waiting at its safepoints.
 */
final class LowPriority {

    private static final Logger log = LoggerFactory.getLogger(LowPriority.class);
    private static final int THE_CALLING_THREAD = 0;
    private static final int PRIO_PROCESS = 0;
    private static final int NICE = 5;

    private LowPriority() {}

    /** For the rest of the calling thread's life, which must be a platform thread. @return whether it worked */
    static boolean take() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return false;
        }
        try {
            Linker linker = Linker.nativeLinker();
            MethodHandle setpriority = linker.downcallHandle(
                    linker.defaultLookup().find("setpriority").orElseThrow(),
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
            return (int) setpriority.invokeExact(PRIO_PROCESS, THE_CALLING_THREAD, NICE) == 0;
        } catch (Throwable unavailable) {
            log.debug("No thread of low priority here: {}", unavailable.toString());
            return false;
        }
    }
}
