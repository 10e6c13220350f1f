package app.ringlet.desktop.softphone;

import app.ringlet.desktop.softphone.audio.AudioChoice;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The devices that someone chose at this machine, whoever signs in. Everything here blocks. */
public final class AudioChoices {

    private static final Logger log = LoggerFactory.getLogger(AudioChoices.class);

    private final Path file;

    /** @param folder made when it is first needed */
    public AudioChoices(Path folder) {
        this.file = folder.resolve("sound.properties");
    }

    public AudioChoice load() {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                kept.load(in);
            } catch (IOException | IllegalArgumentException e) {
                log.warn("{} cannot be read and is left out: {}", file, e.getMessage());
            }
        }
        return new AudioChoice(
                kept.getProperty("microphone", ""),
                kept.getProperty("speaker", ""),
                kept.getProperty("ringer", ""),
                Boolean.parseBoolean(kept.getProperty("silent", "false")));
    }

    public void keep(AudioChoice choice) {
        Properties kept = new Properties();
        kept.setProperty("microphone", choice.microphone());
        kept.setProperty("speaker", choice.speaker());
        kept.setProperty("ringer", choice.ringer());
        kept.setProperty("silent", Boolean.toString(choice.silent()));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                kept.store(out, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
