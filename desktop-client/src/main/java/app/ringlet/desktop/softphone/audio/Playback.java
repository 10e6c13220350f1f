package app.ringlet.desktop.softphone.audio;

import java.util.function.Supplier;

/** From the line to the loudspeaker: what is due in the buffer, at the devices' rate, told to the echo canceller. Loudspeaker's thread. */
final class Playback implements Supplier<short[]> {

    private final Supplier<short[]> line;
    private final VoiceProcessing processing;
    private final LevelMeter level;
    private final Upsampler upsampler = new Upsampler();
    private short[] wide = new short[0];
    private int taken;

    /** @param line gives 20 ms at 8 kHz */
    Playback(Supplier<short[]> line, VoiceProcessing processing, LevelMeter level) {
        this.line = line;
        this.processing = processing;
        this.level = level;
    }

    @Override
    public short[] get() {
        if (taken == wide.length) {
            wide = upsampler.widen(line.get());
            taken = 0;
        }
        short[] sound = new short[Sound.DEVICE_FRAME];
        System.arraycopy(wide, taken, sound, 0, sound.length);
        taken += sound.length;
        level.hear(sound);
        processing.far(sound);
        return sound;
    }
}
