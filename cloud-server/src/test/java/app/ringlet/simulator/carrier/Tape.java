package app.ringlet.simulator.carrier;

import app.ringlet.simulator.audio.Sound;
import app.ringlet.simulator.audio.Tap;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Keeps what a telephone says; its own monitor guards it. */
final class Tape implements Tap {
    private final ByteArrayOutputStream muLaw = new ByteArrayOutputStream();

    @Override
    public synchronized void hear(byte @Nullable [] inbound, byte[] outbound) {
        muLaw.writeBytes(inbound == null ? Sound.silentFrame() : inbound);
    }

    /** Null if nothing came. */
    synchronized @Nullable Sound sound() {
        return muLaw.size() == 0 ? null : Sound.of(muLaw.toByteArray());
    }
}
