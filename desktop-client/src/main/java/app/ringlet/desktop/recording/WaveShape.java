package app.ringlet.desktop.recording;

import app.ringlet.desktop.softphone.audio.MuLaw;
import app.ringlet.desktop.softphone.audio.Sound;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What the head of a wave file at the line's rate says.
 *
 * @param muLaw whether a sample is a byte of µ-law; else 16 bits, little endian
 * @param channels 1 or 2
 * @param start where the sound begins, in bytes
 * @param end where it ends, in bytes; a head that was written before the end was known says 0 or too much, and then this is the file's
 */
record WaveShape(boolean muLaw, int channels, long start, long end) {

    /** So many bytes hold the head of every file that is played here. */
    static final int HEAD = 4_096;

    private static final int RIFF = 0x46464952;
    private static final int WAVE = 0x45564157;
    private static final int FORMAT = 0x20746d66;
    private static final int DATA = 0x61746164;
    private static final int PCM = 1;
    private static final int MU_LAW = 7;

    /** @param total bytes of the file */
    static WaveShape read(byte[] head, long total) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        try {
            if (in.getInt() != RIFF) {
                throw new IOException("not a RIFF file");
            }
            in.getInt();
            if (in.getInt() != WAVE) {
                throw new IOException("not a wave file");
            }
            return chunks(in, total);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("the head of the wave file is cut off", e);
        }
    }

    private static WaveShape chunks(ByteBuffer in, long total) throws IOException {
        WaveShape shape = null;
        while (true) {
            int name = in.getInt();
            long length = in.getInt() & 0xffff_ffffL;
            if (name == DATA) {
                if (shape == null) {
                    throw new IOException("sound before its format");
                }
                long start = in.position();
                boolean known = length > 0 && start + length <= total;
                return new WaveShape(shape.muLaw, shape.channels, start, known ? start + length : total);
            }
            int after = Math.toIntExact(in.position() + length + (length & 1));
            if (name == FORMAT) {
                shape = format(in);
            }
            in.position(after);
        }
    }

    private static WaveShape format(ByteBuffer in) throws IOException {
        int code = in.getShort();
        int channels = in.getShort();
        int rate = in.getInt();
        in.getInt();
        in.getShort();
        int bits = in.getShort();
        boolean muLaw = code == MU_LAW && bits == 8;
        if (!muLaw && !(code == PCM && bits == 16) || channels < 1 || channels > 2 || rate != Sound.LINE_RATE) {
            throw new IOException("sound of a kind that is not played here: format %d, %d bits, %d channels, %d Hz"
                    .formatted(code, bits, channels, rate));
        }
        return new WaveShape(muLaw, channels, 0, 0);
    }

    /** Bytes of one sample of all channels. */
    int width() {
        return channels * (muLaw ? 1 : 2);
    }

    /** Samples of each channel. */
    long samples() {
        return (end - start) / width();
    }

    double seconds() {
        return samples() / (double) Sound.LINE_RATE;
    }

    /** All channels in one. @param bytes which hold at least one whole sample at {@code at} */
    short mixed(byte[] bytes, int at) {
        int sum = 0;
        for (int channel = 0; channel < channels; channel++) {
            sum += muLaw
                    ? MuLaw.decode(bytes[at + channel])
                    : (short) (bytes[at + 2 * channel] & 0xff | bytes[at + 2 * channel + 1] << 8);
        }
        return (short) Math.clamp(sum, Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
