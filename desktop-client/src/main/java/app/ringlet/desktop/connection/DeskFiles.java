package app.ringlet.desktop.connection;

import app.ringlet.desktop.salon.SalonPicture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * What the desk keeps on disk for the person who asked to stay signed in: the session, and the salon as last known. Only that
 * person's account may read it; signing out removes it. Everything here blocks.
 */
public final class DeskFiles {

    private static final Logger log = LoggerFactory.getLogger(DeskFiles.class);

    private final Path session;
    private final Path picture;

    /** @param folder made when it is first needed */
    public DeskFiles(Path folder) {
        this.session = folder.resolve("session.json");
        this.picture = folder.resolve("last-known.json");
    }

    /** @param owner whose it is, so that no one is shown another salon's day */
    record KeptPicture(String owner, SalonPicture picture) {}

    public void keep(KeptSession kept) {
        write(session, kept);
    }

    public Optional<KeptSession> session() {
        return read(session, KeptSession.class);
    }

    public void keep(KeptSession owner, SalonPicture shown) {
        write(picture, new KeptPicture(ownerOf(owner), shown));
    }

    /** The salon as it was last known to that person at that server. */
    public Optional<SalonPicture> picture(KeptSession owner) {
        return read(picture, KeptPicture.class)
                .filter(kept -> kept.owner().equals(ownerOf(owner)))
                .map(KeptPicture::picture);
    }

    private static String ownerOf(KeptSession session) {
        return session.email() + " @ " + session.server();
    }

    public void forget() {
        try {
            Files.deleteIfExists(session);
            Files.deleteIfExists(picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Optional<T> read(Path file, Class<T> type) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Wire.JSON.readValue(Files.readAllBytes(file), type));
        } catch (IOException | JacksonException e) {
            log.warn("{} cannot be read and is left out: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    /** Whole or not at all: a desk that is switched off while writing finds the former file. */
    private static void write(Path file, Object value) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "desk", ".tmp");
            if (Files.getFileAttributeView(fresh, PosixFileAttributeView.class) != null) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            }
            Files.write(fresh, Wire.JSON.writeValueAsBytes(value));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
