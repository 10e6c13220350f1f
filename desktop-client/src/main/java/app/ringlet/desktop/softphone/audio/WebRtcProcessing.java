package app.ringlet.desktop.softphone.audio;

import dev.onvoid.webrtc.media.audio.AudioProcessing;
import dev.onvoid.webrtc.media.audio.AudioProcessingConfig;
import dev.onvoid.webrtc.media.audio.AudioProcessingConfig.NoiseSuppression;
import dev.onvoid.webrtc.media.audio.AudioProcessingStreamConfig;

/**
 * Echo cancellation, noise suppression and gain control of WebRTC. The native module may be called from both directions at once; the
 * lock guards only against a call after the end.
 */
final class WebRtcProcessing implements VoiceProcessing {

    private static final AudioProcessingStreamConfig SHAPE = new AudioProcessingStreamConfig(Sound.DEVICE_RATE, 1);

    /** Milliseconds from the loudspeaker's buffer through the room into the microphone's: the canceller finds the rest itself. */
    private static final int DEVICE_DELAY = 60;

    private final AudioProcessing processing = new AudioProcessing();
    private final byte[] in = new byte[2 * Sound.DEVICE_FRAME];
    private final byte[] out = new byte[2 * Sound.DEVICE_FRAME];
    private final byte[] farIn = new byte[2 * Sound.DEVICE_FRAME];
    private final byte[] farOut = new byte[2 * Sound.DEVICE_FRAME];
    private boolean closed;

    WebRtcProcessing() {
        AudioProcessingConfig config = new AudioProcessingConfig();
        config.echoCanceller.enabled = true;
        config.highPassFilter.enabled = true;
        config.noiseSuppression.enabled = true;
        config.noiseSuppression.level = NoiseSuppression.Level.MODERATE;
        config.gainControl.enabled = true;
        config.gainControl.adaptiveDigital.enabled = true;
        processing.applyConfig(config);
    }

    @Override
    public synchronized short[] near(short[] microphone) {
        if (closed) {
            return microphone;
        }
        Sound.toBytes(microphone, in);
        processing.setStreamDelayMs(DEVICE_DELAY);
        processing.processStream(in, SHAPE, SHAPE, out);
        short[] clean = new short[Sound.DEVICE_FRAME];
        Sound.fromBytes(out, clean);
        return clean;
    }

    @Override
    public synchronized void far(short[] loudspeaker) {
        if (!closed) {
            Sound.toBytes(loudspeaker, farIn);
            processing.processReverseStream(farIn, SHAPE, SHAPE, farOut);
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            processing.dispose();
        }
    }
}
