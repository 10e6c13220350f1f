package app.ringlet.cloud.identity.signin;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that give way. Java's own priorities mean nothing to Linux, so it is asked directly: there each thread has a policy and a
 * niceness of its own, which anyone may worsen and nobody may better again.
 */
final class LowPriority {

    private static final Logger log = LoggerFactory.getLogger(LowPriority.class);
    private static final int THE_CALLING_THREAD = 0;
    private static final int PRIO_PROCESS = 0;
    private static final int NICE = 5;
    private static final int SCHED_IDLE = 5;

    private LowPriority() {}

    /** On Linux. */
    static boolean exists() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    }

    /** From now on the calling platform thread runs where nothing else would, and stops at once when something would. */
    static void onlyWhenIdle() {
        boolean done = asked("sched_setscheduler", ADDRESS, (arena, call) -> {
            // struct sched_param: a priority, which is 0 for this policy.
            MemorySegment parameters = arena.allocate(JAVA_INT);
            return (int) call.invokeExact(THE_CALLING_THREAD, SCHED_IDLE, parameters);
        });
        if (!done) {
            behindOthers();
        }
    }

    /** From now on the calling platform thread has a quarter of a processor that others want, too. */
    static void behindOthers() {
        asked("setpriority", JAVA_INT, (arena, call) -> (int) call.invokeExact(PRIO_PROCESS, THE_CALLING_THREAD, NICE));
    }

    private interface Call {
        int of(Arena arena, MethodHandle call) throws Throwable;
    }

    /** Of a system call of two numbers and {@code third}. @return whether it worked; if not, the thread stays as it is */
    private static boolean asked(String name, MemoryLayout third, Call call) {
        if (!exists()) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            Linker linker = Linker.nativeLinker();
            MethodHandle handle = linker.downcallHandle(
                    linker.defaultLookup().find(name).orElseThrow(),
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, third));
            int result = call.of(arena, handle);
            if (result != 0) {
                log.info("A thread that hashes passwords keeps its priority: {} answers {}", name, result);
            }
            return result == 0;
        } catch (Throwable unavailable) {
            log.info("A thread that hashes passwords keeps its priority: {}", unavailable.toString());
            return false;
        }
    }
}
