package app.ringlet.launch;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The system's {@code execv}: another program in this process, with its number, its standard streams and its environment. */
final class Exec {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private Exec() {}

    /** On Linux, if it is Java's usual program that runs. */
    static boolean isPossible() {
        Path running = Path.of("/proc/self/exe");
        try {
            return Files.exists(running) && Files.isSameFile(running, JAVA);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Java's program, called with {@code line}; returns only if that does not work. */
    static void javaInPlace(CommandLine line) {
        try (Arena arena = Arena.ofConfined()) {
            Linker linker = Linker.nativeLinker();
            MethodHandle execv = linker.downcallHandle(
                    linker.defaultLookup().find("execv").orElseThrow(),
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
            List<String> words = line.words();
            MemorySegment arguments = arena.allocate(ADDRESS, words.size() + 1L);
            for (int n = 0; n < words.size(); n++) {
                arguments.setAtIndex(ADDRESS, n, arena.allocateFrom(words.get(n), CommandLine.BYTES));
            }
            int result = (int) execv.invokeExact(arena.allocateFrom(JAVA.toString()), arguments);
            System.err.println("The server starts without its AOT cache: execv answers " + result);
        } catch (Throwable unavailable) {
            System.err.println("The server starts without its AOT cache: " + unavailable);
        }
    }
}
