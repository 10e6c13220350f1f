package app.ringlet.cloud.calls.media;

import java.util.ArrayList;
import java.util.List;

/** The tones of a telephone's keys (ITU-T Q.23), for a line that knows audio only. */
public final class Keypad {

    private static final String KEYS = "123A456B789C*0#D";
    private static final int[] ROWS = {697, 770, 852, 941};
    private static final int[] COLUMNS = {1209, 1336, 1477, 1633};
    private static final int FRAMES = 6;
    private static final double LOUD = 0.2;
    private static final double RATE = 8000;

    private Keypad() {}

    /** @return 120 ms of the key's tone, in frames; empty if there is no such key */
    public static List<byte[]> tone(String key) {
        int place = key.length() == 1 ? KEYS.indexOf(key) : -1;
        List<byte[]> frames = new ArrayList<>();
        for (int f = 0; place >= 0 && f < FRAMES; f++) {
            byte[] frame = new byte[MuLaw.FRAME];
            for (int i = 0; i < frame.length; i++) {
                double turns = 2 * Math.PI * (f * MuLaw.FRAME + i) / RATE;
                double wave = Math.sin(turns * ROWS[place / 4]) + Math.sin(turns * COLUMNS[place % 4]);
                frame[i] = MuLaw.encode((int) Math.round(LOUD * wave * Short.MAX_VALUE));
            }
            frames.add(frame);
        }
        return frames;
    }
}
