package app.ringlet.eval;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Where the evaluation finds what it plays and scores. */
final class EvalSettings {

    private EvalSettings() {}

    /** Before the server has set up its log, everybody else's chatter would be on it. */
    static void quiet() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }

    /** The project's root. */
    static Path root() {
        return Path.of(System.getProperty("ringlet.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /** {@code -Deval.scenarios}, or the project's. */
    static Path scenarios() {
        return given("eval.scenarios", root().resolve("cloud-server/src/test/resources/eval/scenarios"));
    }

    /** {@code -Deval.data}, or the folder shared beside the project. */
    static Path data() {
        return given("eval.data", root().resolve("../shared/data/language").normalize());
    }

    /** Relative folders are the root's. */
    private static Path given(String name, Path otherwise) {
        String value = System.getProperty(name, "");
        return value.isBlank() ? otherwise : root().resolve(value).normalize();
    }
}
