package app.ringlet.cloud.calls.live;

import app.ringlet.cloud.calls.media.Party;

/** The carrier's side of a call while its audio is here. */
public interface CallerLeg extends Party {

    /** What the caller has been sent and not heard yet, they shall not hear. */
    void clear();

    /** Gives the audio back to the carrier, who then asks what is to happen. Does not wait. */
    void end();
}
