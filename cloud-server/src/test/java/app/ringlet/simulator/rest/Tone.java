package app.ringlet.simulator.rest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A quiet 440 Hz tone as a wave file: mono, 8 kHz, 16 bit, as recordings of telephone calls are. */
final class Tone {
    private static final int RATE = 8_000;
    private static final int HEADER = 44;

    private Tone() {}

    static byte[] wave(long seconds) {
        int samples = Math.toIntExact(Math.min(seconds, 3600) * RATE);
        ByteBuffer wave = ByteBuffer.allocate(HEADER + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        text(wave, "RIFF").putInt(HEADER - 8 + samples * 2);
        text(wave, "WAVE");
        text(wave, "fmt ").putInt(16).putShort((short) 1).putShort((short) 1);
        wave.putInt(RATE).putInt(RATE * 2).putShort((short) 2).putShort((short) 16);
        text(wave, "data").putInt(samples * 2);
        for (int i = 0; i < samples; i++) {
            wave.putShort((short) (3000 * Math.sin(2 * Math.PI * 440 * i / RATE)));
        }
        return wave.array();
    }

    private static ByteBuffer text(ByteBuffer wave, String four) {
        return wave.put(four.getBytes(StandardCharsets.US_ASCII));
    }
}
