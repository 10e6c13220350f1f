package app.ringlet.cloud.receptionist;

import app.ringlet.cloud.receptionist.wording.Texts;
import app.ringlet.cloud.tenancy.Salon;

/** What a caller hears on the line of a salon whom nobody talks with yet, or at all. */
public enum LineWords {
    RECORDED("line.recorded"),
    ASSISTANT_SPEAKS("line.assistant"),
    ASSISTANT_SPEAKS_RECORDED("line.assistantRecorded"),
    /** {0} is the salon. */
    RINGING("line.ringing"),
    /** {0} is the salon. */
    LEAVE_MESSAGE("line.leaveMessage"),
    NO_MESSAGE("line.noMessage"),
    MESSAGE_KEPT("line.messageKept"),
    REFUSED("line.refused");

    private final String key;

    LineWords(String key) {
        this.key = key;
    }

    /** @param language BCP 47. @param what goes into {0}, ... */
    public String say(String language, Object... what) {
        return Texts.in(language).say(key, what);
    }

    /** The salon's own language as it is spoken in its country, BCP 47. */
    public static String language(Salon salon) {
        String language = salon.assistant().languages().getFirst();
        return language.indexOf('-') < 0 ? language + "-" + salon.country() : language;
    }
}
