package app.ringlet.cloud.calls.live;

import app.ringlet.cloud.calls.media.Party;
import app.ringlet.protocol.media.DeskNotice;
import java.util.UUID;

/** A desk in a call. */
public interface Seat extends Party {

    /** The sign-in whose softphone it is; a call has one seat for each. */
    UUID sessionId();

    UUID userId();

    DeskNotice.Role role();

    /** Tells the desk; lost if it is not connected. */
    void tell(DeskNotice notice);

    /** The seat is free; the desk is told why. */
    void left(DeskNotice.Reason reason);
}
