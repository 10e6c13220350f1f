package app.ringlet.desktop.softphone.audio;

/** Makes a microphone's sound fit to send. The two directions come on threads of their own, 10 ms at a time. */
public interface VoiceProcessing extends AutoCloseable {

    /** Changes nothing: for machines for which there is no voice processing. */
    VoiceProcessing NONE = new VoiceProcessing() {
        @Override
        public short[] near(short[] microphone) {
            return microphone;
        }

        @Override
        public void far(short[] loudspeaker) {
            // Nothing to compare it with.
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    };

    /** What the microphone heard, without the echo of the loudspeaker and without noise, as loud as speech should be. */
    short[] near(short[] microphone);

    /** What the loudspeaker is about to play. */
    void far(short[] loudspeaker);

    @Override
    void close();
}
