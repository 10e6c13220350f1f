package app.ringlet.launch;

import app.ringlet.cloud.CloudServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The production jar's entry. From the AOT cache beside the jar the server starts with half the processor time, but only an option of the
 * JVM can name the cache, and {@code java -jar} is to do without any: so the process starts its JVM anew with that option. It stays the
 * same process; where there is no cache, or the JVM has options that do not go with one, the server starts as it is.
 */
public final class Launcher {

    /** Set in the JVM that was started anew, which must not do so again. */
    private static final String ANEW = "ringlet.launched";

    private static final String CACHE = "cloud-server.aot";

    /** The JVM warns of parts of a cache that it makes anew; that it cannot use one at all is an error. */
    private static final String ONLY_ERRORS = "-Xlog:aot*=error";

    private Launcher() {}

    public static void main(String[] args) {
        if (Exec.isPossible() && !Boolean.getBoolean(ANEW)) {
            Path cache = Path.of(System.getProperty("java.class.path")).resolveSibling(CACHE);
            CommandLine given = CommandLine.ofThisProcess();
            if (Files.isReadable(cache) && given.goesWithACache(System.getenv())) {
                Exec.javaInPlace(given.with(List.of("-XX:AOTCache=" + cache, ONLY_ERRORS, "-D" + ANEW + "=true")));
            }
        }
        CloudServer.main(args);
    }
}
