package app.ringlet.cloud.calls.media;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Frames by which one can tell who is in them, and which of theirs, even after they were mixed: each voice has samples of its own, and
 * zeros in those of the others.
 */
final class Talk {

    private static final int DIGITS = 3;
    private static final int BASE = 100;
    /** How many voices there may be. */
    static final int VOICES = MuLaw.FRAME / DIGITS;

    private Talk() {}

    /** @param voice from 0. @param number up to 999,999 */
    static byte[] frame(int voice, int number) {
        byte[] frame = MuLaw.silence();
        int rest = number;
        for (int d = 0; d < DIGITS; d++) {
            frame[voice * DIGITS + d] = (byte) (1 + rest % BASE);
            rest /= BASE;
        }
        return frame;
    }

    /** Who is in a frame, with the number of theirs. @throws AssertionError for what is no frame of talk */
    static Map<Integer, Integer> in(byte[] frame) {
        Map<Integer, Integer> heard = new HashMap<>();
        for (int voice = 0; voice < VOICES; voice++) {
            int number = 0;
            for (int d = DIGITS - 1; d >= 0; d--) {
                byte code = frame[voice * DIGITS + d];
                if (code == MuLaw.ZERO) {
                    number = -1;
                    break;
                }
                if (code < 1 || code > BASE) {
                    throw new AssertionError("No talk: " + Arrays.toString(frame));
                }
                number = number * BASE + code - 1;
            }
            if (number >= 0) {
                heard.put(voice, number);
            }
        }
        return heard;
    }

    static boolean isMusic(byte[] frame) {
        for (long n = 0; n < 640; n++) {
            if (Arrays.equals(frame, Sound.HOLD_MUSIC.frame(n))) {
                return true;
            }
        }
        return false;
    }
}
