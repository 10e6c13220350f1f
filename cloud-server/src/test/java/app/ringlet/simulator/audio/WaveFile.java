package app.ringlet.simulator.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** RIFF wave files of one channel at 8 kHz, as telephones make them: µ-law (format 7) or 16 bit linear (format 1). */
public final class WaveFile {
    private static final int PCM = 1;
    private static final int MU_LAW = 7;
    private static final int HEADER = 44;

    private WaveFile() {}

    /** @throws IllegalArgumentException if it is not such a file; the message says why */
    public static Sound read(byte[] file) {
        ByteBuffer wave = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < 12 || !"RIFF".equals(name(wave, 0)) || !"WAVE".equals(name(wave, 8))) {
            throw new IllegalArgumentException("not a wave file");
        }
        int format = 0;
        for (long at = 12; at + 8 <= file.length; ) {
            String chunk = name(wave, (int) at);
            long size = Integer.toUnsignedLong(wave.getInt((int) at + 4));
            int from = (int) at + 8;
            // A recorder that was cut off leaves a size that is not there: what is there counts.
            int length = (int) Math.min(size, file.length - from);
            if (chunk.equals("fmt ") && length >= 16) {
                format = format(wave, from);
            } else if (chunk.equals("data")) {
                return sound(wave, from, length, format);
            }
            at = from + size + (size & 1);
        }
        throw new IllegalArgumentException("a wave file without sound");
    }

    private static int format(ByteBuffer wave, int from) {
        int format = wave.getShort(from);
        boolean telephone = wave.getShort(from + 2) == 1 && wave.getInt(from + 4) == Sound.RATE;
        int bits = wave.getShort(from + 14);
        if (!telephone || !(format == PCM && bits == 16 || format == MU_LAW && bits == 8)) {
            throw new IllegalArgumentException("not mono at 8 kHz in µ-law or 16 bit linear");
        }
        return format;
    }

    private static Sound sound(ByteBuffer wave, int from, int length, int format) {
        if (format == 0) {
            throw new IllegalArgumentException("sound before its format");
        }
        byte[] muLaw = new byte[format == PCM ? length / 2 : length];
        for (int i = 0; i < muLaw.length; i++) {
            muLaw[i] = format == PCM ? MuLaw.encode(wave.getShort(from + 2 * i)) : wave.get(from + i);
        }
        return Sound.of(muLaw);
    }

    /** As 16 bit linear, which every player takes. */
    public static byte[] write(Sound sound) {
        int size = sound.samples() * 2;
        ByteBuffer wave = ByteBuffer.allocate(HEADER + size).order(ByteOrder.LITTLE_ENDIAN);
        name(wave, "RIFF").putInt(HEADER - 8 + size);
        name(wave, "WAVE");
        name(wave, "fmt ").putInt(16).putShort((short) PCM).putShort((short) 1);
        wave.putInt(Sound.RATE).putInt(Sound.RATE * 2).putShort((short) 2).putShort((short) 16);
        name(wave, "data").putInt(size);
        for (int i = 0; i < sound.samples(); i++) {
            wave.putShort(sound.sample(i));
        }
        return wave.array();
    }

    private static String name(ByteBuffer wave, int at) {
        byte[] four = new byte[4];
        wave.get(at, four);
        return new String(four, StandardCharsets.US_ASCII);
    }

    private static ByteBuffer name(ByteBuffer wave, String four) {
        return wave.put(four.getBytes(StandardCharsets.US_ASCII));
    }
}
