package app.ringlet.cloud.platform.secrets;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UserData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A file of data keys, the newest first, that only the server's user can read. */
record DataKeyFile(Path file) {

    /** All keys; a file that is not there is made, with one. @throws IllegalStateException as {@link DataKey#parse} */
    List<DataKey> keys() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return DataKey.parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The file of data keys cannot be used: " + file, e);
        }
    }

    /** Whole or not at all, and of two servers that start at once one makes it: the other would lose what it sealed. */
    private void make() throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "the root is no file");
        Files.createDirectories(folder, UserData.only("rwx------"));
        Path draft = Files.createFile(folder.resolve(Ids.next() + ".draft"), UserData.only("rw-------"));
        try {
            Files.writeString(draft, DataKey.random().text() + "\n");
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            // Its keys are read instead.
        } finally {
            Files.delete(draft);
        }
    }
}
