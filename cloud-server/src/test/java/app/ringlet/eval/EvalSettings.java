package app.ringlet.eval;

import app.ringlet.eval.scenario.ScenarioFolder;
import app.ringlet.eval.server.Speaker;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
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

    /** @throws BadSetting for the first setting that names what is not there */
    static void check() throws IOException {
        Speaker.chosen();
        if (isGiven("eval.data")) {
            DataFolder.check(data());
        }
        Path scenarios = scenarios();
        if (!Files.isDirectory(scenarios)) {
            throw new BadSetting("-Deval.scenarios", "there is no folder " + scenarios);
        }
        ScenarioFolder read = ScenarioFolder.read(scenarios);
        if (read.scenarios().isEmpty() && read.bad().isEmpty()) {
            throw new BadSetting("-Deval.scenarios", "no .yaml, .yml or .json file in " + scenarios);
        }
    }

    private static boolean isGiven(String name) {
        return !System.getProperty(name, "").isBlank();
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
        return isGiven(name) ? root().resolve(System.getProperty(name).strip()).normalize() : otherwise;
    }
}
