package app.ringlet.simulator.sip;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Programs of other makes that tests call with: where one is missing, the test is left out aloud, but not where {@code CI} is set. */
public final class Installed {

    private Installed() {}

    /** @return where it is, to be started */
    public static String program(String name, String debianPackage) {
        return program(name, debianPackage, System.getenv());
    }

    static String program(String name, String debianPackage, Map<String, String> environment) {
        return Arrays.stream(environment.getOrDefault("PATH", "/usr/bin").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseGet(() -> missing(name, debianPackage, environment));
    }

    private static String missing(String name, String debianPackage, Map<String, String> environment) {
        String why = "No telephone of another make has called: there is no " + name + " (apt-get install "
                + debianPackage + ")";
        if (!environment.getOrDefault("CI", "").matches("|false|0")) {
            throw new AssertionError(why);
        }
        System.err.println(why);
        return Assumptions.abort(why);
    }
}
