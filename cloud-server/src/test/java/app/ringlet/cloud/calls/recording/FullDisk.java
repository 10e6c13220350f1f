package app.ringlet.cloud.calls.recording;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A spool on a disk that a test can fill. For a server of the test's own: {@code @Import(FullDisk.class)}. */
@TestConfiguration(proxyBeanMethods = false)
public class FullDisk {

    private static final String FULL = "No space left on device";

    /** Written by tests, read by recorders. */
    private volatile boolean takesFiles = true;

    private volatile boolean takesBytes = true;

    /** Not even a file can be made. */
    public void isFull() {
        takesFiles = false;
        takesBytes = false;
    }

    /** What is being written finds no place any more. */
    public void fills() {
        takesBytes = false;
    }

    public void hasRoom() {
        takesFiles = true;
        takesBytes = true;
    }

    @Bean
    @Primary
    Spool fillingSpool(RecordingSettings settings) {
        return new Spool(settings.path().resolve(Path.of("spool"))) {
            @Override
            OutputStream create(UUID recording) throws IOException {
                if (!takesFiles) {
                    throw new IOException(FULL);
                }
                return new FilterOutputStream(super.create(recording)) {
                    @Override
                    public void write(byte[] piece, int from, int length) throws IOException {
                        if (!takesBytes) {
                            throw new IOException(FULL);
                        }
                        out.write(piece, from, length);
                    }
                };
            }
        };
    }
}
