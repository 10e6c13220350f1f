package app.ringlet.cloud.calls.recording;

import app.ringlet.cloud.platform.UserData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** A folder that only the server's user can read. */
final class FolderStorage implements Storage {

    private final Path folder;

    FolderStorage(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String name, Path file) throws IOException {
        Path place = folder.resolve(name);
        Files.createDirectories(
                Objects.requireNonNull(place.getParent(), "a name has a folder"), UserData.only("rwx------"));
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public InputStream open(String name, long from, long length) throws IOException {
        return open(folder.resolve(name), from, length);
    }

    static InputStream open(Path file, long from, long length) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new FirstBytes(Channels.newInputStream(channel.position(from)), length);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    @Override
    public String kind() {
        return "folder";
    }
}
