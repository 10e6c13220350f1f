package app.ringlet.cloud.calls.recording;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;

/** Part of a recording, decrypted piece by piece as it is read. For one thread. */
final class ChunkReader extends InputStream {

    private final Chunks chunks;
    private final InputStream sealed;
    private final byte[] piece = new byte[Chunks.SEALED];
    private byte[] plain = new byte[0];
    private int at;
    private int skip;
    private long number;
    private long left;

    private ChunkReader(Chunks chunks, InputStream sealed, long from, long length) {
        this.chunks = chunks;
        this.sealed = sealed;
        this.number = from / Chunks.PLAIN;
        this.skip = (int) (from % Chunks.PLAIN);
        this.left = length;
    }

    /** Opens the encrypted form. */
    @FunctionalInterface
    interface Source {
        InputStream open(long from, long length) throws IOException;
    }

    /**
     * @param total bytes of the whole, before encryption
     * @param from 0 for the beginning
     * @param length of the part, which lies in the whole
     */
    static InputStream open(Chunks chunks, Source source, long total, long from, long length) throws IOException {
        if (length == 0) {
            return InputStream.nullInputStream();
        }
        long first = from / Chunks.PLAIN;
        long last = (from + length - 1) / Chunks.PLAIN;
        long end = Chunks.sealedLength(Math.min(total, (last + 1) * Chunks.PLAIN));
        long start = first * Chunks.SEALED;
        return new ChunkReader(chunks, source.open(start, end - start), from, length);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0 || at == plain.length && !next()) {
            return -1;
        }
        int count = (int) Math.min(Math.min(length, plain.length - at), left);
        System.arraycopy(plain, at, into, offset, count);
        at += count;
        left -= count;
        return count;
    }

    @Override
    public void close() throws IOException {
        sealed.close();
    }

    private boolean next() throws IOException {
        int length = sealed.readNBytes(piece, 0, piece.length);
        if (length == 0) {
            throw new IOException("A recording is shorter than it was");
        }
        try {
            plain = chunks.open(number, piece, length);
        } catch (GeneralSecurityException e) {
            throw new IOException("A recording was altered", e);
        }
        number++;
        at = Math.min(skip, plain.length);
        skip = 0;
        return at < plain.length;
    }
}
