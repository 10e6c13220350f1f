package app.ringlet.cloud.calls.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringlet.cloud.platform.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageTests {

    private static final byte[] SOUND = new byte[200_000];

    static {
        new Random(1).nextBytes(SOUND);
    }

    @TempDir
    Path folder;

    private final StandInBucket bucket = new StandInBucket();

    @AfterEach
    void close() {
        bucket.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "s3"})
    void whatIsPutIsReadInPartsAndDeleted(String kind) throws IOException {
        Storage storage = storage(kind, StandInBucket.SECRET);
        storage.put("salon/one", file());

        assertThat(storage.kind()).isEqualTo(kind);
        assertThat(read(storage, 0, SOUND.length)).isEqualTo(SOUND);
        assertThat(read(storage, 70_001, 999)).isEqualTo(Arrays.copyOfRange(SOUND, 70_001, 71_000));
        storage.put("salon/one", file());
        storage.delete("salon/one");
        storage.delete("salon/one");
        assertThatThrownBy(() -> read(storage, 0, 10)).isInstanceOf(IOException.class);
    }

    @Test
    void theBucketHoldsItUnderItsNameAndBelievesSignedRequestsAlone() throws IOException {
        storage("s3", StandInBucket.SECRET).put("salon/one", file());

        assertThat(bucket.objects()).containsOnlyKeys("/recordings/salon/one");
        assertThat(bucket.refused).isZero();
        assertThatThrownBy(() -> read(storage("s3", "another secret"), 0, 10)).isInstanceOf(IOException.class);
        assertThat(bucket.refused).isPositive();
    }

    @Test
    void aStorageThatIsDownSaysSoAndTheFileStays() throws IOException {
        Path file = file();
        bucket.down = true;

        assertThatThrownBy(() -> storage("s3", StandInBucket.SECRET).put("salon/one", file))
                .isInstanceOf(IOException.class);
        assertThat(Files.size(file)).isEqualTo(SOUND.length);
        bucket.down = false;
        storage("s3", StandInBucket.SECRET).put("salon/one", file);
        assertThat(bucket.objects()).hasSize(1);
    }

    @Test
    void thereIsNoBucketUntilOneIsConfigured() {
        assertThat(new RecordingSettings.S3("", null, "", "key", new Secret("secret"), true).configured())
                .isFalse();
        assertThat(settings("secret").configured()).isTrue();
    }

    @Test
    void othersCannotReadTheFolder() throws IOException {
        storage("folder", "").put("salon/one", file());

        try (Stream<Path> all = Files.walk(folder.resolve("kept/salon"))) {
            assertThat(all.filter(Files::isDirectory))
                    .allSatisfy(one -> assertThat(Files.getPosixFilePermissions(one))
                            .extracting(Enum::name)
                            .noneMatch(
                                    permission -> permission.startsWith("OTHERS") || permission.startsWith("GROUP")));
        }
    }

    private Storage storage(String kind, String secret) {
        return kind.equals("s3") ? new S3Storage(settings(secret)) : new FolderStorage(folder.resolve("kept"));
    }

    private RecordingSettings.S3 settings(String secret) {
        return new RecordingSettings.S3(
                "recordings", bucket.endpoint(), "us-east-1", StandInBucket.KEY, new Secret(secret), true);
    }

    private Path file() throws IOException {
        return Files.write(folder.resolve("made-" + System.nanoTime()), SOUND);
    }

    private static byte[] read(Storage storage, long from, long length) throws IOException {
        try (InputStream part = storage.open("salon/one", from, length)) {
            return part.readAllBytes();
        }
    }
}
