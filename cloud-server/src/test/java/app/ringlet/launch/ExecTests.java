package app.ringlet.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExecTests {

    @Test
    void aJvmThatIsStartedAnewIsTheSameProcessWithTheSameArguments() throws Exception {
        assumeThat(Exec.isPossible()).as("Java's own program on Linux").isTrue();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dgiven=two words",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Twice.class.getName(),
                        "a b",
                        "ü",
                        "")
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isEqualTo(7);
        assertThat(printed.lines()).containsExactly(Long.toString(process.pid()), "two words", "a b|ü|");
    }
}
