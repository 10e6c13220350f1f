package app.ringlet.bench;

import java.io.IOException;

/** A process of the lowest priority that does nothing but keep one processor busy: what any work in the background costs on a machine. */
final class Spinner implements AutoCloseable {

    private final Process process;

    Spinner() throws IOException {
        process = new ProcessBuilder("nice", "-n", "19", "sh", "-c", "while :; do :; done").start();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
