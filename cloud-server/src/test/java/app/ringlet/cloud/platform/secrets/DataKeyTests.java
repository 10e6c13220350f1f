package app.ringlet.cloud.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.ringlet.cloud.platform.Secret;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataKeyTests {

    @TempDir
    Path home;

    @Test
    void theFirstOfTheConfiguredKeysIsTheNewest() {
        DataKey one = DataKey.random();
        DataKey two = DataKey.random();

        List<DataKey> read = settings(two.text() + "," + one.text(), "").read();

        assertThat(read).extracting(DataKey::id).containsExactly(two.id(), one.id());
        assertThat(read.getFirst().key()).isEqualTo(two.key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",",
                "noColon",
                "a:short",
                "a:c2hvcnQ=",
                "a b:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "a:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,a:BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA="
            })
    void whatIsNoKeyEndsTheStartAndIsNotRepeatedInTheMessage(String wrong) {
        assertThatIllegalStateException()
                .isThrownBy(() -> settings(wrong, "").read())
                .withMessageContaining("RINGLET_DATA_KEYS")
                .withMessageNotContaining("c2hvcnQ")
                .withMessageNotContaining("AAAA");
    }

    @Test
    void aFileIsMadeOnceForTheServersUserAlone() throws IOException {
        Path file = home.resolve("own").resolve("data-keys");

        List<DataKey> first = settings("", file.toString()).read();

        assertThat(settings("", file.toString()).read())
                .extracting(DataKey::text)
                .containsExactly(first.getFirst().text());
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void serversThatStartAtOnceShareOneKey() throws Exception {
        Path file = home.resolve("data-keys");
        Callable<String> start = () -> new DataKeyFile(file).keys().getFirst().text();

        try (ExecutorService servers = Executors.newFixedThreadPool(8)) {
            List<Future<String>> all = servers.invokeAll(Collections.nCopies(8, start));
            for (Future<String> one : all) {
                assertThat(one.get()).isEqualTo(all.getFirst().get());
            }
        }
    }

    @Test
    void aFileHoldsRemarksAndAKeyToALine() throws IOException {
        DataKey one = DataKey.random();
        DataKey two = DataKey.random();
        Path file = Files.writeString(
                home.resolve("keys"), "# of May\n" + two.text() + "\n# of March\n" + one.text() + " # goes in June\n");

        assertThat(new DataKeyFile(file).keys()).extracting(DataKey::id).containsExactly(two.id(), one.id());
    }

    @Test
    void aKeyDoesNotPrint() {
        DataKey key = DataKey.random();

        assertThat(key.toString()).contains(key.id()).doesNotContain(key.text().split(":")[1]);
        assertThat(settings(key.text(), "").toString())
                .doesNotContain(key.text().split(":")[1]);
    }

    private static SecretsSettings settings(String keys, String file) {
        return new SecretsSettings(new Secret(keys), file);
    }
}
