package app.ringlet.cloud.calls.recording;

import app.ringlet.cloud.platform.UserData;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where recordings are made on this server, encrypted from the first byte. Who writes one holds its file's lock, which ends with the
 * process: what is unlocked is finished, or was left by a crash.
 */
class Spool {

    private static final String ENDING = ".part";
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.part");

    private final Path folder;

    Spool(Path folder) {
        this.folder = folder;
    }

    boolean has(UUID recording) {
        return Files.exists(file(recording));
    }

    Path file(UUID recording) {
        return folder.resolve(recording + ENDING);
    }

    /** @return what is written lies on the disk when it is closed */
    OutputStream create(UUID recording) throws IOException {
        Files.createDirectories(folder, UserData.only("rwx------"));
        Path file = file(recording);
        Files.createFile(file, UserData.only("rw-------"));
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        channel.lock();
        return Channels.newOutputStream(channel);
    }

    /** Nobody writes it now. */
    boolean isFree(UUID recording) {
        try (FileChannel channel = FileChannel.open(file(recording), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException | NoSuchFileException busy) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(UUID recording) throws IOException {
        Files.deleteIfExists(file(recording));
    }

    /** All that lie here. */
    List<UUID> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<UUID> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> NAME.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches)
                    .forEach(name -> found.add(UUID.fromString(name.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
