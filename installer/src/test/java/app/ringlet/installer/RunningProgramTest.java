package app.ringlet.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guard of the image must itself notice a program that fails. */
class RunningProgramTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void aLineThatIsPrintedIsAwaitedAndTheProgramThenEnds() throws Exception {
        List<ProcessHandle> processes;
        try (RunningProgram program = java("System.out.println(\"ready\"); Thread.currentThread().join();")) {
            program.awaitLine("ready", LONG);
            processes = program.processes();
            assertThat(processes).isNotEmpty().allMatch(ProcessHandle::isAlive);
        }
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void aProgramThatEndsTooEarlyFailsWithWhatItSaid() throws Exception {
        try (RunningProgram program = java("throw new IllegalStateException(\"no font\");")) {
            assertThatThrownBy(() -> program.awaitLine("ready", LONG))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("ended and never said \"ready\"")
                    .hasMessageContaining("no font");
        }
    }

    @Test
    void aProgramThatNeverSaysItFailsWhenTheTimeIsUp() throws Exception {
        try (RunningProgram program = java("Thread.currentThread().join();")) {
            assertThatThrownBy(() -> program.awaitLine("ready", Duration.ofMillis(1)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("never said \"ready\"");
        }
    }

    private RunningProgram java(String body) throws Exception {
        Path source = folder.resolve("Program.java");
        Files.writeString(
                source, "class Program { public static void main(String[] a) throws Exception {" + body + "}}");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return RunningProgram.start(List.of(java.toString(), source.toString()), Map.of(), folder);
    }
}
