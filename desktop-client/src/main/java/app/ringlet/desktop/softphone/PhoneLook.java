package app.ringlet.desktop.softphone;

import app.ringlet.desktop.softphone.PhonePicture.Phase;

/** How a phase looks; it has its own words as well. */
record PhoneLook(String tone, String icon) {

    static PhoneLook of(Phase phase, boolean muted) {
        return switch (phase) {
            case NONE, ENDED -> new PhoneLook("over", "fth-phone-off");
            case ASKING -> new PhoneLook("ringing", "fth-phone-outgoing");
            case IN_VAIN -> new PhoneLook("ringing", "fth-phone-missed");
            case DIALLING -> new PhoneLook("ringing", "fth-phone-outgoing");
            case CONNECTING -> new PhoneLook("waiting", "fth-phone");
            case LISTENING -> new PhoneLook("ai", "fth-headphones");
            case TALKING, CONSULTING, THREE ->
                muted ? new PhoneLook("ringing", "fth-mic-off") : new PhoneLook("person", "fth-mic");
            case ON_HOLD -> new PhoneLook("waiting", "fth-pause");
            case RECONNECTING -> new PhoneLook("bad", "fth-wifi-off");
        };
    }
}
