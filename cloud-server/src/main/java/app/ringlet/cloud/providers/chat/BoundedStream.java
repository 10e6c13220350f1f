package app.ringlet.cloud.providers.chat;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads no more than it may, whatever is sent. */
public final class BoundedStream extends FilterInputStream {

    private final long most;
    private long count;

    /** @param most bytes; with the next one reading fails with {@link TooLong} */
    public BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(read);
        return read;
    }

    private void count(int read) throws TooLong {
        count += Math.max(0, read);
        if (count > most) {
            throw new TooLong();
        }
    }

    /** More came than anybody wants to read. */
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("The answer is too long.");
        }
    }
}
