package app.ringlet.cloud.calls.live;

import app.ringlet.cloud.calls.media.Party;

/** The carrier's side of a call while its audio is here. */
public interface CallerLeg extends Party {

    /** What the caller has been sent and not heard yet, they shall not hear. */
    void clear();

    /** The carrier tells when what was sent before this has been played, or thrown away by {@link #clear}. @param name of letters, digits and hyphens */
    void mark(String name);

    /** Gives the audio back to the carrier, who then asks what is to happen. Does not wait. */
    void end();
}
