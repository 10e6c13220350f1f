package app.ringlet.cloud.calls.recording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where encrypted recordings lie. Names are {@code <salon>/<recording>}. Safe for use by many at once; may take long. */
interface Storage {

    /** Whole or not at all; what had the name before is replaced. The file stays where it is, or is gone. */
    void put(String name, Path file) throws IOException;

    /** @param from 0 for the beginning. @param length of what is read; there is as much */
    InputStream open(String name, long from, long length) throws IOException;

    /** Nothing happens if there is none. */
    void delete(String name) throws IOException;

    /** For {@code /health/detailed}, such as {@code folder}. */
    String kind();
}
