package app.ringlet.cloud.calls.twilio.stream;

import app.ringlet.cloud.calls.media.MediaSwitch;
import app.ringlet.cloud.calls.media.MuLaw;
import app.ringlet.cloud.calls.media.Party;

/** Cuts what the carrier sends, of whatever length, into frames of 20 ms. For one thread. */
final class Framer {

    private final byte[] frame = new byte[MuLaw.FRAME];
    private int filled;

    void said(MediaSwitch media, Party speaker, byte[] audio, int length) {
        int taken = 0;
        while (taken < length) {
            int part = Math.min(MuLaw.FRAME - filled, length - taken);
            System.arraycopy(audio, taken, frame, filled, part);
            taken += part;
            filled += part;
            if (filled == MuLaw.FRAME) {
                filled = 0;
                media.said(speaker, frame);
            }
        }
    }
}
