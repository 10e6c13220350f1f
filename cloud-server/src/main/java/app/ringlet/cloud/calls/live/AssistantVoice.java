package app.ringlet.cloud.calls.live;

import app.ringlet.cloud.calls.media.Party;

/** The assistant as a party of a call, with a voice of its own. Nothing of this may wait. */
public interface AssistantVoice extends Party {

    /** A colleague talks with the caller now; it hears both. */
    void silenced();

    /** What was sent before this mark has been played to the caller, or thrown away. */
    void played(String mark);

    /** The caller has pressed a key. */
    void pressed(String digit);

    /** It talks with the caller again. */
    void back();

    /** The caller's audio is gone, and does not come back to it. */
    void over();
}
