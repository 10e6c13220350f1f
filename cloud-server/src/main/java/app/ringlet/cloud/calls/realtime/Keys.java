package app.ringlet.cloud.calls.realtime;

import java.time.Duration;

/** Keys that a caller presses soon after each other are one number, which a hash ends. Under the bridge's lock. Never logged: it may be a card's. */
final class Keys {

    private static final int MOST = 16;
    private static final long PAUSE = Duration.ofMillis(1500).toNanos();

    private final StringBuilder pressed = new StringBuilder();
    private boolean whole;
    private long last;

    /** @param now nanoseconds. @return whether it is the first of a number */
    boolean press(String digit, long now) {
        boolean first = pressed.isEmpty();
        last = now;
        if (digit.equals("#")) {
            whole = !first;
            return false;
        }
        pressed.append(digit);
        whole = pressed.length() >= MOST;
        return first;
    }

    /** The number, once nothing more is to come of it; else empty. */
    String take(long now) {
        if (pressed.isEmpty() || !whole && now - last < PAUSE) {
            return "";
        }
        String all = pressed.toString();
        pressed.setLength(0);
        whole = false;
        return all;
    }
}
