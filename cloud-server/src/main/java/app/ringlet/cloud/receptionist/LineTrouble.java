package app.ringlet.cloud.receptionist;

import app.ringlet.cloud.receptionist.wording.Texts;

/** What a caller hears when no conversation is possible, or not just now. */
public enum LineTrouble {
    NOT_IN_SERVICE("line.notInService"),
    NOT_TAKEN("line.notTaken"),
    CALENDAR_AWAY("line.calendarAway"),
    /** Something takes its time. */
    MOMENT("line.moment");

    private final String key;

    LineTrouble(String key) {
        this.key = key;
    }

    /** @param language BCP 47 */
    public String say(String language) {
        return Texts.in(language).say(key);
    }
}
