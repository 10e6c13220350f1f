package app.ringlet.cloud.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldLogsTests {

    private static final Instant NOON =
            ZonedDateTime.of(2026, 3, 31, 12, 0, 0, 0, ZoneId.systemDefault()).toInstant();

    @TempDir
    Path folder;

    @Test
    void whatIsOlderThanItsDaysGoesHoweverLongNothingWasRolledOver() throws IOException {
        Path file = written("access.log");
        Path old = written("access.log.2026-02-28.gz");
        Path ancient = written("access.log.2019-12-31.3.gz");
        Path last = written("access.log.2026-03-01.gz");
        Path others = written("server.log.2019-12-31.0.gz");
        Path none = written("access.log.2019-99-99.gz");

        new OldLogs(file, 30).purge(InstantSource.fixed(NOON));

        assertThat(old).doesNotExist();
        assertThat(ancient).doesNotExist();
        assertThat(last).exists();
        assertThat(others).exists();
        assertThat(none).exists();
        assertThat(file).hasContent("a line");
    }

    @Test
    void theFileThatIsWrittenToIsEmptiedWhenItsLastLineIsTooOld() throws IOException {
        Path file = written("access.log");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-02-01T12:00:00Z")));

        new OldLogs(file, 30).purge(InstantSource.fixed(NOON));

        assertThat(file).exists().isEmptyFile();
    }

    @Test
    void withoutAFolderThereIsNothingToDo() {
        OldLogs none = new OldLogs(folder.resolve("none/access.log"), 30);

        none.purge(InstantSource.fixed(NOON));

        assertThat(folder).isEmptyDirectory();
    }

    private Path written(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "a line");
        return Files.setLastModifiedTime(file, FileTime.from(NOON));
    }
}
