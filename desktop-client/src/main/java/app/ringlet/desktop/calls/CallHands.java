package app.ringlet.desktop.calls;

import java.util.UUID;

/** What one can do from a call's card; the telephone does it. */
public interface CallHands {

    void listen(UUID call);

    void takeOver(UUID call);
}
