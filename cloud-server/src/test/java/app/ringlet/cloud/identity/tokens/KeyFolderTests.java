package app.ringlet.cloud.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.ringlet.cloud.platform.UserData;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTests {

    private static final Instant NOW = Instant.parse("2027-01-15T12:00:00Z");

    @TempDir
    Path home;

    @Test
    void anEmptyFolderGetsAKeyThatTheNextStartFinds() {
        Path folder = home.resolve("a").resolve("keys");

        List<KeyFolder.Stored> first = new KeyFolder(folder).keys(NOW);

        assertThat(first).hasSize(1);
        assertThat(first.getFirst().key().getModulus().bitLength()).isEqualTo(2048);
        assertThat(first.getFirst().since()).isEqualTo(NOW);
        assertThat(new KeyFolder(folder).keys(NOW)).isEqualTo(first);
    }

    @Test
    void onlyTheServersUserCanReadAKey() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path folder = home.resolve("keys");

        new KeyFolder(folder).keys(NOW);

        assertThat(permissions(folder)).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(KeyFolderTests::permissions)).containsExactly("rw-------");
        }
    }

    @Test
    void aFileThatIsNoKeyIsNamed() throws IOException {
        Path broken = Files.writeString(home.resolve("broken.pem"), "no key");

        assertThatIllegalStateException()
                .isThrownBy(() -> new KeyFolder(home).keys(NOW))
                .withMessageContaining(broken.toString());
    }

    @Test
    void eachSystemHasItsOwnPlaceForAUsersData() {
        assertThat(UserData.folder("Linux", home, Map.of())).isEqualTo(home.resolve(".local/share/ringlet"));
        assertThat(UserData.folder("Linux", home, Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/data/ringlet"));
        assertThat(UserData.folder("Mac OS X", home, Map.of()))
                .isEqualTo(home.resolve("Library/Application Support/Ringlet"));
        assertThat(UserData.folder("Windows 11", home, Map.of())).isEqualTo(home.resolve("AppData/Local/Ringlet"));
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
