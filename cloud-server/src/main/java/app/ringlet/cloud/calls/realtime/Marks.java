package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.calls.media.MuLaw;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of what was sent the caller has heard, as the carrier says by its echo of our marks. An echo from before a cut says that the sound
 * was thrown away, not that it was heard. Under its player's lock.
 */
final class Marks {

    /** Bytes between two marks: 100 ms. */
    private static final int EVERY = 5 * MuLaw.FRAME;
    /** Bytes without an echo, after which none is expected: 1.5 s. */
    private static final int LOST = 75 * MuLaw.FRAME;

    private static final Pattern NAME = Pattern.compile("(\\d{1,9})-(\\d{1,18})");

    private long sent;
    private long marked;
    private long heard;
    private int cuts;
    private boolean echoes;

    /** @param last whether nothing more is to be said for now. @return the mark to be sent now; empty for none */
    String sent(int bytes, boolean last) {
        sent += bytes;
        if (sent - heard > LOST) {
            echoes = false;
        }
        if (!last && sent - marked < EVERY) {
            return "";
        }
        marked = sent;
        return cuts + "-" + sent;
    }

    /** The carrier's echo. */
    void echoed(String name) {
        Matcher mark = NAME.matcher(name);
        if (mark.matches() && Integer.parseInt(mark.group(1)) == cuts) {
            heard = Math.max(heard, Math.min(sent, Long.parseLong(mark.group(2))));
            echoes = true;
        }
    }

    /** Whether the carrier says what was heard. */
    boolean echo() {
        return echoes;
    }

    /** Bytes that were sent and are not known to have been heard. */
    int unheard() {
        return (int) (sent - heard);
    }

    /** What was not heard by now will not be. */
    void cut() {
        cuts++;
        heard = sent;
        marked = sent;
    }
}
