package app.ringlet.protocol.calls;

import java.util.UUID;

/** Someone of the salon to whom a call may be passed on. @param name as colleagues call them */
public record ColleagueView(UUID id, String name, Presence presence) {

    /** Whether they could come to the telephone now. */
    public enum Presence {
        /** At a softphone, and in no call. */
        AVAILABLE,
        /** At a softphone, talking. */
        BUSY,
        /** At no softphone. */
        AWAY
    }
}
