package app.ringlet.desktop.softphone.audio;

import java.util.function.Consumer;

/** From the microphone to the line: processing, 8 kHz, µ-law, 20 ms. Heard on the microphone's thread, muted from any. */
final class Capture implements Consumer<short[]> {

    private final VoiceProcessing processing;
    private final Consumer<byte[]> line;
    private final Downsampler downsampler = new Downsampler();
    private final LevelMeter level;
    private byte[] frame = new byte[Sound.LINE_FRAME];
    private int filled;
    private volatile boolean muted;

    /** @param line gets frames of {@link Sound#LINE_FRAME} bytes; none while muted */
    Capture(VoiceProcessing processing, LevelMeter level, Consumer<byte[]> line) {
        this.processing = processing;
        this.level = level;
        this.line = line;
    }

    @Override
    public void accept(short[] heard) {
        short[] clean = processing.near(heard);
        // The meter moves while muted too: one sees that one would be heard.
        level.hear(clean);
        for (short sample : downsampler.narrow(clean)) {
            frame[filled++] = MuLaw.encode(sample);
            if (filled == Sound.LINE_FRAME) {
                byte[] whole = frame;
                frame = new byte[Sound.LINE_FRAME];
                filled = 0;
                if (!muted) {
                    line.accept(whole);
                }
            }
        }
    }

    void mute(boolean mute) {
        muted = mute;
    }
}
