package app.ringlet.simulator.audio;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A piece of sound: µ-law, mono, 8000 bytes a second. Never changes. */
public final class Sound {
    public static final int RATE = 8_000;
    /** 20 ms. */
    public static final int FRAME = 160;

    private static final double LOUD = 8_000;

    private final byte[] muLaw;

    private Sound(byte[] muLaw) {
        this.muLaw = muLaw;
    }

    public static Sound of(byte[] muLaw) {
        return new Sound(muLaw.clone());
    }

    public static Sound silence(Duration lasting) {
        byte[] nothing = new byte[samples(lasting)];
        Arrays.fill(nothing, MuLaw.SILENCE);
        return new Sound(nothing);
    }

    /** A steady tone; multiples of 50 Hz are told apart best. */
    public static Sound tone(double hertz, Duration lasting) {
        return wave(lasting, second -> hertz * second);
    }

    /** A tone that glides from one pitch to another. */
    public static Sound chirp(double fromHertz, double toHertz, Duration lasting) {
        double slope = (toHertz - fromHertz) / (lasting.toNanos() / 1e9);
        return wave(lasting, second -> (fromHertz + slope * second / 2) * second);
    }

    /** @param turns how often it has swung at that second */
    private static Sound wave(Duration lasting, DoubleUnaryOperator turns) {
        byte[] made = new byte[samples(lasting)];
        for (int i = 0; i < made.length; i++) {
            made[i] = MuLaw.encode((int) (LOUD * Math.sin(2 * Math.PI * turns.applyAsDouble((double) i / RATE))));
        }
        return new Sound(made);
    }

    static int samples(Duration lasting) {
        return Math.toIntExact(lasting.toMillis() * RATE / 1000);
    }

    public Sound then(Sound next) {
        ByteArrayOutputStream both = new ByteArrayOutputStream(muLaw.length + next.muLaw.length);
        both.writeBytes(muLaw);
        both.writeBytes(next.muLaw);
        return new Sound(both.toByteArray());
    }

    public Duration duration() {
        return Duration.ofMillis(muLaw.length * 1000L / RATE);
    }

    public byte[] muLaw() {
        return muLaw.clone();
    }

    public short sample(int index) {
        return MuLaw.decode(muLaw[index]);
    }

    public int samples() {
        return muLaw.length;
    }

    /** In pieces of 20 ms, the last one filled up with silence. */
    public List<byte[]> frames() {
        List<byte[]> frames = new ArrayList<>();
        for (int from = 0; from < muLaw.length; from += FRAME) {
            byte[] frame = Arrays.copyOfRange(muLaw, from, from + FRAME);
            if (from + FRAME > muLaw.length) {
                Arrays.fill(frame, muLaw.length - from, FRAME, MuLaw.SILENCE);
            }
            frames.add(frame);
        }
        return frames;
    }

    public static byte[] silentFrame() {
        byte[] frame = new byte[FRAME];
        Arrays.fill(frame, MuLaw.SILENCE);
        return frame;
    }
}
