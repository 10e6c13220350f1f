package app.ringlet.cloud.calls.recording;

import java.io.IOException;
import java.io.OutputStream;

/** Encrypts what is written to it, piece by piece; at most one piece is in memory. Closing writes the last one. For one thread. */
final class ChunkWriter extends OutputStream {

    private final Chunks chunks;
    private final OutputStream sealed;
    private final byte[] plain = new byte[Chunks.PLAIN];
    private int filled;
    private long number;
    private boolean closed;

    ChunkWriter(Chunks chunks, OutputStream sealed) {
        this.chunks = chunks;
        this.sealed = sealed;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        int at = offset;
        int left = length;
        while (left > 0) {
            int count = Math.min(left, Chunks.PLAIN - filled);
            System.arraycopy(from, at, plain, filled, count);
            filled += count;
            at += count;
            left -= count;
            if (filled == Chunks.PLAIN) {
                next();
            }
        }
    }

    /** How many bytes can be read back if nothing else is written. */
    long written() {
        return number * Chunks.PLAIN;
    }

    /** All that was written to it. */
    long total() {
        return written() + filled;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (OutputStream last = sealed) {
            if (filled > 0) {
                last.write(chunks.seal(number, plain, filled));
            }
        }
    }

    /** Ends without the last piece, where nothing can be written any more. */
    void abandon() {
        closed = true;
        try {
            sealed.close();
        } catch (IOException e) {
            // It is broken as it is.
        }
    }

    private void next() throws IOException {
        sealed.write(chunks.seal(number, plain, filled));
        number++;
        filled = 0;
    }
}
