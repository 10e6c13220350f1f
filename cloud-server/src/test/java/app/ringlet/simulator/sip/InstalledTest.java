package app.ringlet.simulator.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class InstalledTest {

    @TempDir
    Path folder;

    @Test
    void whatIsThereIsFound() throws Exception {
        Path there = Files.createFile(folder.resolve("telephone"));
        assertThat(there.toFile().setExecutable(true)).isTrue();
        assertThat(Installed.program("telephone", "a-package", Map.of("PATH", "/nowhere:" + folder)))
                .isEqualTo(there.toString());
    }

    @Test
    void whatIsMissingIsSkippedByPeopleAndFailsTheIntegration() {
        assertThatThrownBy(() -> Installed.program("telephone", "a-package", Map.of("PATH", folder.toString())))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("apt-get install a-package");
        assertThatThrownBy(() ->
                        Installed.program("telephone", "a-package", Map.of("PATH", folder.toString(), "CI", "true")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("apt-get install a-package");
    }
}
